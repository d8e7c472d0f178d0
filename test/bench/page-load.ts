/** What a reader waits for: pages that load from nothing, each in a browser context and a renderer of its own. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { metrics } from './chromium.js';
import { bundle, PEERS } from './contestants.js';
import { ROWS, textsOf, type RowCount } from './feeds.js';
import type { LongTasks, Sight } from './first-rows.js';
import type { Column, MeasureName } from './measures.js';
import { squeeze } from './row-text.js';
import type { Site } from './site.js';
import { median, type Result } from './table.js';

/** A cheap phone: so many times slower than this machine. */
const CPU_RATE = 4;
/** Slow 4G: ms of latency, and bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** Ms after the first rows in which the rest of the work is done. */
const SETTLE = 400;

/** One page to load. */
interface Case {
  readonly entry: string;
  readonly rows: RowCount;
  readonly slow: boolean;
}

/** What a load took, in ms. */
interface Load {
  /** First rows painted, from the first byte of the page and from the last one of the script. */
  readonly fromByte: number;
  readonly fromScript: number;
  /** CPU of the main thread. */
  readonly cpu: number;
  /** Longest task; 0 where none is 50 ms. */
  readonly longest: number;
  /** What tasks have beyond 50 ms. */
  readonly blocking: number;
}

const onlooker = bundle({ entryPoints: ['test/bench/first-rows.ts'] });

const load = async (browser: Browser, site: Site, { entry, rows, slow }: Case): Promise<Load> => {
  const feeds = (): number => site.requests.get(`/feed-${rows}.json`) ?? 0;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const cdp = await page.createCDPSession();
    // By the CPU's clock, not the wall's: other work on the machine must not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
    if (slow) {
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    }
    const texts = textsOf(rows).map(squeeze);
    const expected = JSON.stringify({ first: texts[0], rows });
    await page.evaluateOnNewDocument(`globalThis.expected = ${expected}; ${onlooker}`);
    const before = await metrics(cdp);
    const asked = feeds();
    await page.goto(`${site.url}/load/${entry}/${rows}`, { waitUntil: 'domcontentloaded' });
    const sight = (await page.evaluate('sight')) as Sight;
    if (sight.rows.join() !== texts.join())
      throw new Error(`${entry} shows other rows: ${sight.rows.join()}`);
    await sleep(SETTLE);
    if (feeds() > asked + 1) throw new Error(`${entry} asks for its feed more than once`);
    const { TaskDuration } = await metrics(cdp);
    const tasks = (await page.evaluate('longTasks()')) as LongTasks;
    return {
      fromByte: sight.painted - sight.firstByte,
      fromScript: sight.painted - sight.script,
      cpu: (TaskDuration! - before['TaskDuration']!) * 1000,
      longest: Math.max(0, ...tasks),
      blocking: tasks.reduce((sum, task) => sum + task - 50, 0),
    };
  } finally {
    await context.close();
  }
};

const BY_HAND = ['minimal', 'alike'] as const;
const ON_ITS_OWN = ['nalssi', 'oneTag', 'rendered', 'static', ...BY_HAND, ...PEERS] as const;
const OVER_4G = ['nalssi', 'preload', ...BY_HAND, ...PEERS] as const;
const [, MOST] = ROWS;
const CASES: readonly Case[] = [
  ...ROWS.flatMap((rows) => ON_ITS_OWN.map((entry) => ({ entry, rows, slow: false }))),
  ...OVER_4G.map((entry) => ({ entry, rows: MOST, slow: true })),
];

/** Every case once a round, every other round from the end: none is always the second. */
const loadAll = async (browser: Browser, site: Site, rounds: number): Promise<Map<Case, Load[]>> => {
  const loads = new Map<Case, Load[]>(CASES.map((one) => [one, []]));
  for (let round = 0; round < rounds; round++) {
    for (const one of round % 2 ? CASES.toReversed() : CASES)
      loads.get(one)!.push(await load(browser, site, one));
    console.error(`${Math.round(process.uptime())} s: loads, round ${round + 1}`);
  }
  return loads;
};

export const measureLoads = async (browser: Browser, site: Site, rounds: number): Promise<Result[]> => {
  const loads = await loadAll(browser, site, rounds);
  const of = (field: keyof Load, entry: string, rows: RowCount, slow = false): number => {
    const [, all] = [...loads].find(
      ([one]) => one.entry === entry && one.rows === rows && one.slow === slow,
    )!;
    return median(all.map((one) => one[field]));
  };
  /** One measure; `ticker` is the form of the ticker that it is of. */
  const result = (
    measure: MeasureName,
    field: keyof Load,
    rows: RowCount,
    ticker = 'nalssi',
    others: readonly Column[] = [...BY_HAND, ...PEERS],
    slow = false,
  ): Result => ({
    measure,
    rows,
    values: {
      nalssi: of(field, ticker, rows, slow),
      ...Object.fromEntries(others.map((other) => [other, of(field, other, rows, slow)])),
    },
  });
  return [
    ...ROWS.flatMap((rows) => [
      result('firstRows', 'fromByte', rows),
      result('firstRowsOneTag', 'fromByte', rows, 'oneTag'),
      result('firstRowsFromScript', 'fromScript', rows),
      result('loadCpu', 'cpu', rows),
      result('longestTask', 'longest', rows),
      result('blockingTime', 'blocking', rows),
      result('renderedFirstRows', 'fromByte', rows, 'rendered', ['static']),
      result('renderedCpu', 'cpu', rows, 'rendered', ['static', ...BY_HAND]),
    ]),
    result('slow4g', 'fromByte', MOST, 'nalssi', undefined, true),
    result('slow4gPreload', 'fromByte', MOST, 'preload', undefined, true),
  ];
};

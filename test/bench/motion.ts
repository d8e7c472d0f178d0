/** What a ticker costs while it stands on a page and nobody touches it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { cpuRate, inTab, metrics, open } from './chromium.js';
import { ROWS } from './feeds.js';
import type { MeasureName } from './measures.js';
import { median, type Result } from './table.js';

/** Two rows' time, so that every window holds two rolls. */
const ROLLING = 8;
const RESTING = 3;
/** Until the page has come to rest, in ms. */
const SETTLE = 800;
/** What is on the page, and for how many seconds it is watched. */
interface Scene {
  readonly path: string;
  readonly set: string;
  readonly hidden: boolean;
  readonly seconds: number;
}

/** What that uses in ms of CPU a second (all processes) and of script, and in layouts a second. */
interface Use {
  readonly cpu: number;
  readonly script: number;
  readonly layouts: number;
}

const [, MOST] = ROWS;
const nalssi = (rows: number, paused = false): string => `bench.stand('nalssi', ${rows}, ${paused})`;
const scene = (set: string, more: Partial<Scene> = {}): Scene => ({
  set,
  path: '/',
  hidden: false,
  seconds: RESTING,
  ...more,
});

const MOVING = ROWS.map((rows) => ({
  rows,
  ticker: scene(nalssi(rows), { seconds: ROLLING }),
  endless: scene(`bench.rollWithoutEnd(${rows})`, { seconds: ROLLING }),
}));
const BLANK = scene('0');
const HIDDEN_BLANK = scene('0', { hidden: true });
const STILL: readonly (readonly [MeasureName, Scene])[] = [
  ['pausedCpu', scene(nalssi(MOST, true))],
  ['offScreenCpu', scene(nalssi(MOST), { path: '/below' })],
  ['hiddenCpu', scene(nalssi(MOST), { hidden: true })],
];
const QUIET = [BLANK, HIDDEN_BLANK, ...STILL.map(([, one]) => one)];
/** What is watched in a round: what rests twice, since so little is soon lost in what else happens. */
const ROUND = [
  ...QUIET,
  ...MOVING.flatMap(({ ticker, endless }) => [ticker, endless]),
  ...QUIET.toReversed(),
];

/** Sets the scene in a tab that has been there before, since a new one costs by itself for a while. */
const watch = async (
  browser: Browser,
  url: string,
  [page, cdp, front]: readonly [Page, CDPSession, Page],
  { path, set, hidden, seconds }: Scene,
): Promise<Use> => {
  await page.bringToFront();
  await open(page, url + path);
  await page.evaluate(set);
  if (hidden) await front.bringToFront();
  await sleep(SETTLE);
  if ((await page.evaluate('document.hidden')) !== hidden) throw new Error(`Hidden: ${!hidden}`);
  const before = await metrics(cdp);
  const cpu = await cpuRate(browser, seconds);
  const after = await metrics(cdp);
  const rate = (name: string): number => (after[name]! - before[name]!) / seconds;
  return { cpu, script: rate('ScriptDuration') * 1000, layouts: rate('LayoutCount') };
};

const watchAll = (browser: Browser, url: string, rounds: number): Promise<Map<Scene, Use[]>> =>
  inTab(browser, url, async (page, cdp) => {
    const front = await browser.newPage();
    const uses = new Map<Scene, Use[]>(ROUND.map((one) => [one, []]));
    for (let round = 0; round < rounds; round++)
      for (const one of round % 2 ? ROUND.toReversed() : ROUND)
        uses.get(one)!.push(await watch(browser, url, [page, cdp, front], one));
    await front.close();
    return uses;
  });

export const measureMotion = async (browser: Browser, url: string, rounds: number): Promise<Result[]> => {
  const uses = await watchAll(browser, url, rounds);
  const of = (one: Scene, field: keyof Use): number => median(uses.get(one)!.map((use) => use[field]));
  /** The least of all windows: what the browser and the machine do besides only ever adds. */
  const least = (one: Scene): number => Math.min(...uses.get(one)!.map(({ cpu }) => cpu));
  return [
    ...MOVING.flatMap(({ rows, ticker, endless }): Result[] => [
      { measure: 'rollingScript', rows, values: { nalssi: of(ticker, 'script') } },
      { measure: 'rollingLayouts', rows, values: { nalssi: of(ticker, 'layouts') } },
      { measure: 'rollingCpu', rows, values: { nalssi: of(ticker, 'cpu'), endless: of(endless, 'cpu') } },
    ]),
    ...STILL.map(([measure, one]): Result => ({
      measure,
      rows: MOST,
      values: { nalssi: least(one), blank: least(one.hidden ? HIDDEN_BLANK : BLANK) },
    })),
  ];
};

/** The sum of all layout shifts since the page was opened. */
const SHIFT = `new Promise((resolve) => {
  let sum = 0;
  const add = (list) => list.getEntries().forEach(({ value }) => (sum += value));
  new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 500);
})`;

/** Shift of what is around, from an empty page over a late script and a late feed to some rolls. */
export const measureShift = async (browser: Browser, url: string): Promise<Result[]> => {
  const page = await browser.newPage();
  await page.goto(`${url}/late`);
  await page.waitForFunction('document.querySelector("nalssi-ticker").shadowRoot?.querySelector("li")');
  await sleep(3000);
  const value = (await page.evaluate(SHIFT)) as number;
  await page.close();
  return [{ measure: 'shift', rows: ROWS[0], values: { nalssi: value } }];
};

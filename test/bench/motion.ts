/** What a ticker costs while it stands on a page and nobody touches it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { cpuRate, inTab, metrics, open } from './chromium.js';
import { ROWS } from './site.js';
import { median, ratioOf, type Result } from './table.js';

/** Two rows' time, so that every window holds two rolls. */
const ROLLING = 8;
const RESTING = 3;
/** Until the page has come to rest, in ms. */
const SETTLE = 800;
/**
 * Ms of CPU a second above the same page without a ticker that count as nothing: the same page differs from
 * itself by as much on a machine with other work.
 */
const NOISE = 5;

/** What is on the page, and for how many seconds it is watched. */
interface Scene {
  readonly name: string;
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
const nalssi = (rows: number, paused = false): string => `bench.place('nalssi-ticker', ${rows}, ${paused})`;
const scene = (name: string, set: string, more: Partial<Scene> = {}): Scene => ({
  name,
  set,
  path: '/',
  hidden: false,
  seconds: RESTING,
  ...more,
});

const MOVING = ROWS.map((rows) => ({
  rows,
  ticker: scene(`rolling ${rows}`, nalssi(rows), { seconds: ROLLING }),
  endless: scene(`endless ${rows}`, `bench.rollWithoutEnd(${rows})`, { seconds: ROLLING }),
}));
const BLANK = scene('blank page', '0');
const HIDDEN_BLANK = scene('blank page, hidden', '0', { hidden: true });
const STILL = [
  scene('paused', nalssi(MOST, true)),
  scene('off screen', nalssi(MOST), { path: '/below' }),
  scene('hidden', nalssi(MOST), { hidden: true }),
];
const QUIET = [BLANK, HIDDEN_BLANK, ...STILL];
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
  const CPU = 'CPU of all browser processes';
  return [
    ...MOVING.flatMap(({ rows, ticker, endless }): Result[] => {
      const own = (measure: string, field: keyof Use, limit: number, unit: string): Result => ({
        measure,
        rows,
        ticker: '',
        against: '',
        value: of(ticker, field),
        limit,
        unit,
      });
      return [
        own('Script a second of rolling', 'script', 1, ' ms'),
        own('Layouts a second of rolling', 'layouts', 0.2, ''),
        ratioOf(
          `${CPU}, rolling`,
          rows,
          'ms/s',
          of(ticker, 'cpu'),
          [of(endless, 'cpu'), 'endless CSS animation'],
          0.85,
        ),
      ];
    }),
    ...STILL.map((one): Result => {
      const blank = one.hidden ? HIDDEN_BLANK : BLANK;
      return {
        measure: `${CPU}, ${one.name}, above a blank page`,
        rows: MOST,
        ticker: `${least(one).toFixed(1)} ms/s`,
        against: `${least(blank).toFixed(1)} ms/s (${blank.name})`,
        value: least(one) - least(blank),
        limit: NOISE,
        unit: ' ms/s',
      };
    }),
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
  const measure = 'Layout shift over late script, late feed and rolls';
  return [{ measure, rows: ROWS[0], ticker: '', against: '', value, limit: 0, unit: '' }];
};

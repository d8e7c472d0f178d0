/** What a ticker costs while it stands on a page and nobody touches it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { cpuRate, inTab, metrics } from './chromium.js';
import { ROWS } from './site.js';
import { median, ratioOf, type Result } from './table.js';

/** Two rows' time, so that every window holds two rolls. */
const WINDOW = 8;
/** Until the page has come to rest, in ms. */
const SETTLE = 1000;

/** What is on the page. */
interface Scene {
  readonly name: string;
  readonly path: string;
  readonly set: string;
  readonly hide?: boolean;
}

const nalssi = (rows: number, paused: boolean): string => `bench.place('nalssi-ticker', ${rows}, ${paused})`;
const [, MOST] = ROWS;

const BLANK: Scene = { name: 'blank page', path: '/', set: '0' };
const RESTING: readonly Scene[] = [
  { name: 'paused', path: '/', set: nalssi(MOST, true) },
  { name: 'off screen', path: '/below', set: nalssi(MOST, false) },
  { name: 'hidden tab', path: '/', set: nalssi(MOST, false), hide: true },
];
const HIDDEN_BLANK: Scene = { ...BLANK, name: 'blank hidden tab', hide: true };
const rolling = (rows: number): Scene => ({ name: `rolling ${rows}`, path: '/', set: nalssi(rows, false) });
const endless = (rows: number): Scene => ({
  name: `endless ${rows}`,
  path: '/',
  set: `bench.rollWithoutEnd(${rows})`,
});

interface Use {
  /** Ms of CPU a second, all processes. */
  readonly cpu: number;
  /** Ms of script a second in the page. */
  readonly script: number;
  /** Layouts a second. */
  readonly layouts: number;
}

const checkHidden = async (page: Page, wanted: boolean): Promise<void> => {
  if ((await page.evaluate('document.hidden')) !== wanted)
    throw new Error(`The page is ${wanted ? 'not ' : ''}hidden.`);
};

const watch = (browser: Browser, url: string, { path, set, hide = false }: Scene): Promise<Use> =>
  inTab(browser, url + path, async (page, cdp) => {
    await page.evaluate(set);
    const front = hide ? await browser.newPage() : undefined;
    await checkHidden(page, hide);
    await sleep(SETTLE);
    const before = await metrics(cdp);
    const cpu = await cpuRate(browser, WINDOW);
    const after = await metrics(cdp);
    await front?.close();
    const rate = (name: string): number => (after[name]! - before[name]!) / WINDOW;
    return { cpu, script: rate('ScriptDuration') * 1000, layouts: rate('LayoutCount') };
  });

/**
 * Ms of CPU a second within which two blank pages differ from each other, measured over windows of this length
 * on a machine that does other work: less cannot be told from nothing.
 */
const NOISE = 3;

export const measureMotion = async (browser: Browser, url: string, rounds: number): Promise<Result[]> => {
  const scenes = [...ROWS.flatMap((rows) => [rolling(rows), endless(rows)]), BLANK, HIDDEN_BLANK, ...RESTING];
  const uses = new Map<string, Use[]>(scenes.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const scene of round % 2 ? scenes.toReversed() : scenes)
      uses.get(scene.name)!.push(await watch(browser, url, scene));
  if (process.env['BENCH_RAW']) console.error(JSON.stringify(Object.fromEntries(uses), null, 1));
  const of = ({ name }: Scene, field: keyof Use): number => median(uses.get(name)!.map((use) => use[field]));
  const own = (measure: string, rows: number, field: keyof Use, unit: string, limit: number): Result => ({
    measure,
    rows,
    ticker: `${of(rolling(rows), field).toFixed(2)} ${unit}`,
    against: '',
    value: of(rolling(rows), field),
    limit,
    unit: '',
  });
  return [
    ...ROWS.flatMap((rows) => [
      own('Script a second of rolling', rows, 'script', 'ms', 1),
      own('Layouts a second of rolling', rows, 'layouts', '', 0.2),
      ratioOf(
        'CPU of all browser processes, rolling',
        rows,
        'ms/s',
        of(rolling(rows), 'cpu'),
        [of(endless(rows), 'cpu'), 'endless CSS animation'],
        0.85,
      ),
    ]),
    ...RESTING.map((scene): Result => {
      const blank = scene.hide ? HIDDEN_BLANK : BLANK;
      const [used, nothing] = [of(scene, 'cpu'), of(blank, 'cpu')];
      return {
        measure: `CPU of all browser processes, ${scene.name}, above a blank page`,
        rows: MOST,
        ticker: `${used.toFixed(1)} ms/s`,
        against: `${nothing.toFixed(1)} ms/s (${blank.name})`,
        value: used - nothing,
        limit: NOISE,
        unit: ' ms/s',
      };
    }),
  ];
};

/** Shift of what is below, from an empty page over a late script and a late feed to some rolls. */
export const measureShift = (browser: Browser, url: string): Promise<Result[]> =>
  (async () => {
    const page = await browser.newPage();
    try {
      await page.goto(`${url}/late`);
      await page.waitForFunction('document.querySelector("nalssi-ticker").shadowRoot?.querySelector("li")');
      await sleep(3000);
      const shift = (await page.evaluate(
        `new Promise((resolve) => new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(resolve, 500, 0))`,
      )) as number;
      return [
        {
          measure: 'Layout shift, late script, late feed and rolls',
          rows: ROWS[0],
          ticker: String(shift),
          against: '',
          value: shift,
          limit: 0,
          unit: '',
        },
      ];
    } finally {
      await page.close();
    }
  })();

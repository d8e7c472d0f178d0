/** What mounting, updating and keeping a ticker costs beside its yardsticks and peers. */
import type { Browser } from 'puppeteer-core';
import { collectGarbage, inTab, metrics } from './chromium.js';
import { PEERS } from './contestants.js';
import { ROWS } from './feeds.js';
import { median, type Result } from './table.js';

const ALIKE = ['nalssi', 'alike'] as const;
const BY_HAND = ['nalssi', 'minimal', 'alike'] as const;
const ALL = [...BY_HAND, ...PEERS] as const;
/** Ms after which a measure makes do with the samples it has. */
const SAMPLING = 12_000;

/** Fails where the two that show the same do not: then there is nothing to compare. */
export const checkAlike = (browser: Browser, url: string): Promise<void> =>
  inTab(browser, url, async (page) => {
    for (const rows of ROWS) {
      const shown: string[] = [];
      for (const name of ALIKE)
        shown.push((await page.evaluate(`bench.describe('${name}', ${rows})`)) as string);
      const [ticker, yardstick] = shown.map((text) => text.split('\n')) as [string[], string[]];
      const other = ticker.findIndex((line, index) => line !== yardstick[index]);
      if (other >= 0) throw new Error(`Not the same of ${rows} rows: ${ticker[other]} ${yardstick[other]}`);
    }
  });

/** By the CPU's clock, to when all rows are painted; less what the same steps cost without a ticker. */
export const measureMounts = (browser: Browser, url: string, samples: number): Promise<Result[]> =>
  inTab(browser, url, async (page, cdp) => {
    const results: Result[] = [];
    const used = async (): Promise<number> => (await metrics(cdp))['TaskDuration']! * 1000;
    for (const rows of ROWS) {
      const times = new Map<string, number[]>(['empty', ...ALL].map((name) => [name, []]));
      // The first few are until everyone's code is compiled.
      for (let sample = -5; sample < samples; sample++)
        for (const [name, own] of sample % 2 ? [...times].reverse() : times) {
          const before = await used();
          await page.evaluate(`bench.mountOnce('${name}', ${rows})`);
          const ms = (await used()) - before;
          if (sample >= 0) own.push(ms);
          await page.evaluate('bench.end()');
        }
      const nothing = median(times.get('empty')!);
      const values = Object.fromEntries(ALL.map((name) => [name, median(times.get(name)!) - nothing]));
      results.push({ measure: 'mount', rows, values });
    }
    return results;
  });

export const measureUpdates = (browser: Browser, url: string, samples: number): Promise<Result[]> =>
  inTab(browser, url, async (page) => {
    const results: Result[] = [];
    for (const all of [true, false])
      for (const rows of ROWS) {
        const call = (count: number) =>
          page.evaluate(
            `bench.updates(${JSON.stringify(ALL)}, ${rows}, ${all}, ${count}, ${SAMPLING})`,
          ) as Promise<number[][]>;
        await call(10); // Until everyone's code is compiled.
        const times = await call(samples);
        const values = Object.fromEntries(ALL.map((name, index) => [name, median(times[index]!)]));
        results.push({ measure: all ? 'updateAll' : 'updateOne', rows, values });
      }
    return results;
  });

export const measureOneRow = (browser: Browser, url: string): Promise<Result[]> =>
  inTab(browser, url, async (page) => {
    const results: Result[] = [];
    for (const rows of ROWS) {
      const seen: Record<string, { records: number; rows: number }> = {};
      for (const name of BY_HAND)
        seen[name] = (await page.evaluate(`bench.oneRow('${name}', ${rows})`)) as {
          records: number;
          rows: number;
        };
      const values = (of: 'records' | 'rows') =>
        Object.fromEntries(BY_HAND.map((name) => [name, seen[name]![of]]));
      results.push({ measure: 'touched', rows, values: values('rows') });
      results.push({ measure: 'mutations', rows, values: values('records') });
    }
    return results;
  });

/** KiB of script heap that one more element keeps. */
const heapOf = (browser: Browser, url: string, name: string, rows: number, count: number): Promise<number> =>
  inTab(browser, url, async (page, cdp) => {
    const used = async (): Promise<number> => {
      await collectGarbage(cdp);
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.evaluate(`bench.keep('${name}', ${rows}, 5)`);
    const before = await used();
    await page.evaluate(`bench.keep('${name}', ${rows}, ${count})`);
    return ((await used()) - before) / count / 1024;
  });

export const measureHeap = async (browser: Browser, url: string): Promise<Result[]> => {
  const results: Result[] = [];
  for (const rows of ROWS) {
    const values: Record<string, number> = {};
    for (const name of BY_HAND) values[name] = await heapOf(browser, url, name, rows, 25);
    results.push({ measure: 'heap', rows, values });
  }
  return results;
};

export const measureLeaks = (browser: Browser, url: string): Promise<Result[]> =>
  inTab(browser, url, async (page, cdp) => {
    const [rows] = ROWS;
    const count = async (): Promise<{ nodes: number; listeners: number }> => {
      await collectGarbage(cdp);
      const { Nodes, JSEventListeners } = await metrics(cdp);
      return { nodes: Nodes!, listeners: JSEventListeners! };
    };
    await page.evaluate(`bench.churn('nalssi', ${rows}, 50)`);
    const before = await count();
    await page.evaluate(`bench.churn('nalssi', ${rows}, 1000)`);
    const after = await count();
    return (['nodes', 'listeners'] as const).map((measure) => ({
      measure,
      rows,
      values: { nalssi: after[measure] - before[measure] },
    }));
  });

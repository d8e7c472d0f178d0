/** What mounting, updating and keeping a ticker costs beside the yardstick. */
import type { Browser } from 'puppeteer-core';
import { collectGarbage, inTab, metrics } from './chromium.js';
import { ROWS } from './site.js';
import { median, ratioOf, type Result } from './table.js';

const TAGS = ['nalssi-ticker', 'vanilla-ticker'] as const;
const [TICKER, VANILLA] = TAGS;
const NAME = 'vanilla';
/** Ms after which a measure makes do with the samples it has. */
const SAMPLING = 8000;

/** Fails where the two do not show the same: then there is nothing to compare. */
export const checkSame = (browser: Browser, url: string): Promise<void> =>
  inTab(browser, url, async (page) => {
    for (const rows of ROWS) {
      const [ticker, vanilla] = await Promise.all(
        TAGS.map((tag) => page.evaluate(`bench.describe('${tag}', ${rows})`) as Promise<string>),
      );
      const lines = vanilla!.split('\n');
      const other = ticker!.split('\n').find((line, index) => line !== lines[index]);
      if (ticker !== vanilla) throw new Error(`Not the same of ${rows} rows: ${other}`);
    }
  });

export const measureTimes = (browser: Browser, url: string, samples: number): Promise<Result[]> =>
  inTab(browser, url, async (page) => {
    const results: Result[] = [];
    for (const [run, measure] of [
      ['mounts', 'Mount with layout'],
      ['updates', 'Update of all rows with layout'],
    ] as const)
      for (const rows of ROWS) {
        const call = (count: number) =>
          page.evaluate(`bench.${run}(${JSON.stringify(TAGS)}, ${rows}, ${count}, ${SAMPLING})`) as Promise<
            number[][]
          >;
        await call(10); // Until the code of both is compiled.
        const [ticker, vanilla] = await call(samples);
        results.push(ratioOf(measure, rows, 'ms', median(ticker!), [median(vanilla!), NAME], 1.5));
      }
    return results;
  });

export const measureOneRow = (browser: Browser, url: string): Promise<Result[]> =>
  inTab(browser, url, async (page) => {
    const results: Result[] = [];
    for (const rows of ROWS) {
      const [ticker, vanilla] = (await Promise.all(
        TAGS.map((tag) => page.evaluate(`bench.oneRow('${tag}', ${rows})`)),
      )) as { records: number; rows: number }[];
      results.push({
        measure: 'Update of one temperature: rows touched',
        rows,
        ticker: `${ticker!.records} DOM mutations in ${ticker!.rows} row`,
        against: `${vanilla!.records} DOM mutations in ${vanilla!.rows} row (${NAME})`,
        value: ticker!.rows,
        limit: 1,
        unit: '',
      });
    }
    return results;
  });

/** Bytes of script heap that one more element keeps. */
const heapOf = (browser: Browser, url: string, tag: string, rows: number, count: number): Promise<number> =>
  inTab(browser, url, async (page, cdp) => {
    const used = async (): Promise<number> => {
      await collectGarbage(cdp);
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.evaluate(`bench.keep('${tag}', ${rows}, 5)`);
    const before = await used();
    await page.evaluate(`bench.keep('${tag}', ${rows}, ${count})`);
    return ((await used()) - before) / count;
  });

export const measureHeap = async (browser: Browser, url: string): Promise<Result[]> => {
  const results: Result[] = [];
  for (const rows of ROWS) {
    const heap = async (tag: string) => (await heapOf(browser, url, tag, rows, 25)) / 1024;
    const vanilla = await heap(VANILLA);
    results.push(ratioOf('Heap per instance', rows, 'KiB', await heap(TICKER), [vanilla, NAME], 5));
  }
  return results;
};

export const measureLeaks = (browser: Browser, url: string, mounts: number): Promise<Result[]> =>
  inTab(browser, url, async (page, cdp) => {
    const [rows] = ROWS;
    const count = async (): Promise<{ nodes: number; listeners: number }> => {
      await collectGarbage(cdp);
      const { Nodes, JSEventListeners } = await metrics(cdp);
      return { nodes: Nodes!, listeners: JSEventListeners! };
    };
    await page.evaluate(`bench.churn('${TICKER}', ${rows}, 50)`);
    const before = await count();
    await page.evaluate(`bench.churn('${TICKER}', ${rows}, ${mounts})`);
    const after = await count();
    return (['nodes', 'listeners'] as const).map((what) => ({
      measure: `Left after ${mounts.toLocaleString('en')} mounts and removals: ${what}`,
      rows,
      ticker: '',
      against: '',
      value: after[what] - before[what],
      limit: 0,
      unit: '',
    }));
  });

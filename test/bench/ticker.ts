/**
 * `npm run bench`: the built ticker in Chromium beside two elements written by hand and the carousels that news
 * sites use, in turns, held against the limits in `measures.ts`. Prints a table a part; exit code 1 where a limit is
 * missed. `--quick` for fewer rounds, `--only load`, `work` or `motion` for a part of it.
 */
import { parseArgs } from 'node:util';
import { launch } from './chromium.js';
import { measureMotion, measureShift } from './motion.js';
import { measureLoads } from './page-load.js';
import { serve } from './site.js';
import { passes, toMarkdown, type Result } from './table.js';
import {
  checkAlike,
  measureHeap,
  measureLeaks,
  measureMounts,
  measureOneRow,
  measureUpdates,
} from './work.js';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const quick = options.quick ?? false;
/** Ms after which it is given up: two cores that do nothing else need less than half of it. */
const LONGEST = 1_200_000;

const site = await serve();
const browser = await launch();
const { url } = site;
const PARTS: Readonly<Record<string, readonly (() => Promise<Result[]>)[]>> = {
  load: [() => measureLoads(browser, site, quick ? 3 : 9)],
  work: [
    () => measureMounts(browser, url, quick ? 15 : 40),
    () => measureUpdates(browser, url, quick ? 20 : 60),
    () => measureOneRow(browser, url),
    () => measureHeap(browser, url),
    () => measureLeaks(browser, url),
    () => measureShift(browser, url),
  ],
  motion: [() => measureMotion(browser, url, quick ? 1 : 2)],
};
const { only } = options;
if (only !== undefined && !PARTS[only]) throw new Error(`--only ${Object.keys(PARTS).join(' | ')}`);
const parts = only === undefined ? Object.keys(PARTS) : [only];

/** Of each part. */
const results: Result[][] = [];
const tables = (): string => results.map(toMarkdown).join('\n\n');
const stop = setTimeout(() => {
  console.error(`${tables()}\nNot done within ${LONGEST / 1000} s.`);
  browser.process()?.kill('SIGKILL');
  process.exit(1);
}, LONGEST);
try {
  await checkAlike(browser, url);
  for (const part of parts) {
    const own: Result[] = [];
    results.push(own);
    for (const measure of PARTS[part]!) own.push(...(await measure()));
    console.error(`${Math.round(process.uptime())} s: ${part}`);
  }
  console.log(tables());
  process.exitCode = results.flat().every(passes) ? 0 : 1;
} finally {
  clearTimeout(stop);
  await browser.close();
  site.close();
}

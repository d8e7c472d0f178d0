/**
 * `npm run bench`: the built ticker in Chromium beside an element written by hand, in turns, held against the
 * limits of the design. Prints a table; exit code 1 where a limit is missed. `--quick` for fewer rounds.
 */
import { launch } from './chromium.js';
import { measureMotion, measureShift } from './motion.js';
import { serve } from './site.js';
import { passes, toMarkdown, type Result } from './table.js';
import { checkSame, measureHeap, measureLeaks, measureOneRow, measureTimes } from './work.js';

const quick = process.argv.includes('--quick');
/** Ms after which it is given up: two cores that do nothing else need about half of it. */
const LONGEST = 420_000;

const site = await serve();
const browser = await launch();
const results: Result[] = [];
const stop = setTimeout(() => {
  console.error(`${toMarkdown(results)}\nNot done within ${LONGEST / 1000} s.`);
  browser.process()?.kill('SIGKILL');
  process.exit(1);
}, LONGEST);
try {
  await checkSame(browser, site.url);
  for (const measure of [
    () => measureTimes(browser, site.url, quick ? 30 : 60),
    () => measureOneRow(browser, site.url),
    () => measureHeap(browser, site.url),
    () => measureLeaks(browser, site.url, 1000),
    () => measureShift(browser, site.url),
    () => measureMotion(browser, site.url, quick ? 1 : 2),
  ]) {
    results.push(...(await measure()));
    console.error(`${Math.round(process.uptime())} s: ${results.at(-1)!.measure}`);
  }
  console.log(toMarkdown(results));
  process.exitCode = results.every(passes) ? 0 : 1;
} finally {
  clearTimeout(stop);
  await browser.close();
  site.close();
}

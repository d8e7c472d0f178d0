/** The browser of the bench, and what its processes use. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { CHROMIUM, CHROMIUM_FLAGS } from '../tools/browsers.js';

/**
 * Chromium as a reader has it: a tab behind another one is hidden and its timers rest. (Puppeteer, since
 * playwright keeps every page visible, whatever is in front of it.)
 */
export const launch = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
    ignoreDefaultArgs: [
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
    ],
    defaultViewport: { width: 1280, height: 720 },
  });

/** Opens a page of the bench and waits for its scripts. */
export const open = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.waitForFunction('globalThis.bench');
};

/** Runs `task` in a tab of its own, so that nothing of the one before is left in it. */
export const inTab = async <T>(
  browser: Browser,
  url: string,
  task: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> => {
  const page = await browser.newPage();
  try {
    const cdp = await page.createCDPSession();
    // By the CPU's clock, not the wall's: other work on the machine must not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await open(page, url);
    return await task(page, cdp);
  } finally {
    await page.close();
  }
};

/** The browser's own counters by name. */
export const metrics = async (cdp: CDPSession): Promise<Record<string, number>> => {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
};

export const collectGarbage = async (cdp: CDPSession): Promise<void> => {
  for (let round = 0; round < 3; round++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await sleep(50);
  }
};

/** What is read of a process that may have just ended. */
const tryRead = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
const numbersIn = (path: string): string[] => {
  try {
    return readdirSync(path).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

/** The process of the name of its folder in `/proc` and every one under it. */
const family = (pid: string): string[] => {
  const parents = new Map(
    numbersIn('/proc').map((name) => {
      const stat = tryRead(`/proc/${name}/stat`);
      // The name of the command may hold blanks and brackets; all other fields stand behind it.
      return [name, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]];
    }),
  );
  const found = [pid];
  for (const member of found) for (const [name, parent] of parents) if (parent === member) found.push(name);
  return found;
};

/** Ms of CPU that each thread of the browser and of every process under it has used so far. */
const cpu = (browser: Browser): Map<string, number> =>
  new Map(
    family(String(browser.process()!.pid)).flatMap((pid) =>
      numbersIn(`/proc/${pid}/task`).map((thread) => {
        const [ns] = tryRead(`/proc/${pid}/task/${thread}/schedstat`).split(' ');
        return [thread, Number(ns) / 1e6];
      }),
    ),
  );

/** Ms of CPU a second that all processes of the browser use over the next `seconds`. */
export const cpuRate = async (browser: Browser, seconds: number): Promise<number> => {
  const before = cpu(browser);
  const start = performance.now();
  await sleep(seconds * 1000);
  let used = 0;
  for (const [thread, ms] of cpu(browser)) used += Math.max(0, ms - (before.get(thread) ?? 0));
  return (used / (performance.now() - start)) * 1000;
};

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

/** Ms of one tick of `/proc/<pid>/stat`. */
const TICK = 10;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ms: number;
}

const processes = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The name of the command may hold blanks and brackets; all other fields stand behind it.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [
          { pid: Number(name), parent: Number(parent), ms: (Number(fields[9]) + Number(fields[10])) * TICK },
        ];
      } catch {
        return []; // It has just ended.
      }
    });

/** Ms of CPU that the browser and every process under it have used so far, by process. */
const cpu = (browser: Browser): Map<number, number> => {
  const all = processes();
  const used = new Map<number, number>();
  const visit = (pid: number): void => {
    used.set(pid, all.find((process) => process.pid === pid)?.ms ?? 0);
    for (const child of all) if (child.parent === pid) visit(child.pid);
  };
  visit(browser.process()!.pid!);
  return used;
};

/** Ms of CPU a second that all processes of the browser use over the next `seconds`. */
export const cpuRate = async (browser: Browser, seconds: number): Promise<number> => {
  const before = cpu(browser);
  const start = performance.now();
  await sleep(seconds * 1000);
  let used = 0;
  for (const [pid, ms] of cpu(browser)) used += ms - (before.get(pid) ?? 0);
  return (used / (performance.now() - start)) * 1000;
};

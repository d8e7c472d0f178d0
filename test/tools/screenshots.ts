/**
 * The pictures of the READMEs, of the demo as `npm start` shows it: `tsx test/tools/screenshots.ts`, after a
 * build. Chromium with Noto fonts, so that they look the same wherever they are taken.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM, CHROMIUM_FLAGS } from './browsers.js';

const FOLDER = 'demo/screenshots';

interface Shot {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

const SHOTS: readonly Shot[] = [
  { file: 'ticker.png', width: 1280, height: 360 },
  { file: 'ticker-phone.png', width: 320, height: 360 },
];

/** Starts the demo; answers its address and how to end it. */
const startDemo = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const demo = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(demo, 'exit');
  const stop = async () => {
    demo.kill();
    await ended;
  };
  for await (const line of createInterface({ input: demo.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url) return { url, stop };
  }
  throw new Error('The demo did not start');
};

const take = async (browser: Browser, url: string, { file, width, height }: Shot): Promise<void> => {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme: 'light',
  });
  await page.goto(url);
  await page.locator('nalssi-ticker .row').first().waitFor();
  // Under the pointer the ticker holds still: always the same row is in the picture.
  await page.locator('nalssi-ticker .date').hover();
  await page.screenshot({ path: `${FOLDER}/${file}` });
  await page.close();
};

mkdirSync(FOLDER, { recursive: true });
const demo = await startDemo();
try {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  for (const shot of SHOTS) await take(browser, demo.url, shot);
  await browser.close();
} finally {
  await demo.stop();
}

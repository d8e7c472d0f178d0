import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { after } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_FLAGS } from '../../tools/browsers.js';

const NO_KEYS = { KMA_API_HUB_KEY: '', DATA_GO_KR_KEY: '' };

/** Starts the demo as `npm start` does after its builds. */
export const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', ...args], {
    env: { ...process.env, ...NO_KEYS },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
  });

export const collect = (stream: NodeJS.ReadableStream | null): { text: string } => {
  const collected = { text: '' };
  stream?.setEncoding('utf8').on('data', (chunk: string) => (collected.text += chunk));
  return collected;
};

/** Its address and what it said, once it has said all. */
export const listening = async (demo: ChildProcess): Promise<{ url: string; said: string }> => {
  const out = collect(demo.stdout);
  const error = collect(demo.stderr);
  const ended = once(demo, 'close').then(() => assert.fail(`it ended: ${error.text}`));
  while (!out.text.includes('Ctrl+C')) await Promise.race([once(demo.stdout!, 'data'), ended]);
  ended.catch(() => undefined);
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(out.text) ?? [];
  return { url, said: out.text };
};

/** The same picture of the same page, wherever it is taken. */
const LOOKS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

let running:
  | Promise<{ readonly url: string; readonly said: string; readonly process: ChildProcess }>
  | undefined;
let browser: Promise<Browser> | undefined;

/** The demo with its sample, started once for all tests of this process. */
export const sharedDemo = () =>
  (running ??= (async () => {
    const process = start('--port', '0');
    return { process, ...(await listening(process)) };
  })());

/** One Chromium for all tests of this process. */
export const sharedBrowser = (): Promise<Browser> =>
  (browser ??= chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS, ...LOOKS] }));

after(async () => {
  await (await browser)?.close();
  (await running)?.process.kill('SIGKILL');
});

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

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

#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { defaultFetch } from '../server/upstream/fetch.js';
import { run } from './run.js';

const interrupted = new AbortController();
// Once only: a second signal ends the process at once, as without a handler.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());

process.exitCode = await run(process.argv.slice(2), {
  out: (data) => process.stdout.write(data),
  err: (line) => process.stderr.write(`${line}\n`),
  stdin: () => text(process.stdin),
  env: process.env,
  fetch: defaultFetch,
  now: Date.now,
  random: Math.random,
  signal: interrupted.signal,
});

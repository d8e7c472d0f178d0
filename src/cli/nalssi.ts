#!/usr/bin/env node
import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import { defaultFetch } from '../server/upstream/fetch.js';
import { EXIT, Failure } from './command.js';
import { run } from './run.js';

/** How long (ms) a command may take to end after a signal. Service managers usually kill it after 10 s. */
const GRACE = 9_000;

const interrupted = new AbortController();
// `once`: a second signal ends the process at once, as it does without a handler.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupted.abort();
    setTimeout(() => process.exit(EXIT.interrupted), GRACE).unref();
  });
// Ignored: these signals are sent to rotate logs or when a terminal closes, and on SIGUSR1 Node opens a debugger.
for (const signal of ['SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const) process.on(signal, () => undefined);

/** Drops the line where standard error is closed or the disk is full: a service must not end because of its log. */
const err = (line: string): void => {
  try {
    process.stderr.write(`${line}\n`);
  } catch {
    // Writing to a file throws; a pipe emits the event below.
  }
};
process.stderr.on('error', () => undefined);

const unwritten = (error: Error): string =>
  `standard output cannot be written: ${(error as NodeJS.ErrnoException).code}`;
process.stdout.on('error', (error: Error) => {
  err(`nalssi: ${unwritten(error)}`);
  process.exitCode = EXIT.failed;
});

const code = await run(process.argv.slice(2), {
  out: (data) => {
    try {
      process.stdout.write(data);
    } catch (error) {
      throw new Failure(unwritten(error as Error));
    }
  },
  err,
  stdin: () => text(addAbortSignal(interrupted.signal, process.stdin)),
  env: process.env,
  fetch: defaultFetch,
  now: Date.now,
  random: Math.random,
  signal: interrupted.signal,
});
if (code !== EXIT.ok) process.exitCode = code;

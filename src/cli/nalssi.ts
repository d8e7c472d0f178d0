#!/usr/bin/env node
import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import { defaultFetch } from '../server/upstream/fetch.js';
import { EXIT, Failure } from './command.js';
import { run } from './run.js';

/** Time in ms for a command to end by itself when it is told to. Whoever started it waits 10 s before killing it. */
const GRACE = 9_000;

const interrupted = new AbortController();
// Once only: a second signal ends the process at once, as without a handler.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupted.abort();
    setTimeout(() => process.exit(EXIT.interrupted), GRACE).unref();
  });
// Sent to rotate logs or when a terminal closes, and Node's own meaning of SIGUSR1 is to open a debugger.
for (const signal of ['SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const) process.on(signal, () => undefined);

/** Does without the line where nobody reads it or the disk is full: no service ends for its log. */
const err = (line: string): void => {
  try {
    process.stderr.write(`${line}\n`);
  } catch {
    // A file takes it or throws, a pipe tells by the event below.
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

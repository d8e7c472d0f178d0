import type { Fetch } from '../server/upstream/request.js';

/** What a command may touch; everything comes in, so that a test can hand in its own. */
export interface Io {
  /** Data, for standard output. */
  readonly out: (text: string) => void;
  /** Progress, results and errors: one line, for standard error. */
  readonly err: (line: string) => void;
  readonly stdin: () => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random: () => number;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

/** One option: `--name VALUE`, or a switch where there is no value. */
export interface Option {
  readonly value?: string;
  readonly help: string;
}

export type Values = Readonly<Record<string, string | undefined>>;

/** One command of `nalssi`; its `--help` is made from this. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Name of the one argument, where it takes one. */
  readonly argument?: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly details?: string;
  readonly examples: readonly string[];
  /** Answers the exit code. A switch that is on has the value `'true'`. */
  run(values: Values, argument: string, io: Io): Promise<number>;
}

/** Documented in `--help`. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Ends a command with exit code 2 and a pointer to its help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ends a command with exit code 1; the message is one line that says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

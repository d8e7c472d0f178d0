import { defaultFetch } from '../../../src/server/upstream/fetch.js';
import type { Io } from '../../../src/cli/command.js';
import { run } from '../../../src/cli/run.js';

/** The output and the exit code of a run of `nalssi`. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Epoch ms of a time (KST) on the day of the capture. */
export const kst = (time: string): number => Date.parse(`2023-10-31T${time}:00+09:00`);

/** Runs `nalssi` in this process, at 16:20 on the day of the capture. */
export const nalssi = async (args: readonly string[], given: Partial<Io> = {}): Promise<Outcome> => {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => (out += text),
    err: (line) => (err += `${line}\n`),
    stdin: () => Promise.resolve(''),
    env: {},
    fetch: defaultFetch,
    now: () => kst('16:20'),
    random: () => 0,
    signal: new AbortController().signal,
    ...given,
  });
  return { code, out, err };
};

/** The lines of a text that ends with a line break. */
export const lines = (text: string): string[] => text.split('\n').slice(0, -1);

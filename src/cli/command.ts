import { parseArgs } from 'node:util';
import type { Fetch } from '../server/upstream/fetch.js';

/** Everything that a command reads and writes outside of itself, so that tests can provide their own. */
export interface Io {
  /** Writes data to standard output. */
  readonly out: (text: string) => void;
  /** Writes one line (progress, a result, an error) to standard error. */
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

/** One command of `nalssi`. Its `--help` is made from this. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The name of the argument, for commands that take one. */
  readonly argument?: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly details?: string;
  readonly examples: readonly string[];
  /** Returns the exit code. A switch that is on has the value `'true'`. */
  run(values: Values, argument: string, io: Io): Promise<number>;
}

/** The exit codes, which `--help` lists. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Ends a command with exit code 2 and a hint at its help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ends a command with exit code 1. The message is one line, for the person at the terminal. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The options and the argument of a command, checked against its table. Throws `UsageError`. */
export const readArguments = (
  command: Pick<Command, 'options' | 'argument'>,
  args: readonly string[],
): { values: Values; argument: string } => {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values, positionals } = parse(args, options);
  const expected = command.argument === undefined ? 0 : 1;
  if (positionals.length > expected) throw new UsageError(`unexpected argument ${positionals[expected]}`);
  const [argument = ''] = positionals;
  if (expected === 1 && argument === '') throw new UsageError(`${command.argument} is missing`);
  return {
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    argument,
  };
};

const parse = (args: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Only the first sentence: Node adds advice about positional arguments, which does not apply here.
    throw new UsageError((error as Error).message.replace(/(\. |\n).*/s, ''));
  }
};

/** The number from 0 to `most` of an option. Throws `UsageError` for any other text. */
export const readNumber = (values: Values, name: string, fallback: number, most: number): number => {
  const text = values[name];
  if (text === undefined) return fallback;
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= most)) {
    throw new UsageError(`--${name} is a number from 0 to ${most}, not ${text}`);
  }
  return number;
};

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

const optionRow = ([name, { value, help }]: readonly [string, Option]): readonly [string, string] => [
  value ? `--${name} ${value}` : `--${name}`,
  help,
];

const EXIT_CODES = table([
  ['0', 'done'],
  ['1', 'failed: KMA, the network, a file or the feed; one line on standard error says what'],
  ['2', 'wrong usage'],
  ['130', 'interrupted'],
]);

/** `nalssi --help`. */
export const generalHelp = (commands: readonly Command[]): string =>
  `nalssi makes a weather feed for news pages from KMA's (기상청) observations.

Usage: nalssi COMMAND [OPTIONS]

Commands:
${table(commands.map(({ name, summary }) => [name, summary]))}

nalssi COMMAND --help explains a command; nalssi --version prints the version.

Exit codes:
${EXIT_CODES}
`;

/** `nalssi COMMAND --help`. */
export const commandHelp = ({ name, summary, argument, options, details, examples }: Command): string =>
  `nalssi ${name}: ${summary}

Usage: nalssi ${name}${argument ? ` ${argument}` : ''} [OPTIONS]

Options:
${table([...Object.entries(options).map(optionRow), ['--help', 'Print this']])}
${details ? `\n${details}\n` : ''}
Examples:
${examples.map((example) => `  ${example}`).join('\n')}

Exit codes:
${EXIT_CODES}
`;

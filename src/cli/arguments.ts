import { parseArgs } from 'node:util';
import { UsageError, type Command, type Values } from './command.js';

/** The options and the argument of one command, checked against its table. */
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
    // Node's text goes on with advice about positional arguments that does not help here.
    throw new UsageError((error as Error).message.replace(/(\. |\n).*/s, ''));
  }
};

/** A positive number, or a usage error that names the option. */
export const readNumber = (values: Values, name: string, fallback: number, most: number): number => {
  const text = values[name];
  if (text === undefined) return fallback;
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= most)) {
    throw new UsageError(`--${name} is a number from 0 to ${most}, not ${text}`);
  }
  return number;
};

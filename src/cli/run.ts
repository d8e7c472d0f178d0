import { readFileSync } from 'node:fs';
import { safeLine } from '../kma/key.js';
import {
  commandHelp,
  EXIT,
  Failure,
  generalHelp,
  readArguments,
  UsageError,
  type Command,
  type Io,
} from './command.js';
import { fetchCommand } from './commands/fetch.js';
import { renderCommand } from './commands/render.js';
import { serveCommand } from './commands/serve.js';
import { validateCommand } from './commands/validate.js';

const COMMANDS: readonly Command[] = [fetchCommand, serveCommand, renderCommand, validateCommand];

const HELP = new Set(['--help', '-h', 'help']);

const version = (): string => {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
};

/** Runs `nalssi` with these arguments. Returns the exit code and never throws. */
export const run = async ([name, ...args]: readonly string[], io: Io): Promise<number> => {
  if (name === undefined || HELP.has(name)) {
    io.out(generalHelp(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === '--version') {
    io.out(`${version()}\n`);
    return EXIT.ok;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    const names = COMMANDS.map((known) => known.name).join(', ');
    io.err(`nalssi: there is no command ${safeLine(name)}; the commands are ${names}`);
    return EXIT.usage;
  }
  if (args.some((argument) => argument === '--help' || argument === '-h')) {
    io.out(commandHelp(command));
    return EXIT.ok;
  }
  try {
    const { values, argument } = readArguments(command, args);
    return await command.run(values, argument, io);
  } catch (error) {
    return conclude(error, command.name, io);
  }
};

/** Writes one line about a command that failed, and returns its exit code. */
const conclude = (error: unknown, name: string, io: Io): number => {
  if (io.signal.aborted) {
    io.err(`nalssi ${name}: interrupted`);
    return EXIT.interrupted;
  }
  const usage = error instanceof UsageError;
  const message = usage || error instanceof Failure ? error.message : `unexpected: ${String(error)}`;
  io.err(`nalssi ${name}: ${message}${usage ? `; see nalssi ${name} --help` : ''}`);
  return usage ? EXIT.usage : EXIT.failed;
};

import type { Command, Option } from './command.js';

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

nalssi COMMAND --help tells more; nalssi --version prints the version.

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

import { failure } from '../failure.js';
import type { SourceError } from '../source.js';

/** KMA's lines have some 300 characters. */
const LONGEST_LINE = 4_000;

/** A column by the word that its upper header line has for it and, where several share that, the lower one. */
export type ColumnName = readonly [upper: string, lower?: string];

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const tokens = (line: string): readonly Token[] =>
  [...line.replace('#', ' ').matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

/**
 * The lower line (units, or DAY, TOT, …) has nothing for some columns, so its words belong to the words of the
 * upper line that they stand under. Both lines are walked once, from left to right.
 */
const readHeader = (upperLine: string, lowerLine: string): readonly ColumnName[] => {
  const lower = tokens(lowerLine);
  let at = 0;
  return tokens(upperLine).map(({ text, from, to }) => {
    while (at < lower.length && lower[at]!.to <= from) at += 1;
    const below = lower[at];
    return below && below.from < to ? [text, below.text] : [text];
  });
};

const isColumn =
  ([upper, lower]: ColumnName) =>
  (column: ColumnName): boolean =>
    column[0] === upper && (lower === undefined || column[1] === lower);

/**
 * Reads a table of the API Hub: the frame `#START7777` … `#7777END` around comments (with `help=1` pages of
 * them), two header lines and rows of words between blanks. Answers the cells of `columns` by their keys.
 */
export const readTable = <Key extends string>(
  text: string,
  columns: Readonly<Record<Key, ColumnName>>,
):
  | { readonly rows: readonly (Readonly<Record<Key, string>> | SourceError)[] }
  | { readonly error: SourceError } => {
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => /^#\s*YYMMDDHHMI\s/.test(line));
  if (at < 0 && !text.startsWith('#START7777')) {
    return { error: failure('unexpected-format', 'the answer is no table of the API Hub') };
  }
  if (!lines.some((line) => line.startsWith('#7777END'))) {
    return { error: failure('malformed', 'the table is cut off: #7777END is missing') };
  }
  const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if ([...rows, ...lines.slice(at, at + 2)].some(({ length }) => length > LONGEST_LINE)) {
    return { error: failure('malformed', `the table has a line of more than ${LONGEST_LINE} characters`) };
  }
  if (rows.length === 0) return { error: failure('no-data', 'the table has no rows') };

  const header = at < 0 ? [] : readHeader(lines[at]!, lines[at + 1] ?? '');
  const places = Object.entries<ColumnName>(columns).map(([key, name]) => ({
    key,
    name,
    index: header.findIndex(isColumn(name)),
  }));
  const missing = places.filter(({ index }) => index < 0).map(({ name }) => name.join(' '));
  if (missing.length > 0) {
    return { error: failure('unexpected-format', `the table has no column ${missing.join(', ')}`) };
  }
  return {
    rows: rows.map((row) => {
      const cells = row.trim().split(/\s+/);
      if (cells.length !== header.length) {
        return failure('malformed', `a row has ${cells.length} cells and the header ${header.length}`);
      }
      return Object.fromEntries(places.map(({ key, index }) => [key, cells[index]!])) as Record<Key, string>;
    }),
  };
};

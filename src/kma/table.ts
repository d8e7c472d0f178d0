import { sourceError, type SourceError } from './source.js';

/** Longer lines are refused; KMA's have about 300 characters. */
const LONGEST_LINE = 4_000;

/** The name of a column: its word in the upper header line and, where several columns share that, in the lower one. */
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
 * The columns of the two header lines. The lower one (units, or DAY, TOT, …) has no word for some columns, so its words
 * belong to the upper words that they stand under. Both lines are read once, from left to right.
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
 * Reads a table of the API Hub: between `#START7777` and `#7777END`, comments (pages of them with `help=1`), two header
 * lines, and rows of cells separated by blanks. Returns for each row the cells of `columns` by their keys.
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
    return { error: sourceError('unexpected-format', 'the answer is no table of the API Hub') };
  }
  if (!lines.some((line) => line.startsWith('#7777END'))) {
    return { error: sourceError('malformed', 'the table is cut off: #7777END is missing') };
  }
  const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if ([...rows, ...lines.slice(at, at + 2)].some(({ length }) => length > LONGEST_LINE)) {
    return {
      error: sourceError('malformed', `the table has a line of more than ${LONGEST_LINE} characters`),
    };
  }
  if (rows.length === 0) return { error: sourceError('no-data', 'the table has no rows') };

  const header = at < 0 ? [] : readHeader(lines[at]!, lines[at + 1] ?? '');
  const places = Object.entries<ColumnName>(columns).map(([key, name]) => ({
    key,
    name,
    index: header.findIndex(isColumn(name)),
  }));
  const missing = places.filter(({ index }) => index < 0).map(({ name }) => name.join(' '));
  if (missing.length > 0) {
    return { error: sourceError('unexpected-format', `the table has no column ${missing.join(', ')}`) };
  }
  return {
    rows: rows.map((row) => {
      const cells = row.trim().split(/\s+/);
      if (cells.length !== header.length) {
        return sourceError('malformed', `a row has ${cells.length} cells and the header ${header.length}`);
      }
      return Object.fromEntries(places.map(({ key, index }) => [key, cells[index]!])) as Record<Key, string>;
    }),
  };
};

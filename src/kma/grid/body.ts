import type { Cell } from '../../places/grid.js';
import { openPayload } from '../payload.js';
import { readProviderError } from '../provider-error.js';
import { sourceError, type SourceError, type SourcePayload } from '../source.js';
import { readNumber } from '../values.js';

/** Size of the grid of the village forecast. */
const COLUMNS = 149;
const ROWS = 253;

/** The values of all cells, from the south-west corner eastwards, and then row by row to the north. */
export type Grid = readonly number[];

/** Values from here down are missing: -99 outside Korea, -999 where KMA has no analysis. */
const MISSING = -50;

/** Texts that KMA sends with HTTP 200 in place of values. */
const ERRORS: readonly (readonly [text: RegExp, code: SourceError['code'], meaning: string])[] = [
  [/^#\s*dfs_file_read error/, 'no-data', 'KMA has no file for this time (dfs_file_read error)'],
  [/^#\s*input variable error/, 'provider', 'KMA does not know the request (input variable error)'],
];

const isCode = (value: number): boolean => value <= MISSING || /^[0-7]$/.test(String(value));

/**
 * Reads a body, which is nothing but numbers: neither the variable nor the time nor the size stands in it. So it is read
 * only where it has exactly one number for each cell, and where `coded` says so only if they are codes, because another
 * number of values or another variable would show each place the weather of another.
 */
export const readGrid = (
  payload: SourcePayload,
  what: string,
  coded: boolean,
): { readonly grid: Grid } | { readonly error: SourceError } => {
  const fail = (code: SourceError['code'], message: string) => ({
    error: sourceError(code, `${what}: ${message}`),
  });
  const opened = openPayload(payload, readProviderError);
  if ('error' in opened) return fail(opened.error.code, opened.error.message);
  const text = opened.text.trim();
  const known = ERRORS.find(([pattern]) => pattern.test(text));
  if (known) return fail(known[1], known[2]);

  const grid = text.replace(/,$/, '').split(',').map(readNumber);
  const bad = grid.findIndex((value) => value === null || Number.isNaN(value));
  if (bad === 0) return fail('unexpected-format', 'the answer is no grid of numbers');
  if (bad > 0) return fail('malformed', `value ${bad + 1} of the grid is no number`);
  if (grid.length !== COLUMNS * ROWS) {
    const needed = `and not ${COLUMNS * ROWS} (${COLUMNS} × ${ROWS})`;
    return fail('malformed', `the grid has ${grid.length} values, ${needed}`);
  }
  const values = grid as number[];
  if (values.every((value) => value <= MISSING))
    return fail('no-data', 'every value is missing: KMA is still writing the file');
  if (coded && !values.every(isCode)) return fail('unexpected-format', 'the values are no codes from 0 to 7');
  return { grid: values };
};

const isInGrid = ({ nx, ny }: Cell): boolean => nx >= 1 && nx <= COLUMNS && ny >= 1 && ny <= ROWS;

/** The value of a cell; null where it is missing, or the grid does not have the cell. */
export const valueAt = (grid: Grid, { nx, ny }: Cell): number | null => {
  const value = isInGrid({ nx, ny }) ? grid[(ny - 1) * COLUMNS + (nx - 1)]! : MISSING;
  return value <= MISSING ? null : value;
};

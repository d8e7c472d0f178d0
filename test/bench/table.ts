/** The table of the bench, one row a measure and number of rows. */
import type { RowCount } from './feeds.js';
import { COLUMNS, MEASURES, type Column, type Limit, type Measure, type MeasureName } from './measures.js';

export interface Result {
  readonly measure: MeasureName;
  readonly rows: RowCount;
  readonly values: Readonly<Partial<Record<Column, number>>>;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
};

/** Two digits that count: more would be noise. */
export const digits = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(2)));

/** The limits that hold for a result. */
const limitsOf = ({ measure, rows }: Result): (Limit & { readonly most: number })[] =>
  (MEASURES[measure] as Measure).limits.flatMap((limit) => {
    const most = limit.by[rows];
    return most === undefined ? [] : [{ ...limit, most }];
  });

/** Whether the ticker keeps every limit; there may be none. */
export const passes = (result: Result): boolean =>
  limitsOf(result).every(({ kind, column, most }) => {
    const own = result.values.nalssi!;
    const other = column ? result.values[column]! : 0;
    return own <= { alone: most, times: most * other, above: most + other }[kind];
  });

const limitText = ({ kind, column, most }: Limit & { readonly most: number }): string =>
  ({
    alone: `≤ ${most}`,
    times: `≤ ${most}× ${column && COLUMNS[column]}`,
    above: `≤ ${column && COLUMNS[column]} + ${most}`,
  })[kind];

const cell = ({ measure, values }: Result, column: Column): string => {
  const value = values[column];
  if (value === undefined) return '';
  const { to } = MEASURES[measure] as Measure;
  return digits(value) + (to ? ` (${digits(value / values[to]!)}×)` : '');
};

/** Only with columns that have anything in them. */
export const toMarkdown = (results: readonly Result[]): string => {
  const columns = (Object.keys(COLUMNS) as Column[]).filter((column) =>
    results.some(({ values }) => values[column] !== undefined),
  );
  const lines = [
    ['Measure', 'Rows', ...columns.map((column) => COLUMNS[column]), 'Limit', 'Verdict'],
    ['---', '---:', ...columns.map(() => '---:'), '---', '---'],
    ...results.map((result) => {
      const limits = limitsOf(result);
      return [
        MEASURES[result.measure].title,
        String(result.rows),
        ...columns.map((column) => cell(result, column)),
        limits.map(limitText).join(', '),
        limits.length ? (passes(result) ? 'pass' : '**FAIL**') : '',
      ];
    }),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

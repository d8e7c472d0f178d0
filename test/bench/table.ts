/** One measure of the bench, as it is printed. */
export interface Result {
  readonly measure: string;
  readonly rows: number;
  /** What was measured of the ticker and of what it is held against, with units. */
  readonly ticker: string;
  readonly against: string;
  /** What the limit is on: a ratio, or the ticker's own number. */
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
}

export const passes = ({ value, limit }: Result): boolean => value <= limit;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
};

/** Two digits that count: more would be noise. */
export const digits = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(2)));

export const ratioOf = (
  measure: string,
  rows: number,
  unit: string,
  ticker: number,
  [against, name]: readonly [number, string],
  limit: number,
): Result => ({
  measure,
  rows,
  ticker: `${digits(ticker)} ${unit}`,
  against: `${digits(against)} ${unit} (${name})`,
  value: ticker / against,
  limit,
  unit: '×',
});

export const toMarkdown = (results: readonly Result[]): string =>
  [
    ['Measure', 'Rows', 'Ticker', 'Held against', 'Result', 'Limit', 'Verdict'],
    ['---', '---:', '---:', '---:', '---:', '---:', '---'],
    ...results.map((result) => [
      result.measure,
      String(result.rows),
      result.ticker,
      result.against,
      `${digits(result.value)}${result.unit}`,
      `≤ ${result.limit}${result.unit}`,
      passes(result) ? 'pass' : '**FAIL**',
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

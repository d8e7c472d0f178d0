import { FEED_VERSION, formatPath, parseFeed, type Observation, type Station } from '../feed/index.js';
import { failed, failure } from './failure.js';
import type { SourceError, SourceResult } from './source.js';

/** Shown with the data (기상법 제36조의2); the wording in use is `기상청 제공`. */
const SOURCE = { name: '기상청', url: 'https://www.weather.go.kr' };

/** How far KMA's clock may be ahead of ours. */
const TOLERANCE = 3_600_000;

/** One station as a source read it. Numbers may be NaN or out of range: the contract refuses such rows. */
export interface Reading {
  readonly station: Station;
  readonly observedAt: string;
  readonly condition: string | null;
  readonly temperature: number | null;
  readonly humidity?: number | null;
  readonly precipitation?: number | null;
  readonly windSpeed?: number | null;
}

/** An observation time that can be one, or what is wrong with it. Null stands for one that could not be read. */
export const checkTime = (
  time: string | null,
  now: number,
): { readonly observedAt: string } | { readonly error: SourceError } => {
  if (time === null)
    return { error: failure('invalid-time', 'the observation time is missing or impossible') };
  if (Date.parse(time) > now + TOLERANCE) {
    return { error: failure('invalid-time', `the observation time ${time} is in the future`) };
  }
  return { observedAt: time };
};

const isError = (row: Reading | SourceError): row is SourceError => 'code' in row;
const isReading = (row: Reading | SourceError): row is Reading => !isError(row);

/** Optional numbers that are missing are left out; the two that every row has say null. */
const observation = ({ station, observedAt, condition, temperature, ...rest }: Reading): unknown => ({
  station,
  observedAt,
  condition,
  temperature,
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
});

/**
 * Makes the feed: rows pass the contract one by one, those that do not (and those that a source could not
 * read) become issues, and the feed's time is the latest of the rows that stay. A row of another time keeps
 * its own. Where nothing stays, the first reason is the error.
 */
export const makeFeed = (rows: readonly (Reading | SourceError)[]): SourceResult => {
  const first = rows.find(isReading);
  if (!first) return failed(rows.find(isError) ?? failure('no-observations', 'there are no rows'));

  const result = parseFeed({
    version: FEED_VERSION,
    source: SOURCE,
    observedAt: first.observedAt,
    observations: rows.map((row) => (isError(row) ? null : observation(row))),
  });
  const issues = result.issues.map((issue) => {
    const row = rows[issue.path[1] as number];
    return row && isError(row) ? { ...issue, message: row.message } : issue;
  });
  if (!result.ok) {
    const at = formatPath(issues[0]!.path);
    return failed(failure('no-observations', `none of ${rows.length} rows can be used, the first for ${at}`));
  }
  const observedAt = result.feed.observations.map((row) => row.observedAt!).reduce((a, b) => (a > b ? a : b));
  const observations = result.feed.observations.map(({ observedAt: own, ...row }): Observation => {
    return own === observedAt ? row : { ...row, observedAt: own! };
  });
  return { ok: true, feed: { ...result.feed, observedAt, observations }, issues };
};

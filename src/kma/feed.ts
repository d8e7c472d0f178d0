import { FEED_VERSION, formatPath, parseFeed, type ObservationFeed, type Station } from '../feed/index.js';
import { RANGES } from '../feed/limits.js';
import { failed, failure } from './failure.js';
import type { SourceError, SourceResult } from './source.js';

/** Shown with the data (기상법 제36조의2); the wording in use is `기상청 제공`. */
const SOURCE = { name: '기상청', url: 'https://www.weather.go.kr' };

/** Difference (ms) between KMA's clock and this machine's that is no error. */
export const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * One station as a source read it. Numbers may be NaN or out of range: a temperature that is costs the row, another
 * number only itself.
 */
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
  if (Date.parse(time) > now + CLOCK_TOLERANCE) {
    const clock = new Date(now).toISOString();
    const message = `the observation time ${time} is in the future by this machine's clock (${clock}): check the clock`;
    return { error: failure('invalid-time', message) };
  }
  return { observedAt: time };
};

const isError = (row: Reading | SourceError): row is SourceError => 'code' in row;
const isReading = (row: Reading | SourceError): row is Reading => !isError(row);

const OPTIONAL = ['humidity', 'precipitation', 'windSpeed'] as const;

const within = (value: number, [from, to]: readonly [number, number]): boolean =>
  value >= from && value <= to;

/**
 * The row of a feed of `time`: it says its own time only where that differs, and an optional number only if it can be
 * one, as no rain gauge is worth a city.
 */
const observation = (reading: Reading, time: string): unknown => {
  const { station, observedAt, condition, temperature } = reading;
  const row: Record<string, unknown> = { station, condition, temperature };
  if (observedAt !== time) row['observedAt'] = observedAt;
  for (const field of OPTIONAL) {
    const value = reading[field];
    if (typeof value === 'number' && within(value, RANGES[field])) row[field] = value;
  }
  return row;
};

const latest = (times: readonly string[]): string => times.reduce((a, b) => (a > b ? a : b));

/** Where all rows of the latest time were dropped, the feed is of the time of those that stay. */
const settled = (feed: ObservationFeed): ObservationFeed => {
  const observedAt = latest(feed.observations.map((row) => row.observedAt ?? feed.observedAt));
  if (observedAt === feed.observedAt) return feed;
  const observations = feed.observations.map(({ observedAt: own = observedAt, ...row }) =>
    own === observedAt ? row : { ...row, observedAt: own },
  );
  return { ...feed, observedAt, observations };
};

/**
 * Makes the feed: rows pass the contract one by one; those that do not, and those that a source could not
 * read, become issues. The feed's time is the latest of its rows. Where no row stays, the first reason is the
 * error.
 */
export const makeFeed = (rows: readonly (Reading | SourceError)[]): SourceResult => {
  const readings = rows.filter(isReading);
  if (readings.length === 0) {
    return failed(rows.find(isError) ?? failure('no-observations', 'there are no rows'));
  }
  // All are Korean times, so they sort as text.
  const observedAt = latest(readings.map((reading) => reading.observedAt));
  const result = parseFeed({
    version: FEED_VERSION,
    source: SOURCE,
    observedAt,
    observations: rows.map((row) => (isError(row) ? null : observation(row, observedAt))),
  });
  const issues = result.issues.map((issue) => {
    const row = rows[issue.path[1] as number];
    return row && isError(row) ? { ...issue, message: row.message } : issue;
  });
  if (result.ok) return { ok: true, feed: settled(result.feed), issues };
  const first = formatPath(issues[0]!.path);
  return failed(
    failure('no-observations', `none of ${rows.length} rows can be used, the first for ${first}`),
  );
};

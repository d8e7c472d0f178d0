import { FEED_VERSION, formatPath, parseFeed, type ObservationFeed, type Station } from '../feed/index.js';
import { RANGES } from '../feed/limits.js';
import { MINUTE } from '../feed/time.js';
import { PLACES } from '../places/places.js';
import { failed, sourceError, type SourceError, type SourceResult } from './source.js';

/** The attribution that 기상법 제36조의2 requires; the usual wording is `기상청 제공`. */
const SOURCE = { name: '기상청', url: 'https://www.weather.go.kr' };

/** How far (ms) KMA's clock may be ahead of this machine's. */
export const CLOCK_TOLERANCE = 5 * MINUTE;

/**
 * A station's values as a source read them. Numbers may be NaN or out of range: with a bad temperature the row is left
 * out, any other bad number is left out by itself.
 */
export interface RawObservation {
  readonly station: Station;
  readonly observedAt: string;
  readonly condition: string | null;
  readonly conditionFrom?: 'forecast';
  readonly temperature: number | null;
  readonly humidity?: number | null;
  readonly precipitation?: number | null;
  readonly windSpeed?: number | null;
}

/** The observation time (ISO 8601, or null where it could not be read), or an error where it cannot be right. */
export const checkTime = (
  time: string | null,
  now: number,
): { readonly observedAt: string } | { readonly error: SourceError } => {
  if (time === null)
    return { error: sourceError('invalid-time', 'the observation time is missing or impossible') };
  if (Date.parse(time) > now + CLOCK_TOLERANCE) {
    const clock = new Date(now).toISOString();
    const message = `the observation time ${time} is in the future by this machine's clock (${clock}): check the clock`;
    return { error: sourceError('invalid-time', message) };
  }
  return { observedAt: time };
};

const KNOWN: ReadonlyMap<string, Station> = new Map(
  PLACES.map(({ id, name, region, province, latitude, longitude }) => [
    id,
    { id, name, region, province, latitude, longitude },
  ]),
);

/**
 * The station of a row, found by its number (지점번호) or 행정구역코드 alone: names change, and similar names are different stations.
 * `name` is KMA's, for a station that the table does not have.
 */
export const feedStation = (id: string, name: string): Station => KNOWN.get(id) ?? { id, name };

const isError = (row: RawObservation | SourceError): row is SourceError => 'code' in row;
const isRawObservation = (row: RawObservation | SourceError): row is RawObservation => !isError(row);

const OPTIONAL = ['humidity', 'precipitation', 'windSpeed'] as const;

const within = (value: number, [from, to]: readonly [number, number]): boolean =>
  value >= from && value <= to;

/**
 * The row in a feed of `time`. It has a time of its own only where that differs. An optional number out of range is
 * left out, so that a broken rain gauge does not remove a city.
 */
const toRow = (raw: RawObservation, time: string): unknown => {
  const { station, observedAt, condition, temperature } = raw;
  const row: Record<string, unknown> = { station, condition, temperature };
  if (raw.conditionFrom) row['conditionFrom'] = raw.conditionFrom;
  if (observedAt !== time) row['observedAt'] = observedAt;
  for (const field of OPTIONAL) {
    const value = raw[field];
    if (typeof value === 'number' && within(value, RANGES[field])) row[field] = value;
  }
  return row;
};

const latest = (times: readonly string[]): string => times.reduce((a, b) => (a > b ? a : b));

/** Sets the feed's time anew, because all rows of the latest time may have been dropped. */
const withLatestTime = (feed: ObservationFeed): ObservationFeed => {
  const observedAt = latest(feed.observations.map((row) => row.observedAt ?? feed.observedAt));
  if (observedAt === feed.observedAt) return feed;
  const observations = feed.observations.map(({ observedAt: own = observedAt, ...row }) =>
    own === observedAt ? row : { ...row, observedAt: own },
  );
  return { ...feed, observedAt, observations };
};

/**
 * Makes the feed. Each row is checked against the contract; those that fail, and those that a source could not read,
 * become issues. The feed's time is the latest of its rows. Where no row is left, the first row's problem is the error.
 */
export const makeFeed = (rows: readonly (RawObservation | SourceError)[]): SourceResult => {
  const read = rows.filter(isRawObservation);
  if (read.length === 0) {
    return failed(rows.find(isError) ?? sourceError('no-observations', 'there are no rows'));
  }
  // All are Korean times, so they sort as text.
  const observedAt = latest(read.map((row) => row.observedAt));
  const result = parseFeed({
    version: FEED_VERSION,
    source: SOURCE,
    observedAt,
    observations: rows.map((row) => (isError(row) ? null : toRow(row, observedAt))),
  });
  const issues = result.issues.map((issue) => {
    const row = rows[issue.path[1] as number];
    return row && isError(row) ? { ...issue, message: row.message } : issue;
  });
  if (result.ok) return { ok: true, feed: withLatestTime(result.feed), issues };
  const first = formatPath(issues[0]!.path);
  return failed(
    sourceError('no-observations', `none of ${rows.length} rows can be used, the first for ${first}`),
  );
};

/**
 * The contract of `schema.ts` for browsers, without zod, whose runtime is larger than the whole ticker. A
 * property-based test compares it with `zod-schema.ts`: change both together.
 */
import { HTTP_URL, lineOf, NOTICE_LENGTH, RANGES, STATION_ID, TEXT_LENGTH } from './limits.js';
import { createFeedParser, isRecord } from './parse.js';
import { isTime } from './time.js';
import type { FeedPath } from './issues.js';
import type { Observation } from './schema.js';

type Check = (value: unknown) => boolean;

const matches =
  (pattern: RegExp) =>
  (value: unknown): value is string =>
    typeof value === 'string' && pattern.test(value);
/** What nearly all names and conditions consist of: without the Unicode properties that a phone compiles for ms. */
const USUAL = /^[가-힣\w(),/]+$/;
const isLine = (length: number): ((value: unknown) => value is string) => {
  let pattern: RegExp | undefined;
  return (value): value is string =>
    typeof value === 'string' &&
    ((value.length <= length && USUAL.test(value)) || (pattern ??= lineOf(length)).test(value));
};
const text = isLine(TEXT_LENGTH);
const time = (value: unknown): value is string => typeof value === 'string' && isTime(value);
const within =
  ([from, to]: readonly [number, number]): Check =>
  (value) =>
    typeof value === 'number' && value >= from && value <= to;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const nullish = (check: Check): Check => optional((value) => value === null || check(value));

/** In the order of the schema, so that both parsers report the same field first. */
const STATION = Object.entries<Check>({
  id: matches(STATION_ID),
  name: text,
  region: optional(text),
  province: optional(text),
  latitude: optional(within(RANGES.latitude)),
  longitude: optional(within(RANGES.longitude)),
});
const OBSERVATION = Object.entries<Check>({
  condition: nullish(text),
  conditionFrom: optional(matches(/^forecast$/)),
  temperature: nullish(within(RANGES.temperature)),
  observedAt: optional(time),
  humidity: nullish(within(RANGES.humidity)),
  precipitation: nullish(within(RANGES.precipitation)),
  windSpeed: nullish(within(RANGES.windSpeed)),
});

/** Copies the known fields of `value` to `target`. Returns the path of the first bad one. */
const copyFields = (
  value: unknown,
  checks: readonly (readonly [string, Check])[],
  target: Record<string, unknown>,
): FeedPath | undefined => {
  if (!isRecord(value)) return [];
  for (const [key, check] of checks) {
    const field = value[key];
    if (!check(field)) return [key];
    if (field !== undefined) target[key] = field;
  }
  return undefined;
};

/**
 * Reads a feed row by row. `nalssi` exports it as `parseFeed`: it is the function of that name of `nalssi/feed`,
 * without zod and its messages.
 */
export const checkFeed = createFeedParser({
  name: text,
  url: matches(HTTP_URL),
  time,
  notice: isLine(NOTICE_LENGTH),
  row: (value) => {
    const station = {};
    const row: Record<string, unknown> = { station, condition: null, temperature: null };
    const inStation = isRecord(value) && copyFields(value['station'], STATION, station);
    const path = inStation ? ['station', ...inStation] : copyFields(value, OBSERVATION, row);
    return path ? { path } : { row: row as unknown as Observation };
  },
});

/**
 * The feed contract, version 1, in zod, for the JSON Schema and for all checks on servers. Browser bundles do not
 * include it (see `check.ts`). A test compares it with the types of `schema.ts`.
 */
import * as z from 'zod/mini';
import {
  FEED_VERSION,
  HTTP_URL,
  MAX_ROWS,
  NOTICE,
  NOTICE_LENGTH,
  RANGES,
  STATION_ID,
  TEXT,
  TEXT_LENGTH,
} from './limits.js';
import { ISO_TIME, isTime } from './time.js';

const line = (length: number): string =>
  `expected one line of 1 to ${length} characters that are no control or formatting characters, nor �, which is left of EUC-KR read as UTF-8`;
const ID = 'expected 1 to 20 letters, digits, - or _, such as 108';
const ADDRESS = 'expected an address that begins with http:// or https://';
const TIME = 'expected a time that exists, with its offset, such as 2025-04-01T07:00:00+09:00';

const text = z.string().check(z.regex(TEXT, line(TEXT_LENGTH)));
const time = z.string().check(z.regex(ISO_TIME, TIME), z.refine(isTime, TIME));
const number = ([from, to]: readonly [number, number]) => z.number().check(z.gte(from), z.lte(to));
const describe = (description: string) => z.meta({ description });

/** Where an observation was made. */
export const stationSchema = z.object({
  id: z
    .string()
    .check(
      z.regex(STATION_ID, ID),
      describe("KMA's station number (지점번호) or the 행정구역코드 of a 시군구, as text: 98"),
    ),
  name: text.check(describe("KMA's name of the station (지점명) or the 시군구's: 동두천")),
  region: z.optional(text.check(describe('Region (권역) that the ticker can be narrowed to: 수도권'))),
  province: z.optional(text.check(describe('Province (시도) by its present name: 경기도'))),
  latitude: z.optional(number(RANGES.latitude).check(describe('Degrees north'))),
  longitude: z.optional(number(RANGES.longitude).check(describe('Degrees east'))),
});

/** What one station observed. */
export const observationSchema = z.object({
  station: stationSchema,
  condition: z._default(
    z.nullable(text).check(describe("KMA's own text (현재일기): 맑음; null where it gives none")),
    null,
  ),
  conditionFrom: z.optional(
    z
      .literal('forecast', "expected 'forecast', or no such field")
      .check(
        describe(
          "forecast where the condition is the sky (하늘상태) of KMA's forecast for that hour and was not observed",
        ),
      ),
  ),
  temperature: z._default(
    z.nullable(number(RANGES.temperature)).check(describe('℃ (기온); null where it is missing')),
    null,
  ),
  observedAt: z.optional(time.check(describe("Only where it differs from the feed's"))),
  humidity: z.optional(z.nullable(number(RANGES.humidity)).check(describe('% (습도)'))),
  precipitation: z.optional(
    z.nullable(number(RANGES.precipitation)).check(describe('mm in the last hour (강수량)')),
  ),
  windSpeed: z.optional(z.nullable(number(RANGES.windSpeed)).check(describe('m/s (풍속)'))),
});

/** Who made the observations. 기상법 제36조의2 requires that it is shown with the data. */
export const sourceSchema = z.object({
  name: text.check(describe('기상청')),
  url: z.optional(z.string().check(z.regex(HTTP_URL, ADDRESS), describe('http or https'))),
});

/** A line of plain text for the reader, shown with the data: 예시 자료, 기상청 점검 중. */
export const noticeSchema = z.string().check(z.regex(NOTICE, line(NOTICE_LENGTH)));

/** A moment, ISO 8601 with offset. */
export const timeSchema = time;

/** The whole feed. */
export const feedSchema = z.object({
  version: z.literal(FEED_VERSION),
  source: sourceSchema,
  observedAt: time.check(describe('Time of observation, ISO 8601 with offset: 2025-04-01T07:00:00+09:00')),
  notice: z.optional(
    noticeSchema.check(describe('A line of plain text for the reader, shown with the data')),
  ),
  observations: z.array(observationSchema).check(z.minLength(1), z.maxLength(MAX_ROWS)),
});

/** The contract as JSON Schema 2020-12, for back ends in other languages: `nalssi/feed.schema.json`. */
export const feedJsonSchema = (): Record<string, unknown> => ({
  title: 'nalssi observation feed, version 1',
  ...z.toJSONSchema(feedSchema, { target: 'draft-2020-12', io: 'input' }),
});

/**
 * API 허브 `kma_sfctm2`: the hour's table of every ASOS station, with a key. Names of stations are not in it.
 */
import { defineSource } from '../define-source.js';
import { failed, failure } from '../failure.js';
import { checkTime, makeFeed, type Reading } from '../feed.js';
import { encodeKey } from '../key.js';
import { kstStamp, stampToIso } from '../kst.js';
import { readAmount, readTemperature } from '../number.js';
import { openPayload } from '../payload.js';
import { readRefusal } from '../refusal.js';
import { publishedHour } from '../rounds.js';
import type { FormatSource, SourceError, SourceResult } from '../source.js';
import { feedStation } from '../station.js';
import { conditionOf } from './sky.js';
import { readTable } from './table.js';

const URL = 'https://apihub.kma.go.kr/api/typ01/url/kma_sfctm2.php';

/** What is read of a row, by the words of the two header lines. */
const COLUMNS = {
  time: ['YYMMDDHHMI'],
  station: ['STN'],
  windSpeed: ['WS'],
  temperature: ['TA'],
  humidity: ['HM'],
  rain: ['RN', 'mm'],
  phenomena: ['WW'],
  cloud: ['CA', 'TOT'],
} as const;

type Row = Readonly<Record<keyof typeof COLUMNS, string>>;

const reading = (row: Row, now: number): Reading | SourceError => {
  const time = checkTime(stampToIso(row.time), now);
  if ('error' in time) return time.error;
  const station = feedStation(row.station, '');
  if (station.name === '') return failure('no-observations', `no name is known for station ${row.station}`);
  return {
    station,
    observedAt: time.observedAt,
    condition: conditionOf(row.phenomena, row.cloud),
    temperature: readTemperature(row.temperature),
    humidity: readAmount(row.humidity),
    // -9.0 is "no rain" and "not measured" alike, so it is not said to be 0 mm.
    precipitation: readAmount(row.rain),
    windSpeed: readAmount(row.windSpeed),
  };
};

export const apiHub = defineSource<FormatSource>({
  name: 'api-hub',
  keyVariable: 'KMA_API_HUB_KEY',
  perStation: false,
  requests({ now, key = '', back }) {
    const hour = kstStamp(publishedHour(now, back));
    const label = `${URL}?tm=${hour}&stn=0&help=0`;
    return [{ url: `${label}&authKey=${encodeKey(key)}`, label }];
  },
  recognises: (text) => /^\s*(?:#|\{\s*"result"\s*:)/.test(text),
  read([payload], { now }): SourceResult {
    if (!payload) return failed(failure('empty', 'there is no answer'));
    const opened = openPayload(payload, readRefusal);
    if ('error' in opened) return failed(opened.error);
    const table = readTable(opened.text, COLUMNS);
    if ('error' in table) return failed(table.error);
    return makeFeed(table.rows.map((row) => ('code' in row ? row : reading(row, now))));
  },
});

/** API 허브 `kma_sfctm2`: one hour of every ASOS station as a table, with a key. It has no names of stations. */
import { checkTime, feedStation, makeFeed, type RawObservation } from '../feed.js';
import { encodeKey } from '../key.js';
import { openPayload } from '../payload.js';
import { readProviderError } from '../provider-error.js';
import {
  defineSource,
  failed,
  sourceError,
  type FormatSource,
  type SourceError,
  type SourceResult,
} from '../source.js';
import { kstStamp, publishedHour, stampToIso } from '../time.js';
import { readAmount, readTemperature } from '../values.js';
import { readTable } from '../table.js';

const URL = 'https://apihub.kma.go.kr/api/typ01/url/kma_sfctm2.php';

/** The columns that are read, by the words of the two header lines. */
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

const readRow = (row: Row, now: number): RawObservation | SourceError => {
  const time = checkTime(stampToIso(row.time), now);
  if ('error' in time) return time.error;
  const station = feedStation(row.station, '');
  if (station.name === '')
    return sourceError('no-observations', `no name is known for station ${row.station}`);
  return {
    station,
    observedAt: time.observedAt,
    condition: conditionOf(row.phenomena, row.cloud),
    temperature: readTemperature(row.temperature),
    humidity: readAmount(row.humidity),
    // -9.0 means both "no rain" and "not measured", so it is not reported as 0 mm.
    precipitation: readAmount(row.rain),
    windSpeed: readAmount(row.windSpeed),
  };
};

/**
 * KMA's text for a cloud amount in tenths (전운량): 0–2, 3–5 and 6–8 as in its own table of current weather, 9–10 as in
 * its forecasts. Null for any other text, such as -9 for a missing value.
 */
export const skyText = (tenths: string): string | null => {
  if (!/^(?:\d|10)$/.test(tenths)) return null;
  const amount = Number(tenths);
  if (amount <= 2) return '맑음';
  if (amount <= 5) return '구름조금';
  return amount <= 8 ? '구름많음' : '흐림';
};

/**
 * The condition of a row. Where KMA reports a phenomenon (WW, a run of two-digit codes), its own text names that in
 * place of the sky. The table of the codes is not public, so the condition is then null: to decode it would be
 * guessing, and the sky alone could say 맑음 while it rains.
 */
export const conditionOf = (phenomena: string, cloudTenths: string): string | null =>
  phenomena === '-' || phenomena === '-9' ? skyText(cloudTenths) : null;

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
    if (!payload) return failed(sourceError('empty', 'there is no answer'));
    const opened = openPayload(payload, readProviderError);
    if ('error' in opened) return failed(opened.error);
    const table = readTable(opened.text, COLUMNS);
    if ('error' in table) return failed(table.error);
    return makeFeed(table.rows.map((row) => ('code' in row ? row : readRow(row, now))));
  },
});

/**
 * API 허브 `nph-aws2_min`: one minute of every automatic station (자동기상관측, AWS), some 740, as a table, with a key.
 * These stations do not see the sky, and those of the captures did not say whether it rains either: the condition is that
 * of the station's cell in the grid of the village forecast, by two optional requests.
 */
import type { FeedIssue, Station } from '../../feed/index.js';
import { MINUTE, kstFields } from '../../feed/time.js';
import { gridCell } from '../../places/grid.js';
import { conditionOfCell } from '../condition.js';
import { checkTime, makeFeed, type RawObservation } from '../feed.js';
import { answerOf, valuesOf } from '../grid/answers.js';
import { valueAt, type Grid } from '../grid/body.js';
import { observedRequest, skyRequest, slotOf } from '../grid/requests.js';
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
import { readTable } from '../table.js';
import { kstStamp, stampToIso } from '../time.js';
import { readAmount, readTemperature } from '../values.js';
import { AWS_STATIONS, findAwsStation } from './stations.js';

const URL = 'https://apihub.kma.go.kr/api/typ01/cgi-bin/url/nph-aws2_min';

/** How long (ms) after a minute its values are asked for, and how much longer after each answer without them. */
const DELAY = 2 * MINUTE;
const STEP = 3 * MINUTE;

/** The columns that are read, by the words of the header lines. */
const COLUMNS = {
  time: ['YYMMDDHHMI'],
  station: ['STN'],
  /** Mean of ten minutes, as at the other stations; WS1 is that of one minute. */
  windSpeed: ['WS10'],
  temperature: ['TA'],
  rain: ['RN-60m'],
  humidity: ['HM'],
} as const;

type Row = Readonly<Record<keyof typeof COLUMNS, string>>;

/** What falls, and the sky, of all cells; null where it is not known. */
interface Conditions {
  readonly kinds: Grid | null;
  readonly skies: Grid | null;
}

const conditionAt = (
  { latitude, longitude }: Station,
  { kinds, skies }: Conditions,
  temperature: number | null,
): ReturnType<typeof conditionOfCell> => {
  const cell = gridCell(latitude!, longitude!);
  return conditionOfCell(kinds && valueAt(kinds, cell), skies && valueAt(skies, cell), temperature);
};

const readRow = (row: Row, conditions: Conditions, now: number): RawObservation | SourceError => {
  const time = checkTime(stampToIso(row.time), now);
  if ('error' in time) return time.error;
  const station = AWS_STATIONS.get(row.station);
  if (!station) return sourceError('no-observations', `no name is known for station ${row.station}`);
  const temperature = readTemperature(row.temperature);
  return {
    station,
    observedAt: time.observedAt,
    ...conditionAt(station, conditions, temperature),
    temperature,
    humidity: readAmount(row.humidity),
    precipitation: readAmount(row.rain),
    windSpeed: readAmount(row.windSpeed),
  };
};

/** What the table says of the stations wanted, or of every station. */
const readRows = (
  rows: readonly (Row | SourceError)[],
  names: readonly string[],
  conditions: Conditions,
  now: number,
): readonly (RawObservation | SourceError)[] => {
  const read = (row: Row | SourceError) => ('code' in row ? row : readRow(row, conditions, now));
  if (names.length === 0) return rows.map(read);
  const broken = rows.filter((row): row is SourceError => 'code' in row);
  const found = names.map(findAwsStation);
  const errors = found.filter((one): one is SourceError => 'code' in one);
  const wanted = new Set(found.flatMap((one) => ('code' in one ? [] : [one.id])));
  const given = [...wanted].map((id) => {
    const row = rows.find((one): one is Row => 'station' in one && one.station === id);
    return row
      ? readRow(row, conditions, now)
      : sourceError('no-observations', `the table has no row of station ${id}`);
  });
  return [...given, ...errors, ...broken];
};

export const aws = defineSource<FormatSource>({
  name: 'aws',
  keyVariable: 'KMA_API_HUB_KEY',
  perStation: false,
  narrows: true,
  stepsBack: 2,
  requests({ now, key = '', back = 0 }) {
    const minute = kstStamp(kstFields(now - DELAY - back * STEP));
    // `help=1` is the form whose two header lines are known; the columns are found by them.
    const label = `${URL}?tm2=${minute}&stn=0&disp=0&help=1`;
    const slot = slotOf({ now });
    return [
      { url: `${label}&authKey=${encodeKey(key)}`, label },
      { ...observedRequest('PTY', slot, key), optional: true },
      skyRequest(slot, key),
    ];
  },
  recognises: (text) => /^#\s*YYMMDDHHMI\s+STN\s+WD1\s/m.test(text),
  read(payloads, { stations, now }): SourceResult {
    const payload = payloads.find(({ part }) => part === undefined);
    if (!payload) return failed(sourceError('empty', 'there is no answer'));
    const opened = openPayload(payload, readProviderError);
    if ('error' in opened)
      return failed(sourceError(opened.error.code, `nph-aws2_min: ${opened.error.message}`));
    const table = readTable(opened.text, COLUMNS);
    if ('error' in table) return failed(table.error);
    const whole = table.rows.filter((row): row is Row => !('code' in row));
    if (whole.length > 0 && whole.every((row) => readTemperature(row.temperature) === null))
      return failed(sourceError('no-data', 'no station has a value: the minute is not made yet'));
    const issues: FeedIssue[] = [];
    const conditions = {
      kinds: valuesOf(answerOf(payloads, 'PTY'), 'no condition', issues),
      skies: valuesOf(answerOf(payloads, 'SKY'), 'no sky', issues),
    };
    const result = makeFeed(readRows(table.rows, stations, conditions, now));
    return result.ok ? { ...result, issues: [...result.issues, ...issues] } : result;
  },
});

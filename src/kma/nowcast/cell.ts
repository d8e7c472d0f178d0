import { failure } from '../failure.js';
import { checkTime, type Reading } from '../feed.js';
import { asText, parseJson, pluck } from '../json.js';
import { stampToIso } from '../kst.js';
import { readAmount, readRain, readTemperature } from '../number.js';
import type { SourceError } from '../source.js';
import { feedStation } from '../station.js';
import type { Place } from './place.js';

/** KMA's texts for the kind of precipitation (PTY). With 0 it is dry, and the sky is not in this service. */
const PRECIPITATION: ReadonlyMap<string, string> = new Map([
  ['1', '비'],
  ['2', '비 또는 눈'],
  ['3', '눈'],
  ['5', '빗방울'],
  ['6', '빗방울눈날림'],
  ['7', '눈날림'],
]);

/** Values from 900 up are missing, says the guide. Those from -900 down are so in every format. */
const present = (value: number | null): number | null => (value !== null && value >= 900 ? null : value);

/** Reads the answer for one cell: a row for each category, its value as text. */
export const readCell = (text: string, { station, cell }: Place, now: number): Reading | SourceError => {
  const json = parseJson(text);
  if (json === undefined) return failure('malformed', 'the answer is cut off or no JSON');
  const items = pluck(json, 'response', 'body', 'items', 'item');
  if (!Array.isArray(items)) return failure('unexpected-format', 'the JSON has no response.body.items.item');
  const [first] = items as unknown[];
  if (first === undefined) return failure('no-data', 'the answer has no rows');

  if (pluck(first, 'fcstValue') !== undefined) {
    const other = 'the answer is a forecast (getUltraSrtFcst, getVilageFcst)';
    return failure('unexpected-format', `${other}, not an observation (getUltraSrtNcst)`);
  }
  const [nx, ny] = [asText(pluck(first, 'nx')), asText(pluck(first, 'ny'))];
  if (nx !== String(cell.nx) || ny !== String(cell.ny)) {
    const asked = `${station.name} is in cell ${cell.nx},${cell.ny}`;
    return failure('unexpected-format', `the answer is for cell ${nx},${ny}, but ${asked}`);
  }
  const values = new Map(items.map((item) => [pluck(item, 'category'), asText(pluck(item, 'obsrValue'))]));
  const missing = ['T1H', 'PTY'].filter((category) => !values.has(category));
  if (missing.length > 0) return failure('unexpected-format', `the answer has no ${missing.join(', ')}`);
  const stamp = `${asText(pluck(first, 'baseDate'))}${asText(pluck(first, 'baseTime'))}`;
  const time = checkTime(stampToIso(stamp), now);
  if ('error' in time) return time.error;

  return {
    station: feedStation(station.id, station.name),
    observedAt: time.observedAt,
    condition: PRECIPITATION.get(values.get('PTY')!) ?? null,
    temperature: present(readTemperature(values.get('T1H'))),
    humidity: present(readAmount(values.get('REH'))),
    precipitation: present(readRain(values.get('RN1'))),
    windSpeed: present(readAmount(values.get('WSD'))),
  };
};

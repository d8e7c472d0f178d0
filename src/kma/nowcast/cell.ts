import { gridCell, type Cell } from '../../places/grid.js';
import { findStation, type AsosStation } from '../../stations/stations.js';
import { checkTime, feedStation, type RawObservation } from '../feed.js';
import { sourceError, type SourceError } from '../source.js';
import { stampToIso } from '../time.js';
import { asText, parseJson, pluck, readAmount, readRain, readTemperature } from '../values.js';

/** A station and the grid cell that contains it. */
export interface StationCell {
  readonly station: AsosStation;
  readonly cell: Cell;
}

/** The cell of a station given by id or name, or the error where there is no such station. */
export const findCell = (idOrName: string): StationCell | SourceError => {
  const station = findStation(idOrName);
  if (!station) return sourceError('no-observations', `no station ${idOrName} is known`);
  return { station, cell: gridCell(station.latitude, station.longitude) };
};

/** KMA's texts for the kind of precipitation (PTY). 0 means that it is dry; the service does not report the sky. */
const PRECIPITATION: ReadonlyMap<string, string> = new Map([
  ['1', '비'],
  ['2', '비 또는 눈'],
  ['3', '눈'],
  ['5', '빗방울'],
  ['6', '빗방울눈날림'],
  ['7', '눈날림'],
]);

/** The guide says that values from 900 up are missing. Those from -900 down are read as missing in every format. */
const present = (value: number | null): number | null => (value !== null && value >= 900 ? null : value);

/** Reads the payload of one cell: an item for each category, with its value as text. */
export const readCell = (
  text: string,
  { station, cell }: StationCell,
  now: number,
): RawObservation | SourceError => {
  const json = parseJson(text);
  if (json === undefined) return sourceError('malformed', 'the answer is cut off or no JSON');
  const items = pluck(json, 'response', 'body', 'items', 'item');
  if (!Array.isArray(items))
    return sourceError('unexpected-format', 'the JSON has no response.body.items.item');
  const [first] = items as unknown[];
  if (first === undefined) return sourceError('no-data', 'the answer has no rows');

  if (pluck(first, 'fcstValue') !== undefined) {
    const other = 'the answer is a forecast (getUltraSrtFcst, getVilageFcst)';
    return sourceError('unexpected-format', `${other}, not an observation (getUltraSrtNcst)`);
  }
  const [nx, ny] = [asText(pluck(first, 'nx')), asText(pluck(first, 'ny'))];
  if (nx !== String(cell.nx) || ny !== String(cell.ny)) {
    const asked = `${station.name} is in cell ${cell.nx},${cell.ny}`;
    return sourceError('unexpected-format', `the answer is for cell ${nx},${ny}, but ${asked}`);
  }
  const values = new Map(items.map((item) => [pluck(item, 'category'), asText(pluck(item, 'obsrValue'))]));
  const missing = ['T1H', 'PTY'].filter((category) => !values.has(category));
  if (missing.length > 0) return sourceError('unexpected-format', `the answer has no ${missing.join(', ')}`);
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

import { checkTime, type RawObservation } from '../feed.js';
import type { SourceError, SourcePayload } from '../source.js';
import { stampToIso } from '../time.js';
import { asText, pluck, readAmount, readNumber, readRain, readTemperature } from '../values.js';
import type { Site } from '../wanted.js';
import { readItems } from './items.js';

/** What is observed in a cell. Its condition is only what falls: the operation does not report the sky. */
export interface CellObservation extends Omit<RawObservation, 'station' | 'condition' | 'conditionFrom'> {
  /** The code of what falls (PTY): 0 for nothing. */
  readonly kind: number | null;
}

/** The guide says that values from 900 up are missing. Those from -900 down are read as missing in every format. */
const present = (value: number | null): number | null => (value !== null && value >= 900 ? null : value);

/** Reads the observation of one cell: an item for each category, with its value as text. */
export const readObservation = (
  payload: SourcePayload,
  site: Site,
  now: number,
): CellObservation | SourceError => {
  const answer = readItems(payload, 'getUltraSrtNcst', site, ['T1H', 'PTY']);
  if ('error' in answer) return answer.error;
  const [first] = answer.items;
  const stamp = `${asText(pluck(first, 'baseDate'))}${asText(pluck(first, 'baseTime'))}`;
  const time = checkTime(stampToIso(stamp), now);
  if ('error' in time) return time.error;

  const values = new Map(
    answer.items.map((item) => [pluck(item, 'category'), asText(pluck(item, 'obsrValue'))]),
  );
  return {
    observedAt: time.observedAt,
    kind: readNumber(values.get('PTY')),
    temperature: present(readTemperature(values.get('T1H'))),
    humidity: present(readAmount(values.get('REH'))),
    precipitation: present(readRain(values.get('RN1'))),
    windSpeed: present(readAmount(values.get('WSD'))),
  };
};

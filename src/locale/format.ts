/** Numbers by arithmetic: the first `Intl` formatter of a page takes tens of milliseconds, which would delay the rows. */
import { DAY, HOUR, MINUTE } from '../feed/time.js';
import type { AgeUnit, Measure, TemperatureUnit } from './locale.js';

/**
 * The number with one decimal, halves rounded away from zero; a zero has no sign. `toFixed` removes the error of the
 * arithmetic before, which would round −24.25 ℃ (−11.65 ℉) to −11.6.
 */
export const formatDecimal = (value: number): string => {
  const tenths = Math.round(Number((Math.abs(value) * 10).toFixed(6)));
  return `${value < 0 && tenths ? '-' : ''}${Math.floor(tenths / 10)}.${tenths % 10}`;
};

export const toUnit = (celsius: number, unit: TemperatureUnit): number =>
  unit === 'f' ? celsius * 1.8 + 32 : celsius;

/** Units in which KMA gives its measures, as a table's heads show them in every language. */
export const UNITS: Readonly<Record<Measure, string>> = {
  humidity: '%',
  precipitation: 'mm',
  windSpeed: 'm/s',
};

const AGE_UNITS: readonly (readonly [AgeUnit, ms: number])[] = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];
/** Ages from which people name the date. */
export const DATED_FROM = 7 * DAY;

/** An age in whole units, the largest of which it has one; undefined within its first minute. */
export const countAge = (ms: number): readonly [count: number, unit: AgeUnit] | undefined => {
  const found = AGE_UNITS.find(([, size]) => ms >= size);
  return found && [Math.floor(ms / found[1]), found[0]];
};

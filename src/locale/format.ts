/**
 * Numbers and times by arithmetic: a first `Intl` formatter takes tens of milliseconds to make, which would delay the
 * first rows. Korea has no daylight saving time, and KMA observes to one decimal.
 */
import type { AgeUnit, CalendarDay, Measure, TemperatureUnit } from './locale.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

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

/** A time whose UTC fields are the fields in KST. */
const inKst = (iso: string): Date => new Date(new Date(iso).getTime() + 9 * HOUR);

/** The day of a moment in KST. */
export const kstDay = (iso: string): CalendarDay => {
  const kst = inKst(iso);
  return {
    year: kst.getUTCFullYear(),
    month: kst.getUTCMonth() + 1,
    day: kst.getUTCDate(),
    weekday: kst.getUTCDay(),
  };
};

/** Hour and minute of a moment in KST. */
export const kstClock = (iso: string): [hour: number, minute: number] => {
  const kst = inKst(iso);
  return [kst.getUTCHours(), kst.getUTCMinutes()];
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

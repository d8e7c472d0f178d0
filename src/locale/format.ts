import type { AgeUnit, TemperatureUnit } from './locale.js';

/** KMA's time zone, whatever the reader's. */
const ZONE = 'Asia/Seoul';
const HOUR = 3_600_000;

const decimal = new Map<string, Intl.NumberFormat>();

/** The number in `unit`, one decimal, and no sign on a zero. Formatters are costly to make and kept. */
export const formatTemperature = (tag: string, celsius: number, unit: TemperatureUnit): string => {
  let format = decimal.get(tag);
  if (!format) {
    format = new Intl.NumberFormat(tag, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'negative',
    });
    decimal.set(tag, format);
  }
  return format.format(unit === 'f' ? celsius * 1.8 + 32 : celsius);
};

const dates = new Map<string, Intl.DateTimeFormat>();

/** Parts of a moment in KST by the names of `Intl`: year, month, day, weekday. */
export const kstParts = (
  tag: string,
  iso: string,
  options: Intl.DateTimeFormatOptions,
): Record<string, string> => {
  const key = JSON.stringify([tag, options]);
  let format = dates.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { timeZone: ZONE, ...options });
    dates.set(key, format);
  }
  return Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
};

/** Hour and minute in KST, which has no summer time. */
export const kstClock = (iso: string): [hour: number, minute: number] => {
  const kst = new Date(new Date(iso).getTime() + 9 * HOUR);
  return [kst.getUTCHours(), kst.getUTCMinutes()];
};

const UNITS: readonly (readonly [AgeUnit, ms: number])[] = [
  ['day', 24 * HOUR],
  ['hour', HOUR],
  ['minute', HOUR / 60],
];
/** Ages from which people name the date. */
export const DATED_FROM = 7 * 24 * HOUR;

/** An age in whole units, the largest of which it has one; undefined within its first minute. */
export const countAge = (ms: number): readonly [count: number, unit: AgeUnit] | undefined => {
  const found = UNITS.find(([, size]) => ms >= size);
  return found && [Math.floor(ms / found[1]), found[0]];
};

/** What is observed besides condition and temperature, by the names of the feed, with symbol and unit of `Intl`. */
export const MEASURES = {
  humidity: ['%', 'percent'],
  precipitation: ['mm', 'millimeter'],
  windSpeed: ['m/s', 'meter-per-second'],
} as const;

export type Measure = keyof typeof MEASURES;
/** As it is seen alone (`3.2 m/s`), under a head that names the unit (`3.2`), and as it should be heard. */
export type MeasureStyle = 'short' | 'bare' | 'long';

const formats = new Map<string, Intl.NumberFormat>();

/** A value with its unit in a language, at the decimals that KMA observes. Formatters are costly to make and kept. */
export const formatMeasure = (tag: string, measure: Measure, value: number, style: MeasureStyle): string => {
  const key = `${tag} ${measure} ${style}`;
  let format = formats.get(key);
  if (!format) {
    const unit = MEASURES[measure][1];
    format = new Intl.NumberFormat(tag, {
      minimumFractionDigits: measure === 'humidity' ? 0 : 1,
      maximumFractionDigits: 1,
      signDisplay: 'negative',
      ...(style !== 'bare' && { style: 'unit', unit, unitDisplay: style }),
    });
    formats.set(key, format);
  }
  return format.format(value);
};

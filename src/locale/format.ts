import type { AgeUnit, TemperatureUnit } from './locale.js';

/** KMA's time zone, used whatever the reader's is. */
const ZONE = 'Asia/Seoul';
const HOUR = 3_600_000;

const decimal = new Map<string, Intl.NumberFormat>();

/** A temperature in `unit`, with one decimal and without a sign on zero. Formatters are cached, as they are slow to create. */
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

/** The parts of a time in KST, by their names in `Intl`: year, month, day, weekday. */
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

/** Hour and minute in KST, which has no daylight saving time. */
export const kstClock = (iso: string): [hour: number, minute: number] => {
  const kst = new Date(new Date(iso).getTime() + 9 * HOUR);
  return [kst.getUTCHours(), kst.getUTCMinutes()];
};

const UNITS: readonly (readonly [AgeUnit, ms: number])[] = [
  ['day', 24 * HOUR],
  ['hour', HOUR],
  ['minute', HOUR / 60],
];
/** Age in ms from which the date is more useful than the age. */
export const DATED_FROM = 7 * 24 * HOUR;

/** An age in whole units, the largest that fit; undefined below one minute. */
export const countAge = (ms: number): readonly [count: number, unit: AgeUnit] | undefined => {
  const found = UNITS.find(([, size]) => ms >= size);
  return found && [Math.floor(ms / found[1]), found[0]];
};

/** What is observed besides condition and temperature: its name in the feed, its symbol, and its unit in `Intl`. */
export const MEASURES = {
  humidity: ['%', 'percent'],
  precipitation: ['mm', 'millimeter'],
  windSpeed: ['m/s', 'meter-per-second'],
} as const;

export type Measure = keyof typeof MEASURES;
/** `short`: `3.2 m/s`. `bare`: `3.2`, under a header that has the unit. `long`: with the unit as a word, for screen readers. */
export type MeasureStyle = 'short' | 'bare' | 'long';

const formats = new Map<string, Intl.NumberFormat>();

/** A measure in a language, with as many decimals as KMA observes. Formatters are cached, as they are slow to create. */
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

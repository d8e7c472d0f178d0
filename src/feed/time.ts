/** Lengths in ms. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** ISO 8601 date and time with an offset, seconds optional: `2025-04-01T07:00:00+09:00`. */
export const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** The epoch ms of such a time. `Date.parse` is avoided, because Datejs and MooTools More replace it. */
export const momentOf = (time: string): number => new Date(time).getTime();

/**
 * Whether a text has the form of `ISO_TIME` and is a time that exists. The day is checked by itself, because engines
 * disagree about a 30th of February; `Intl` throws on the 25th hour.
 */
export const isTime = (value: string): boolean =>
  ISO_TIME.test(value) &&
  momentOf(value) > 0 &&
  new Date(value.slice(0, 10)).getUTCDate() === Number(value.slice(8, 10));

/** Korean time (KST) is UTC+9 all year, without daylight saving time. */
const KST_OFFSET = 9 * HOUR;

/** A wall time in Korea: month 1–12. */
export interface KstFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The Korean wall time at `epoch` (ms), whatever the time zone of the machine. */
export const kstFields = (epoch: number): KstFields => {
  const shifted = new Date(epoch + KST_OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
};

/** The number of the Korean calendar day at `epoch` (ms): it changes at midnight KST. */
export const kstDay = (epoch: number): number => Math.floor((epoch + KST_OFFSET) / DAY);

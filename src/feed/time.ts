/** ISO 8601 date and time with an offset, seconds optional: `2025-04-01T07:00:00+09:00`. */
export const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** The moment of such a time, in ms; not by `Date.parse`, which Datejs and MooTools More put their own in place of. */
export const momentOf = (time: string): number => new Date(time).getTime();

/** Of the form `ISO_TIME` and a moment: engines differ on a 30th of February, and `Intl` throws on a 25th hour. */
export const isTime = (value: string): boolean =>
  ISO_TIME.test(value) &&
  momentOf(value) > 0 &&
  new Date(value.slice(0, 10)).getUTCDate() === Number(value.slice(8, 10));

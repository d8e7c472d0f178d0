/**
 * KMA's clock: Korean wall time (UTC+9, no daylight saving). The zone of the machine never counts.
 */
const OFFSET = 9 * 3_600_000;

/** A moment as KMA writes it: month 1–12, hour 0–24. */
export interface KstFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The Korean wall time at `epoch` (ms). */
export const kstFields = (epoch: number): KstFields => {
  const shifted = new Date(epoch + OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
};

/**
 * `2025-04-01T07:00:00+09:00`, or null where there is no such time. Hour 24 is the midnight that ends the
 * day: 00 of the next.
 */
export const kstToIso = ({ year, month, day, hour, minute }: KstFields): string | null => {
  const midnight = Date.UTC(year, month - 1, day);
  const exists =
    year >= 1900 && year <= 9998 && kstFields(midnight - OFFSET).month === month && day >= 1 && day <= 31;
  const onClock = hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= 24 * 60;
  if (!exists || !onClock) return null;
  return `${new Date(midnight + (hour * 60 + minute) * 60_000).toISOString().slice(0, 19)}+09:00`;
};

/** `YYYYMMDDHHMM`, as in KMA's requests and tables. */
export const kstStamp = ({ year, month, day, hour, minute }: KstFields): string =>
  [year, month, day, hour, minute].map((part) => String(part).padStart(2, '0')).join('');

/** The ISO time of a `YYYYMMDDHHMM`, or null where it is none. */
export const stampToIso = (stamp: string): string | null => {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return kstToIso({ year, month, day, hour, minute });
};

import { REQUESTABLE_AFTER } from '../feed/schedule.js';
import { HOUR, kstFields, type KstFields } from '../feed/time.js';

/**
 * A time as KMA writes it, as ISO 8601: `2025-04-01T07:00:00+09:00`, or null where there is no such time. Hour 24 is
 * the midnight at the end of the day: hour 0 of the next.
 */
export const kstToIso = ({ year, month, day, hour, minute }: KstFields): string | null => {
  const midnight = Date.UTC(year, month - 1, day);
  const exists =
    year >= 1900 && year <= 9998 && new Date(midnight).getUTCMonth() + 1 === month && day >= 1 && day <= 31;
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

/** The latest hour (KST) that can be requested at `now` (epoch ms), or the one `back` hours before it. */
export const publishedHour = (now: number, back = 0): KstFields => {
  const latest = Math.floor((now - REQUESTABLE_AFTER) / HOUR) * HOUR;
  return kstFields(latest - back * HOUR);
};

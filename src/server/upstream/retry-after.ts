import { FetchFailure } from './failure.js';

/** However long a server asks to be left alone, it is asked again after an hour (ms). */
const MOST = 3_600_000;

/** What `Retry-After` (RFC 9110, 10.2.3) asks for, seconds or a date, in ms from `now` (epoch ms); else 0. */
const asked = (headers: Headers, now: number): number => {
  const value = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return wait > 0 ? Math.min(wait, MOST) : 0;
};

/** Remembers until when a server asked to be left alone. */
export interface Hold {
  /** Notes what an answer asks for. */
  note(answer: { readonly status: number; readonly headers: Headers }): void;
  /** Time in ms until it may be asked again; 0 where it may be now. */
  left(): number;
  /** Throws `FetchFailure` where it is too early to ask. */
  check(): void;
}

/** A 429 that does not say how long holds for `least` ms. */
export const createHold = (now: () => number, least: number): Hold => {
  let until = 0;
  const left = () => {
    const wait = until - now();
    // More than the most means that the clock was set back.
    return wait > 0 && wait <= MOST ? wait : 0;
  };
  return {
    left,
    note: ({ status, headers }) => {
      if (status < 400) return;
      const wait = Math.max(asked(headers, now()), status === 429 ? least : 0);
      until = now() + Math.max(left(), wait);
    },
    check: () => {
      if (left() === 0) return;
      throw new FetchFailure(
        'retry-later',
        `the server asks not to be called before ${new Date(until).toISOString()}`,
      );
    },
  };
};

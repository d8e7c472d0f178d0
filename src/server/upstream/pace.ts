import PQueue from 'p-queue';
import { HOUR, kstDay } from '../../feed/time.js';
import { FetchFailure } from './failure.js';

/** How many requests may be made. */
export interface PaceLimits {
  /** Requests under way at one time. */
  readonly concurrency: number;
  readonly perSecond: number;
  /** Requests in one day of KST. */
  readonly perDay: number;
}

/** A call that waits its turn. */
export interface Call<T> {
  readonly run: () => Promise<T>;
  /** Throws where the call must not be made; it is then not counted. */
  readonly check: () => void;
  /** Whether it comes after all others, and is not made once the day's budget is nearly used up. */
  readonly optional: boolean;
  readonly signal: AbortSignal;
}

/** The share of the day's budget that optional calls may use: the rest is kept for the others. */
const FOR_OPTIONAL = 0.9;

/** Runs calls within the limits. A call over the day's budget is not made and rejects with `FetchFailure`. */
export const createPace = ({ concurrency, perSecond, perDay }: PaceLimits, now: () => number) => {
  const queue = new PQueue({ concurrency, interval: 1000, intervalCap: perSecond });
  let day = 0;
  let calls = 0;
  return <T>({ run, check, optional, signal }: Call<T>): Promise<T> =>
    queue.add(
      async () => {
        check();
        const today = kstDay(now());
        if (today !== day) [day, calls] = [today, 0];
        const most = optional ? Math.floor(perDay * FOR_OPTIONAL) : perDay;
        if (calls >= most) {
          const spent = optional ? `all but ${perDay - most} of the day's ${perDay}` : `the day's ${perDay}`;
          throw new FetchFailure('budget', `${spent} calls are used up; they renew at midnight KST`);
        }
        calls += 1;
        return run();
      },
      { signal, priority: optional ? 0 : 1 },
    );
};

/** The longest wait (ms) that `Retry-After` can set. */
const LONGEST_HOLD = HOUR;

/** The wait (ms) of a `Retry-After` header (RFC 9110, 10.2.3), in seconds or as a date; 0 where there is none. */
const retryAfter = (headers: Headers, now: number): number => {
  const value = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return wait > 0 ? Math.min(wait, LONGEST_HOLD) : 0;
};

/** The time until which a server wants no requests. */
export interface Hold {
  /** Takes the `Retry-After` of a response into account. */
  note(response: { readonly status: number; readonly headers: Headers }): void;
  /** Time in ms until the next request is allowed; 0 where it is allowed now. */
  left(): number;
  /** Throws `FetchFailure` where no request is allowed now. */
  check(): void;
}

/** A hold where a 429 without `Retry-After` counts as `least` ms. */
export const createHold = (now: () => number, least: number): Hold => {
  let until = 0;
  const left = () => {
    const wait = until - now();
    // A longer wait than the longest means that the clock was set back.
    return wait > 0 && wait <= LONGEST_HOLD ? wait : 0;
  };
  return {
    left,
    note: ({ status, headers }) => {
      if (status < 400) return;
      const wait = Math.max(retryAfter(headers, now()), status === 429 ? least : 0);
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

/** Resolves after `ms`, or rejects with the reason of the signal when that aborts. */
export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });

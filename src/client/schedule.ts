import { backoff, PUBLISHED_AFTER } from '../feed/schedule.js';
import { HOUR, MINUTE } from '../feed/time.js';

const SECOND = 1000;
/** Requests are spread at random over this time, so that a million pages do not send theirs in the same second. */
const SPREAD = 10 * MINUTE;
/** How long to wait before the next request for an hour that is overdue. */
const OVERDUE = 5 * MINUTE;
/** Upper limit for the wait, in case a clock or header is wrong. */
const LONGEST = HOUR + PUBLISHED_AFTER;
/** More ms than any wait that is returned here. */
export const LONGEST_WAIT = LONGEST + SPREAD;
const RETRY = { first: 15 * SECOND, most: 15 * MINUTE };

/** Whether an observation of that age should have been followed by the next hour's. */
export const isOverdue = (age: number): boolean => age >= HOUR + PUBLISHED_AFTER;

/** Ms to wait after a good response: until the next hour should be published, and until caches may no longer keep this one. */
export const delayAfterSuccess = (age: number, maxAge: number, random: number): number => {
  const untilPublished = HOUR + PUBLISHED_AFTER - age;
  const wait = Math.max(untilPublished > 0 ? untilPublished : OVERDUE, maxAge);
  return Math.min(wait, LONGEST) + random * SPREAD;
};

/** Ms to wait after the `failures`th failure in a row: exponential, and half of it random. */
export const delayAfterFailure = (failures: number, random: number): number =>
  backoff(failures, RETRY, random, 0.5);

/** How long `Cache-Control` allows a cache to keep a response, in ms; 0 without `max-age`. */
export const maxAgeOf = (cacheControl: string | null): number =>
  Number(/(?:^|[\s,])max-age=(\d+)/i.exec(cacheControl ?? '')?.[1] ?? 0) * SECOND;

/** What a response says about the time. `date` is NaN where it says nothing, as from an origin that does not expose it. */
export interface Stamp {
  /** `Date`: when the server created the response, in epoch ms by its clock. */
  readonly date: number;
  /** `Age`: how long caches on the way have kept it, in ms. */
  readonly age: number;
  /** When it was received, in epoch ms by the reader's clock. */
  readonly received: number;
}

export const stampOf = (headers: Headers, received: number): Stamp => ({
  // Not with `Date.parse`, which old libraries replace by their own.
  date: new Date(headers.get('date') ?? NaN).getTime(),
  age: (Number(headers.get('age')) || 0) * SECOND,
  received,
});

/**
 * How far the server's clock is ahead of the reader's, in ms; 0 unless there is evidence of a difference.
 *
 * `Date` + `Age` is the server's time when the response left the last cache that sends `Age`. The browser's own cache
 * and a service worker do not send it, so that a response they have kept looks like one from a clock that is behind.
 * Therefore a reader's time before `Date` is certainly wrong, and one after `Date` + `Age` only for a response that has
 * just come over the network (`direct`). Between the two it is right: some caches renew `Date` and send `Age` as well.
 */
export const skewOf = ({ date, age, received }: Stamp, direct: boolean): number => {
  const late = date - received;
  // A minute allows for the time on the way, and for `Date`, which counts whole seconds.
  return late > MINUTE || (direct && late + age < -MINUTE) ? late + age : 0;
};

/** Ms since the server created a response, as in RFC 9111, section 4.2.3. */
export const ageOf = ({ date, age, received }: Stamp, skew: number): number =>
  Math.max(age, received + skew - date || 0);

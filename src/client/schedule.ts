import { backoff, PUBLISHED_AFTER } from '../feed/schedule.js';
import { HOUR, MINUTE } from '../feed/time.js';

const SECOND = 1000;
/** Readers spread their requests over this long, so that a million pages do not ask in one second. */
const SPREAD = 10 * MINUTE;
/** How soon to look again for an hour that is overdue. */
const OVERDUE = 5 * MINUTE;
/** A wrong clock or header never puts the next request off for longer. */
const LONGEST = HOUR + PUBLISHED_AFTER;
/** More ms than any wait that is given here. */
export const LONGEST_WAIT = LONGEST + SPREAD;
const RETRY = { first: 15 * SECOND, most: 15 * MINUTE };

/** Whether an observation of that age should have been followed by the next hour's. */
export const isOverdue = (age: number): boolean => age >= HOUR + PUBLISHED_AFTER;

/** Ms to wait after a good answer: until the next hour should be published, and as long as caches may keep this one yet. */
export const delayAfterSuccess = (age: number, maxAge: number, random: number): number => {
  const untilPublished = HOUR + PUBLISHED_AFTER - age;
  const wait = Math.max(untilPublished > 0 ? untilPublished : OVERDUE, maxAge);
  return Math.min(wait, LONGEST) + random * SPREAD;
};

/** Ms to wait after the `failures`th failure in a row: exponential, and half of it random. */
export const delayAfterFailure = (failures: number, random: number): number =>
  backoff(failures, RETRY, random, 0.5);

/** Ms that `Cache-Control` lets a cache keep an answer; 0 where it does not say. */
export const maxAgeOf = (cacheControl: string | null): number =>
  Number(/(?:^|[\s,])max-age=(\d+)/i.exec(cacheControl ?? '')?.[1] ?? 0) * SECOND;

/** When KMA publishes its observations, and how long to wait after a failure: for browsers and servers. */
import { MINUTE } from './time.js';

/**
 * How long (ms) after the hour its observations are expected: by then all of KMA's formats have them. Browsers and
 * servers request the next hour from this time on.
 */
export const PUBLISHED_AFTER = 15 * MINUTE;

/**
 * How long (ms) after the hour KMA's keyed services accept requests for it, according to their guide. It is earlier
 * than `PUBLISHED_AFTER`, because a request that is too early is simply repeated for the hour before.
 */
export const REQUESTABLE_AFTER = 10 * MINUTE;

/** Bounds of a back-off, in ms. */
export interface BackoffLimits {
  readonly first: number;
  readonly most: number;
}

/**
 * The pause (ms) before a retry; `attempt` counts from 1. The pause doubles with each attempt up to `most`, and is then
 * shortened at random (`random` is 0 to 1) to at least the share `least`, so that clients that failed at the same time
 * do not retry at the same time.
 */
export const backoff = (
  attempt: number,
  { first, most }: BackoffLimits,
  random: number,
  least = 0.1,
): number => Math.min(most, first * 2 ** (attempt - 1)) * (least + (1 - least) * random);

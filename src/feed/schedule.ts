/** When KMA publishes its observations, and how long to wait after a failure: for browsers and servers. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/**
 * KMA observes on the hour, and by this time (ms) after it every one of its formats has the hour's rows. Whoever waits
 * for the next hour waits this long.
 */
export const PUBLISHED_AFTER = 15 * MINUTE;

/**
 * KMA's keyed services take a request for an hour from this time (ms) after it, as their guide says. It is earlier than
 * `PUBLISHED_AFTER`, because a request that comes too early is repeated for the hour before.
 */
export const REQUESTABLE_AFTER = 10 * MINUTE;

/** Bounds of a back-off, in ms. */
export interface BackoffLimits {
  readonly first: number;
  readonly most: number;
}

/**
 * The pause (ms) before retry `attempt`, counted from 1. It doubles up to `most`; `random` (0 to 1) picks a point between
 * the share `least` of it and the whole, so that clients that failed together do not come back together.
 */
export const backoff = (
  attempt: number,
  { first, most }: BackoffLimits,
  random: number,
  least = 0.1,
): number => Math.min(most, first * 2 ** (attempt - 1)) * (least + (1 - least) * random);

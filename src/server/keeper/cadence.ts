import type { BackoffLimits } from '../upstream/backoff.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** KMA observes on the hour and has published it by about a quarter past. */
const PUBLISHED_AFTER = 15 * MINUTE;
/** Spread of the first try, so that servers that run by the same clock do not ask in the same second. */
const SPREAD = 3 * MINUTE;

/** A longer wait than this, well over that for the next publication, means that the clock was set back. */
export const LONGEST_WAIT = 2 * HOUR;

/**
 * A round that takes longer (ms) will not end any more: each of its requests has a time-out, and those of a hundred
 * stations are through in a quarter of an hour even if every one of them hangs.
 */
export const LONGEST_ROUND = 20 * MINUTE;

/** Pauses between rounds while KMA fails or is late. */
export const ROUND_BACKOFF: BackoffLimits = { first: MINUTE, most: 15 * MINUTE };

/** When (epoch ms) to ask for the hour after `observedAt` (epoch ms). */
export const nextPublication = (observedAt: number, random: () => number): number =>
  (Math.floor(observedAt / HOUR) + 1) * HOUR + PUBLISHED_AFTER + SPREAD * random();

import { PUBLISHED_AFTER, type BackoffLimits } from '../../feed/schedule.js';
import { HOUR, MINUTE } from '../../feed/time.js';

/** Range of the random delay of a round, so that servers with synchronized clocks do not all request at once. */
const SPREAD = 3 * MINUTE;

/** A longer wait (ms) than this means that the clock was set back: the next publication is never so far off. */
export const LONGEST_WAIT = 2 * HOUR;

/**
 * Longest duration (ms) of a round; one that takes longer hangs. Every request has a time-out, and even if those of a
 * hundred stations all run into it, the round ends within a quarter of an hour.
 */
export const LONGEST_ROUND = 20 * MINUTE;

/** Pauses between rounds while KMA fails or is late. */
export const ROUND_BACKOFF: BackoffLimits = { first: MINUTE, most: 15 * MINUTE };

/** Pause (ms) between looks at the store while another process requests the first feed of all. */
export const FIRST_LOOK = 2_000;

/** When (epoch ms) to request the hour after `observedAt` (epoch ms). */
export const nextPublication = (observedAt: number, random: () => number): number =>
  (Math.floor(observedAt / HOUR) + 1) * HOUR + PUBLISHED_AFTER + SPREAD * random();

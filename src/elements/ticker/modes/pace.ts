import { positive } from '../../shared/positive.js';

/** How fast a ticker moves. */
export interface Pace {
  /** How long a row is shown, in ms. */
  readonly interval: number;
  /** Pixels a second of a line that passes. */
  readonly speed: number;
}

/** Default interval in seconds: long enough to read the longest row without haste. */
export const INTERVAL = 4;
/** Longest interval in seconds, about eleven days: a timer with a delay that it cannot store fires at once. */
const LONGEST_INTERVAL = 1e6;
/** Default speed in pixels a second: slow enough to read while it passes. */
export const SPEED = 50;
/** Highest speed: nobody reads faster, and an animation without a duration would have no end. */
const HIGHEST_SPEED = 1000;

/** The pace from attributes; a value that is not positive, or not a number, is the default. */
export const paceOf = (interval: number, speed: number): Pace => ({
  interval: Math.min(positive(interval, INTERVAL), LONGEST_INTERVAL) * 1000,
  speed: Math.min(positive(speed, SPEED), HIGHEST_SPEED),
});

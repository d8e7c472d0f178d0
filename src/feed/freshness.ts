import { momentOf } from './time.js';

/** How old observations are: `stale` is said in words, `expired` is never shown as if it were now. */
export type Freshness = 'fresh' | 'stale' | 'expired';

const HOUR = 3_600_000;

/** Ages in ms from which observations are stale and expired. */
export interface FreshnessLimits {
  readonly staleAfter: number;
  readonly expiredAfter: number;
}
/** KMA observes hourly and publishes within a quarter of an hour: at two hours one round was missed. */
export const STALE_AFTER = 2 * HOUR;
export const EXPIRED_AFTER = 6 * HOUR;
const DEFAULTS: FreshnessLimits = { staleAfter: STALE_AFTER, expiredAfter: EXPIRED_AFTER };

/**
 * Freshness of an observation time at `now` (epoch ms). A time in the future is fresh: the reader's clock is
 * likelier to be wrong than KMA's, and the feed service refuses such hours.
 */
export const freshness = (observedAt: string, now: number, limits = DEFAULTS): Freshness => {
  const age = now - momentOf(observedAt);
  if (age >= limits.expiredAfter) return 'expired';
  return age >= limits.staleAfter ? 'stale' : 'fresh';
};

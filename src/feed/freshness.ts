import { HOUR, momentOf } from './time.js';

/**
 * The age of observations in three steps. Elements say in words that data is `stale`, and do not show `expired` data as
 * current.
 */
export type Freshness = 'fresh' | 'stale' | 'expired';

/** Ages in ms from which observations are stale and expired. */
export interface FreshnessLimits {
  readonly staleAfter: number;
  readonly expiredAfter: number;
}
/** KMA observes every hour and publishes within a quarter of an hour: after two hours, one observation is missing. */
export const STALE_AFTER = 2 * HOUR;
export const EXPIRED_AFTER = 6 * HOUR;
const DEFAULTS: FreshnessLimits = { staleAfter: STALE_AFTER, expiredAfter: EXPIRED_AFTER };

/**
 * The freshness of an observation time at `now` (epoch ms). A time in the future is fresh, because the reader's clock
 * is more likely to be wrong than KMA's, and the feed service rejects hours of the future.
 */
export const freshness = (observedAt: string, now: number, limits = DEFAULTS): Freshness => {
  const age = now - momentOf(observedAt);
  if (age >= limits.expiredAfter) return 'expired';
  return age >= limits.staleAfter ? 'stale' : 'fresh';
};

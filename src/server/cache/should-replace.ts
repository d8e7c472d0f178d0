import { freshness, type Observation, type ObservationFeed } from '../../feed/index.js';
import { DAY } from '../../feed/time.js';
import { CLOCK_TOLERANCE } from '../../kma/feed.js';

/** Why a feed from KMA does not replace the last good one. */
export type HoldCode =
  /** Its hour is in the future by this machine's clock. */
  | 'future-hour'
  /** Its hour is before that of the last good feed. */
  | 'older-hour'
  /** Far fewer stations have a temperature than in the last good feed or in the best of the last day. */
  | 'thin';

export type Verdict =
  | { readonly accept: true; readonly warning?: { readonly code: 'thin'; readonly message: string } }
  | { readonly accept: false; readonly code: HoldCode; readonly message: string };

/** A feed is thin where it has temperatures for less than this share of the stations that another has them for. */
const ENOUGH = 2 / 3;

export const hasTemperature = ({ temperature }: Observation) => temperature !== null;
const useful = (feed: ObservationFeed) => feed.observations.filter(hasTemperature).length;

/** The largest number of stations with a temperature in any hour of the last day. */
export class BestOfDay {
  readonly #hours = new Map<number, number>();

  /** Adds the feed's hour, and returns the largest number of that hour and the 24 before it. */
  with(feed: ObservationFeed): number {
    const hour = Date.parse(feed.observedAt);
    for (const other of this.#hours.keys()) if (other <= hour - DAY) this.#hours.delete(other);
    this.#hours.set(hour, Math.max(useful(feed), this.#hours.get(hour) ?? 0));
    return Math.max(...this.#hours.values());
  }
}

/**
 * Whether a feed replaces the last good one. KMA sometimes publishes an hour before it is complete, so a feed that is
 * thin beside the last good one is rejected while that is fresh; afterwards a few current stations are better than many
 * old ones. A feed that is thin only beside the best of the day (`best` stations) is accepted with a warning, so that a
 * loss of stations one by one is noticed.
 */
export const shouldReplace = (
  candidate: ObservationFeed,
  last: ObservationFeed | null,
  now: number,
  best = 0,
): Verdict => {
  const hour = Date.parse(candidate.observedAt);
  const isAhead = (time: number) => time > now + CLOCK_TOLERANCE;
  if (isAhead(hour)) {
    const clock = new Date(now).toISOString();
    const message = `KMA's hour ${candidate.observedAt} is ahead of this machine's clock (${clock}): check the clock`;
    return { accept: false, code: 'future-hour', message };
  }
  // A last feed of a future hour, from before a clock was set right, must not block the present hour.
  if (!last || isAhead(Date.parse(last.observedAt))) return { accept: true };
  if (hour < Date.parse(last.observedAt)) {
    const message = `KMA sent the hour ${candidate.observedAt}, older than ${last.observedAt}`;
    return { accept: false, code: 'older-hour', message };
  }
  const [had, has] = [useful(last), useful(candidate)];
  const most = Math.max(had, best);
  if (has >= most * ENOUGH) return { accept: true };
  const message = `only ${has} stations have a temperature, where ${most} had one`;
  const isWorse = has < had * ENOUGH;
  if (isWorse && freshness(last.observedAt, now) === 'fresh') return { accept: false, code: 'thin', message };
  return { accept: true, warning: { code: 'thin', message } };
};

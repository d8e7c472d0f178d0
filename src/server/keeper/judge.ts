import { freshness, type Observation, type ObservationFeed } from '../../feed/index.js';
import { CLOCK_TOLERANCE } from '../../kma/feed.js';

/** Why a feed that KMA sent does not replace the last good one. */
export type HoldCode =
  /** Its hour has not come yet by this machine's clock. */
  | 'future-hour'
  /** Its hour is before that of the last good feed. */
  | 'older-hour'
  /** Far fewer stations have a temperature than in the last good feed or in the best of the last day. */
  | 'thin';

export type Verdict =
  | { readonly accept: true; readonly warning?: { readonly code: 'thin'; readonly message: string } }
  | { readonly accept: false; readonly code: HoldCode; readonly message: string };

/** A feed with fewer rows of use than this share of another is thin beside it. */
const ENOUGH = 2 / 3;

const hasTemperature = ({ temperature }: Observation) => temperature !== null;
const useful = (feed: ObservationFeed) => feed.observations.filter(hasTemperature).length;

const DAY = 24 * 3_600_000;

/** The most stations with a temperature that an hour of the last day had. */
export class BestOfDay {
  readonly #hours = new Map<number, number>();

  /** Takes the hour in; answers the most of it and of the 24 hours before. */
  with(feed: ObservationFeed): number {
    const hour = Date.parse(feed.observedAt);
    for (const other of this.#hours.keys()) if (other <= hour - DAY) this.#hours.delete(other);
    this.#hours.set(hour, Math.max(useful(feed), this.#hours.get(hour) ?? 0));
    return Math.max(...this.#hours.values());
  }
}

/**
 * Whether a feed replaces the last good one. KMA's hours can come half filled: while the last good feed is
 * fresh a thin one waits for a fuller answer; later even a few stations of now are better than all of then. One that
 * is thin beside the best of the day (`best` stations) alone is taken and told of, so that stations cannot go one by one
 * without a word.
 */
export const judge = (
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
  // An hour that has not come yet must not keep the present one out.
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

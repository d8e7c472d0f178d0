import { freshness, type Observation, type ObservationFeed } from '../../feed/index.js';

/** Why a feed that KMA sent does not replace the last good one. */
export type HoldCode =
  /** Its hour has not come yet by this machine's clock. */
  | 'future-hour'
  /** Its hour is before that of the last good feed. */
  | 'older-hour'
  /** Far fewer stations have a temperature than in the last good feed, which is still fresh. */
  | 'thin';

export type Verdict =
  | { readonly accept: true; readonly warning?: { readonly code: 'thin'; readonly message: string } }
  | { readonly accept: false; readonly code: HoldCode; readonly message: string };

/** Difference between this machine's clock and KMA's that is no error. */
const TOLERANCE = 5 * 60_000;
/** A feed with fewer rows of use than this share of the last good one is thin. */
const ENOUGH = 2 / 3;

const hasTemperature = ({ temperature }: Observation) => temperature !== null;
const useful = (feed: ObservationFeed) => feed.observations.filter(hasTemperature).length;

/**
 * Whether a feed replaces the last good one. KMA's hours can come half filled: while the last good feed is
 * fresh a thin one waits for a fuller answer; later even a few stations of now are better than all of then.
 */
export const judge = (candidate: ObservationFeed, last: ObservationFeed | null, now: number): Verdict => {
  const hour = Date.parse(candidate.observedAt);
  const isAhead = (time: number) => time > now + TOLERANCE;
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
  if (has >= had * ENOUGH) return { accept: true };
  const message = `only ${has} stations have a temperature, where ${had} had one`;
  if (freshness(last.observedAt, now) === 'fresh') return { accept: false, code: 'thin', message };
  return { accept: true, warning: { code: 'thin', message } };
};

import { kstFields, type KstFields } from './kst.js';

const HOUR = 3_600_000;

/** KMA observes on the hour and its services answer with it from about ten minutes past. */
const PUBLISHED_AFTER = 10 * 60_000;

/** The last hour (KST) that can be asked for at `now` (epoch ms), or `back` hours before it. */
export const publishedHour = (now: number, back = 0): KstFields => {
  const latest = Math.floor((now - PUBLISHED_AFTER) / HOUR) * HOUR;
  return kstFields(latest - back * HOUR);
};

import PQueue from 'p-queue';
import { FetchFailure } from './failure.js';

/** How fast and how often KMA may be asked. */
export interface PaceLimits {
  /** Requests under way at one time. */
  readonly concurrency: number;
  readonly perSecond: number;
  /** Calls in one day of KST. */
  readonly perDay: number;
}

const DAY = 86_400_000;
const KST = 9 * 3_600_000;

/** Runs calls within the limits; refuses the ones over the day's budget without making them. */
export const createPace = ({ concurrency, perSecond, perDay }: PaceLimits, now: () => number) => {
  const queue = new PQueue({ concurrency, interval: 1000, intervalCap: perSecond });
  const spent = `the day's ${perDay} calls are used up; they renew at midnight KST`;
  let day = 0;
  let calls = 0;
  /** `check` throws where the call is not to be made; then it does not count. */
  return <T>(call: () => Promise<T>, check: () => void, signal: AbortSignal): Promise<T> =>
    queue.add(
      async () => {
        check();
        const today = Math.floor((now() + KST) / DAY);
        if (today !== day) [day, calls] = [today, 0];
        if (calls >= perDay) throw new FetchFailure('budget', spent);
        calls += 1;
        return call();
      },
      { signal },
    );
};

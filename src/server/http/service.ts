import type { ObservationFeed } from '../../feed/index.js';
import type { FeedCache } from '../cache/feed-cache.js';
import { problem, secondsUntil } from './responses.js';

/** The part of the service that all routes use. */
export interface Service {
  /** Name of the source, for health and metrics. */
  readonly name: string;
  readonly cache: FeedCache;
  readonly now: () => number;
  /** A line for the reader that is added to the feed. */
  readonly notice?: string;
}

/** Options of the routes. They are public, so that no type of a bundled library is used. */
export interface AppOptions {
  /** Origins whose pages may read the feed, or `*`. By default only pages of the same origin may. */
  readonly allowOrigins?: readonly string[] | '*';
  /** Address from which a server-rendered ticker refreshes itself in the browser (default `/feed.json`). */
  readonly feedUrl?: string;
  /** Whether there is a `/metrics`. */
  readonly metrics?: boolean;
  readonly log: (line: string) => void;
}

/** The part of a request that routes read. */
export interface FeedRequest {
  readonly url: string;
  query(name: string): string | undefined;
  header(name: string): string | undefined;
}

/** How long (ms) the first requests after a start wait for KMA before they get a 503. */
const FIRST_WAIT = 8_000;

/** The last good feed. While there is none yet it waits for the first, and returns null where that takes too long. */
export const currentFeed = async ({ cache }: Service): Promise<ObservationFeed | null> => {
  if (!cache.feed) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, FIRST_WAIT)));
    await Promise.race([cache.first(), enough]);
    clearTimeout(timer);
  }
  return cache.feed;
};

/** The response while there is no feed, with the time of the next round as `Retry-After`. */
export const noData = ({ cache, now }: Service): Response => {
  const wait = secondsUntil(cache.nextAttempt, now(), 1);
  return problem(
    503,
    'No observations yet',
    'KMA has not answered since this server started; see /healthz.',
    {
      'retry-after': String(wait),
    },
  );
};

import type { ObservationFeed } from '../../feed/index.js';
import type { FeedKeeper } from '../keeper/keeper.js';
import { secondsUntil } from './caching.js';
import { problem } from './problem.js';

/** What the routes share. */
export interface Service {
  /** Name of the source, for health and metrics. */
  readonly name: string;
  readonly keeper: FeedKeeper;
  readonly now: () => number;
  /** A line for the reader that is put into the feed. */
  readonly notice?: string;
}

/** What the service can be told. Its types are public: none here is of a library. */
export interface AppOptions {
  /** Origins whose pages may read the feed, or `*`; without it only pages of the same origin. */
  readonly allowOrigins?: readonly string[] | '*';
  /** Address of the feed for the page's readers, which the server-rendered ticker asks (`/feed.json`). */
  readonly feedUrl?: string;
  /** Whether `/metrics` is answered. */
  readonly metrics?: boolean;
  readonly log: (line: string) => void;
}

/** What routes read of a request. */
export interface FeedRequest {
  readonly url: string;
  query(name: string): string | undefined;
  header(name: string): string | undefined;
}

/** How long (ms) the very first readers wait for KMA before they are told to come back. */
const FIRST_ANSWER = 8_000;

/** The feed as it is sent, or null where there is none yet. */
export const currentFeed = async ({ keeper }: Service): Promise<ObservationFeed | null> => {
  if (!keeper.feed) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, FIRST_ANSWER)));
    await Promise.race([keeper.first(), enough]);
    clearTimeout(timer);
  }
  return keeper.feed;
};

/** Without any data: when to come back, in whole seconds. */
export const noData = ({ keeper, now }: Service): Response => {
  const wait = secondsUntil(keeper.nextAttempt, now(), 1);
  return problem(
    503,
    'No observations yet',
    'KMA has not answered since this server started; see /healthz.',
    {
      'retry-after': String(wait),
    },
  );
};

import { FeedPoller, type FeedListener } from './poller.js';
import { browserSurroundings, type Surroundings } from './surroundings.js';

/** A listener's hold on a feed address. */
export interface FeedSubscription {
  /** Asks now, whether or not the next hour is due. */
  refresh(): void;
  /** Ends it; the last one of an address aborts its request and stops its timer. */
  end(): void;
}

export type Subscribe = (url: string, listener: FeedListener) => FeedSubscription;

/** Makes a `subscribe` under which each address has one poller, however many listeners. */
export const createSubscribe = (around: Surroundings): Subscribe => {
  const pollers = new Map<string, FeedPoller>();
  return (url, listener) => {
    const { href } = new URL(url, document.baseURI);
    const poller = pollers.get(href) ?? new FeedPoller(href, around);
    pollers.set(href, poller);
    poller.add(listener);
    return {
      refresh: () => poller.refresh(),
      end: () => {
        poller.remove(listener);
        if (poller.idle) pollers.delete(href);
      },
    };
  };
};

/** The page's own: every element of one address shares one poller. */
export const subscribeFeed: Subscribe = createSubscribe(browserSurroundings);

import { page } from '../page/document.js';
import { FeedPoller, type FeedListener } from './poller.js';
import { browserEnvironment, type Environment } from './environment.js';

/** A listener's hold on a feed address. */
export interface FeedSubscription {
  /** Asks now, whether or not the next hour is due. */
  refresh(): void;
  /** Ends it; the last one of an address aborts its request and stops its timer. */
  end(): void;
}

export type Subscribe = (url: string, listener: FeedListener) => FeedSubscription;

/** Makes a `subscribe` under which each address has one poller, however many listeners. */
export const createSubscribe = (environment: Environment): Subscribe => {
  const pollers = new Map<string, FeedPoller>();
  return (url, listener) => {
    // A link resolves like `URL`, and leaves an impossible address to fail as a request does.
    const { href } = Object.assign(page.createElement('a'), { href: url });
    const poller = pollers.get(href) ?? new FeedPoller(href, environment);
    pollers.set(href, poller);
    // One listener may follow an address twice.
    const own: FeedListener = (result, skew) => listener(result, skew);
    poller.add(own);
    return {
      refresh: () => poller.refresh(),
      end: () => {
        if (poller.remove(own)) pollers.delete(href);
      },
    };
  };
};

/** The page's own: every element of one address shares one poller. */
export const subscribeFeed: Subscribe = createSubscribe(browserEnvironment);

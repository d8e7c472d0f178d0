/** `nalssi/client`: a feed in the browser, without any element. */
export { createSubscribe, subscribeFeed, type FeedSubscription, type Subscribe } from './subscribe.js';
export type { FeedListener } from './poller.js';
export { browserEnvironment, type Environment } from './environment.js';

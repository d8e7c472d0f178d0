/** `nalssi/client`: a feed in the browser, without any element. */
export {
  createSubscribe,
  subscribeFeed,
  type FeedListener,
  type FeedSubscription,
  type Subscribe,
} from './poller.js';
export { browserEnvironment, type Environment } from './environment.js';

import type { ObservationFeed } from '../../feed/index.js';
import type { TickerAttributes } from './ticker.js';

/**
 * The ticker as HTML, at `now` (epoch ms). The element and Lit's renderer are loaded with the first call: a
 * server of `/feed.json` alone never pays for them.
 */
export const renderTicker = async (
  feed: ObservationFeed,
  attributes: TickerAttributes,
  now: number,
): Promise<string> => (await import('./ticker.js')).renderTicker(feed, attributes, now);

import type { ObservationFeed } from '../../feed/index.js';
import { provideDom } from './dom.js';
import type { TickerAttributes } from './ticker.js';

/**
 * The ticker as HTML, at `now` (epoch ms). The element and Lit's renderer are loaded with the first call: a
 * server of `/feed.json` alone never pays for them.
 */
export const renderTicker = async (
  feed: ObservationFeed,
  attributes: TickerAttributes,
  now: number,
): Promise<string> => {
  await provideDom();
  const ticker = await import('./ticker.js');
  return ticker.renderTicker(feed, attributes, now);
};

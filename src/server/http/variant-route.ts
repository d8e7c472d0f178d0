import type { Handler } from 'hono';
import type { ObservationFeed } from '../../feed/index.js';
import { cacheControl, conditional, type Tagged } from './caching.js';
import { nothingSelected, tooMuchSelected } from './selection.js';
import { currentFeed, noData, type FeedRequest, type Service } from './service.js';
import { Variants } from './variants.js';

/** Which representation of the feed a request asks for. */
export interface Representation {
  /** The same for all requests that get the same text. */
  readonly key: string;
  /** The text, or null where there is nothing of the feed in it. */
  readonly build: () => string | null | Promise<string | null>;
  readonly headers: () => Record<string, string>;
}

/**
 * A route that answers with representations of the last good feed, with validator and time to live. `represent`
 * answers null to a request for more than any feed holds. What was sent before is answered at once and without
 * a promise, which Node can do far more often in a second.
 */
export const variantRoute = (
  service: Service,
  represent: (request: FeedRequest, feed: ObservationFeed) => Representation | null,
): Handler => {
  const { keeper, now } = service;
  const variants = new Variants();

  const respond = (variant: Tagged, request: FeedRequest, own: Record<string, string>): Response =>
    conditional(request.header('if-none-match'), variant, {
      'cache-control': cacheControl(keeper.nextAttempt, now()),
      ...own,
    });
  const make = async (
    feed: ObservationFeed,
    request: FeedRequest,
    { key, build, headers }: Representation,
  ) => {
    const text = await build();
    return text === null
      ? nothingSelected()
      : respond(await variants.make(feed, key, text), request, headers());
  };
  const answer = (feed: ObservationFeed, request: FeedRequest): Response | Promise<Response> => {
    const representation = represent(request, feed);
    if (!representation) return tooMuchSelected();
    const known = variants.known(feed, representation.key);
    return known ? respond(known, request, representation.headers()) : make(feed, request, representation);
  };

  return ({ req }) => {
    if (keeper.feed) return answer(keeper.feed, req);
    return currentFeed(service).then((feed) => (feed ? answer(feed, req) : noData(service)));
  };
};

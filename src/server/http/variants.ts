import type { Handler } from 'hono';
import type { ObservationFeed } from '../../feed/index.js';
import { cacheControl, conditional, tagged, type Tagged } from './responses.js';
import { nothingSelected, tooMuchSelected } from './selection.js';
import { currentFeed, noData, type FeedRequest, type Service } from './service.js';

/** Variants kept of one feed: many more than a newsroom has pages, and still little memory. */
const MOST = 200;

/** The variants of the current feed that were built. A new feed clears them. */
class Variants {
  #feed: ObservationFeed | null = null;
  #variants = new Map<string, Tagged>();

  get(feed: ObservationFeed, key: string): Tagged | undefined {
    return feed === this.#feed ? this.#variants.get(key) : undefined;
  }

  async add(feed: ObservationFeed, key: string, text: string): Promise<Tagged> {
    const variant = await tagged(text);
    if (feed !== this.#feed) {
      this.#feed = feed;
      this.#variants = new Map();
    }
    if (this.#variants.size >= MOST) this.#variants.delete(this.#variants.keys().next().value!);
    this.#variants.set(key, variant);
    return variant;
  }
}

/** The variant of the feed that a request selects. */
export interface Variant {
  /** The same for all requests that get the same text. */
  readonly key: string;
  /** The text, or null where the selection contains nothing of the feed. */
  readonly build: () => string | null | Promise<string | null>;
  readonly headers: () => Record<string, string>;
}

/**
 * A route for variants of the last good feed, with ETag and Cache-Control. `select` returns null for a request that
 * selects more than any feed has. A variant that was built before is returned synchronously: without a promise, Node
 * can serve far more requests per second.
 */
export const variantRoute = (
  service: Service,
  select: (request: FeedRequest, feed: ObservationFeed) => Variant | null,
): Handler => {
  const { cache, now } = service;
  const variants = new Variants();

  const respond = (variant: Tagged, request: FeedRequest, own: Record<string, string>): Response =>
    conditional(request.header('if-none-match'), variant, {
      'cache-control': cacheControl(cache.nextAttempt, now()),
      ...own,
    });
  const respondNew = async (
    feed: ObservationFeed,
    request: FeedRequest,
    { key, build, headers }: Variant,
  ) => {
    const text = await build();
    return text === null
      ? nothingSelected()
      : respond(await variants.add(feed, key, text), request, headers());
  };
  const handle = (feed: ObservationFeed, request: FeedRequest): Response | Promise<Response> => {
    const variant = select(request, feed);
    if (!variant) return tooMuchSelected();
    const built = variants.get(feed, variant.key);
    return built ? respond(built, request, variant.headers()) : respondNew(feed, request, variant);
  };

  return ({ req }) => {
    if (cache.feed) return handle(cache.feed, req);
    return currentFeed(service).then((feed) => (feed ? handle(feed, req) : noData(service)));
  };
};

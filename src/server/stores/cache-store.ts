import type { Store } from '../keeper/store.js';

/** The part of the Cache API that is used: `caches.default` on Workers, `await caches.open(…)` elsewhere. */
export interface FeedCache {
  match(request: Request): Promise<Response | undefined>;
  put(request: Request, response: Response): Promise<void>;
}

/** Long enough for any outage; the feed itself says how old it is. */
const KEPT = 'public, max-age=604800';

/** Keeps the last good feed in a cache: of one data centre on Workers, and needing no binding. */
export const cacheStore = (cache: FeedCache, address = 'https://nalssi.invalid/feed.json'): Store => ({
  load: async () => (await (await cache.match(new Request(address)))?.text()) ?? null,
  save: (json) =>
    cache.put(
      new Request(address),
      new Response(json, { headers: { 'content-type': 'application/json', 'cache-control': KEPT } }),
    ),
});

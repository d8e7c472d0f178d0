import { surfaceMap } from '../../../src/kma/surface-map/surface-map.js';
import { FeedCache } from '../../../src/server/cache/feed-cache.js';
import { FeedObject, objectStore, type ObjectNamespace } from '../../../src/server/cache/object-store.js';
import { kvStore, type KvNamespace } from '../../../src/server/cache/stores.js';
import { openSources } from '../../../src/server/sources.js';

interface Env {
  readonly FEED?: KvNamespace;
  readonly OBJECT: ObjectNamespace;
  /** From 0 to 1: what this isolate draws. */
  readonly RANDOM: number;
}

let cache: FeedCache | undefined;
let time = 0;

const makeCache = ({ FEED, OBJECT, RANDOM }: Env): FeedCache => {
  const [now, random] = [() => time, () => RANDOM];
  const { name, origin, round } = openSources({ source: surfaceMap, now, random });
  const store = FEED ? kvStore(FEED) : objectStore(OBJECT);
  return new FeedCache({ name, origin, round, store, now, random, log: () => undefined });
};

export { FeedObject };
/**
 * The cache of a feed service, without its routes: fifty whole services take long to start. Its clock is in the address
 * of a request. It does what is due at that time, and returns the hour that it then has. Without a time it only starts.
 */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const now = new URL(request.url).searchParams.get('now');
    if (now === null) return new Response(null, { status: 204 });
    time = Number(now);
    cache ??= makeCache(env);
    await cache.refresh();
    return new Response(cache.feed?.observedAt ?? '');
  },
};

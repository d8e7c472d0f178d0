import { parseFeed, type ObservationFeed } from '../../feed/index.js';
import type { KmaSource } from '../../kma/source.js';
import { takeLease, type Lease } from './lease.js';
import type { Served } from './round.js';

/**
 * Keeps the last good feed across restarts. The stored text is a feed itself, so that any web server can serve a stored
 * file as it is.
 */
export interface Store {
  /** The stored JSON, or null where there is none yet. */
  load(): Promise<string | null>;
  save(json: string): Promise<void>;
  /**
   * Takes the lease, or takes it again, where no other holder has it (`until` is after `now`, both epoch ms, and the
   * origin is the same). Resolves to whether it did. Of all that share the store, only the holder asks KMA. Where this
   * is atomic that is exactly one. A store without it lets each of them ask.
   */
  acquire?(lease: Lease, now: number): Promise<boolean>;
}

export const toJson = (feed: ObservationFeed): string => `${JSON.stringify(feed)}\n`;

/**
 * Whether a feed of these sources has the stations alone that are named: it has where one of them gives these alone, and
 * where there are several, so that it has the same rows whichever of them serves.
 */
export const isNarrowed = (sources: readonly Pick<KmaSource, 'perStation' | 'narrows'>[]): boolean =>
  sources.length > 1 || sources.some(({ perStation, narrows = perStation }) => narrows);

/** Where a feed is from: its sources and, where it has these alone, the stations that are named. */
export const originOf = (
  sources: readonly Pick<KmaSource, 'name' | 'perStation' | 'narrows'>[],
  stations: readonly string[],
): string => {
  const names = sources.map(({ name }) => name).join(',');
  return isNarrowed(sources) && stations.length > 0 ? `${names} ${stations.join(',')}` : names;
};

/** A feed, and which source its rows are from. */
export interface ServedFeed {
  readonly feed: ObservationFeed;
  readonly served: Served;
}

/** The stored form of a feed: with the additional fields `origin` and `served`, which readers of feeds ignore. */
export const toStored = ({ feed, served }: ServedFeed, origin: string): string =>
  `${JSON.stringify({ ...feed, origin, served })}\n`;

const readServed = (value: unknown, origin: string): Served => {
  const { by, filled } = (value ?? {}) as Partial<Served>;
  const entries = Object.entries(filled ?? {}).filter(([, ids]) => Array.isArray(ids));
  return {
    by: typeof by === 'string' ? by : origin.split(/[ ,]/, 1)[0]!,
    filled: Object.fromEntries(entries.map(([name, ids]) => [name, ids.map(String)])),
  };
};

/** The feed that was stored. Throws an error for the operator where it is no feed, or one from another origin. */
export const fromStored = (json: string, origin: string): ServedFeed => {
  const stored: unknown = JSON.parse(json);
  const result = parseFeed(stored);
  if (!result.ok) throw new Error(`it is no feed (${result.error.code})`);
  const { origin: own, served } = stored as { origin?: unknown; served?: unknown };
  if (own !== origin)
    throw new Error(`it is of ${typeof own === 'string' ? own : 'unknown origin'}, not of ${origin}`);
  return { feed: result.feed, served: readServed(served, origin) };
};

/** Longest time (ms) for one operation of a store. */
const LONGEST = 10_000;

const withTimeout = async <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST / 1000} s`)), LONGEST);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The store with a time-out, so that one that hangs, such as a lost network disk, fails and the feed is still served.
 * Without leases, everyone has one.
 */
export const timedStore = (store: Store): Required<Store> => ({
  load: () => withTimeout(store.load()),
  save: (json) => withTimeout(store.save(json)),
  acquire: (lease, now) => withTimeout(store.acquire?.(lease, now) ?? Promise.resolve(true)),
});

/** The part of the Cache API that `cacheStore` uses: `caches.default` on Workers, `await caches.open(…)` elsewhere. */
export interface ResponseCache {
  match(request: Request): Promise<Response | undefined>;
  put(request: Request, response: Response): Promise<void>;
}

/** A week, which is longer than any outage. */
const CACHE_CONTROL = 'public, max-age=604800';

/**
 * Keeps the last good feed in a cache. On Workers that is the cache of one data centre, and needs no binding: one isolate
 * of each data centre asks KMA.
 */
export const cacheStore = (cache: ResponseCache, address = 'https://nalssi.invalid/feed.json'): Store => {
  const read = async (url: string) => (await (await cache.match(new Request(url)))?.text()) ?? null;
  const write = (url: string, json: string) =>
    cache.put(
      new Request(url),
      new Response(json, { headers: { 'content-type': 'application/json', 'cache-control': CACHE_CONTROL } }),
    );
  const lease = `${address}.lease`;
  return {
    load: () => read(address),
    save: (json) => write(address, json),
    acquire: (wanted, now) =>
      takeLease(
        () => read(lease),
        (json) => write(lease, json),
        wanted,
        now,
      ),
  };
};

/** The part of a Workers KV namespace that `kvStore` uses. */
export interface KvNamespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

/**
 * Keeps the last good feed in a Workers KV namespace, which all data centres share. A data centre may see a write a
 * minute late, so that those whose turn comes within the same minute may each ask KMA once.
 */
export const kvStore = (namespace: KvNamespace, key = 'nalssi-feed'): Store => ({
  load: () => namespace.get(key),
  save: (json) => namespace.put(key, json),
  acquire: (wanted, now) =>
    takeLease(
      () => namespace.get(`${key}.lease`),
      (json) => namespace.put(`${key}.lease`, json),
      wanted,
      now,
    ),
});

import { SOURCES } from 'nalssi/kma';
import {
  cacheStore,
  createHandler,
  kvStore,
  objectStore,
  type ExecutionContext,
  type FeedHandler,
  type KvNamespace,
  type ObjectNamespace,
  type ResponseCache,
  type Store,
} from 'nalssi/server';

export { FeedObject } from 'nalssi/server';

/** Bindings, variables and secrets, all optional; see `wrangler.toml`. */
interface Env {
  /** Stores the last good feed in one place: exactly one isolate asks KMA. */
  readonly FEED_OBJECT?: ObjectNamespace;
  /** Stores it in every data centre: a few isolates may ask. Without either, it is in the cache of the data centre. */
  readonly FEED?: KvNamespace;
  /** Sources in order of preference, separated by commas. */
  readonly SOURCE?: string;
  readonly STATIONS?: string;
  readonly ALLOW_ORIGINS?: string;
  readonly KMA_API_HUB_KEY?: string;
  readonly DATA_GO_KR_KEY?: string;
}

declare const caches: { readonly default: ResponseCache };

const list = (text = '') =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

const findSource = (name: string) => {
  const source = SOURCES.find((candidate) => candidate.name === name);
  if (!source) throw new Error(`there is no source ${name}`);
  return source;
};

const openStore = ({ FEED_OBJECT, FEED }: Env): Store => {
  if (FEED_OBJECT) return objectStore(FEED_OBJECT);
  return FEED ? kvStore(FEED) : cacheStore(caches.default);
};

const makeHandler = (env: Env): FeedHandler => {
  const { SOURCE = 'surface-map', STATIONS, ALLOW_ORIGINS, KMA_API_HUB_KEY, DATA_GO_KR_KEY } = env;
  return createHandler({
    source: list(SOURCE).map(findSource),
    store: openStore(env),
    stations: list(STATIONS),
    keys: { KMA_API_HUB_KEY, DATA_GO_KR_KEY },
    ...(ALLOW_ORIGINS !== undefined && { allowOrigins: list(ALLOW_ORIGINS) }),
  });
};

/** One handler per isolate, because it holds the last good feed and the schedule of the requests to KMA. */
let handler: FeedHandler | undefined;

export default {
  fetch(request: Request, env: Env, context: ExecutionContext) {
    handler ??= makeHandler(env);
    return handler.fetch(request, env, context);
  },
  /** Called by the cron trigger, so that no reader waits for a request to KMA. */
  scheduled(_event: unknown, env: Env, context: ExecutionContext) {
    handler ??= makeHandler(env);
    context.waitUntil(handler.refresh());
  },
};

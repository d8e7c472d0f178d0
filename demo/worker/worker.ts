import { SOURCES } from 'nalssi/kma';
import {
  cacheStore,
  createHandler,
  kvStore,
  type ExecutionContext,
  type FeedHandler,
  type KvNamespace,
  type ResponseCache,
} from 'nalssi/server';

/** Bindings, variables and secrets, all optional; see `wrangler.toml`. */
interface Env {
  /** Stores the last good feed. Without it, the feed is stored in the cache of the data centre. */
  readonly FEED?: KvNamespace;
  readonly SOURCE?: string;
  readonly STATIONS?: string;
  readonly ALLOW_ORIGINS?: string;
  readonly KMA_API_HUB_KEY?: string;
  readonly DATA_GO_KR_KEY?: string;
}

declare const caches: { readonly default: ResponseCache };

const list = (text = '') => text.split(',').filter(Boolean);

const makeHandler = (env: Env): FeedHandler => {
  const name = env.SOURCE ?? 'surface-map';
  const source = SOURCES.find((candidate) => candidate.name === name);
  if (!source) throw new Error(`there is no source ${name}`);
  const key = source.keyVariable === 'KMA_API_HUB_KEY' ? env.KMA_API_HUB_KEY : env.DATA_GO_KR_KEY;
  return createHandler({
    source,
    store: env.FEED ? kvStore(env.FEED) : cacheStore(caches.default),
    stations: list(env.STATIONS),
    ...(key !== undefined && { key }),
    ...(env.ALLOW_ORIGINS !== undefined && { allowOrigins: list(env.ALLOW_ORIGINS) }),
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

import type { AppOptions } from './http/service.js';
import { noticeSchema } from '../feed/index.js';
import type { KmaSource } from '../kma/source.js';
import { createApp } from './http/app.js';
import { readHealth, type Health } from './http/health.js';
import { FeedKeeper } from './keeper/keeper.js';
import { originOf, type Store } from './keeper/store.js';
import { createUpstream, UPSTREAM_LIMITS, type Upstream, type UpstreamLimits } from './upstream/client.js';
import { safeLine } from './upstream/failure.js';
import { defaultFetch } from './upstream/fetch.js';
import type { Fetch } from './upstream/request.js';
import { createRound } from './upstream/round.js';

/** What a feed service is made of. Only `source` is needed. */
export interface HandlerOptions extends Partial<Omit<AppOptions, 'log'>> {
  readonly source: KmaSource;
  /** Stations to ask for, ids or names, for sources that ask one at a time. */
  readonly stations?: readonly string[];
  /** KMA's key, from the environment, for sources that need one. */
  readonly key?: string;
  /** Where the last good feed survives a restart. */
  readonly store?: Store;
  /** One line for the reader, put into the feed: 예시 자료. */
  readonly notice?: string;
  /** Takes one line for every round that changed something or failed; `console.warn` by default. */
  readonly log?: (line: string) => void;
  readonly limits?: Partial<UpstreamLimits>;
  /** Where payloads come from, if not from KMA by `fetch`. */
  readonly upstream?: Upstream;
  readonly fetch?: Fetch;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** A runtime's way to let work outlive its answer (Workers, Deno Deploy). */
export interface ExecutionContext {
  waitUntil(work: Promise<unknown>): void;
}

/** `fetch` has the shape that Workers, Deno, Bun and Hono's Node server call. */
export interface FeedHandler {
  fetch(request: Request, env?: unknown, context?: ExecutionContext): Response | Promise<Response>;
  /** Asks KMA if that is due: for a timer or a cron trigger. Requests do the same, so that neither is a must. */
  refresh(): Promise<void>;
  /** Time in ms until KMA is to be asked next. */
  untilNextAttempt(): number;
  health(): Health;
  /** Ends a round under way; what is known is still served. */
  stop(): void;
}

/** A cause and what follows from it; the cause alone is bounded already. */
const LONGEST_LINE = 1_000;

/** The feed service as a fetch-style handler: `/feed.json`, `/ticker.html`, `/feed.schema.json`, `/healthz`. */
export const createHandler = (options: HandlerOptions): FeedHandler => {
  const {
    source,
    stations = [],
    key,
    store = null,
    notice,
    // An operator must hear of a failing KMA without having asked for it.
    log = (line: string) => console.warn(`nalssi: ${line}`),
    fetch = defaultFetch,
    now = Date.now,
    random = Math.random,
    limits = {},
    upstream = createUpstream({ fetch, now, random, limits: { ...UPSTREAM_LIMITS, ...limits } }),
  } = options;
  if (notice !== undefined && !noticeSchema.safeParse(notice).success) {
    throw new TypeError('notice is not one line of plain text of at most 200 characters');
  }

  const report = (line: string) => {
    try {
      log(safeLine(line, key, LONGEST_LINE));
    } catch {
      // A log that cannot be written, on a full disk say, costs the line and not the feed.
    }
  };
  const round = createRound({ source, upstream, now, stations, ...(key !== undefined && { key }) });
  const origin = originOf(source, stations);
  const keeper = new FeedKeeper({ name: source.name, round, store, origin, now, random, log: report });
  const service = { name: source.name, keeper, now, ...(notice !== undefined && { notice }) };
  const app = createApp(service, { ...options, log: report });

  return {
    fetch: (request, _env, context) => {
      if (keeper.due) {
        const refreshed = keeper.refresh();
        context?.waitUntil(refreshed);
      }
      return app.fetch(request);
    },
    refresh: () => keeper.refresh(),
    untilNextAttempt: () => keeper.nextAttempt - now(),
    health: () => readHealth(service),
    stop: () => keeper.stop(),
  };
};

import { noticeSchema } from '../feed/index.js';
import { safeLine } from '../kma/key.js';
import { FeedCache } from './cache/feed-cache.js';
import type { Store } from './cache/stores.js';
import { createApp } from './http/app.js';
import { readHealth, type Health } from './http/health.js';
import type { AppOptions } from './http/service.js';
import { openSources, type SourceOptions } from './sources.js';

/** Options of a feed service. Only `source` is required. */
export interface HandlerOptions extends SourceOptions, Partial<Omit<AppOptions, 'log'>> {
  /** Keeps the last good feed across restarts. */
  readonly store?: Store;
  /** A line for the reader that is added to the feed: 예시 자료. */
  readonly notice?: string;
  /** Takes one line for every round that changed something or failed; `console.warn` by default. */
  readonly log?: (line: string) => void;
}

/** Lets work go on after the response (Workers, Deno Deploy). */
export interface ExecutionContext {
  waitUntil(work: Promise<unknown>): void;
}

/** `fetch` has the shape that Workers, Deno, Bun and Hono's Node server call. */
export interface FeedHandler {
  fetch(request: Request, env?: unknown, context?: ExecutionContext): Response | Promise<Response>;
  /** Requests the next hour from KMA if it is due, for a timer or a cron trigger. Every request does so as well. */
  refresh(): Promise<void>;
  /** Time in ms until the next round is due. */
  untilNextAttempt(): number;
  health(): Health;
  /**
   * Aborts a round under way and starts no other. The last good feed is still served. Resolves when another process
   * with the same store may ask KMA.
   */
  stop(): Promise<void>;
}

/** Characters of a log line: it contains a cause, of which the length is limited already, and its effect. */
const LONGEST_LINE = 1_000;

/**
 * The feed service as a fetch-style handler: `/feed.json`, `/ticker.html` and the other elements, `/feed.schema.json`,
 * `/healthz`. Throws `TypeError` where an option cannot be used, and where one of several sources has no key.
 */
export const createHandler = (options: HandlerOptions): FeedHandler => {
  const {
    store = null,
    notice,
    // The default logs, so that an operator learns of failures without any configuration.
    log = (line: string) => console.warn(`nalssi: ${line}`),
    now = Date.now,
    random = Math.random,
  } = options;
  if (notice !== undefined && !noticeSchema.safeParse(notice).success) {
    throw new TypeError('notice is not one line of plain text of at most 200 characters');
  }
  const { name, origin, secrets, round } = openSources(options);

  const report = (line: string) => {
    try {
      log(['', ...secrets].reduce((text, key) => safeLine(text, key, LONGEST_LINE), line));
    } catch {
      // Where the log cannot be written, as on a full disk, the line is lost and the feed is still served.
    }
  };
  const cache = new FeedCache({ name, round, store, origin, now, random, log: report });
  const service = { name, cache, now, ...(notice !== undefined && { notice }) };
  const app = createApp(service, { ...options, log: report });

  return {
    fetch: (request, _env, context) => {
      if (cache.due) {
        const refreshed = cache.refresh();
        context?.waitUntil(refreshed);
      }
      return app.fetch(request);
    },
    refresh: () => cache.refresh(),
    untilNextAttempt: () => cache.nextAttempt - now(),
    health: () => readHealth(service),
    stop: () => cache.stop(),
  };
};

import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { FeedHandler } from '../../src/server/index.js';
import { stateFeed } from './states.js';

const DEMO = new URL('../', import.meta.url);
const ROOT = new URL('../', DEMO);

/** What a careful newsroom allows its pages, and all that the ticker needs of it. */
const CSP = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'"],
  baseUri: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['lit-html'],
};

/**
 * Only for the sample, which is years old by the reader's clock and says so by its date, hour and notice: let it
 * roll as a fresh hour would. With live data the ticker's own limits tell readers that an hour is old.
 */
const NEVER_OLD = 'data-stale-after="876000" data-expire-after="876000"';
const FEED_OF_TAG = 'data-src="/feed.json"';

/** How long (ms) the feed of the loading state takes: longer than any reader waits. */
const NEVER = 60_000;

export const readNewsPage = (): string => readFileSync(new URL('index.html', DEMO), 'utf8');

/** The stations that the news page asks for, as a list for `--stations`. */
export const stationsOf = (page: string): string => /data-stations="([^"]+)"/.exec(page)?.[1] ?? '';

export interface SiteOptions {
  /** Answers `/feed.json` and what else the feed service answers. */
  readonly handler: FeedHandler;
  readonly isSample: boolean;
  readonly now: () => number;
  /** Ends answers that are kept waiting. */
  readonly signal: AbortSignal;
}

/** The demo pages, the built embed and the feed service under one origin, as a newsroom would have them. */
export const createSite = ({ handler, isSample, now, signal }: SiteOptions): Hono => {
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    // The next start on this port may serve other data.
    context.res.headers.set('cache-control', 'no-cache');
  });

  const secure = secureHeaders({ contentSecurityPolicy: CSP, strictTransportSecurity: false });
  site.get('/', secure, (context) => {
    const page = readNewsPage();
    return context.html(isSample ? page.replace(FEED_OF_TAG, `${FEED_OF_TAG} ${NEVER_OLD}`) : page);
  });
  site.get('/states.html', secure, (context) =>
    context.html(readFileSync(new URL('states.html', DEMO), 'utf8')),
  );
  site.get('/assets/*', serveStatic({ root: DEMO.pathname }));
  site.get('/embed/*', serveStatic({ root: new URL('dist/', ROOT).pathname }));

  site.get('/states/error.json', (context) => context.text('', 503));
  site.get('/states/loading.json', async (context) => {
    await sleep(NEVER, undefined, { signal }).catch(() => undefined);
    return context.text('', 503, { connection: 'close' });
  });
  site.get('/states/:name{[a-z]+\\.json}', (context) => {
    const feed = stateFeed(context.req.param('name').replace('.json', ''), now());
    return feed ? context.json(feed) : context.notFound();
  });

  site.all('*', ({ req }) => handler.fetch(req.raw));
  return site;
};

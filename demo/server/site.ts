import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { FeedHandler } from '../../src/server/index.js';
import { policyText } from '../site/policy.js';

/** What `npm run site` made. */
export const SITE = fileURLToPath(new URL('../../dist-site/', import.meta.url));
const NEWS_PAGE = new URL('../index.html', import.meta.url);

/**
 * Lets the sample, which is years old by the reader's clock and says so by its date, hour and notice, roll as a
 * fresh hour would. With live data the ticker's own limits tell readers that an hour is old.
 */
const NEVER_OLD = /\s*data-(?:stale|expire)-after="\d+"/g;

/** The stations that the news page asks for, as a list for `--stations`. */
export const newsStations = (): string =>
  /data-stations="([^"]+)"/.exec(readFileSync(NEWS_PAGE, 'utf8'))?.[1] ?? '';

export interface SiteOptions {
  /** Answers `/feed.json` and what else the feed service answers. */
  readonly handler: FeedHandler;
  readonly isSample: boolean;
}

/** The static site and the feed service under one origin, as a newsroom would have them. */
export const createSite = ({ handler, isSample }: SiteOptions): Hono => {
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    // The next start on this port may serve other data.
    context.res.headers.set('cache-control', 'no-cache');
  });
  site.get('/feed.json', ({ req }) => handler.fetch(req.raw));
  if (!isSample)
    site.get('/', secureHeaders({ strictTransportSecurity: false }), (context) =>
      context.html(readFileSync(`${SITE}index.html`, 'utf8').replace(NEVER_OLD, ''), 200, {
        'content-security-policy': policyText(),
      }),
    );
  site.get(
    '*',
    secureHeaders({ strictTransportSecurity: false, xFrameOptions: 'SAMEORIGIN' }),
    serveStatic({
      root: SITE,
      onFound: (_, context) => context.header('content-security-policy', policyText()),
    }),
  );
  site.all('*', ({ req }) => handler.fetch(req.raw));
  return site;
};

import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { FeedHandler } from '../../src/server/index.js';
import { NEWS_PAGES } from '../site/news.js';
import { policyText } from '../site/policy.js';

/** Folder written by `npm run site`. */
export const SITE = fileURLToPath(new URL('../../dist-site/', import.meta.url));
const FRONT_PAGE = new URL('../index.html', import.meta.url);

/**
 * The attributes on the news pages that keep the sample from expiring, since it is years old. They are removed when the data
 * is live, so that the default age limits apply.
 */
const NEVER_OLD = /\s*(?:data-)?(?:stale|expire)-after="\d+"/g;

const STATIONS = /(?<=stations=")[^"]+/;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The stations shown on the front page, as a list for `--stations`. */
export const newsStations = (): string => STATIONS.exec(readFileSync(FRONT_PAGE, 'utf8'))?.[0] ?? '';

export interface SiteOptions {
  /** Handles `/feed.json` and the other paths of the feed service. */
  readonly handler: FeedHandler;
  readonly isSample: boolean;
  /** The stations of the news pages, if not their own. */
  readonly stations?: string | undefined;
}

/** The static site and the feed service on one origin, as on a newsroom's site. */
export const createSite = ({ handler, isSample, stations }: SiteOptions): Hono => {
  const newsPage = (file: string): string => {
    const html = readFileSync(SITE + file, 'utf8');
    const aged = isSample ? html : html.replace(NEVER_OLD, '');
    return stations === undefined ? aged : aged.replace(new RegExp(STATIONS, 'g'), () => escaped(stations));
  };
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    // A later start on the same port may serve other data.
    context.res.headers.set('cache-control', 'no-cache');
  });
  site.get('/feed.json', ({ req }) => handler.fetch(req.raw));
  for (const path of ['', ...NEWS_PAGES])
    site.get(
      `/${path}`,
      secureHeaders({ strictTransportSecurity: false, xFrameOptions: 'SAMEORIGIN' }),
      (context) =>
        context.html(newsPage(path || 'index.html'), 200, {
          'content-security-policy': policyText(`/${path}`),
        }),
    );
  site.get(
    '*',
    secureHeaders({ strictTransportSecurity: false, xFrameOptions: 'SAMEORIGIN' }),
    serveStatic({
      root: SITE,
      onFound: (path, context) => context.header('content-security-policy', policyText(path)),
    }),
  );
  site.all('*', ({ req }) => handler.fetch(req.raw));
  return site;
};

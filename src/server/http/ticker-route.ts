import type { Handler } from 'hono';
import { renderTicker } from '../render/render-ticker.js';
import { SECURITY_HEADERS } from './headers.js';
import { respond } from './respond.js';
import { narrow, nothingSelected, readSelection } from './selection.js';
import { currentFeed, noData, type Service } from './service.js';
import { createVariants } from './variants.js';

const HOUR = 3_600_000;

/** The only style sheet that the fragment may bring: its own. */
const policyFor = async (html: string): Promise<string> => {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)));
  const hash = btoa(String.fromCharCode(...digest));
  return `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'self'`;
};

/**
 * `GET /ticker.html`: the ticker as a fragment for server-side includes, narrowed like the feed; `?lang=`
 * takes a language tag.
 */
export const tickerRoute = (service: Service, feedUrl: string): Handler => {
  const variants = createVariants();
  let policy = '';
  return async ({ req }) => {
    const feed = await currentFeed(service);
    if (!feed) return noData(service);
    const selection = readSelection(req.query('stations'), req.query('region'));
    const lang = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/.exec(req.query('lang') ?? '')?.[0] ?? 'ko';
    const narrowing = new URLSearchParams();
    if (selection.stations.length > 0) narrowing.set('stations', selection.stations.join(','));
    if (selection.region !== '') narrowing.set('region', selection.region);
    const src = narrowing.size > 0 ? `${feedUrl}?${narrowing}` : feedUrl;

    // Old data says how old it is, in whole hours.
    const age = Math.floor((service.now() - Date.parse(feed.observedAt)) / HOUR);
    const variant = await variants(feed, `${selection.key}/${lang}/${age}`, async () => {
      const narrowed = narrow(feed, selection, service.notice);
      if (!narrowed) return null;
      const html = await renderTicker(narrowed, { src, lang }, service.now());
      policy ||= await policyFor(html);
      return html;
    });
    if (!variant) return nothingSelected();
    return respond(service, variant, req.header('if-none-match'), {
      ...SECURITY_HEADERS,
      'content-security-policy': policy,
      'content-type': 'text/html; charset=utf-8',
    });
  };
};

import type { Handler } from 'hono';
import { localeFor } from '../../locale/registry.js';
import { provideLanguages } from '../render/languages.js';
import { renderTicker } from '../render/render-ticker.js';
import { narrow, readSelection, toQuery } from './selection.js';
import type { Service } from './service.js';
import { variantRoute } from './variant-route.js';

const HOUR = 3_600_000;
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/;

/** The only style sheet that the fragment may bring: its own. */
const policyFor = async (html: string): Promise<string> => {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)));
  const hash = btoa(String.fromCharCode(...digest));
  return `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'self'`;
};

/**
 * `GET /ticker.html`: the ticker as a fragment for server-side includes, narrowed like the feed; `?lang=`
 * takes a language tag, and every tag of a language gets the same. Its own element goes on with the feed at `feedUrl`.
 */
export const tickerRoute = (service: Service, feedUrl: string): Handler => {
  provideLanguages();
  // The style sheet is the same in every fragment.
  let policy = '';
  return variantRoute(service, (request, feed) => {
    const selection = readSelection(request);
    if (!selection) return null;
    const asked = request.query('lang') ?? '';
    const lang = localeFor(LANGUAGE_TAG.test(asked) ? asked : 'ko').tag;
    // Old data says how old it is, in whole hours.
    const age = Math.floor((service.now() - Date.parse(feed.observedAt)) / HOUR);
    return {
      key: `${selection.key}/${lang}/${age}`,
      build: async () => {
        const narrowed = narrow(feed, selection, service.notice);
        if (!narrowed) return null;
        const html = await renderTicker(narrowed, { src: feedUrl + toQuery(selection), lang }, service.now());
        policy ||= await policyFor(html);
        return html;
      },
      headers: () => ({ 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' }),
    };
  });
};

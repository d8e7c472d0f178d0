import type { Handler } from 'hono';
import { feedJsonSchema } from '../../feed/index.js';
import { HOUR } from '../../feed/time.js';
import { localeFor } from '../../locale/registry.js';
import { toJson } from '../cache/stores.js';
import { provideLanguages, renderTicker } from '../render/render-ticker.js';
import { conditional, tagged } from './responses.js';
import { narrow, readSelection, toQuery } from './selection.js';
import type { Service } from './service.js';
import { variantRoute } from './variants.js';

const FEED_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** `GET /feed.json`: the last good feed, all of it or what `?stations=` and `?region=` select. */
export const feedRoute = (service: Service): Handler =>
  variantRoute(service, (request, feed) => {
    const selection = readSelection(request);
    return (
      selection && {
        key: selection.key,
        build: () => {
          const narrowed = narrow(feed, selection, service.notice);
          return narrowed && toJson(narrowed);
        },
        headers: () => FEED_HEADERS,
      }
    );
  });

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/;

/** A Content-Security-Policy that allows only the fragment's own style sheet. */
const policyFor = async (html: string): Promise<string> => {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)));
  const hash = btoa(String.fromCharCode(...digest));
  return `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'self'`;
};

/**
 * `GET /ticker.html`: the ticker as a fragment for server-side includes, with the selection of `/feed.json`. `?lang=`
 * is a language tag; all tags of one language share a response. On the page the element refreshes itself from
 * `feedUrl`.
 */
export const tickerRoute = (service: Service, feedUrl: string): Handler => {
  provideLanguages();
  // The style sheet is the same in every fragment.
  let policy = '';
  return variantRoute(service, (request, feed) => {
    const selection = readSelection(request);
    if (!selection) return null;
    const wanted = request.query('lang') ?? '';
    const lang = localeFor(LANGUAGE_TAG.test(wanted) ? wanted : 'ko').tag;
    // Part of the key, because the text of old data contains its age in whole hours.
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

const SCHEMA_HEADERS = {
  'content-type': 'application/schema+json; charset=utf-8',
  'cache-control': 'public, max-age=86400',
};

/** `GET /feed.schema.json`: the contract of the feed, which changes only with a release. */
export const schemaRoute = (): Handler => {
  const schema = tagged(`${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
  return async ({ req }) => conditional(req.header('if-none-match'), await schema, SCHEMA_HEADERS);
};

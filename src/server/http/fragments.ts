import type { Handler } from 'hono';
import { isOn } from '../../elements/shared/switch.js';
import { HOUR } from '../../feed/time.js';
import { localeFor } from '../../locale/registry.js';
import { kindsOf, type ElementName } from '../render/attributes.js';
import { provideLanguages, renderNamed } from '../render/render.js';
import { narrow, readSelection, toQuery } from './selection.js';
import type { FeedRequest, Service } from './service.js';
import { variantRoute } from './variants.js';

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/;

/** A Content-Security-Policy that allows only the fragment's own style sheet. */
const policyFor = async (html: string): Promise<string> => {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)));
  const hash = btoa(String.fromCharCode(...digest));
  return `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'self'`;
};

/** Characters that the value of an attribute has at most. */
const LONGEST = 200;

/** An address within the site: who writes a link to a fragment must not be able to lead its readers elsewhere.
 * Browsers read a backslash as a slash, and leave out tabs and line ends. */
const WITHIN = /^(?!\/\/)[^:\\\s]*$/;

/** Attributes that are read elsewhere: the selection, and where the element loads its data. */
const NOT_READ = ['src', 'stations', 'region'];

/** The attributes of a request, by name; those that are too long are left out. */
const readQuery = (element: ElementName, request: FeedRequest): Record<string, string> => {
  const found = kindsOf(element).flatMap(([name]) => {
    const value = NOT_READ.includes(name) ? undefined : request.query(name);
    const usable = value !== undefined && value.length <= LONGEST && (name !== 'link' || WITHIN.test(value));
    return usable ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
};

/**
 * `GET /ticker.html`, `/board.html` …: an element as a fragment for server-side includes, with the selection of
 * `/feed.json` and the element's attributes from the query. `?static` is the list alone, without an element. `?lang=` is
 * a language tag; all tags of one language share a response. On the page the element refreshes itself from `feedUrl`.
 */
export const fragmentRoute = (element: ElementName, service: Service, feedUrl: string): Handler => {
  provideLanguages();
  // The style sheet is the same in every fragment of an element.
  let policy = '';
  return variantRoute(service, (request, feed) => {
    const selection = readSelection(request);
    if (!selection) return null;
    const wanted = request.query('lang') ?? '';
    const lang = localeFor(LANGUAGE_TAG.test(wanted) ? wanted : 'ko').tag;
    const plain = isOn(request.query('static') ?? null);
    const query = readQuery(element, request);
    // Part of the key, because the text of old data contains its age in whole hours.
    const age = Math.floor((service.now() - Date.parse(feed.observedAt)) / HOUR);
    return {
      key: JSON.stringify([selection.key, lang, age, plain, query]),
      build: async () => {
        const narrowed = narrow(feed, selection, service.notice);
        if (!narrowed) return null;
        const attributes = {
          ...query,
          src: feedUrl + toQuery(selection),
          stations: selection.stations.join(',') || undefined,
          region: selection.region || undefined,
          lang,
        };
        const html = await renderNamed(element, narrowed, attributes, service.now(), plain);
        if (!plain) policy ||= await policyFor(html);
        return html;
      },
      headers: () => ({
        'content-security-policy': plain ? "default-src 'none'; frame-ancestors 'self'" : policy,
        'content-type': 'text/html; charset=utf-8',
      }),
    };
  });
};

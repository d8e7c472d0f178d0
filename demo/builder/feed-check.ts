/** Tries the address of a feed, as the reader's browser will. */
import { checkFeed } from '../../src/feed/check.js';
import { freshness, type Freshness } from '../../src/feed/freshness.js';
import type { FeedIssueCode } from '../../src/feed/issues.js';
import { isNamed } from '../../src/feed/select.js';
import { kstFields, momentOf } from '../../src/feed/time.js';

export type FeedFinding =
  /** A feed. `day` is `2025-04-01` and `hour` `14:00`, in Korea, `missing` has the chosen stations that it lacks. */
  | {
      readonly kind: 'feed';
      readonly rows: number;
      readonly day: string;
      readonly hour: string;
      readonly freshness: Freshness;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'http'; readonly status: number }
  /** Not JSON; `isPage` where it looks like HTML. */
  | { readonly kind: 'not-json'; readonly isPage: boolean }
  /** JSON, but no feed; `path` is where. */
  | { readonly kind: 'not-feed'; readonly code: FeedIssueCode; readonly path: string }
  /** There is a server, but it does not let this page read its answer (CORS). */
  | { readonly kind: 'closed' }
  | { readonly kind: 'unreachable' }
  /** This page is https, and browsers do not load http in it. */
  | { readonly kind: 'mixed' }
  /** The address is relative, and to which site is not known. */
  | { readonly kind: 'no-site' };

export interface FeedCheckOptions {
  /** Address of the site to which `feed` is relative; empty if it is not known. */
  readonly site: string;
  readonly stations: readonly string[];
  readonly fetch: typeof fetch;
  /** Epoch ms. */
  readonly now: number;
  /** Whether the page that asks is https. */
  readonly secure: boolean;
}

const TIMEOUT = 10_000;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const kstMoment = (observedAt: string): { day: string; hour: string } => {
  const { year, month, day, hour, minute } = kstFields(momentOf(observedAt));
  return {
    day: `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    hour: `${twoDigits(hour)}:${twoDigits(minute)}`,
  };
};

const read = (text: string, { stations, now }: FeedCheckOptions): FeedFinding => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'not-json', isPage: text.trimStart().startsWith('<') };
  }
  const result = checkFeed(value);
  if (!result.ok) return { kind: 'not-feed', code: result.error.code, path: result.error.path.join('.') };
  const { observations, observedAt } = result.feed;
  return {
    kind: 'feed',
    rows: observations.length,
    ...kstMoment(observedAt),
    freshness: freshness(observedAt, now),
    missing: stations.filter((name) => !observations.some(({ station }) => isNamed(station, name))),
  };
};

export const tryFeed = async (feed: string, options: FeedCheckOptions): Promise<FeedFinding> => {
  const { site, fetch, secure } = options;
  if (!URL.canParse(feed, site || undefined)) return { kind: 'no-site' };
  const url = new URL(feed, site || undefined);
  if (secure && url.protocol === 'http:') return { kind: 'mixed' };
  const request = (mode: RequestMode): Promise<Response> =>
    fetch(url, { mode, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
  try {
    const response = await request('cors');
    return response.ok ? read(await response.text(), options) : { kind: 'http', status: response.status };
  } catch {
    // An answer that may not be read is no answer for a script. One that it does not ask to read tells the two apart.
    return request('no-cors').then(
      () => ({ kind: 'closed' }),
      () => ({ kind: 'unreachable' }),
    );
  }
};

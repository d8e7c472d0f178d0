import { readBody } from '../feed/body.js';
import { checkFeed } from '../feed/check.js';
import type { FeedIssue } from '../feed/issues.js';
import type { FeedResult } from '../feed/parse.js';
import { warn } from '../page/warn.js';
import type { Environment } from './environment.js';
import { maxAgeOf, stampOf, type Stamp } from './schedule.js';

/** Ms after which a response that is not complete counts as a failure. */
const TIMEOUT = 10_000;
/** Upper limit for a body; a feed of every KMA station is about 20 kB. */
const MAX_BYTES = 1_000_000;

/** The response of a feed address. `result` is null for a 304, which means that the last feed is still current. */
export interface FeedAnswer {
  readonly result: FeedResult | null;
  /** How long caches may keep it, in ms from when its server created it. */
  readonly maxAge: number;
  /** When it was created, and when it was received. */
  readonly stamp: Stamp;
}

export const failedResult = (code: FeedIssue['code'], message: string): FeedResult => {
  const error: FeedIssue = { code, path: [], message };
  return { ok: false, error, issues: [error] };
};

/** The feed in a body: in UTF-8, as JSON is whatever its server declares, or else in the declared charset. */
const decode = (bytes: Uint8Array, declared: string | undefined): FeedResult => {
  const charset = declared?.toLowerCase() ?? 'utf-8';
  let text = '';
  for (const label of ['utf-8', charset])
    try {
      text = new TextDecoder(label).decode(bytes);
      const value: unknown = JSON.parse(text);
      if (label === charset || !text.includes('\uFFFD')) return checkFeed(value);
    } catch {
      // Not in this charset, or in one that browsers do not know.
    }
  return failedResult('not-json', (charset === 'utf-8' ? '' : `charset=${charset}: `) + text.slice(0, 40));
};

const read = async (response: Response): Promise<FeedResult | null> => {
  const { body, headers, ok, status } = response;
  if (!ok) {
    // Not an abort: see `readBody`.
    body?.cancel().catch(() => undefined);
    // The browser turns its own 304s into stored responses, so that one that arrives here comes from a proxy.
    return status === 304 ? null : failedResult('http', `HTTP ${status}`);
  }
  // The answer of a `fetch` that a test has replaced: `{ ok, json }` is enough.
  if (!body || !('getReader' in body)) {
    try {
      return checkFeed(await response.json());
    } catch {
      return failedResult('not-json', '');
    }
  }
  const bytes = await readBody(body, MAX_BYTES);
  if (!bytes) return failedResult('too-large', `${MAX_BYTES} bytes`);
  return decode(bytes, /charset="?([^\s;"]+)/i.exec(headers.get('content-type') ?? '')?.[1]);
};

/**
 * Requests a feed once. It never rejects: every failure is a result with a code, also when `controller` aborts it.
 * Cookies are sent to the page's own origin only, which is the default and what a preload
 * (`<link rel="preload" as="fetch" crossorigin>`) needs to be used. The referrer is the page's origin without its path.
 */
export const requestFeed = async (
  url: string,
  cache: RequestCache,
  controller: AbortController,
  environment: Environment,
): Promise<FeedAnswer> => {
  const { signal } = controller;
  const cancelTimeout = environment.after(TIMEOUT, () => controller.abort());
  let stamp: Stamp = { date: NaN, age: 0, received: 0 };
  let maxAge = 0;
  let result: FeedResult | null;
  try {
    // Set as referrer, not by a referrer policy, since that would override a stricter policy of the page.
    const response = await environment.fetch(url, { cache, signal, referrer: `${location.origin}/` });
    const { headers } = response as Partial<Response>;
    if (headers) {
      stamp = stampOf(headers, environment.now());
      maxAge = maxAgeOf(headers.get('cache-control'));
    }
    result = await read(response);
  } catch (cause) {
    result = failedResult(signal.aborted ? 'timeout' : 'network', String(cause));
    if (!signal.aborted && environment.online() && !url.startsWith(`${location.origin}/`))
      warn(
        'origin',
        `no answer from ${url}: is the address right? Another origin must send Access-Control-Allow-Origin`,
      );
  }
  cancelTimeout();
  return { result, maxAge, stamp };
};

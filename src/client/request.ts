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

const read = async (response: Response): Promise<FeedResult | null> => {
  const { body, ok, status } = response;
  if (!ok) {
    // Not an abort: see `readBody`.
    body?.cancel().catch(() => undefined);
    // The browser turns its own 304s into stored responses, so that one that arrives here comes from a proxy.
    return status === 304 ? null : failedResult('http', `HTTP ${status}`);
  }
  // The answer of a `fetch` that a test has replaced: `{ ok, json }` is enough.
  const isStream = !!body && 'getReader' in body;
  let text = '';
  if (isStream) {
    const blob = await readBody(body, MAX_BYTES);
    if (!blob) return failedResult('too-large', `${MAX_BYTES} bytes`);
    text = await blob.text();
  }
  try {
    return checkFeed(isStream ? JSON.parse(text) : await response.json());
  } catch {
    return failedResult('not-json', text.slice(0, 40));
  }
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

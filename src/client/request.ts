import { readBody } from '../feed/body.js';
import { checkFeed } from '../feed/check.js';
import type { FeedIssue } from '../feed/issues.js';
import type { FeedResult } from '../feed/parse.js';
import { warn } from '../page/warn.js';
import { stampOf, type Stamp } from './clock.js';
import { maxAgeOf } from './schedule.js';
import type { Environment } from './environment.js';

/** No complete answer within this is a failure: a reader has long looked elsewhere. */
const TIMEOUT = 10_000;
/** A feed of every KMA station is some 20 kB. */
const MAX_BYTES = 1_000_000;

/** One answer of a feed address; `result` is null for a 304: what is at hand still holds. */
export interface FeedAnswer {
  readonly result: FeedResult | null;
  /** Ms that caches may keep it, from when its server wrote it. */
  readonly maxAge: number;
  /** When that was, and when it came. */
  readonly stamp: Stamp;
}

export const failedResult = (code: FeedIssue['code'], message: string): FeedResult => {
  const error: FeedIssue = { code, path: [], message };
  return { ok: false, error, issues: [error] };
};

const read = async ({ body, ok, status }: Response): Promise<FeedResult | null> => {
  if (!ok) {
    // Not an abort: see `readBody`.
    body?.cancel().catch(() => undefined);
    // The browser's own cache answers a 304 with the stored body; one that still gets here comes from a proxy.
    return status === 304 ? null : failedResult('http', `HTTP ${status}`);
  }
  const blob = await readBody(body, MAX_BYTES);
  if (!blob) return failedResult('too-large', `${MAX_BYTES} bytes`);
  const text = await blob.text();
  try {
    return checkFeed(JSON.parse(text));
  } catch {
    return failedResult('not-json', text.slice(0, 40));
  }
};

/**
 * Asks for a feed once; every failure is an answer too, with its code. Aborted from outside it answers as well,
 * but nobody should be waiting. Cookies go to the page's own origin alone, as by default, so that a
 * preload (`<link rel="preload" as="fetch" crossorigin>`) serves; of the page's address no more than its origin.
 */
export const requestFeed = async (
  url: string,
  cache: RequestCache,
  asking: AbortController,
  environment: Environment,
): Promise<FeedAnswer> => {
  const { signal } = asking;
  const cancelTimeout = environment.after(TIMEOUT, () => asking.abort());
  let stamp: Stamp = { date: NaN, age: 0, received: 0 };
  let maxAge = 0;
  let result: FeedResult | null;
  try {
    // The origin as referrer, not a policy of our own: a stricter one of the page's still holds.
    const response = await environment.fetch(url, { cache, signal, referrer: `${location.origin}/` });
    stamp = stampOf(response.headers, environment.now());
    maxAge = maxAgeOf(response.headers.get('cache-control'));
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

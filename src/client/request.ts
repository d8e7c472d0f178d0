import { parseFeed } from '../feed/check.js';
import type { FeedIssue } from '../feed/issues.js';
import type { FeedResult } from '../feed/parse.js';
import { maxAgeOf } from './schedule.js';
import type { Surroundings } from './surroundings.js';

/** No complete answer within this is a failure: a reader has long looked elsewhere. */
const TIMEOUT = 10_000;
/** A feed of every KMA station is some 20 kB. */
const MAX_BYTES = 1_000_000;

/** One answer of a feed address. `unchanged` is a 304: what is at hand still holds. */
export type FeedAnswer = { readonly maxAge: number } & (
  | { readonly unchanged: true }
  | { readonly unchanged: false; readonly result: FeedResult }
);

/** A transport failure, as an exception inside this folder only. */
class RequestError extends Error {
  readonly issue: FeedIssue;
  constructor(issue: FeedIssue) {
    super(issue.message);
    this.issue = issue;
  }
}

const fail = (code: FeedIssue['code'], message: string): never => {
  throw new RequestError({ code, path: [], message });
};

/** The body as text, given up as soon as it is too large. */
const readText = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      return fail('too-large', `more than ${MAX_BYTES} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return fail('not-json', text.trimStart().startsWith('<') ? 'HTML or XML' : 'not JSON');
  }
};

const read = async (url: string, cache: RequestCache, signal: AbortSignal, around: Surroundings): Promise<FeedAnswer> => {
  const response = await around.fetch(url, { cache, signal, headers: { accept: 'application/json' } });
  const maxAge = maxAgeOf(response.headers.get('cache-control'));
  // The browser's own cache answers a 304 with the stored body; one that still gets here comes from a proxy.
  if (response.status === 304) return { maxAge, unchanged: true };
  if (!response.ok) return fail('http', `HTTP ${response.status}`);
  return { maxAge, unchanged: false, result: parseFeed(parseJson(await readText(response))) };
};

/**
 * Asks for a feed once. Every failure is an answer too, with its code, but one: an abort by `signal` rejects,
 * since nobody waits for the answer.
 */
export const requestFeed = async (
  url: string,
  cache: RequestCache,
  signal: AbortSignal,
  around: Surroundings,
): Promise<FeedAnswer> => {
  const ending = new AbortController();
  const abort = () => ending.abort();
  signal.addEventListener('abort', abort);
  let timedOut = false;
  const cancelTimeout = around.after(TIMEOUT, () => {
    timedOut = true;
    abort();
  });
  try {
    return await read(url, cache, ending.signal, around);
  } catch (cause) {
    if (signal.aborted) throw cause;
    const issue: FeedIssue = timedOut
      ? { code: 'timeout', path: [], message: `no complete answer within ${TIMEOUT / 1000} s` }
      : cause instanceof RequestError
        ? cause.issue
        : { code: 'network', path: [], message: String(cause) };
    return { maxAge: 0, unchanged: false, result: { ok: false, error: issue, issues: [issue] } };
  } finally {
    cancelTimeout();
    signal.removeEventListener('abort', abort);
  }
};

import { parseFeed } from '../feed/check.js';
import type { FeedIssue } from '../feed/issues.js';
import type { FeedResult } from '../feed/parse.js';
import { maxAgeOf } from './schedule.js';
import type { Surroundings } from './surroundings.js';

/** No complete answer within this is a failure: a reader has long looked elsewhere. */
const TIMEOUT = 10_000;
/** A feed of every KMA station is some 20 kB. */
const MAX_BYTES = 1_000_000;

/** One answer of a feed address; `result` is null for a 304: what is at hand still holds. */
export interface FeedAnswer {
  readonly result: FeedResult | null;
  /** Ms that caches may keep it. */
  readonly maxAge: number;
}

/** The body as text, given up as soon as it is too large. */
const readText = async (response: Response): Promise<string | null> => {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; bytes <= MAX_BYTES;) {
    const { done, value } = await reader.read();
    if (done) return text;
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  return null;
};

export const failure = (code: FeedIssue['code'], message: string): FeedResult => {
  const error: FeedIssue = { code, path: [], message };
  return { ok: false, error, issues: [error] };
};

const read = async (response: Response): Promise<FeedResult | null> => {
  // The browser's own cache answers a 304 with the stored body; one that still gets here comes from a proxy.
  if (response.status === 304) return null;
  if (!response.ok) return failure('http', `HTTP ${response.status}`);
  const text = response.body ? await readText(response) : '';
  if (text === null) return failure('too-large', `${MAX_BYTES} bytes`);
  try {
    return parseFeed(JSON.parse(text));
  } catch {
    return failure('not-json', text.slice(0, 40));
  }
};

/**
 * Asks for a feed once; every failure is an answer too, with its code. Aborted from outside it answers as well,
 * but nobody should be waiting.
 */
export const requestFeed = async (
  url: string,
  cache: RequestCache,
  asking: AbortController,
  around: Surroundings,
): Promise<FeedAnswer> => {
  const { signal } = asking;
  const cancelTimeout = around.after(TIMEOUT, () => asking.abort());
  let answer: FeedAnswer;
  try {
    const response = await around.fetch(url, { cache, signal });
    const maxAge = maxAgeOf(response.headers.get('cache-control'));
    answer = { maxAge, result: await read(response) };
  } catch (cause) {
    answer = { maxAge: 0, result: failure(signal.aborted ? 'timeout' : 'network', String(cause)) };
  }
  cancelTimeout();
  asking.abort(); // Lets go of a body that nobody has read to its end.
  return answer;
};

import { readBody } from '../../feed/body.js';
import { FetchFailure } from './failure.js';
import type { Fetch } from './fetch.js';

/** Limits of one request. */
export interface RequestLimits {
  /** ms for the whole: connection, redirects, headers and the last byte of the body. */
  readonly timeout: number;
  /** Bytes of the decompressed body. */
  readonly size: number;
}

/** A whole response, whatever its status. */
export interface ResponseData {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The address of a redirect. Throws `FetchFailure` where that leads to another host or gives up encryption. */
const redirected = (response: Response, from: URL): URL => {
  const location = response.headers.get('location');
  const to = location !== null && URL.canParse(location, from) ? new URL(location, from) : null;
  if (to?.host !== from.host) {
    throw new FetchFailure(
      'redirect',
      `${from.host} redirects to ${to ? `another host, ${to.host}` : 'no address'}`,
    );
  }
  if (from.protocol === 'https:' && to.protocol !== 'https:') {
    throw new FetchFailure('redirect', `${from.host} redirects to an unencrypted address`);
  }
  return to;
};

/**
 * The cause of a failure: the code of the system or of the decompression. The message is not used, as it may hold the
 * URL.
 */
const reason = (error: unknown): string => {
  const { code, cause } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  if (code === 'EPROTO') return 'TLS failed';
  if (typeof code === 'string') return code;
  return cause instanceof Error ? reason(cause) : 'the connection failed';
};

const fetchOnce = async (url: URL, init: RequestInit, fetch: Fetch): Promise<Response> => {
  try {
    return await fetch(url.href, init);
  } catch (error) {
    throw new FetchFailure('network', `${url.host} cannot be reached: ${reason(error)}`);
  }
};

const follow = async (url: URL, init: RequestInit, fetch: Fetch): Promise<Response> => {
  let address = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await fetchOnce(address, init, fetch);
    if (!REDIRECTS.has(response.status)) return response;
    address = redirected(response, address);
  }
  throw new FetchFailure('redirect', `${url.host} redirects more than ${MAX_REDIRECTS} times`);
};

const readWhole = async (url: URL, init: RequestInit, fetch: Fetch, limit: number): Promise<ResponseData> => {
  const response = await follow(url, init, fetch);
  const { status, headers } = response;
  let body: Uint8Array<ArrayBuffer> | null = null;
  try {
    if (!(Number(headers.get('content-length')) > limit)) body = await readBody(response.body, limit);
  } catch (error) {
    throw new FetchFailure('network', `the answer of ${url.host} is cut off or damaged: ${reason(error)}`);
  }
  if (!body) {
    throw new FetchFailure('too-large', `the answer is larger than ${Math.round(limit / 1024)} kB`);
  }
  return { status, headers, body };
};

/**
 * One GET within the limits, with redirects followed on the same host. Rejects only with `FetchFailure` or with the
 * reason of the caller's abort. It settles by the deadline even if `fetch`, or the body, never does.
 */
export const request = async (
  url: string,
  headers: Readonly<Record<string, string>>,
  { timeout, size }: RequestLimits,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<ResponseData> => {
  signal.throwIfAborted();
  const address = new URL(url);
  const over = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    over.signal.addEventListener('abort', () => reject(over.signal.reason as Error));
  });
  const late = `${address.host} did not answer within ${timeout / 1000} s`;
  // The timer of `AbortSignal.timeout` would not keep Node running where nothing else does.
  const timer = setTimeout(() => over.abort(new FetchFailure('timeout', late)), timeout);
  const stop = () => over.abort(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    const init: RequestInit = { headers, signal: over.signal, redirect: 'manual' };
    return await Promise.race([readWhole(address, init, fetch, size), ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Closes bodies that were not read to the end: those of redirects, and one that is too large.
    over.abort();
  }
};

import { readBody } from './body.js';
import { FetchFailure } from './failure.js';

/** One GET, not followed: the part of the web's `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Bounds of one request. */
export interface RequestLimits {
  /** ms for everything: connection, redirects, headers and the last byte of the body. */
  readonly timeout: number;
  /** Bytes of the decompressed body. */
  readonly size: number;
}

/** One answer, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The address that a redirect leads to, if it stays with the host that was asked and keeps its encryption. */
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
 * What a failure says of its cause: the code of the system or of the decompression, where there is one, since the text
 * may hold the URL.
 */
const reason = (error: unknown): string => {
  const { code, cause } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  if (code === 'EPROTO') return 'TLS failed';
  if (typeof code === 'string') return code;
  return cause instanceof Error ? reason(cause) : 'the connection failed';
};

const ask = async (url: URL, init: RequestInit, fetch: Fetch): Promise<Response> => {
  try {
    return await fetch(url.href, init);
  } catch (error) {
    throw new FetchFailure('network', `${url.host} cannot be reached: ${reason(error)}`);
  }
};

const follow = async (url: URL, init: RequestInit, fetch: Fetch): Promise<Response> => {
  let address = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await ask(address, init, fetch);
    if (!REDIRECTS.has(response.status)) return response;
    address = redirected(response, address);
  }
  throw new FetchFailure('redirect', `${url.host} redirects more than ${MAX_REDIRECTS} times`);
};

const read = async (url: URL, init: RequestInit, fetch: Fetch, size: number): Promise<Answer> => {
  const response = await follow(url, init, fetch);
  const { status, headers } = response;
  try {
    return { status, headers, body: await readBody(response, size) };
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure('network', `the answer of ${url.host} is cut off or damaged: ${reason(error)}`);
  }
};

/**
 * One GET, followed within the host, read whole within the limits. Throws only `FetchFailure` or the caller's abort,
 * and always by the deadline, also where `fetch` or the body that it gives never settles.
 */
export const request = async (
  url: string,
  headers: HeadersInit,
  { timeout, size }: RequestLimits,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Answer> => {
  signal.throwIfAborted();
  const address = new URL(url);
  const over = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    over.signal.addEventListener('abort', () => reject(over.signal.reason as Error));
  });
  const late = `${address.host} did not answer within ${timeout / 1000} s`;
  // Not `AbortSignal.timeout`: its timer does not keep Node from ending while it is all that is left.
  const timer = setTimeout(() => over.abort(new FetchFailure('timeout', late)), timeout);
  const stop = () => over.abort(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    const init: RequestInit = { headers, signal: over.signal, redirect: 'manual' };
    return await Promise.race([read(address, init, fetch, size), ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Closes what was not read to its end: a redirect's body, an answer that is too large.
    over.abort();
  }
};

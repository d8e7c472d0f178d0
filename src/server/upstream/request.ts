import { readBody } from './body.js';
import { FetchFailure } from './failure.js';

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

const follow = async (
  url: URL,
  headers: HeadersInit,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Response> => {
  let address = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await fetch(address.href, { headers, signal, redirect: 'manual' });
    if (!REDIRECTS.has(response.status)) return response;
    address = redirected(response, address);
  }
  throw new FetchFailure('redirect', `${url.host} redirects more than ${MAX_REDIRECTS} times`);
};

/** What a failed `fetch` says of its cause: the system's code where there is one, since the text may hold the URL. */
const reason = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return typeof cause?.code === 'string' ? cause.code : 'the connection failed';
};

/** One GET, followed within the host, read whole within the limits. Throws only `FetchFailure` or the caller's abort. */
export const request = async (
  url: string,
  headers: HeadersInit,
  { timeout, size }: RequestLimits,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Answer> => {
  const address = new URL(url);
  const deadline = AbortSignal.timeout(timeout);
  const over = new AbortController();
  try {
    const response = await follow(address, headers, fetch, AbortSignal.any([signal, deadline, over.signal]));
    return { status: response.status, headers: response.headers, body: await readBody(response, size) };
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    signal.throwIfAborted();
    if (deadline.aborted)
      throw new FetchFailure('timeout', `${address.host} did not answer within ${timeout / 1000} s`);
    throw new FetchFailure('network', `${address.host} cannot be reached: ${reason(error)}`);
  } finally {
    // Closes what was not read to its end: a redirect's body, an answer that is too large.
    over.abort();
  }
};

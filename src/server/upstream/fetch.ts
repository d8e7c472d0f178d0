import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** One GET whose redirects are not followed: the part of the web's `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Some servers refuse requests without a user agent. Only gzip is accepted, as other codings would save little here.
 */
const HEADERS = { accept: '*/*', 'accept-encoding': 'gzip', 'user-agent': 'nalssi' };

const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * Listens to the error event, which would end the process otherwise. Whoever reads the stream gets the error as well.
 */
const contain = <T extends Readable>(stream: T): T => stream.on('error', () => undefined);

/**
 * `fetch` by Node's HTTP client. Node's own `fetch` is not safe with every response: the body of a damaged compressed
 * one may never settle, not even when its signal aborts, and one with more than five Content-Encodings emits an error
 * event that cannot be caught. Here the promise or the body rejects.
 */
const overHttp = (builtin: typeof process.getBuiltinModule): Fetch => {
  const http = builtin('node:http');
  const https = builtin('node:https');
  const zlib = builtin('node:zlib');
  const { pipeline } = builtin('node:stream');
  const { ReadableStream: Stream } = builtin('node:stream/web');

  const decoders = new Map([
    ['gzip', zlib.createUnzip],
    ['x-gzip', zlib.createUnzip],
    ['deflate', zlib.createUnzip],
    ['br', zlib.createBrotliDecompress],
  ]);

  /** A body in other codings, or in several, is not decoded: no format recognises it. */
  const decoded = (response: IncomingMessage): Readable => {
    const decoder = decoders.get((response.headers['content-encoding'] ?? '').trim().toLowerCase())?.();
    if (!decoder) return response;
    return pipeline(response, contain(decoder), () => undefined);
  };

  const toResponse = (response: IncomingMessage): Response => {
    const { statusCode: status = 0, rawHeaders } = response;
    const headers = new Headers();
    for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at]!, rawHeaders[at + 1]!);
    if (!WITHOUT_BODY.has(status)) {
      return new Response(Stream.from(decoded(response)) as ReadableStream, { status, headers });
    }
    response.resume();
    return new Response(null, { status, headers });
  };

  return async (url, { headers, signal }) => {
    const { get } = url.startsWith('https:') ? https : http;
    const options = {
      headers: { ...HEADERS, ...Object.fromEntries(new Headers(headers)) },
      ...(signal && { signal }),
    };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, options, (arriving) => resolve(contain(arriving))).on('error', reject);
    });
    return toResponse(response);
  };
};

/** Whether the runtime's `fetch` is that of Node, and not of Workers, Deno or Bun. */
const isNode = typeof process !== 'undefined' && process.versions.undici !== undefined;

/** The `fetch` of requests to KMA by default. */
export const defaultFetch: Fetch = isNode
  ? overHttp(process.getBuiltinModule)
  : (url, init) => globalThis.fetch(url, init);

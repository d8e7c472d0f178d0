import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Fetch } from './request.js';

/** Servers may not answer one that does not say who asks; nothing else than gzip is worth its bytes here. */
const HEADERS = { accept: '*/*', 'accept-encoding': 'gzip', 'user-agent': 'nalssi' };

const WITHOUT_BODY = new Set([204, 205, 304]);

/** The reader of a damaged answer is told of it; an error event that nobody listens to would end the process. */
const contain = <T extends Readable>(stream: T): T => stream.on('error', () => undefined);

/**
 * `fetch` by Node's HTTP client. Node's own `fetch` is not safe with every answer: the body of a damaged compressed one
 * may never settle, not even when its signal aborts, and one with more than five Content-Encodings raises an error
 * event that nobody can listen to. Here the promise or the body rejects.
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

  /** What is encoded in any other way, or more than once, stays as it came: no format will take it for its own. */
  const decoded = (answer: IncomingMessage): Readable => {
    const decoder = decoders.get((answer.headers['content-encoding'] ?? '').trim().toLowerCase())?.();
    if (!decoder) return answer;
    return pipeline(answer, contain(decoder), () => undefined);
  };

  const toResponse = (answer: IncomingMessage): Response => {
    const { statusCode: status = 0, rawHeaders } = answer;
    const headers = new Headers();
    for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at]!, rawHeaders[at + 1]!);
    if (!WITHOUT_BODY.has(status)) {
      return new Response(Stream.from(decoded(answer)) as ReadableStream, { status, headers });
    }
    answer.resume();
    return new Response(null, { status, headers });
  };

  return async (url, { headers, signal }) => {
    const { get } = url.startsWith('https:') ? https : http;
    const options = {
      headers: { ...HEADERS, ...Object.fromEntries(new Headers(headers)) },
      ...(signal && { signal }),
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, options, (arriving) => resolve(contain(arriving))).on('error', reject);
    });
    return toResponse(answer);
  };
};

/** Whether the runtime's `fetch` is Node's, and not that of a Worker, of Deno or of Bun. */
const isNode = typeof process !== 'undefined' && process.versions.undici !== undefined;

/** How KMA is asked where nothing else is said. */
export const defaultFetch: Fetch = isNode
  ? overHttp(process.getBuiltinModule)
  : (url, init) => globalThis.fetch(url, init);

/** Every response of the service is made here: with its security headers, its length and what caches may do with it. */

/**
 * Sent with every response. The headers are given to its constructor, not set by a middleware, because setting headers
 * on a finished response halves the number of requests per second on Node.
 */
const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** A response that no cache may keep. The length is set here, because that of a `HEAD` cannot be measured. */
export const uncached = (
  text: string,
  type: string,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response => {
  const body = new TextEncoder().encode(text);
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-length': String(body.byteLength),
      'cache-control': 'no-store',
      ...SECURITY_HEADERS,
      ...headers,
    },
  });
};

/** An error as `application/problem+json` (RFC 9457). `detail` tells a person what to do. */
export const problem = (
  status: number,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
): Response =>
  uncached(
    JSON.stringify({ type: 'about:blank', title, status, detail }),
    'application/problem+json; charset=utf-8',
    { status, headers },
  );

/** Shortest time in caches (s), so that they still work while KMA is late. */
const SHORTEST = 30;
/** Longest time in caches (s): KMA has a new hour every hour, whatever a clock that was set back says. */
const LONGEST = 3_600;
/** How long (s) a cache may serve an old response while it revalidates, or while it cannot. The feed shows its age. */
const WHILE_REVALIDATE = 300;
const IF_ERROR = 86_400;

/** Whole seconds until the next round (epoch ms), between `shortest` and an hour. */
export const secondsUntil = (nextAttempt: number, now: number, shortest: number): number =>
  Math.min(LONGEST, Math.max(shortest, Math.ceil((nextAttempt - now) / 1000)));

/** `Cache-Control` of a response that may change with the next round (epoch ms). */
export const cacheControl = (nextAttempt: number, now: number): string => {
  const age = secondsUntil(nextAttempt, now, SHORTEST);
  return `public, max-age=${age}, stale-while-revalidate=${WHILE_REVALIDATE}, stale-if-error=${IF_ERROR}`;
};

/** A body with its strong entity tag. */
export interface Tagged {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

export const tagged = async (text: string): Promise<Tagged> => {
  const body = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const hex = [...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { body, etag: `"${hex}"` };
};

/** Whether `If-None-Match` contains the tag. It is compared without `W/`, which caches on the way may have added. */
const matchesTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || (header.match(/"[^"]*"/g)?.includes(tag) ?? false));

/**
 * The body, or a 304 where the client has it. A 304 has the same headers as the 200, because caches update their stored
 * headers from it. The length is set here, because that of a `HEAD` cannot be measured.
 */
export const conditional = (
  ifNoneMatch: string | undefined,
  { body, etag }: Tagged,
  own: Record<string, string>,
): Response => {
  const headers: Record<string, string> = { ...SECURITY_HEADERS, ...own, etag };
  if (matchesTag(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  headers['content-length'] = String(body.byteLength);
  return new Response(body, { headers });
};

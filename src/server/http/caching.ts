import { SECURITY_HEADERS } from './headers.js';

/** Seconds that an answer may be reused at least, so that a late KMA does not turn caches off. */
const LEAST = 30;
/** And at most, however far off the next round seems to a clock that was set: KMA has a new hour once an hour. */
const MOST = 3_600;
/** Seconds during which a cache may answer while it asks again, or while it cannot. The feed says its age. */
const WHILE_REVALIDATE = 300;
const IF_ERROR = 86_400;

/** Whole seconds until the next round (epoch ms), from `least` to an hour. */
export const secondsUntil = (nextAttempt: number, now: number, least: number): number =>
  Math.min(MOST, Math.max(least, Math.ceil((nextAttempt - now) / 1000)));

/** `Cache-Control` for an answer that the next round (epoch ms) may replace. */
export const cacheControl = (nextAttempt: number, now: number): string => {
  const age = secondsUntil(nextAttempt, now, LEAST);
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

/** Whether `If-None-Match` names the tag; caches on the way may have weakened it. */
const matchesTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || (header.match(/"[^"]*"/g)?.includes(tag) ?? false));

/**
 * The body, or 304 where the reader has it. A 304 has the headers of the 200, since caches replace those that they
 * have stored by those that it brings. The length is set here, as a `HEAD` has no body to measure.
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

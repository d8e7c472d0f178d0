/** Seconds that an answer may be reused at least, so that a late KMA does not turn caches off. */
const LEAST = 30;
/** Seconds during which a cache may answer while it asks again, or while it cannot. The feed says its age. */
const WHILE_REVALIDATE = 300;
const IF_ERROR = 86_400;

/** `Cache-Control` for an answer that the next round (epoch ms) may replace. */
export const cacheControl = (nextAttempt: number, now: number): string => {
  const age = Math.max(LEAST, Math.ceil((nextAttempt - now) / 1000));
  return `public, max-age=${age}, stale-while-revalidate=${WHILE_REVALIDATE}, stale-if-error=${IF_ERROR}`;
};

/** Strong entity tag of a body. */
export const entityTag = async (body: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return `"${[...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
};

/** Whether `If-None-Match` names the tag; caches on the way may have weakened it. */
export const matchesTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || (header.match(/"[^"]*"/g)?.includes(tag) ?? false));

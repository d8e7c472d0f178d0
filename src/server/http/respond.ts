import { cacheControl, matchesTag } from './caching.js';
import { SECURITY_HEADERS } from './headers.js';
import type { Service } from './service.js';
import type { Variant } from './variants.js';

/** A variant with its validator and its time to live, or 304 where the client has it. */
export const respond = (
  { keeper, now }: Service,
  { body, etag }: Variant,
  ifNoneMatch: string | undefined,
  headers: Record<string, string>,
): Response => {
  const caching = { etag, 'cache-control': cacheControl(keeper.status.nextAttempt, now()) };
  if (matchesTag(ifNoneMatch, etag)) {
    return new Response(null, { status: 304, headers: { ...caching, ...SECURITY_HEADERS } });
  }
  return new Response(body, { headers: { ...caching, ...SECURITY_HEADERS, ...headers } });
};

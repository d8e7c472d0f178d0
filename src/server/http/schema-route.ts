import type { Handler } from 'hono';
import { feedJsonSchema } from '../../feed/index.js';
import { entityTag, matchesTag } from './caching.js';
import { SECURITY_HEADERS } from './headers.js';

/** `GET /feed.schema.json`: the contract of the feed; it changes only with a release. */
export const schemaRoute = (): Handler => {
  const body = new TextEncoder().encode(`${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
  const tag = entityTag(body);
  return async ({ req }) => {
    const etag = await tag;
    const headers = { etag, 'cache-control': 'public, max-age=86400', ...SECURITY_HEADERS };
    if (matchesTag(req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
    return new Response(body, {
      headers: { ...headers, 'content-type': 'application/schema+json; charset=utf-8' },
    });
  };
};

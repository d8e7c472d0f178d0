import type { Handler } from 'hono';
import { feedJsonSchema } from '../../feed/index.js';
import { conditional, tagged } from './caching.js';

const HEADERS = {
  'content-type': 'application/schema+json; charset=utf-8',
  'cache-control': 'public, max-age=86400',
};

/** `GET /feed.schema.json`: the contract of the feed; it changes only with a release. */
export const schemaRoute = (): Handler => {
  const schema = tagged(`${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
  return async ({ req }) => conditional(req.header('if-none-match'), await schema, HEADERS);
};

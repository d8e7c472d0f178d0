import type { Handler } from 'hono';
import { feedJsonSchema } from '../../feed/index.js';
import { toJson } from '../cache/stores.js';
import { conditional, tagged } from './responses.js';
import { narrow, readSelection } from './selection.js';
import type { Service } from './service.js';
import { variantRoute } from './variants.js';

const FEED_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** `GET /feed.json`: the last good feed, all of it or what `?stations=` and `?region=` select. */
export const feedRoute = (service: Service): Handler =>
  variantRoute(service, (request, feed) => {
    const selection = readSelection(request);
    return (
      selection && {
        key: selection.key,
        build: () => {
          const narrowed = narrow(feed, selection, service.notice);
          return narrowed && toJson(narrowed);
        },
        headers: () => FEED_HEADERS,
      }
    );
  });

const SCHEMA_HEADERS = {
  'content-type': 'application/schema+json; charset=utf-8',
  'cache-control': 'public, max-age=86400',
};

/** `GET /feed.schema.json`: the contract of the feed, which changes only with a release. */
export const schemaRoute = (): Handler => {
  const schema = tagged(`${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
  return async ({ req }) => conditional(req.header('if-none-match'), await schema, SCHEMA_HEADERS);
};

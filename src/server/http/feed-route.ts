import type { Handler } from 'hono';
import { toJson } from '../keeper/store.js';
import { respond } from './respond.js';
import { narrow, nothingSelected, readSelection } from './selection.js';
import { currentFeed, noData, type Service } from './service.js';
import { createVariants } from './variants.js';

/** `GET /feed.json`: the last good feed, whole or narrowed by `?stations=` and `?region=`. */
export const feedRoute = (service: Service): Handler => {
  const variants = createVariants();
  return async ({ req }) => {
    const feed = await currentFeed(service);
    if (!feed) return noData(service);
    const selection = readSelection(req.query('stations'), req.query('region'));
    const variant = await variants(feed, selection.key, () => {
      const narrowed = narrow(feed, selection, service.notice);
      return narrowed && toJson(narrowed);
    });
    if (!variant) return nothingSelected();
    return respond(service, variant, req.header('if-none-match'), {
      'content-type': 'application/json; charset=utf-8',
    });
  };
};

import type { Handler } from 'hono';
import { toJson } from '../keeper/store.js';
import { narrow, readSelection } from './selection.js';
import type { Service } from './service.js';
import { variantRoute } from './variant-route.js';

const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** `GET /feed.json`: the last good feed, whole or narrowed by `?stations=` and `?region=`. */
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
        headers: () => HEADERS,
      }
    );
  });

/**
 * `nalssi/server`: KMA's observations as an always-available `/feed.json`. A fetch-style handler for Node, Workers,
 * Deno and Bun; `nalssi/server/node` has the parts that need Node.
 */
export type { Lease } from './cache/lease.js';
export { FeedObject, objectStore, type ObjectNamespace, type ObjectState } from './cache/object-store.js';
export { takenFrom } from './cache/round.js';
export { cacheStore, kvStore, type KvNamespace, type ResponseCache, type Store } from './cache/stores.js';
export { createHandler, type ExecutionContext, type FeedHandler, type HandlerOptions } from './handler.js';
export type { Health } from './http/health.js';
export { renderBoard, renderList, renderMap, renderObservation, renderTicker } from './render/render.js';
export type {
  BoardAttributes,
  ElementAttributes,
  MapAttributes,
  ObservationAttributes,
  TickerAttributes,
} from './render/attributes.js';
export { UPSTREAM_LIMITS, type Upstream, type UpstreamLimits } from './upstream/client.js';
export type { Fetch } from './upstream/fetch.js';

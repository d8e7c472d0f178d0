/**
 * `nalssi/server`: KMA's observations as an always-available `/feed.json`. Fetch-style, for Node, Workers,
 * Deno and Bun; `nalssi/server/node` holds what needs Node.
 */
export { createHandler, type ExecutionContext, type FeedHandler, type HandlerOptions } from './handler.js';
export type { Health } from './http/health.js';
export type { Store } from './keeper/store.js';
export { cacheStore, type FeedCache } from './stores/cache-store.js';
export { kvStore, type KvNamespace } from './stores/kv-store.js';
export { renderTicker } from './render/render-ticker.js';
export type { TickerAttributes } from './render/ticker.js';
export { takenFrom } from './upstream/taken-from.js';
export { UPSTREAM_LIMITS, type Upstream, type UpstreamLimits } from './upstream/client.js';
export type { Fetch } from './upstream/request.js';

import type { Store } from '../keeper/store.js';

/** The part of a Workers KV namespace that is used. */
export interface KvNamespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

/** Keeps the last good feed in a Workers KV namespace, for every location. */
export const kvStore = (namespace: KvNamespace, key = 'nalssi-feed'): Store => ({
  load: () => namespace.get(key),
  save: (json) => namespace.put(key, json),
});

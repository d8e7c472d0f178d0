import type { ObservationFeed } from '../../feed/index.js';
import { entityTag } from './caching.js';

/** One representation of the last good feed, made once and sent many times. */
export interface Variant {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Makes the text of a variant; null where there is nothing of the feed in it. */
export type BuildVariant = () => string | null | Promise<string | null>;

/** Variants kept of one feed: many more than a newsroom has pages, few enough for any memory. */
const MOST = 200;

/** Remembers the variants of the current feed; a new feed starts afresh. */
export const createVariants = () => {
  let current: ObservationFeed | null = null;
  let variants = new Map<string, Variant>();

  return async (feed: ObservationFeed, key: string, build: BuildVariant): Promise<Variant | null> => {
    if (feed !== current) {
      current = feed;
      variants = new Map();
    }
    const known = variants.get(key);
    if (known) return known;
    const kept = variants;
    const text = await build();
    if (text === null) return null;
    const body = new TextEncoder().encode(text);
    const variant = { body, etag: await entityTag(body) };
    if (kept.size >= MOST) kept.delete(kept.keys().next().value!);
    kept.set(key, variant);
    return variant;
  };
};

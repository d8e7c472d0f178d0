import type { ObservationFeed } from '../../feed/index.js';
import { entityTag } from './caching.js';

/** One representation of the last good feed, made once and sent many times. */
export interface Variant {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Variants kept of one feed: many more than a newsroom has pages, few enough for any memory. */
const MOST = 200;

/** The variants of the current feed; a new feed starts afresh. */
export class Variants {
  #feed: ObservationFeed | null = null;
  #variants = new Map<string, Variant>();

  known(feed: ObservationFeed, key: string): Variant | undefined {
    return feed === this.#feed ? this.#variants.get(key) : undefined;
  }

  /** Makes the variant of `text` and remembers it. */
  async make(feed: ObservationFeed, key: string, text: string): Promise<Variant> {
    const body = new TextEncoder().encode(text);
    const variant = { body, etag: await entityTag(body) };
    if (feed !== this.#feed) {
      this.#feed = feed;
      this.#variants = new Map();
    }
    if (this.#variants.size >= MOST) this.#variants.delete(this.#variants.keys().next().value!);
    this.#variants.set(key, variant);
    return variant;
  }
}

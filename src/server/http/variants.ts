import type { ObservationFeed } from '../../feed/index.js';
import { tagged, type Tagged } from './caching.js';

/** Representations kept of one feed: many more than a newsroom has pages, few enough for any memory. */
const MOST = 200;

/** The representations of the current feed; a new feed starts afresh. */
export class Variants {
  #feed: ObservationFeed | null = null;
  #variants = new Map<string, Tagged>();

  known(feed: ObservationFeed, key: string): Tagged | undefined {
    return feed === this.#feed ? this.#variants.get(key) : undefined;
  }

  /** Makes the variant of `text` and remembers it. */
  async make(feed: ObservationFeed, key: string, text: string): Promise<Tagged> {
    const variant = await tagged(text);
    if (feed !== this.#feed) {
      this.#feed = feed;
      this.#variants = new Map();
    }
    if (this.#variants.size >= MOST) this.#variants.delete(this.#variants.keys().next().value!);
    this.#variants.set(key, variant);
    return variant;
  }
}

import type { ObservationFeed } from '../../feed/index.js';

/**
 * Where the last good feed survives a restart. What is stored is the feed itself, so that a stored file can
 * be served as it is.
 */
export interface Store {
  /** The stored JSON, or null where there is none yet. */
  load(): Promise<string | null>;
  save(json: string): Promise<void>;
}

/** The stored form of a feed. */
export const toJson = (feed: ObservationFeed): string => `${JSON.stringify(feed)}\n`;

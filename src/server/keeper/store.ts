import { parseFeed, type ObservationFeed } from '../../feed/index.js';
import type { KmaSource } from '../../kma/source.js';

/**
 * Where the last good feed survives a restart. What is stored is the feed itself, so that a stored file can
 * be served as it is.
 */
export interface Store {
  /** The stored JSON, or null where there is none yet. */
  load(): Promise<string | null>;
  save(json: string): Promise<void>;
}

export const toJson = (feed: ObservationFeed): string => `${JSON.stringify(feed)}\n`;

/** What a feed was asked of: the source and, where it asks for single stations, which. */
export const originOf = (
  { name, perStation }: Pick<KmaSource, 'name' | 'perStation'>,
  stations: readonly string[],
): string => (perStation ? `${name} ${stations.join(',')}` : name);

/** The stored form of a feed. `origin` is one field more, which readers of a feed ignore as they do any other. */
export const toStored = (feed: ObservationFeed, origin: string): string =>
  `${JSON.stringify({ ...feed, origin })}\n`;

/** The feed that was stored. Throws, in words, where it is none or was asked of something else. */
export const fromStored = (json: string, origin: string): ObservationFeed => {
  const stored: unknown = JSON.parse(json);
  const result = parseFeed(stored);
  if (!result.ok) throw new Error(`it is no feed (${result.error.code})`);
  const { origin: own } = stored as { origin?: unknown };
  if (own !== origin)
    throw new Error(`it is of ${typeof own === 'string' ? own : 'unknown origin'}, not of ${origin}`);
  return result.feed;
};

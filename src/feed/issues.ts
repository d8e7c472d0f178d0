/**
 * What can be wrong with a feed: a closed set. The first five codes are about the request, the next about the envelope
 * (no data can be used), and the last about parts that were dropped (the rest is shown).
 */
export type FeedIssueCode =
  /** No response: refused, unreachable, blocked by CORS or CSP. */
  | 'network'
  /** No complete response in time. */
  | 'timeout'
  /** An HTTP status that is not 2xx. */
  | 'http'
  /** A body over the size limit. */
  | 'too-large'
  /** A body that is not JSON: an HTML error page, or one that is empty or cut off. */
  | 'not-json'
  /** JSON, but not an object. */
  | 'invalid-feed'
  /** `version` is missing or one that this library does not read. */
  | 'unsupported-version'
  /** `source` or `source.name` is missing or invalid: unattributed data is not shown. */
  | 'invalid-source'
  /** `observedAt` is missing or not ISO 8601 with an offset. */
  | 'invalid-time'
  /** `observations` is not a list. */
  | 'invalid-observations'
  /** No row of `observations` could be used. */
  | 'no-observations'
  /** A row was dropped; the path names the field. */
  | 'invalid-row'
  /** A row was dropped, because an earlier row has the same station. */
  | 'duplicate-station'
  /** Rows past the limit were dropped. */
  | 'too-many-rows'
  /** `source.url` is not http(s): shown without a link. */
  | 'invalid-url'
  /** `notice` is not a line of plain text: left out. */
  | 'invalid-notice';

/** Keys and indexes from the feed's root: `['observations', 3, 'temperature']`. */
export type FeedPath = readonly (string | number)[];

/** One problem of a feed. */
export interface FeedIssue {
  readonly code: FeedIssueCode;
  /** The place in the feed; empty where the problem is with the whole feed. */
  readonly path: FeedPath;
  /** For the developer or operator, in English; never shown to a reader. */
  readonly message?: string;
}

/** `observations[3].temperature`, for a log line. */
export const formatPath = (path: FeedPath): string =>
  path.map((key, depth) => (typeof key === 'number' ? `[${key}]` : `${depth ? '.' : ''}${key}`)).join('');

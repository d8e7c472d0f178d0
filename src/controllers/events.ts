import type { Freshness } from '../feed/freshness.js';
import type { FeedIssue, FeedIssueCode, FeedPath } from '../feed/issues.js';
import type { Observation, ObservationFeed } from '../feed/schema.js';

/** Bubbling and composed, so that a page can listen in one place; none can be cancelled. */
const INIT: EventInit = { bubbles: true, composed: true };

/** `nalssi-load`: a feed arrived and is shown. */
export class NalssiLoadEvent extends Event {
  readonly feed: ObservationFeed;
  constructor(feed: ObservationFeed) {
    super('nalssi-load', INIT);
    this.feed = feed;
  }
}

/** `nalssi-error`: something was wrong with an answer; `code` and `path` name the gravest, `issues` all of it. */
export class NalssiErrorEvent extends Event {
  readonly code: FeedIssueCode;
  /** Keys and indexes from the feed's root; empty where it is the feed as a whole. */
  readonly path: FeedPath;
  /** For developers, in English. */
  readonly message: string;
  readonly issues: readonly FeedIssue[];
  constructor(issue: FeedIssue, issues: readonly FeedIssue[]) {
    super('nalssi-error', INIT);
    this.code = issue.code;
    this.path = issue.path;
    this.message = issue.message ?? '';
    this.issues = issues;
  }
}

/** `nalssi-stale`: what is shown has become stale or expired. */
export class NalssiStaleEvent extends Event {
  readonly freshness: Exclude<Freshness, 'fresh'>;
  readonly observedAt: string;
  constructor(freshness: Exclude<Freshness, 'fresh'>, observedAt: string) {
    super('nalssi-stale', INIT);
    this.freshness = freshness;
    this.observedAt = observedAt;
  }
}

/** `nalssi-change`: another row is the current one. */
export class NalssiChangeEvent extends Event {
  readonly index: number;
  readonly observation: Observation;
  constructor(index: number, observation: Observation) {
    super('nalssi-change', INIT);
    this.index = index;
    this.observation = observation;
  }
}

declare global {
  interface HTMLElementEventMap {
    'nalssi-load': NalssiLoadEvent;
    'nalssi-error': NalssiErrorEvent;
    'nalssi-stale': NalssiStaleEvent;
    'nalssi-change': NalssiChangeEvent;
  }
}

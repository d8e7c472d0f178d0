import type { Freshness } from '../../feed/freshness.js';
import type { FeedIssue, FeedIssueCode, FeedPath } from '../../feed/issues.js';
import type { Observation, ObservationFeed } from '../../feed/schema.js';

/** The events by their names, with the fields that each carries. */
export interface NalssiEventFields {
  /** A feed arrived and is shown. */
  'nalssi-load': { readonly feed: ObservationFeed };
  /** Something was wrong with an answer; `code` and `path` name the gravest, `issues` all of it. */
  'nalssi-error': {
    readonly code: FeedIssueCode;
    /** Keys and indexes from the feed's root; empty where it is the feed as a whole. */
    readonly path: FeedPath;
    /** For developers, in English. */
    readonly message?: string;
    readonly issues: readonly FeedIssue[];
  };
  /** What is shown became stale or expired. */
  'nalssi-stale': { readonly freshness: Exclude<Freshness, 'fresh'>; readonly observedAt: string };
  /** Another row is the current one; in a marquee after a step, not as rows pass. */
  'nalssi-change': { readonly index: number; readonly observation: Observation };
  /** It stands still: the reader pressed stop, now or on an earlier ticker of the page, or wants less motion. */
  'nalssi-pause': { readonly paused: true };
  /** It moves again: the reader pressed play, or no longer wants less motion. */
  'nalssi-play': { readonly paused: false };
  /** The reader opened or closed the list of all stations. */
  'nalssi-toggle': { readonly open: boolean };
}

type Name = keyof NalssiEventFields;

/** An event of an element; bubbles out of shadow roots, so that a page can listen in one place. */
export type NalssiEvent<N extends Name> = Event & NalssiEventFields[N];
export type NalssiLoadEvent = NalssiEvent<'nalssi-load'>;
export type NalssiErrorEvent = NalssiEvent<'nalssi-error'>;
export type NalssiStaleEvent = NalssiEvent<'nalssi-stale'>;
export type NalssiChangeEvent = NalssiEvent<'nalssi-change'>;
export type NalssiPauseEvent = NalssiEvent<'nalssi-pause'>;
export type NalssiPlayEvent = NalssiEvent<'nalssi-play'>;
export type NalssiToggleEvent = NalssiEvent<'nalssi-toggle'>;

/**
 * Tells the page, by an event whose fields are its own and not a `detail` apart. Not before what runs now has
 * ended: a framework that sets `feed` may be about to add its listener.
 */
export const emit = <N extends Name>(host: EventTarget, name: N, fields: NalssiEventFields[N]): void => {
  // Not `Event`, which MooTools puts its own in place of.
  const event = new CustomEvent(name, { bubbles: true, composed: true });
  // Defined, not assigned: Chromium before 109 has a `path` of its own there, without a setter.
  Object.defineProperties(event, Object.getOwnPropertyDescriptors(fields));
  queueMicrotask(() => host.dispatchEvent(event));
};

declare global {
  interface HTMLElementEventMap {
    'nalssi-load': NalssiLoadEvent;
    'nalssi-error': NalssiErrorEvent;
    'nalssi-stale': NalssiStaleEvent;
    'nalssi-change': NalssiChangeEvent;
    'nalssi-pause': NalssiPauseEvent;
    'nalssi-play': NalssiPlayEvent;
    'nalssi-toggle': NalssiToggleEvent;
  }
}

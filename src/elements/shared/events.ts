import type { Freshness } from '../../feed/freshness.js';
import type { FeedIssue, FeedIssueCode, FeedPath } from '../../feed/issues.js';
import type { Observation, ObservationFeed } from '../../feed/schema.js';

/** The events, by their names, and the fields of each. */
export interface NalssiEventFields {
  /** A feed has arrived and is shown. */
  'nalssi-load': { readonly feed: ObservationFeed };
  /** A response could not be used, or only in part. `code` and `path` are of the gravest issue; `issues` has all. */
  'nalssi-error': {
    readonly code: FeedIssueCode;
    /** Keys and indexes from the root of the feed; empty where the issue is about the whole feed. */
    readonly path: FeedPath;
    /** For developers, in English. */
    readonly message?: string;
    readonly issues: readonly FeedIssue[];
  };
  /** The data shown has become stale or expired. */
  'nalssi-stale': { readonly freshness: Exclude<Freshness, 'fresh'>; readonly observedAt: string };
  /** Another row is current; a marquee emits it after a step, not as rows pass. */
  'nalssi-change': { readonly index: number; readonly observation: Observation };
  /** The ticker has stopped: the reader pressed stop, here or on an earlier ticker of the page, or prefers reduced motion. */
  'nalssi-pause': { readonly paused: true };
  /** The ticker moves again: the reader pressed play, or no longer prefers reduced motion. */
  'nalssi-play': { readonly paused: false };
  /** The reader opened or closed the list of all stations. */
  'nalssi-toggle': { readonly open: boolean };
}

type Name = keyof NalssiEventFields;

/** An event of an element. It bubbles, also out of shadow roots, so that a page can listen in one place. */
export type NalssiEvent<N extends Name> = Event & NalssiEventFields[N];
export type NalssiLoadEvent = NalssiEvent<'nalssi-load'>;
export type NalssiErrorEvent = NalssiEvent<'nalssi-error'>;
export type NalssiStaleEvent = NalssiEvent<'nalssi-stale'>;
export type NalssiChangeEvent = NalssiEvent<'nalssi-change'>;
export type NalssiPauseEvent = NalssiEvent<'nalssi-pause'>;
export type NalssiPlayEvent = NalssiEvent<'nalssi-play'>;
export type NalssiToggleEvent = NalssiEvent<'nalssi-toggle'>;

/**
 * Dispatches an event with its fields as properties of the event, not in a `detail`. It is dispatched in a microtask, so
 * that a framework that sets `feed` first can still attach its listener.
 */
export const emit = <N extends Name>(host: EventTarget, name: N, fields: NalssiEventFields[N]): void => {
  // Not `Event`, which MooTools replaces by its own.
  const event = new CustomEvent(name, { bubbles: true, composed: true });
  // Defined, not assigned: in Chromium before 109 events have a `path` of their own, without a setter.
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

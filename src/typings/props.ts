/**
 * The properties and events of each element that a framework can set and listen to, derived from the classes. A new
 * element is one entry here and one in `jsx.ts`.
 */
import type { LitElement } from 'lit';
import type { NalssiEvent, NalssiEventFields } from '../elements/shared/events.js';
import type { BoardElement } from '../elements/board/board-element.js';
import type { ConditionIconElement } from '../elements/condition-icon/condition-icon-element.js';
import type { MapElement } from '../elements/map/map-element.js';
import type { ObservationElement } from '../elements/observation/observation-element.js';
import type { TickerElement } from '../elements/ticker/ticker-element.js';

type EventName = keyof NalssiEventFields;
type FeedEvent = 'nalssi-load' | 'nalssi-error' | 'nalssi-stale';

/** The element's own properties, without methods and without the properties of every element. */
type Settable<E extends LitElement> = {
  [K in Exclude<keyof E, keyof LitElement> as E[K] extends (...args: never) => unknown ? never : K]?:
    | E[K]
    | undefined;
};

/** Listeners, by the framework's prefix and the name of the event. */
export type Listeners<N extends EventName, Prefix extends string = 'on'> = {
  [K in N as `${Prefix}${K}`]?: ((event: NalssiEvent<K>) => void) | undefined;
};

/** An element with its properties and the events that it emits. */
interface Entry<E extends LitElement, N extends EventName> {
  readonly element: E;
  readonly props: Settable<E>;
  readonly event: N;
}

/** Every element, by its tag. */
export interface Elements {
  [TickerElement.tagName]: Entry<
    TickerElement,
    FeedEvent | 'nalssi-change' | 'nalssi-pause' | 'nalssi-play' | 'nalssi-toggle'
  >;
  [BoardElement.tagName]: Entry<BoardElement, FeedEvent>;
  [MapElement.tagName]: Entry<MapElement, FeedEvent | 'nalssi-change' | 'nalssi-toggle'>;
  [ObservationElement.tagName]: Entry<ObservationElement, FeedEvent>;
  [ConditionIconElement.tagName]: Entry<ConditionIconElement, never>;
}

export type Tag = keyof Elements;
export type Element<T extends Tag> = Elements[T]['element'];
export type Properties<T extends Tag> = Elements[T]['props'];
export type Events<T extends Tag> = Elements[T]['event'];

/** Properties and listeners as JSX and Svelte write them. */
export type Props<T extends Tag> = Properties<T> & Listeners<Events<T>>;
export type TickerProps = Props<'nalssi-ticker'>;
export type BoardProps = Props<'nalssi-board'>;
export type MapProps = Props<'nalssi-map'>;
export type ObservationProps = Props<'nalssi-observation'>;
export type ConditionIconProps = Props<'nalssi-condition-icon'>;

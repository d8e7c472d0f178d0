/** What the components of React and Vue have in common. */
import type { NalssiEvent, NalssiEventFields } from '../elements/shared/events.js';
import type { Element, Events, Properties, Tag } from '../typings/props.js';

type EventName = keyof NalssiEventFields;

/** The events of an element by the names that components have for them: `load` is `nalssi-load`. */
export type ShortEvents<T extends Tag> = {
  [N in Events<T> as N extends `nalssi-${infer Short}` ? Short : never]: (event: NalssiEvent<N>) => void;
};

/** The class of an element, with its tag and the types of its properties. */
export interface ElementClass<T extends Tag> {
  new (): Element<T> & HTMLElement;
  readonly tagName: T;
  readonly properties: Readonly<Record<string, { readonly type?: unknown }>>;
}

/** Every event by the listener's name in a component. */
export const EVENTS: Readonly<Record<string, EventName>> = {
  onLoad: 'nalssi-load',
  onError: 'nalssi-error',
  onStale: 'nalssi-stale',
  onChange: 'nalssi-change',
  onPause: 'nalssi-pause',
  onPlay: 'nalssi-play',
  onToggle: 'nalssi-toggle',
};

/** A list as its attribute has it: servers leave out whatever is an object. */
export const toText = (value: unknown): unknown => (Array.isArray(value) ? value.join(',') : value);

/** Hands over the events that an element in a server's HTML has emitted before the framework listened to it. */
export const handMissed = (
  { feed, paused }: Partial<Element<'nalssi-ticker'>>,
  props: Properties<'nalssi-ticker'>,
  listen: (event: Event) => void,
): void => {
  const hand = (name: EventName, fields: object) => listen(Object.assign(new CustomEvent(name), fields));
  if (feed && props.feed === undefined) hand('nalssi-load', { feed });
  if (paused !== undefined && paused !== Boolean(props.paused))
    hand(paused ? 'nalssi-pause' : 'nalssi-play', { paused });
};

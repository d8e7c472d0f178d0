/**
 * `nalssi/vue`: types of the elements' tags in templates of Vue, and the elements as components, which register them. In a
 * component a feed is an object whenever it is rendered, the server's HTML has every attribute, and listeners hear what
 * happened before Vue took it over. Its `ref` is the element.
 */
import {
  type EmitFn,
  type FunctionalComponent,
  h,
  type HTMLAttributes,
  type PublicProps,
  type VNode,
} from 'vue';
import { define } from '../define/define.js';
import { BoardElement } from '../elements/board/board-element.js';
import { ConditionIconElement } from '../elements/condition-icon/condition-icon-element.js';
import { MapElement } from '../elements/map/map-element.js';
import { ObservationElement } from '../elements/observation/observation-element.js';
import { TickerElement } from '../elements/ticker/ticker-element.js';
import type { Element, Properties, Tag } from '../typings/props.js';
import { type ElementClass, EVENTS, handMissed, type ShortEvents, toText } from './shared.js';

export type * from '../typings/vue.js';

type Component<T extends Tag> = new () => Element<T> & {
  readonly $props: Properties<T> &
    Omit<HTMLAttributes, keyof Properties<T> | keyof typeof EVENTS> &
    PublicProps;
  readonly $emit: EmitFn<ShortEvents<T>>;
  readonly $slots: { default?(): unknown };
};

/** `onLoad` and `onLoadOnce` are `onNalssiLoad` and `onNalssiLoadOnce`; `.feed` is set as a property, whatever happens. */
const nameOf = (key: string): string => {
  if (key === 'feed') return '.feed';
  const [listener = ''] = /^on[A-Z][a-z]+/.exec(key) ?? [];
  return Object.hasOwn(EVENTS, listener) ? key.replace('on', 'onNalssi') : key;
};

/** Vue's servers write `paused="false"`, which is an attribute that is there; in a browser undefined is false. */
const valueOf = ({ properties }: ElementClass<Tag>, key: string, value: unknown): unknown =>
  value === false && properties[key]?.type === Boolean ? undefined : toText(value);

const wrap = <T extends Tag>(element: ElementClass<T>): Component<T> => {
  define(element);
  const component: FunctionalComponent<Record<string, unknown>> = (props, { slots }) => {
    const hear = (event: Event): void => {
      for (const [key, name] of Object.entries(EVENTS))
        if (name === event.type)
          for (const listen of [props[key] ?? []].flat()) (listen as (event: Event) => void)(event);
    };
    const given = Object.entries(props).map(([key, value]) => [nameOf(key), valueOf(element, key, value)]);
    return h(
      element.tagName,
      { ...Object.fromEntries(given), onVnodeMounted: ({ el }: VNode) => handMissed(el!, props, hear) },
      slots['default']?.(),
    );
  };
  component.inheritAttrs = false;
  component.displayName = element.tagName;
  return component as unknown as Component<T>;
};

// Bundlers leave out, by these comments, what a page does not import; what it does, it also wants registered.
export const NalssiTicker = /* @__PURE__ */ wrap(TickerElement);
export const NalssiBoard = /* @__PURE__ */ wrap(BoardElement);
export const NalssiMap = /* @__PURE__ */ wrap(MapElement);
export const NalssiObservation = /* @__PURE__ */ wrap(ObservationElement);
export const NalssiConditionIcon = /* @__PURE__ */ wrap(ConditionIconElement);

'use client';
/**
 * `nalssi/react`: the elements as components of React 19, which register them. In a component a feed is an object
 * whenever it is rendered, and listeners hear what happened before React took over the server's HTML; React itself sets
 * no property and adds no listener to a custom element then.
 */
import {
  createElement,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { define } from '../define/define.js';
import { BoardElement } from '../elements/board/board-element.js';
import { ConditionIconElement } from '../elements/condition-icon/condition-icon-element.js';
import { MapElement } from '../elements/map/map-element.js';
import { ObservationElement } from '../elements/observation/observation-element.js';
import { TickerElement } from '../elements/ticker/ticker-element.js';
import type { Element, Properties, Tag } from '../typings/props.js';
import { type ElementClass, EVENTS, handMissed, type ShortEvents, toText } from './shared.js';

type Listeners<E> = { [N in keyof E & string as `on${Capitalize<N>}`]?: E[N] | undefined };
type Own<T extends Tag> = Properties<T> &
  Listeners<ShortEvents<T>> & { readonly ref?: Ref<Element<T>> | undefined };
type Props<T extends Tag> = Own<T> & Omit<HTMLAttributes<Element<T>>, keyof Own<T>>;
type Component<T extends Tag> = (props: Props<T>) => ReactElement;

export type NalssiTickerProps = Props<'nalssi-ticker'>;
export type NalssiBoardProps = Props<'nalssi-board'>;
export type NalssiMapProps = Props<'nalssi-map'>;
export type NalssiObservationProps = Props<'nalssi-observation'>;
export type NalssiConditionIconProps = Props<'nalssi-condition-icon'>;

const wrap = <T extends Tag>(element: ElementClass<T>): Component<T> => {
  define(element);
  const component = (props: Props<'nalssi-ticker'>): ReactElement => {
    const { feed, ref, ...others } = props;
    const host = useRef<TickerElement>(null);
    const newest = useRef(props);
    useImperativeHandle(ref, () => host.current!, []);
    useLayoutEffect(() => {
      newest.current = props;
    });
    useLayoutEffect(() => {
      const target = host.current!;
      const listen = (event: Event): void => {
        for (const [key, name] of Object.entries(EVENTS))
          if (name === event.type) (newest.current as Record<string, (event: Event) => void>)[key]?.(event);
      };
      const names = Object.values(EVENTS);
      for (const name of names) target.addEventListener(name, listen);
      handMissed(target, newest.current, listen);
      return () => {
        for (const name of names) target.removeEventListener(name, listen);
      };
    }, []);
    useLayoutEffect(() => {
      if (feed !== undefined) host.current!.feed = feed;
    }, [feed]);
    const attributes = Object.entries(others)
      .filter(([key]) => !Object.hasOwn(EVENTS, key))
      .map(([key, value]) => [key, toText(value)] as const);
    return createElement(element.tagName, {
      // The element writes attributes of its own, such as `paused`, maybe before React compares them.
      suppressHydrationWarning: true,
      ...Object.fromEntries(attributes),
      ref: host,
    });
  };
  component.displayName = element.tagName;
  return component as unknown as Component<T>;
};

// Bundlers leave out, by these comments, what a page does not import; what it does, it also wants registered.
export const NalssiTicker = /* @__PURE__ */ wrap(TickerElement);
export const NalssiBoard = /* @__PURE__ */ wrap(BoardElement);
export const NalssiMap = /* @__PURE__ */ wrap(MapElement);
export const NalssiObservation = /* @__PURE__ */ wrap(ObservationElement);
export const NalssiConditionIcon = /* @__PURE__ */ wrap(ConditionIconElement);

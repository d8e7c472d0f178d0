/** `nalssi/vue`: types of the elements' tags in templates of Vue. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { NalssiEvent } from '../elements/shared/events.js';
import type { Element, Events, Properties, Tag } from './props.js';

export type { BoardProps, ConditionIconProps, MapProps, ObservationProps, TickerProps } from './props.js';

/** A custom element as a component whose instance is the element. The `$` properties exist in Vue's types only. */
type Component<T extends Tag> = new () => Element<T> & {
  readonly $props: Properties<T> & Omit<HTMLAttributes, keyof Properties<T>> & PublicProps;
  readonly $emit: EmitFn<{ [N in Events<T>]: (event: NalssiEvent<N>) => void }>;
  readonly $slots: { default?(): unknown };
};

type Components = { [T in Tag]: Component<T> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}

/** `nalssi/vue`: the elements' tags in the templates of Vue; types alone. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Element, Events, Listeners, Properties, Tag } from './props.js';

export type { TickerProps } from './props.js';

type VueProps<T extends Tag> = Properties<T> & Listeners<Events<T>, 'on'>;

/** A custom element as a component whose instance is the element. */
type Component<T extends Tag> = new () => Element<T> & {
  /** @internal */
  readonly $props: VueProps<T> & Omit<HTMLAttributes, keyof VueProps<T>> & PublicProps;
  /** @internal */
  readonly $slots: { default?(): unknown };
};

type Components = { [T in Tag]: Component<T> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}

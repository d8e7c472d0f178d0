/** `nalssi/svelte`: types of the elements' tags in templates of Svelte. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Element, Props, Tag } from './props.js';

export type { BoardProps, ConditionIconProps, MapProps, ObservationProps, TickerProps } from './props.js';

type Tags = { [T in Tag]: Omit<HTMLAttributes<Element<T>>, keyof Props<T>> & Props<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}

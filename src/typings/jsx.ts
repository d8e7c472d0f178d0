/**
 * `nalssi/jsx`: types of the elements' tags in the JSX of React, Preact and Solid. TypeScript ignores the augmentation of
 * a module that a project does not have, so nothing here may use types that a framework exports. The references are for
 * our own compiler, and are not part of the declarations.
 */
/// <reference types="react" />
/// <reference types="preact" />
/// <reference types="solid-js" />
import type { Events, Listeners, Properties, Props, Tag } from './props.js';

export type { BoardProps, ConditionIconProps, MapProps, ObservationProps, TickerProps } from './props.js';

/** Our own attributes, and those that the framework's table of tags has for every element. */
type Attributes<Table, Own> = Own &
  (Table extends { article: infer Common } ? Omit<Common, keyof Own> : unknown);

/** `this` is the framework's table of tags, which extends this interface. */
interface Tags<P extends Record<Tag, object>> {
  'nalssi-ticker': Attributes<this, P['nalssi-ticker']>;
  'nalssi-board': Attributes<this, P['nalssi-board']>;
  'nalssi-map': Attributes<this, P['nalssi-map']>;
  'nalssi-observation': Attributes<this, P['nalssi-observation']>;
  'nalssi-condition-icon': Attributes<this, P['nalssi-condition-icon']>;
}

type PlainProps = { [T in Tag]: Props<T> };

/** Solid marks properties and listeners by `prop:` and `on:`. */
type SolidProps = { [T in Tag]: Props<T> & Prefixed<Properties<T>> & Listeners<Events<T>, 'on:'> };
type Prefixed<P> = { [K in keyof P & string as `prop:${K}`]?: P[K] };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags<PlainProps> {}
  }
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags<PlainProps> {}
  }
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags<SolidProps> {}
  }
}

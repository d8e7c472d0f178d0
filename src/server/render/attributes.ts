/** The attributes that a fragment can have, without Lit: the feed service and the command read them before it is loaded. */
import { isOn } from '../../elements/shared/switch.js';

/** What every element has. Attributes left out have the element's defaults. */
export interface ElementAttributes {
  /** Address from which the element on the page loads newer data. */
  readonly src?: string;
  /** Station ids or names, in this order. */
  readonly stations?: string | readonly string[];
  /** Only stations of this 권역 or 시도. */
  readonly region?: string;
  /** ℃ or ℉. */
  readonly unit?: 'c' | 'f';
  /** `auto`, `light` or `dark`. */
  readonly theme?: string;
  /** Hours; the attribute `stale-after`. */
  readonly staleAfter?: number;
  /** Hours; the attribute `expire-after`. */
  readonly expireAfter?: number;
  /** Language tag (`ko`). */
  readonly lang?: string;
  /** Nonce of the page's Content-Security-Policy, for the style sheet of the fragment. */
  readonly nonce?: string;
}

/** What a ticker has. */
export interface TickerAttributes extends ElementAttributes {
  /** `roll`, `marquee` or `strip`. */
  readonly mode?: string;
  /** Seconds for which a row is shown. */
  readonly interval?: number;
  /** Pixels a second of a marquee. */
  readonly speed?: number;
  /** `condition-city-temperature` or `city-temperature-condition`. */
  readonly order?: string;
  /** The largest number of rows. */
  readonly limit?: number;
  /** Station to start from, by id or name. */
  readonly start?: string;
  /** Address of a row, with `{id}` or `{name}`. */
  readonly link?: string;
  /** Whether the links of the rows are one stop of the Tab key. */
  readonly roving?: boolean;
  /** Whether the ticker stands still. */
  readonly paused?: boolean;
  /** Whether the panel with every station is open, once the script runs. */
  readonly open?: boolean;
}

/** What an observation has. */
export interface ObservationAttributes extends ElementAttributes {
  /** `humidity`, `precipitation`, `windSpeed`: those that are shown. All without it, none where it is empty. */
  readonly measures?: string | readonly string[];
}

/** What a board has. */
export interface BoardAttributes extends ObservationAttributes {
  /** `grid`, `list` or `table`. */
  readonly layout?: string;
}

/** What a map has. */
export interface MapAttributes extends ObservationAttributes {
  /** Whether the list of all stations is shown. */
  readonly open?: boolean;
}

/** The value of an attribute: one of some words, a number, a switch that is on where it is there, or any text. */
export type Kind = 'text' | 'number' | 'switch' | readonly string[];

const EVERY = {
  src: 'text',
  stations: 'text',
  region: 'text',
  unit: ['c', 'f'],
  theme: ['auto', 'light', 'dark'],
  'stale-after': 'number',
  'expire-after': 'number',
} as const;

const FRAMED = { ...EVERY, measures: 'text' } as const;

/** Every attribute but `lang`, by element. */
export const ATTRIBUTES = {
  ticker: {
    ...EVERY,
    mode: ['roll', 'marquee', 'strip'],
    interval: 'number',
    speed: 'number',
    order: ['condition-city-temperature', 'city-temperature-condition'],
    limit: 'number',
    start: 'text',
    link: 'text',
    roving: 'switch',
    paused: 'switch',
    open: 'switch',
  },
  board: { ...FRAMED, layout: ['grid', 'list', 'table'] },
  map: { ...FRAMED, open: 'switch' },
  observation: FRAMED,
} as const satisfies Record<string, Readonly<Record<string, Kind>>>;

/** An element that a server can render: the name of its tag without `nalssi-`. */
export type ElementName = keyof typeof ATTRIBUTES;

export const ELEMENTS = Object.keys(ATTRIBUTES) as readonly ElementName[];

/** The attributes of an element with their kinds. */
export const kindsOf = (element: ElementName): (readonly [string, Kind])[] =>
  Object.entries(ATTRIBUTES[element]);

/** `staleAfter` for `stale-after`: the property of an attribute. */
const propertyOf = (attribute: string): string =>
  attribute.replace(/-./g, ([, letter]) => letter!.toUpperCase());

type Value = string | number | boolean | readonly string[] | null | undefined;

const textOf = (kind: Kind, value: Value): string | null => {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'object' ? value.join() : String(value);
  return kind !== 'switch' ? text : isOn(text) ? '' : null;
};

/**
 * The attributes of an element's tag, with their values as text, in the order of the table; `lang` is last. Values are
 * found by the name of the attribute or of its property. What the element does not have is left out.
 */
export const readAttributes = (element: ElementName, values: object): [name: string, value: string][] => {
  const given = values as Readonly<Record<string, Value>>;
  const found = kindsOf(element).flatMap(([name, kind]): [string, string][] => {
    const text = textOf(kind, given[name] ?? given[propertyOf(name)]);
    return text === null ? [] : [[name, text]];
  });
  return [...found, ['lang', textOf('text', given['lang']) ?? 'ko']];
};

/** What an editor chooses in the builder, and how the query of the address stores it. */
import { addressError } from './addresses.js';

export const ELEMENTS = ['ticker', 'board', 'map', 'observation'] as const;
export const MODES = ['roll', 'marquee', 'strip'] as const;
export const LAYOUTS = ['grid', 'list', 'table'] as const;
export const UNITS = ['c', 'f'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
/** Empty: the language of the page that contains the element. */
export const LANGUAGES = ['', 'ko', 'en', 'ja', 'zh-Hans', 'zh-Hant'] as const;
export const PRESETS = ['', 'newspaper', 'broadcast', 'portal', 'monochrome'] as const;
export const FORMS = ['one-tag', 'tag', 'npm', 'iframe'] as const;
export const SCOPES = ['cities', 'default16', 'capitals', 'region', 'all'] as const;
/** Where the preview stands: on a light, dark or coloured header, or on a phone. */
export const GROUNDS = ['light', 'dark', 'coloured', 'narrow'] as const;

export type ElementName = (typeof ELEMENTS)[number];
export type Preset = (typeof PRESETS)[number];
export type Form = (typeof FORMS)[number];
export type Scope = (typeof SCOPES)[number];

export interface Choice {
  readonly element: ElementName;
  /** Which stations are shown: those in `stations`, a preset, those of `region`, or all of the feed. */
  readonly scope: Scope;
  /** Names, in the order in which they are shown. */
  readonly stations: readonly string[];
  readonly region: string;
  readonly mode: (typeof MODES)[number];
  readonly layout: (typeof LAYOUTS)[number];
  /** Seconds. */
  readonly interval: number;
  readonly unit: (typeof UNITS)[number];
  readonly theme: (typeof THEMES)[number];
  readonly lang: (typeof LANGUAGES)[number];
  /** Maximum number of rows; 0 for no limit. */
  readonly limit: number;
  readonly start: string;
  readonly link: string;
  readonly preset: Preset;
  /** Text size in px; 0 for that of the page. */
  readonly size: number;
  readonly ground: (typeof GROUNDS)[number];
  readonly form: Form;
  /** Address of the newsroom's site, to try its files; empty if it is not given. */
  readonly site: string;
  /** Address of the feed on the newsroom's site. */
  readonly feed: string;
  /** Address of the uploaded folder `embed`. */
  readonly folder: string;
  /** Whether the site's policy has Trusted Types. */
  readonly trusted: boolean;
}

export const DEFAULT: Choice = {
  element: 'ticker',
  scope: 'cities',
  stations: ['서울', '강릉', '대전', '대구', '광주', '부산', '제주'],
  region: '수도권',
  mode: 'roll',
  layout: 'grid',
  interval: 4,
  unit: 'c',
  theme: 'auto',
  lang: '',
  limit: 0,
  start: '',
  link: '',
  preset: '',
  size: 0,
  ground: 'light',
  form: 'one-tag',
  site: '',
  feed: '/weather.json',
  folder: '/embed/',
  trusted: false,
};

/** Text sizes of headers, in px. */
export const SIZES = { min: 10, max: 32 } as const;

/** One tag mounts a ticker; the other elements have tags of their own. */
export const formsOf = (element: ElementName): readonly Form[] =>
  element === 'ticker' ? FORMS : FORMS.filter((form) => form !== 'one-tag');

/** The choice with what does not go together put right. */
const consistent = (choice: Choice): Choice => ({
  ...choice,
  form: formsOf(choice.element).includes(choice.form) ? choice.form : 'tag',
  scope: choice.element === 'observation' ? 'cities' : choice.scope,
});

export const changed = (choice: Choice, changes: Partial<Choice>): Choice =>
  consistent({ ...choice, ...changes });

const oneOf = <Name extends string>(names: readonly Name[], value: string | null, otherwise: Name): Name =>
  names.find((name) => name === value) ?? otherwise;

const numberOf = (value: string | null, otherwise: number): number => {
  const number = Number(value);
  return value !== null && Number.isFinite(number) && number >= 0 ? number : otherwise;
};

/** An address that is refused in its field is refused here too: a link to the builder may be forged. */
const addressOf = (value: string | null, otherwise: string): string =>
  value && !addressError(value) ? value : otherwise;

/** Reads the query of an address. Missing and invalid values get their defaults. */
export const readChoice = (query: string): Choice => {
  const from = new URLSearchParams(query);
  const stations = from.get('stations');
  const size = numberOf(from.get('size'), DEFAULT.size);
  return consistent({
    element: oneOf(ELEMENTS, from.get('element'), DEFAULT.element),
    scope: oneOf(SCOPES, from.get('scope'), DEFAULT.scope),
    stations: stations === null ? DEFAULT.stations : stations.split(',').filter(Boolean),
    region: from.get('region') ?? DEFAULT.region,
    mode: oneOf(MODES, from.get('mode'), DEFAULT.mode),
    layout: oneOf(LAYOUTS, from.get('layout'), DEFAULT.layout),
    interval: numberOf(from.get('interval'), DEFAULT.interval) || DEFAULT.interval,
    unit: oneOf(UNITS, from.get('unit'), DEFAULT.unit),
    theme: oneOf(THEMES, from.get('theme'), DEFAULT.theme),
    lang: oneOf(LANGUAGES, from.get('lang'), DEFAULT.lang),
    limit: Math.floor(numberOf(from.get('limit'), DEFAULT.limit)),
    start: from.get('start') ?? DEFAULT.start,
    link: addressOf(from.get('link'), DEFAULT.link),
    preset: oneOf(PRESETS, from.get('preset'), DEFAULT.preset),
    size: size >= SIZES.min && size <= SIZES.max ? size : DEFAULT.size,
    ground: oneOf(GROUNDS, from.get('ground'), DEFAULT.ground),
    form: oneOf(FORMS, from.get('form'), DEFAULT.form),
    site: addressOf(from.get('site'), DEFAULT.site),
    feed: addressOf(from.get('feed'), DEFAULT.feed),
    folder: addressOf(from.get('folder'), DEFAULT.folder),
    trusted: from.get('trusted') === 'true',
  });
};

/** The query of a choice, with only the values that differ from the defaults. */
export const writeChoice = (choice: Choice): string => {
  const query = new URLSearchParams();
  for (const name of Object.keys(DEFAULT) as (keyof Choice)[]) {
    const value = String(choice[name]);
    if (value !== String(DEFAULT[name])) query.set(name, value);
  }
  // An unescaped comma is valid in a query and easier to read.
  return query.toString().replaceAll('%2C', ',');
};

/** What an editor chooses in the builder, and how the query of the address stores it. */

export const MODES = ['roll', 'marquee', 'strip'] as const;
export const UNITS = ['c', 'f'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
/** Empty: the language of the page that contains the ticker. */
export const LANGUAGES = ['', 'ko', 'en', 'ja', 'zh-Hans', 'zh-Hant'] as const;
export const PRESETS = ['', 'newspaper', 'broadcast', 'portal', 'monochrome'] as const;
export const FORMS = ['one-tag', 'tag', 'npm', 'iframe'] as const;
export const SCOPES = ['cities', 'default16', 'capitals', 'region', 'all'] as const;

export type Preset = (typeof PRESETS)[number];
export type Form = (typeof FORMS)[number];
export type Scope = (typeof SCOPES)[number];

export interface Choice {
  /** Which stations are shown: those in `stations`, a preset, those of `region`, or all of the feed. */
  readonly scope: Scope;
  /** Names, in the order in which they are shown. */
  readonly stations: readonly string[];
  readonly region: string;
  readonly mode: (typeof MODES)[number];
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
  readonly form: Form;
  /** Address of the feed on the newsroom's site. */
  readonly feed: string;
  /** Address of the script on the newsroom's site. Empty: the script of this site. */
  readonly script: string;
}

export const DEFAULT: Choice = {
  scope: 'cities',
  stations: ['서울', '강릉', '대전', '대구', '광주', '부산', '제주'],
  region: '수도권',
  mode: 'roll',
  interval: 4,
  unit: 'c',
  theme: 'auto',
  lang: '',
  limit: 0,
  start: '',
  link: '',
  preset: '',
  form: 'one-tag',
  feed: '/weather.json',
  script: '',
};

const oneOf = <Name extends string>(names: readonly Name[], value: string | null, otherwise: Name): Name =>
  names.find((name) => name === value) ?? otherwise;

const numberOf = (value: string | null, otherwise: number): number => {
  const number = Number(value);
  return value !== null && Number.isFinite(number) && number >= 0 ? number : otherwise;
};

/** Reads the query of an address. Missing and invalid values get their defaults. */
export const readChoice = (query: string): Choice => {
  const from = new URLSearchParams(query);
  const stations = from.get('stations');
  return {
    scope: oneOf(SCOPES, from.get('scope'), DEFAULT.scope),
    stations: stations === null ? DEFAULT.stations : stations.split(',').filter(Boolean),
    region: from.get('region') ?? DEFAULT.region,
    mode: oneOf(MODES, from.get('mode'), DEFAULT.mode),
    interval: numberOf(from.get('interval'), DEFAULT.interval) || DEFAULT.interval,
    unit: oneOf(UNITS, from.get('unit'), DEFAULT.unit),
    theme: oneOf(THEMES, from.get('theme'), DEFAULT.theme),
    lang: oneOf(LANGUAGES, from.get('lang'), DEFAULT.lang),
    limit: Math.floor(numberOf(from.get('limit'), DEFAULT.limit)),
    start: from.get('start') ?? DEFAULT.start,
    link: from.get('link') ?? DEFAULT.link,
    preset: oneOf(PRESETS, from.get('preset'), DEFAULT.preset),
    form: oneOf(FORMS, from.get('form'), DEFAULT.form),
    feed: from.get('feed') ?? DEFAULT.feed,
    script: from.get('script') ?? DEFAULT.script,
  };
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

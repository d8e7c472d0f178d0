import {
  findCondition,
  type Condition,
  type ConditionCode,
  type Qualifier,
} from '../conditions/vocabulary.js';
import type { Freshness } from '../feed/freshness.js';
import type { Observation, Station } from '../feed/schema.js';
import { kstDay, kstFields, momentOf, type KstFields } from '../feed/time.js';
import { countAge, DATED_FROM, formatDecimal, toUnit } from './format.js';

/** Unit in which temperatures are shown. */
export type TemperatureUnit = 'c' | 'f';

/** What is observed besides condition and temperature, by the names of the feed. */
export type Measure = 'humidity' | 'precipitation' | 'windSpeed';

/** `shown`: `3.2 m/s`. `bare`: `3.2`, under a header that has the unit. `spoken`: for screen readers. */
export type MeasureStyle = 'shown' | 'bare' | 'spoken';

/** How a value is written (`* m/s`) and how it is spoken (`* meters per second`), with `*` for the number. */
export type MeasureWords = Readonly<Record<Measure, readonly [shown: string, spoken: string]>>;

/** Unit in which ages are counted. */
export type AgeUnit = 'minute' | 'hour' | 'day';

/** The fixed words of the elements. */
export interface Words {
  /** Name of the whole element, for screen readers. */
  readonly label: string;
  readonly play: string;
  readonly stop: string;
  readonly previous: string;
  readonly next: string;
  /** Label of the button that closes the panel. */
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  /** Label of the button that requests a feed again after a failure. */
  readonly retry: string;
  /** Message shown when none of the wanted stations is in the feed. */
  readonly empty: string;
  /** Name of the button and the panel of every station. */
  readonly all: string;
  /** Label of the map's button that shows every station, with `*` for their number. */
  readonly showAll: string;
  /** Heading of stations for which the feed names no region. */
  readonly elsewhere: string;
  /** Says beside the hour that the sky (맑음, 구름많음, 흐림) is forecast and not observed. */
  readonly forecast: string;
  /** Read by screen readers in place of a missing value. */
  readonly missing: string;
  /** Column headers. */
  readonly city: string;
  readonly condition: string;
  readonly temperature: string;
  readonly humidity: string;
  readonly precipitation: string;
  readonly windSpeed: string;
  /** Name of the rows where they can have the focus, for screen readers. */
  readonly list: string;
  /** Said after the reader has pressed stop. */
  readonly stopped: string;
  /** Said after the reader has pressed play. */
  readonly playing: string;
  /** Why the button for play does nothing. */
  readonly outdated: string;
}

/** A name for every condition, and for every qualifier a pattern in which `*` is the name that it qualifies. */
export type ConditionWords = Readonly<Record<ConditionCode | Qualifier, string>>;

/**
 * The texts of one language. A language is one file beside this one, and this type makes sure that it is complete.
 *
 * Names are looked up in a table, or else made by a function (`condition`, `city`, `region`). Without either they are
 * displayed as they are in the feed: in Korean, as KMA names them.
 */
export interface LocaleData {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly words: Words;
  /** Names of conditions, by their codes. */
  readonly conditions?: ConditionWords;
  /** Name of a condition, where there is no table. */
  condition?(condition: Condition): string;
  /** The same for screen readers, where that differs. */
  spokenCondition?(condition: Condition): string;
  /** Names of stations, by their ids. */
  readonly cities?: Readonly<Record<string, string>>;
  /** Name of a station that is not in the table. */
  city?(station: Station): string;
  /** Names of regions (권역, and 시도 by their short names), by their Korean names. */
  readonly regions?: Readonly<Record<string, string>>;
  /** Name of a region that is not in the table. */
  region?(name: string): string;
  /**
   * `영하 1.5도`: a temperature for screen readers. `number` has no sign. Screen readers skip a minus sign, so that one in
   * the result, `-` or `−` (U+2212), is replaced by `minus`.
   */
  spokenTemperature(number: string, negative: boolean, unit: TemperatureUnit): string;
  /** The decimal separator, `.` if it is not given. */
  readonly decimal?: string;
  /** Values with their units; if it is not given, `%`, `mm` and `m/s`, also in speech. */
  readonly measures?: MeasureWords;
  /** `2025.04.01 (화)`. */
  date(day: KstFields, weekday: number): string;
  /** `14시 관측`. */
  observedAt(hour: number, minute: number): string;
  /** `3시간 전`, from a whole number of at least 1. */
  ago(count: number, unit: AgeUnit): string;
  /** `기상청 제공`. */
  source(name: string): string;
}

/** The functions of a language, which the elements use. */
export interface Locale {
  readonly tag: string;
  readonly words: Words;
  /** Name of a condition for KMA's text; text that is not known is returned as it is. */
  condition(text: string): string;
  /** The same for screen readers: `약한 비, 오다 그침`. */
  spokenCondition(text: string): string;
  city(station: Station): string;
  /** Name of a region: a 권역 by its name in the feed, a 시도 by its short one. */
  region(name: string): string;
  /** `1.5℃`: with one decimal, as KMA observes it, and never `-0.0`. */
  temperature(celsius: number, unit: TemperatureUnit): string;
  /** The same without its unit: `1.5`. */
  degrees(celsius: number, unit: TemperatureUnit): string;
  /** The temperature for screen readers: `영하 1.5도`. */
  spokenTemperature(celsius: number, unit: TemperatureUnit): string;
  /** A value of the feed, at the decimals that KMA observes: `65%`, `3.2m/s`. */
  measure(name: Measure, value: number, style: MeasureStyle): string;
  /** Day of the observation in KST: `2025.04.01 (화)`. */
  date(observedAt: string): string;
  /**
   * Hour of the observation in KST, with its age unless it is fresh: `14시 관측 · 3시간 전`. `age` is in ms. From a week
   * on the age is left out, since people name the date then.
   */
  observedAt(observedAt: string, age: number, freshness: Freshness): string;
  /** The same for a place without a date beside it: empty while fresh, later `2025.03.20 (목) 14시 관측`. */
  oldness(observedAt: string, age: number, freshness: Freshness): string;
  /** `기상청 제공`. */
  source(name: string): string;
  /** One row as a sentence for screen readers: `동두천, 맑음, 영하 1.5도`. */
  sentence(observation: Observation, unit: TemperatureUnit): string;
}

const SYMBOLS: MeasureWords = {
  humidity: ['*%', '*%'],
  precipitation: ['* mm', '* mm'],
  windSpeed: ['* m/s', '* m/s'],
};

/** The translation of a name. Names come from the feed and could equal a member of `Object.prototype`. */
const wordOf = (table: Readonly<Record<string, string>> = {}, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The name of a condition with its qualifiers, applied from the innermost one: `弱い雨（断続）`. */
const compose = (table: ConditionWords, { base, qualifiers }: Condition): string =>
  qualifiers.reduceRight((inner, qualifier) => table[qualifier].replace('*', inner), table[base]);

/** Creates the functions of a language from its texts. */
export const createLocale = (data: LocaleData): Locale => {
  const { tag, words, conditions, decimal = '.', measures = SYMBOLS } = data;
  const condition = (text: string, spoken: boolean): string => {
    const name = conditions
      ? (known: Condition) => compose(conditions, known)
      : spoken
        ? (data.spokenCondition ?? data.condition)
        : data.condition;
    const known = name && findCondition(text);
    return known ? name(known) : text;
  };
  const city = (station: Station): string =>
    wordOf(data.cities, station.id) ?? data.city?.(station) ?? station.name;
  const number = (value: number): string => formatDecimal(value).replace('.', decimal);
  const degrees = (celsius: number, unit: TemperatureUnit): string => number(toUnit(celsius, unit));
  const spokenTemperature = (celsius: number, unit: TemperatureUnit): string => {
    const number = degrees(celsius, unit);
    const size = number.replace('-', '');
    // A language may be added that formats the number itself, often with U+2212. Screen readers skip either sign.
    return data.spokenTemperature(size, number !== size, unit).replace(/[-−](?=\d)/, 'minus ');
  };
  const date = (iso: string): string => {
    const epoch = momentOf(iso);
    // 1 January 1970 was a Thursday.
    return data.date(kstFields(epoch), (kstDay(epoch) + 4) % 7);
  };
  const observedAt: Locale['observedAt'] = (iso, age, freshness) => {
    const { hour, minute } = kstFields(momentOf(iso));
    const time = data.observedAt(hour, minute);
    const counted = freshness !== 'fresh' && age < DATED_FROM && countAge(age);
    return counted ? `${time} · ${data.ago(...counted)}` : time;
  };
  return {
    tag,
    words,
    condition: (text) => condition(text, false),
    spokenCondition: (text) => condition(text, true),
    city,
    region: (name) => wordOf(data.regions, name) ?? data.region?.(name) ?? name,
    temperature: (celsius, unit) => degrees(celsius, unit) + (unit === 'f' ? '℉' : '℃'),
    degrees,
    spokenTemperature,
    measure: (name, value, style) => {
      // A humidity has no decimal unless the feed gives it one.
      const text = name === 'humidity' && Number.isInteger(value) ? String(value || 0) : number(value);
      return style === 'bare' ? text : measures[name][style === 'shown' ? 0 : 1].replace('*', text);
    },
    date,
    observedAt,
    oldness: (iso, age, freshness) => {
      if (freshness === 'fresh') return '';
      const time = observedAt(iso, age, freshness);
      return age < DATED_FROM ? time : `${date(iso)} ${time}`;
    },
    source: (name) => data.source(name),
    sentence: ({ station, condition: text, temperature }, unit) => {
      const known = [
        text === null ? '' : condition(text, true),
        temperature === null ? '' : spokenTemperature(temperature, unit),
      ].filter(Boolean);
      return [city(station), ...(known.length ? known : [words.missing])].join(', ');
    },
  };
};

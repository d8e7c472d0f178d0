import type { Condition } from '../conditions/condition.js';
import type { ConditionCode, Qualifier } from '../conditions/vocabulary.js';
import type { Freshness } from '../feed/freshness.js';
import type { Observation, Station } from '../feed/schema.js';

/** Unit in which temperatures are shown. */
export type TemperatureUnit = 'c' | 'f';

/** A day of the calendar; `month` from 1, `weekday` from 0, which is Sunday. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** What is observed besides condition and temperature, by the names of the feed. */
export type Measure = 'humidity' | 'precipitation' | 'windSpeed';

/** A value as it is seen alone (`3.2 m/s`), under a head that names the unit (`3.2`), and as it should be heard. */
export type MeasureStyle = 'shown' | 'bare' | 'spoken';

/** How a value is written (`* m/s`) and how it is spoken (`* meters per second`), with `*` for the number. */
export type MeasureWords = Readonly<Record<Measure, readonly [shown: string, spoken: string]>>;

/** What ages are counted in. */
export type AgeUnit = 'minute' | 'hour' | 'day';

/** The fixed words of the elements. */
export interface Words {
  /** What the whole is, for a screen reader. */
  readonly label: string;
  readonly play: string;
  readonly stop: string;
  readonly previous: string;
  readonly next: string;
  readonly loading: string;
  readonly failed: string;
  /** The wanted stations are not in the feed. */
  readonly empty: string;
  /** Every station of the feed. */
  readonly all: string;
  /** Regions that the feed does not name. */
  readonly elsewhere: string;
  /** What stands in place of a value that is missing. */
  readonly missing: string;
  /** What is observed, as heads of columns. */
  readonly city: string;
  readonly condition: string;
  readonly temperature: string;
  readonly humidity: string;
  readonly precipitation: string;
  readonly windSpeed: string;
}

/** A word for every condition, and for every qualifier what it makes of the word (`*`) that it qualifies. */
export type ConditionWords = Readonly<Record<ConditionCode | Qualifier, string>>;

/**
 * One language: all that an element says in it, and nothing else, so that a language is a small file of its
 * own. A new one is one file beside this, typed complete by this.
 *
 * Names come from a table, else by rule, else they stay as they came: KMA's own, in Korean.
 */
export interface LocaleData {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly words: Words;
  /** Names of conditions. */
  readonly conditions?: ConditionWords;
  /** The same by rule. */
  condition?(condition: Condition): string;
  /** The same as it should be heard, where that differs. */
  spokenCondition?(condition: Condition): string;
  /** Names of stations by their ids. */
  readonly cities?: Readonly<Record<string, string>>;
  /** The same by rule. */
  city?(station: Station): string;
  /** Names of regions (권역) by their Korean names. */
  readonly regions?: Readonly<Record<string, string>>;
  /** The same by rule. */
  region?(name: string): string;
  /** `영하 1.5도`, of a number without sign. Screen readers skip a minus sign, so that it must be said. */
  spokenTemperature(number: string, negative: boolean, unit: TemperatureUnit): string;
  /** The decimal separator, `.` if it is not given. */
  readonly decimal?: string;
  /** Values with their units; if it is not given, `%`, `mm` and `m/s`, also in speech. */
  readonly measures?: MeasureWords;
  /** `2025.04.01 (화)`. */
  date(day: CalendarDay): string;
  /** `14시 관측`. */
  observedAt(hour: number, minute: number): string;
  /** `3시간 전`, of a whole number from 1. */
  ago(count: number, unit: AgeUnit): string;
  /** `기상청 제공`. */
  source(name: string): string;
}

/** A language at work: what the elements ask. */
export interface Locale {
  readonly tag: string;
  readonly words: Words;
  /** KMA's condition text in this language; unknown text as it came. */
  condition(text: string): string;
  /** The same as it should be heard: `약한 비, 오다 그침`. */
  spokenCondition(text: string): string;
  city(station: Station): string;
  /** A region (권역) as the feed names it. */
  region(name: string): string;
  /** `1.5℃`: one decimal as observed, never `-0.0`. */
  temperature(celsius: number, unit: TemperatureUnit): string;
  /** The same without its unit: `1.5`. */
  degrees(celsius: number, unit: TemperatureUnit): string;
  /** The same as it should be heard: `영하 1.5도`. */
  spokenTemperature(celsius: number, unit: TemperatureUnit): string;
  /** A value of the feed, at the decimals that KMA observes: `65%`, `3.2m/s`. */
  measure(name: Measure, value: number, style: MeasureStyle): string;
  /** Day of the observation in KST: `2025.04.01 (화)`. */
  date(observedAt: string): string;
  /**
   * Hour of the observation in KST, with its age (ms) unless it is fresh: `14시 관측 · 3시간 전`. From a week on
   * there is no age: the date says more.
   */
  observedAt(observedAt: string, age: number, freshness: Freshness): string;
  /** The same where no date stands beside it; empty while it is fresh: `2025.03.20 (목) 14시 관측`. */
  oldness(observedAt: string, age: number, freshness: Freshness): string;
  /** `기상청 제공`. */
  source(name: string): string;
  /** One row as it should be heard: `동두천, 맑음, 영하 1.5도`. */
  sentence(observation: Observation, unit: TemperatureUnit): string;
}

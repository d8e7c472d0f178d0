import type { Freshness } from '../feed/freshness.js';
import type { Observation, Station } from '../feed/schema.js';

/** Unit in which temperatures are shown. */
export type TemperatureUnit = 'c' | 'f';

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

/** One language: everything an element says, shows or formats in it. A new one is one file beside this. */
export interface Locale {
  /** BCP 47 tag. */
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
  /** The same as it should be heard: `영하 1.5도`. */
  spokenTemperature(celsius: number, unit: TemperatureUnit): string;
  /** Day of the observation in KST: `2025.04.01 (화)`. */
  date(observedAt: string): string;
  /** Hour of the observation in KST, with its age in ms unless it is fresh: `14시 관측 · 3시간 전`. */
  observedAt(observedAt: string, age: number, freshness: Freshness): string;
  /** `기상청 제공`. */
  source(name: string): string;
  /** One row as it should be heard: `동두천, 맑음, 영하 1.5도`. */
  sentence(observation: Observation, unit: TemperatureUnit): string;
}

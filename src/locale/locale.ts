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
}

/** One language: everything an element says, shows or formats in it. A new one is one file beside this. */
export interface Locale {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly words: Words;
  /** KMA's condition text in this language; unknown text as it came. */
  condition(text: string): string;
  city(station: Station): string;
  /** `1.5℃`: one decimal as observed, never `-0.0`. */
  temperature(celsius: number, unit: TemperatureUnit): string;
  /** Day of the observation in KST: `2025.04.01 (화)`. */
  date(observedAt: string): string;
  /** Hour of the observation in KST, with its age in ms unless it is fresh: `14시 관측 · 3시간 전`. */
  observedAt(observedAt: string, age: number, freshness: Freshness): string;
  /** `기상청 제공`. */
  source(name: string): string;
  /** One row as it should be heard: `동두천, 맑음, 영하 1.5도`. */
  sentence(observation: Observation, unit: TemperatureUnit): string;
}

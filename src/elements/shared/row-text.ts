import { isNight } from '../../conditions/daylight.js';
import type { Observation } from '../../feed/schema.js';
import { momentOf } from '../../feed/time.js';
import { UNITS } from '../../locale/format.js';
import type { Locale, Measure, TemperatureUnit } from '../../locale/locale.js';

/** Shown in place of a number that is missing, without a unit. */
export const DASH = '–';

/** Order of the texts of a row that is one line. What has more than a line for a city names the city first. */
export type RowOrder = 'condition-city-temperature' | 'city-temperature-condition';

/** Whether the order is that with the city first: any other value is the default. */
export const isCityFirst = (order: RowOrder | undefined): boolean => order === 'city-temperature-condition';

/** How rows are displayed. */
export interface RowView {
  readonly locale: Locale;
  readonly unit: TemperatureUnit;
  /** Observation time of the feed; a row may have its own. */
  readonly observedAt: string;
  /** The measures that are shown, where they are; all without it. */
  readonly measures?: readonly string[] | null;
  /** Order of rows that are one line. */
  readonly order?: RowOrder;
  /** Text for a row's own observation time once that is old, else empty. */
  oldness(observedAt: string): string;
}

/** What is seen of one row in one language. */
export interface SeenText {
  readonly condition: string;
  readonly city: string;
  readonly temperature: string;
  /** Age of the row where it is older than its feed, else empty. */
  readonly old: string;
}

/** The texts of one row in one language. */
export interface RowText extends SeenText {
  readonly night: boolean;
  /** The whole row as one sentence for screen readers. */
  readonly sentence: string;
}

/** What is seen of a row: less work than all its texts. */
export const readSeen = (
  { station, condition, temperature, observedAt: own }: Observation,
  { locale, unit, observedAt, oldness }: RowView,
): SeenText => ({
  condition: condition === null ? '' : locale.condition(condition),
  city: locale.city(station),
  temperature: temperature === null ? DASH : locale.temperature(temperature, unit),
  old: own === undefined || own === observedAt ? '' : oldness(own),
});

/** The texts of a row. `more` is added to the sentence after city, condition and temperature. */
export const readRow = (row: Observation, view: RowView, more: readonly string[] = []): RowText => {
  const { locale, unit } = view;
  const seen = readSeen(row, view);
  const { old } = seen;
  return {
    ...seen,
    night: isNight(momentOf(row.observedAt ?? view.observedAt), row.station),
    sentence: [locale.sentence(row, unit), ...more, ...(old ? [old] : [])].join(', '),
  };
};

/**
 * The name of a link that is a whole row of the ticker: the words that are seen, in the order in which they are seen, so
 * that readers who speak to their browser find it by saying them (WCAG 2.5.3). Only the temperature is in words, as people
 * say it: screen readers skip a minus sign.
 */
export const linkName = (
  { temperature }: Observation,
  { condition, city, old }: RowText,
  { locale, unit, order }: RowView,
): string => {
  const spoken =
    temperature === null ? !condition && locale.words.missing : locale.spokenTemperature(temperature, unit);
  const texts = isCityFirst(order) ? [city, spoken, condition] : [condition, city, spoken];
  return [...texts, old].filter(Boolean).join(', ');
};

/** Says that the sky is forecast, where it is so in one of the rows; otherwise empty. */
export const forecastNote = (rows: readonly Observation[], { words }: Locale): readonly string[] =>
  rows.some(({ conditionFrom }) => conditionFrom) ? [words.forecast] : [];

const NAMES = /* @__PURE__ */ Object.keys(UNITS) as Measure[];

/**
 * The measures (humidity, precipitation, wind) that at least one of the rows has and that are wanted. No rain is no news:
 * the weather's name says so already.
 */
export const measuresOf = (rows: readonly Observation[], { measures }: RowView): Measure[] =>
  NAMES.filter(
    (name) =>
      (measures?.includes(name) ?? true) &&
      rows.some((row) => (name === 'precipitation' ? row[name]! > 0 : typeof row[name] === 'number')),
  );

/** The measures of a row as phrases for screen readers. */
export const spokenMeasures = (row: Observation, view: RowView): string[] => {
  const { measure, words } = view.locale;
  return measuresOf([row], view).map((name) => `${words[name]} ${measure(name, row[name]!, 'spoken')}`);
};

import { isNight } from '../../conditions/daylight.js';
import type { Observation } from '../../feed/schema.js';
import { momentOf } from '../../feed/time.js';
import type { Locale, TemperatureUnit } from '../../locale/locale.js';

/** What stands in place of a number that is missing: never a lone `℃`. */
export const DASH = '–';

/** What rows are shown with. */
export interface RowView {
  readonly locale: Locale;
  readonly unit: TemperatureUnit;
  /** Of the feed; a row may have its own. */
  readonly observedAt: string;
  /** Words for a row's own time where it is old, else empty. */
  oldness(observedAt: string): string;
}

/** One row in the words of a language. */
export interface RowText {
  readonly night: boolean;
  readonly condition: string;
  readonly city: string;
  readonly temperature: string;
  /** How old the row is, where it is older than its feed; else empty. */
  readonly old: string;
  /** All of it as it should be heard. */
  readonly sentence: string;
}

/** Reads a row; `more` is what its sentence says besides city, condition and temperature. */
export const readRow = (
  row: Observation,
  { locale, unit, observedAt, oldness }: RowView,
  more: readonly string[] = [],
): RowText => {
  const { station, observedAt: own = observedAt } = row;
  const old = own === observedAt ? '' : oldness(own);
  return {
    night: isNight(momentOf(own), station),
    condition: row.condition === null ? '' : locale.condition(row.condition),
    city: locale.city(station),
    temperature: row.temperature === null ? DASH : locale.temperature(row.temperature, unit),
    old,
    sentence: [locale.sentence(row, unit), ...more, ...(old ? [old] : [])].join(', '),
  };
};

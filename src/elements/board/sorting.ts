import type { Observation } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';

/** What a table can be sorted by. */
export type SortKey = 'city' | 'temperature';

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** A press on a head: ascending, descending, and back to the regions. */
export const nextSorting = (key: SortKey, now: Sorting | null): Sorting | null => {
  if (now?.key !== key) return { key, descending: false };
  return now.descending ? null : { key, descending: true };
};

/** Rows in that order; those without a temperature come last either way. */
export const sortRows = (
  rows: readonly Observation[],
  { key, descending }: Sorting,
  locale: Locale,
): Observation[] => {
  const direction = descending ? -1 : 1;
  if (key === 'city') {
    const { compare } = new Intl.Collator(locale.tag);
    return [...rows].sort(
      (one, other) => direction * compare(locale.city(one.station), locale.city(other.station)),
    );
  }
  const degrees = ({ temperature }: Observation): number => temperature ?? direction * Infinity;
  // Two that are missing differ by NaN, which sorts as equal.
  return [...rows].sort((one, other) => direction * (degrees(one) - degrees(other)));
};

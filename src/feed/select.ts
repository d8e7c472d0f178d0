import type { Observation, Station } from './schema.js';

/** The rows of a feed that are wanted, and their order. */
export interface Selection {
  /** Station ids or exact names, in the order wanted; empty means all, in the feed's order. */
  readonly stations?: readonly string[];
  /** Only stations of this region (권역), by its name in the feed. */
  readonly region?: string;
}

/** `서울, 부산` → `['서울', '부산']`: the syntax of attributes, query strings and command lines. */
export const parseList = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Whether a station has this id or exactly this name. */
export const isNamed = ({ id, name }: Station, idOrName: string | null): boolean =>
  idOrName === id || idOrName === name;

/** The wanted rows, each once; stations that the feed does not have are left out. */
export const selectObservations = (
  rows: readonly Observation[],
  { stations, region }: Selection,
): Observation[] => {
  const inRegion = region ? rows.filter((row) => row.station.region === region) : [...rows];
  if (!stations?.length) return inRegion;
  const found = stations.flatMap((wanted) => inRegion.find(({ station }) => isNamed(station, wanted)) ?? []);
  return [...new Set(found)];
};

import { isIn } from '../stations/regions.js';
import type { Observation, Station } from './schema.js';

/** The rows of a feed that are wanted, and their order. */
export interface Selection {
  /**
   * In the order wanted: station ids or exact names, `default16`, `capitals`, and where no station has the name, a 권역
   * or 시도 for all its rows. Empty means all, in the feed's order.
   */
  readonly stations?: readonly string[];
  /** Only stations of this 권역 or 시도: `수도권`, `경기`, `경기도`. */
  readonly region?: string;
}

/** `서울, 부산` → `['서울', '부산']`: the syntax of attributes, query strings and command lines. */
export const parseList = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Lists of stations by a name of their own. */
const PRESETS: ReadonlyMap<string, string> = new Map([
  // The sixteen cities in the headers of Korean newspapers, in the order of their numbers.
  ['default16', '98,105,108,133,143,152,156,159,172,184,201,226,238,259,283,294'],
  // The seats of the sixteen 시도.
  ['capitals', '108,159,143,112,156,133,152,239,119,101,131,177,146,136,155,184'],
]);

/** The list with station ids in place of the presets `default16` and `capitals`. */
export const withPresets = (stations: readonly string[]): string[] =>
  stations.flatMap((wanted) => parseList(PRESETS.get(wanted) ?? wanted));

/** Whether an entry of `stations` that names no single place can be a 권역 or 시도: `서울특별시` is a city. */
export const canBeArea = (wanted: string): boolean => !wanted.endsWith('시');

/** Whether a station has this id or exactly this name. */
export const isNamed = ({ id, name }: Station, idOrName: string | null): boolean =>
  idOrName === id || idOrName === name;

/** The wanted rows, each once; stations that the feed does not have are left out. */
export const selectObservations = (
  rows: readonly Observation[],
  { stations, region }: Selection,
): Observation[] => {
  const candidates = region ? rows.filter(({ station }) => isIn(station, region)) : [...rows];
  if (!stations?.length) return candidates;
  const found = withPresets(stations).flatMap(
    (wanted) =>
      candidates.find(({ station }) => isNamed(station, wanted)) ??
      (canBeArea(wanted) ? candidates.filter(({ station }) => isIn(station, wanted)) : []),
  );
  return [...new Set(found)];
};

import { canBeArea, withPresets } from '../feed/select.js';
import { isIn } from '../stations/regions.js';
import { PLACES, type Place } from './places.js';

const NAMES: ReadonlySet<string> = new Set(PLACES.flatMap(({ id, name }) => [id, name]));

/** A 시, 군 or 구 that is no part of a city: 수원시, but not 장안구. */
const isWhole = ({ kind, fullName }: Place): boolean => kind === 'district' && fullName.split(' ').length < 3;

/**
 * A list of stations as elements and query strings take it, with ids in place of its groups, for sources that are asked
 * for one place at a time: `default16` and `capitals` become their stations, a 권역 or 시도 (`수도권`, `경기`, `경기도`,
 * `전라남도`) its 시군구, ascending by code. Everything else is left as it is, for `findPlace`; each entry is in the list
 * once.
 */
export const expandStations = (stations: readonly string[]): string[] => {
  const all = withPresets(stations).flatMap((wanted) => {
    const isArea = canBeArea(wanted) && !NAMES.has(wanted);
    const places = isArea ? PLACES.filter((place) => isWhole(place) && isIn(place, wanted)) : [];
    return places.length > 0 ? places.map(({ id }) => id) : [wanted];
  });
  return [...new Set(all)];
};

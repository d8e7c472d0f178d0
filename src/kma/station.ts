import type { Station } from '../feed/index.js';
import { STATIONS } from '../stations/stations.js';

const KNOWN: ReadonlyMap<string, Station> = new Map(
  STATIONS.map(({ id, name, region, latitude, longitude }) => [
    id,
    { id, name, region, latitude, longitude },
  ]),
);

/**
 * The station of a row by its number (지점번호), which alone is stable: names in KMA's answers drift, and
 * near-equal names are different stations. `name` is the answer's own, for a station newer than the table.
 */
export const feedStation = (id: string, name: string): Station => KNOWN.get(id) ?? { id, name };

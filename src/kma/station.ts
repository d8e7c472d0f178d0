import type { Station } from '../feed/index.js';
import { findStation } from '../stations/stations.js';

/**
 * The station of a row by its number (지점번호), which alone is stable: names in KMA's answers drift, and
 * near-equal names are different stations. `name` is the answer's own, for a station newer than the table.
 */
export const feedStation = (id: string, name: string): Station => {
  const known = findStation(id);
  if (known?.id !== id) return { id, name };
  const { latitude, longitude } = known;
  const station = { id, name: known.name, region: known.region };
  return latitude === null || longitude === null ? station : { ...station, latitude, longitude };
};

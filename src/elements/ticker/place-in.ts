import type { Observation } from '../../feed/schema.js';

/**
 * Where new rows have the station of a row of the old ones. Where it has left, the first of those after it that
 * is still there takes its place, else the last of those before it; where none is, the number is kept.
 */
export const placeIn = (rows: readonly Observation[], old: readonly Observation[], index: number): number => {
  const nearest = [...old.slice(index), ...old.slice(0, index).reverse()];
  const places = nearest.map((one) => rows.findIndex(({ station }) => station.id === one.station.id));
  return places.find((place) => place >= 0) ?? Math.min(index, rows.length - 1);
};

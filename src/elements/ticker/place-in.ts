import type { Observation } from '../../feed/schema.js';

/**
 * Where new rows have the station of a row of the old ones. Where it has left, the first of those after it that
 * is still there takes its place, else the last of those before it; where none is, the number is kept.
 */
export const placeIn = (rows: readonly Observation[], old: readonly Observation[], index: number): number => {
  const places = new Map(rows.map(({ station }, place) => [station.id, place]));
  const nearest = [...old.slice(index), ...old.slice(0, index).reverse()];
  const stays = nearest.find(({ station }) => places.has(station.id));
  return stays ? places.get(stays.station.id)! : Math.min(index, rows.length - 1);
};

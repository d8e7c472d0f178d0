import { findStation, type AsosStation } from '../../stations/stations.js';
import { failure } from '../failure.js';
import type { SourceError } from '../source.js';
import { gridCell, type Cell } from './grid.js';

/** A station and the cell that it lies in. */
export interface Place {
  readonly station: AsosStation;
  readonly cell: Cell;
}

/** The place of a station by id or name, or why there is none to ask for. */
export const findPlace = (idOrName: string): Place | SourceError => {
  const station = findStation(idOrName);
  if (!station) return failure('no-observations', `no station ${idOrName} is known`);
  const { latitude, longitude } = station;
  if (latitude === null || longitude === null) {
    return failure(
      'no-observations',
      `the position of station ${station.name} is not known, so it has no cell`,
    );
  }
  return { station, cell: gridCell(latitude, longitude) };
};

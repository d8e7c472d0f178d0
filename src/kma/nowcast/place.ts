import { gridCell, type Cell } from '../../places/grid.js';
import { findStation, type AsosStation } from '../../stations/stations.js';
import { failure } from '../failure.js';
import type { SourceError } from '../source.js';

/** A station and the cell that it lies in. */
export interface Place {
  readonly station: AsosStation;
  readonly cell: Cell;
}

/** The place of a station by id or name, or why there is none to ask for. */
export const findPlace = (idOrName: string): Place | SourceError => {
  const station = findStation(idOrName);
  if (!station) return failure('no-observations', `no station ${idOrName} is known`);
  return { station, cell: gridCell(station.latitude, station.longitude) };
};

import type { Station } from '../../feed/index.js';
import { regionOf, type Province } from '../../stations/regions.js';
import { feedStation } from '../feed.js';
import { sourceError, type SourceError } from '../source.js';
import { ROWS } from './rows.js';

const inProvince = (province: Province, rows: string): readonly Station[] =>
  rows.split(',').map((row) => {
    const [id, name, latitude, longitude] = row.trim().split(' ') as [string, string, string, string];
    // A synoptic station has an automatic one with the same number. It keeps the name that the other sources give it.
    const { name: known } = feedStation(id, name);
    return {
      id,
      name: known,
      region: regionOf(province),
      province,
      latitude: Number(latitude),
      longitude: Number(longitude),
    };
  });

/** Every automatic station by its number. */
export const AWS_STATIONS: ReadonlyMap<string, Station> = new Map(
  Object.entries(ROWS)
    .flatMap(([province, rows]) => inProvince(province as Province, rows))
    .map((station) => [station.id, station]),
);

/** The automatic station of this number or exactly this name, or an error with the candidates where there are two. */
export const findAwsStation = (idOrName: string): Station | SourceError => {
  const byId = AWS_STATIONS.get(idOrName);
  if (byId) return byId;
  const [station, ...others] = [...AWS_STATIONS.values()].filter(({ name }) => name === idOrName);
  if (!station) return sourceError('no-observations', `no automatic station (AWS) is called ${idOrName}`);
  if (others.length === 0) return station;
  const candidates = [station, ...others].map(({ id, province }) => `${id} (${province})`).join(', ');
  return sourceError('no-observations', `${idOrName} could be ${candidates}: give the number`);
};

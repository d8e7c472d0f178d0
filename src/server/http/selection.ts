import type { ObservationFeed } from '../../feed/index.js';
import { parseList, selectObservations, type Selection } from '../../feed/select.js';
import { problem } from './problem.js';

/** `?stations=` and `?region=`, in one form however they were written. */
export interface QuerySelection extends Selection {
  readonly stations: readonly string[];
  readonly region: string;
  readonly key: string;
}

export const readSelection = (stations: string | undefined, region: string | undefined): QuerySelection => {
  const list = parseList(stations);
  const place = region?.trim() ?? '';
  return {
    stations: list,
    region: place,
    key: list.length > 0 || place !== '' ? `${place}/${list.join(',')}` : '',
  };
};

/**
 * The feed narrowed to a selection, or null where nothing of it is there. Stations come and go from hour to
 * hour, so that a missing one is left out and does not take the others from the reader.
 */
export const narrow = (
  feed: ObservationFeed,
  selection: Selection,
  notice?: string,
): ObservationFeed | null => {
  const observations = [...new Set(selectObservations(feed.observations, selection))];
  return observations.length > 0 ? { ...feed, ...(notice !== undefined && { notice }), observations } : null;
};

export const nothingSelected = (): Response =>
  problem(
    404,
    'No such stations',
    'None of the stations asked for is in the current feed. Name stations by id or exact name (?stations=108,부산) and regions as in /feed.json (?region=수도권).',
  );

import { MAX_ROWS, type ObservationFeed } from '../../feed/index.js';
import { parseList, selectObservations, type Selection } from '../../feed/select.js';
import { problem } from './problem.js';
import type { FeedRequest } from './service.js';

/** `?stations=` and `?region=`; `key` is the same for the same selection, however it was written. */
export interface QuerySelection extends Selection {
  readonly stations: readonly string[];
  readonly region: string;
  readonly key: string;
}

const ALL: QuerySelection = { stations: [], region: '', key: '' };

/** Characters of the longest name in a feed. */
const LONGEST = 60;

/** The selection of a request; null where it is larger than any feed, so that nobody fills the memory with them. */
export const readSelection = (request: FeedRequest): QuerySelection | null => {
  if (!request.url.includes('?')) return ALL;
  const stations = [...new Set(parseList(request.query('stations')))];
  const region = request.query('region')?.trim() ?? '';
  if (stations.length > MAX_ROWS || [region, ...stations].some(({ length }) => length > LONGEST)) return null;
  return { stations, region, key: toQuery({ stations, region }) };
};

/** The selection as a query string, `?` included; empty where everything is wanted. */
export const toQuery = ({ stations, region }: Omit<QuerySelection, 'key'>): string => {
  const query = new URLSearchParams();
  if (stations.length > 0) query.set('stations', stations.join(','));
  if (region !== '') query.set('region', region);
  return query.size > 0 ? `?${query}` : '';
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
  const observations = selectObservations(feed.observations, selection);
  return observations.length > 0 ? { ...feed, ...(notice !== undefined && { notice }), observations } : null;
};

export const nothingSelected = (): Response =>
  problem(
    404,
    'No such stations',
    'None of the stations asked for is in the current feed. Name stations by id or exact name (?stations=108,부산) and regions as in /feed.json (?region=수도권).',
  );

export const tooMuchSelected = (): Response =>
  problem(
    400,
    'Too much asked for',
    `At most ${MAX_ROWS} stations can be named, each name and region with at most ${LONGEST} characters.`,
  );

import { MAX_ROWS, type ObservationFeed } from '../../feed/index.js';
import { parseList, selectObservations, withPresets, type Selection } from '../../feed/select.js';
import { problem } from './responses.js';
import type { FeedRequest } from './service.js';

/** `?stations=` and `?region=`. Equal selections have the same `key`, however they are written. */
export interface QuerySelection extends Selection {
  readonly stations: readonly string[];
  readonly region: string;
  readonly key: string;
}

const ALL: QuerySelection = { stations: [], region: '', key: '' };

/** Characters that a name in a feed has at most. */
const LONGEST = 60;

/** The selection of a request; null where it is larger than any feed, so that variants cannot fill the memory. */
export const readSelection = (request: FeedRequest): QuerySelection | null => {
  if (!request.url.includes('?')) return ALL;
  const stations = [...new Set(withPresets(parseList(request.query('stations'))))];
  const region = request.query('region')?.trim() ?? '';
  if (stations.length > MAX_ROWS || [region, ...stations].some(({ length }) => length > LONGEST)) return null;
  return { stations, region, key: toQuery({ stations, region }) };
};

/** The selection as a query string with its `?`; empty for the whole feed. */
export const toQuery = ({ stations, region }: Omit<QuerySelection, 'key'>): string => {
  const query = new URLSearchParams();
  if (stations.length > 0) query.set('stations', stations.join(','));
  if (region !== '') query.set('region', region);
  return query.size > 0 ? `?${query}` : '';
};

/**
 * The selected part of the feed, or null where that is empty. A station that the feed does not have is left out,
 * because stations come and go from hour to hour and the reader should still get the others.
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
    'None of the stations asked for is in the current feed. Name stations by id or exact name (?stations=108,부산), as default16 or capitals, or by 권역 or 시도 (?region=경기).',
  );

export const tooMuchSelected = (): Response =>
  problem(
    400,
    'Too much asked for',
    `At most ${MAX_ROWS} stations can be named, each name and region with at most ${LONGEST} characters.`,
  );

import { isNamed } from '../../feed/select.js';
import type { KmaSource } from '../../kma/source.js';

/**
 * A source whose payload stands at another address, such as a saved capture or a mirror: nothing is asked
 * of KMA and no key is needed. A payload of one station is that of the first one named; the others become issues.
 */
export const takenFrom = ({ keyVariable: _, ...source }: KmaSource, address: string): KmaSource => ({
  ...source,
  requests: ({ stations: [station] }) => [
    { url: address, label: address, ...(source.perStation && station !== undefined && { station }) },
  ],
  read(payloads, context) {
    const result = source.read(payloads, context);
    if (!result.ok || !source.perStation) return result;
    const given = result.feed.observations.map(({ station }) => station);
    const others = context.stations.filter((name) => !given.some((station) => isNamed(station, name)));
    if (others.length === 0) return result;
    const names = given.map(({ name }) => name).join(', ');
    const message = `one answer is of one station, ${names}: there is none for ${others.join(', ')}`;
    return { ...result, issues: [...result.issues, { code: 'invalid-row', path: [], message }] };
  },
});

import type { KmaSource } from '../../kma/source.js';

/**
 * A source whose payload stands at another address, such as a saved capture or a mirror: nothing is asked
 * of KMA and no key is needed. A payload of one station is that of the first one named.
 */
export const takenFrom = ({ keyVariable: _, ...source }: KmaSource, address: string): KmaSource => ({
  ...source,
  requests: ({ stations: [station] }) => [
    { url: address, label: address, ...(source.perStation && station !== undefined && { station }) },
  ],
});

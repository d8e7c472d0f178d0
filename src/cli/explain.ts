import { expandStations } from '../places/index.js';
import { keyOf } from '../server/sources.js';
import type { ChosenSources } from './source.js';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What would be requested of KMA and how often, without keys: `nalssi fetch --explain`. */
export const explain = (chosen: ChosenSources): string => {
  const { source: sources, now = Date.now } = chosen;
  const stations = expandStations(chosen.stations);
  const parts = sources.map((source, index) => {
    const requests = source.requests({ now: now(), stations });
    const set = keyOf(source, chosen) ? 'set' : 'not set';
    const notes = [
      `${source.name}: ${chosen.saved ? 'no call, a file' : `${plural(requests.length, 'call')} an hour`}`,
      source.keyVariable !== undefined && `with the key in ${source.keyVariable} (${set})`,
      source.perStation && stations.length === 0 && 'for the stations of --stations (none are named)',
      index > 0 && 'only where those before it fail or lack stations',
    ];
    const lines = requests.map(({ label, optional }) => `  ${label}${optional ? ' (optional)' : ''}`);
    return [notes.filter(Boolean).join(', '), ...lines].join('\n');
  });
  return `${parts.join('\n')}\n`;
};

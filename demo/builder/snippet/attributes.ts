import type { Choice } from '../choice.js';

export type Attributes = readonly (readonly [name: string, value: string])[];

const stationsOf = ({ element, scope, stations }: Choice): string => {
  if (scope === 'default16' || scope === 'capitals') return scope;
  if (scope !== 'cities') return '';
  return (element === 'observation' ? stations.slice(0, 1) : stations).join(',');
};

/** The options of the chosen element alone. */
const ownOptions = (choice: Choice): Attributes => {
  const { element, mode, limit, start, link, interval, layout } = choice;
  if (element === 'board') return [['layout', layout === 'grid' ? '' : layout]];
  if (element !== 'ticker') return [];
  return [
    ['mode', mode === 'roll' ? '' : mode],
    ['limit', limit ? String(limit) : ''],
    ['start', start],
    ['link', link],
    // A marquee does not stop at its rows.
    ['interval', interval === 4 || mode === 'marquee' ? '' : String(interval)],
  ];
};

/** Attributes of the element that differ from their defaults, in the order of the documentation. */
export const attributesOf = (choice: Choice): Attributes => {
  const { scope, region, unit, theme, lang } = choice;
  const all: Attributes = [
    ['stations', stationsOf(choice)],
    ['region', scope === 'region' ? region : ''],
    ...ownOptions(choice),
    ['unit', unit === 'c' ? '' : unit],
    ['theme', theme === 'auto' ? '' : theme],
    ['lang', lang],
  ];
  return all.filter(([, value]) => value !== '');
};

import { VOCABULARY } from '../../src/conditions/vocabulary.js';
import type { FeedState, Sky } from './feeds.js';

/** Contents of the gallery, which shows each shape in each theme, language and state. */

export interface Shape {
  readonly name: string;
  readonly tag: 'nalssi-ticker' | 'nalssi-board' | 'nalssi-map' | 'nalssi-observation';
  /** Attributes that select the mode or the layout. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Width of its boxes: a whole line, half a line, or a column. */
  readonly size: 'wide' | 'half' | 'column';
}

export const SHAPES: readonly Shape[] = [
  { name: 'ticker-roll', tag: 'nalssi-ticker', attributes: { mode: 'roll' }, size: 'wide' },
  { name: 'ticker-marquee', tag: 'nalssi-ticker', attributes: { mode: 'marquee' }, size: 'wide' },
  { name: 'ticker-strip', tag: 'nalssi-ticker', attributes: { mode: 'strip' }, size: 'wide' },
  { name: 'board-grid', tag: 'nalssi-board', attributes: { layout: 'grid' }, size: 'half' },
  { name: 'board-list', tag: 'nalssi-board', attributes: { layout: 'list' }, size: 'half' },
  { name: 'board-table', tag: 'nalssi-board', attributes: { layout: 'table' }, size: 'half' },
  { name: 'map', tag: 'nalssi-map', attributes: {}, size: 'column' },
  { name: 'observation', tag: 'nalssi-observation', attributes: {}, size: 'column' },
];

export const THEMES = ['auto', 'light', 'dark'] as const;

export const LANGUAGES = ['ko', 'en', 'ja', 'zh-Hans', 'zh-Hant'] as const;

/** The states of a feed, a failed request (`error`), and no feed at all, where the fallback stays (`fallback`). */
export const STATES = [
  'fresh',
  'stale',
  'expired',
  'partial',
  'error',
  'winter',
  'notice',
  'single',
  'fallback',
] as const satisfies readonly (FeedState | 'error' | 'fallback')[];

/** Every state is shown with short and with long descriptions, because a layout that fits one may break with the other. */
export const SKIES = ['clear', 'rain'] as const satisfies readonly Sky[];

export type State = (typeof STATES)[number];

/** KMA's texts of all conditions, for the icons. */
export const CONDITIONS: readonly string[] = VOCABULARY.map(([, text]) => text);

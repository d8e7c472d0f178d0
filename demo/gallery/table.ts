import { VOCABULARY } from '../../src/conditions/vocabulary.js';
import type { FeedState, Sky } from './feeds.js';

/** Everything that the gallery shows: it draws each shape in each theme, language and state. */

export interface Shape {
  readonly name: string;
  readonly tag: 'nalssi-ticker' | 'nalssi-board' | 'nalssi-map' | 'nalssi-observation';
  /** How it is what it is, beyond its tag. */
  readonly attributes: Readonly<Record<string, string>>;
  /** How wide its boxes are: a whole line, half of one, or a column. */
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

/** Beside the states of a feed: one that could not be fetched, and none at all, which leaves the fallback. */
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

/** Every state is there in both hours: short words say little of long ones. */
export const SKIES = ['clear', 'rain'] as const satisfies readonly Sky[];

export type State = (typeof STATES)[number];

/** What the icons show: KMA's own texts. */
export const CONDITIONS: readonly string[] = VOCABULARY.map(([, text]) => text);

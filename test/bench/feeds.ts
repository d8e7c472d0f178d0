/** The rows that are shown: the cities of a news header, and every station of one real hour. */
import { readFileSync } from 'node:fs';
import type { ObservationFeed } from '../../src/feed/index.js';
import { surfaceMap } from '../../src/kma/surface-map/surface-map.js';
import { textOf } from './row-text.js';

/** How many there are of them. */
export const ROWS = [16, 97] as const;
export type RowCount = (typeof ROWS)[number];

/** The hours are moved to now: an old hour would rightly not roll. */
const observedAt = `${new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 13)}:00:00+09:00`;

const header = (): ObservationFeed =>
  JSON.parse(readFileSync('test/fixtures/feeds/header.json', 'utf8')) as ObservationFeed;

const everyStation = (): ObservationFeed => {
  const body = readFileSync('demo/data/2023-10-31T16.xml');
  const result = surfaceMap.read([{ body, status: 200, contentType: 'text/xml' }], {
    now: Date.now(),
    stations: [],
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.feed;
};

export const FEEDS: Readonly<Record<RowCount, ObservationFeed>> = {
  16: { ...header(), observedAt },
  97: { ...everyStation(), observedAt },
};

/** What is to be read in each row. */
export const textsOf = (rows: RowCount): string[] => FEEDS[rows].observations.map(textOf);

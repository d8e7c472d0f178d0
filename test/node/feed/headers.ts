/** The weather headers of a news site, and feeds made of them: see `test/fixtures/feeds/README.md`. */
import { readFileSync } from 'node:fs';
import type { ObservationFeed } from '../../../src/feed/schema.js';

export interface Header {
  readonly name: string;
  /** The text of the page, one line each: the date, the rows without bullets, the source. */
  readonly lines: readonly string[];
  /** The feed as parsed JSON, a new copy for each test. */
  readonly read: () => ObservationFeed;
}

const fixture = (file: string): string =>
  readFileSync(new URL(`../../fixtures/feeds/${file}`, import.meta.url), 'utf8');

export const HEADERS: readonly Header[] = ['header', 'header-2024-05-18', 'header-2025-12-20'].map(
  (name) => ({
    name,
    lines: fixture(`${name}.txt`)
      .split(/\r?\n/)
      .map((line) => line.replace('•', '').trim())
      .filter((line) => line !== ''),
    read: () => JSON.parse(fixture(`${name}.json`)) as ObservationFeed,
  }),
);

/** The 16 rows of 2025-04-01. */
export const readHeader = HEADERS[0]!.read;

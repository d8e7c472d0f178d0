/**
 * The accessibility tree of each element, in text files beside this test. With `--update-snapshots` they are
 * written again; read the differences before they are committed.
 */
import { expect, fixture } from '@open-wc/testing';
import { getSnapshotConfig, readFile, writeFile } from '@web/test-runner-commands';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import type { ObservationFeed } from '../../../src/feed/schema.js';
import { CHROMIUM, frames, HEADER } from '../ticker/ticker.js';
import { ROWS, SHAPES } from './subjects.js';
import { treeOf } from './tree.js';

const FEED: ObservationFeed = {
  ...HEADER,
  notice: '예시 자료입니다',
  observations: [
    ...ROWS.slice(0, 3),
    { ...ROWS[3]!, condition: null, temperature: null, humidity: null, precipitation: null, windSpeed: null },
  ],
};
/** So old that the element shows the date without an age, which would depend on the day of the test. */
const FRESH = 'stale-after=900000 expire-after=900001';

const SNAPSHOTS: Readonly<Record<string, string>> = {
  'ticker-roll': SHAPES.roll,
  'ticker-marquee': SHAPES.marquee,
  'ticker-strip': SHAPES.strip,
  'ticker-links': SHAPES['roll with links'],
  'ticker-panel': `${SHAPES.roll} open`,
  'ticker-english': `${SHAPES.roll} lang=en unit=f`,
  'board-grid': SHAPES['board, grid'],
  'board-list': SHAPES['board, list'],
  'board-table': SHAPES['board, table'],
  map: SHAPES.map,
  'map-open': `${SHAPES.map} open`,
  observation: SHAPES.observation,
};

if (CHROMIUM)
  describe('accessibility tree in Chromium', () => {
    for (const [name, shape] of Object.entries(SNAPSHOTS))
      it(`is as committed: snapshots/${name}.txt`, async () => {
        const [tag] = shape.split(' ', 1) as [string];
        const element = await fixture<FeedElement>(`<${shape} ${FRESH}></${tag}>`);
        element.feed = FEED;
        await element.updateComplete;
        await frames(4);
        const tree = await treeOf(element);
        const path = `snapshots/${name}.txt`;
        if ((await getSnapshotConfig()).updateSnapshots) await writeFile({ path, content: tree });
        expect(tree).to.equal(await readFile({ path }));
      });
  });

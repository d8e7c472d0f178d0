/** Rows are as high as their content, in an hour of rain as in a clear one, at any width. */
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { FeedElement } from '../../src/elements/shared/feed-element.js';
import type { Observation } from '../../src/feed/schema.js';
import { STATIONS } from '../../src/stations/stations.js';
import { lost } from './accessibility/lost.js';
import { RICH_HOURS } from './board/board.js';
import { CHROMIUM, feedOf, frames, HOURS, observation } from './ticker/ticker.js';

/** Every station, with the conditions of a rainy day. */
const conditions = ['약한비단속', '뇌우,비/눈', '약한진눈깨비단속', '빗방울눈날림', '시계내강수', '비'];
const EVERYWHERE: readonly Observation[] = STATIONS.map(
  ({ id, name, region, latitude, longitude }, index) => ({
    station: { id, name, region, ...(latitude !== null && { latitude, longitude: longitude }) },
    condition: conditions[index % conditions.length]!,
    temperature: ((index * 7) % 40) - 22.5,
  }),
);
const LONG: readonly Observation[] = [
  observation('경상남도 산청군 시천면 지리산', '약한진눈깨비단속적', -12.5),
  observation('독도'.repeat(8), '구름많고 한때 소나기', 38.5),
  observation('서울', '약한비'.repeat(10), 1.5),
];
const FEEDS: Readonly<Record<string, readonly Observation[]>> = {
  ...HOURS,
  'every station in the rain': EVERYWHERE,
};
const RICH_FEEDS: Readonly<Record<string, readonly Observation[]>> = {
  ...FEEDS,
  ...RICH_HOURS,
  'long names': LONG,
};

const SHAPES: readonly (readonly [
  tag: string,
  attributes: string,
  feeds: Readonly<Record<string, readonly Observation[]>>,
])[] = [
  ['nalssi-ticker', 'paused open link=/weather/{id}', FEEDS],
  ['nalssi-board', '', RICH_FEEDS],
  ['nalssi-board', 'layout=list', RICH_FEEDS],
  ['nalssi-board', 'layout=table', RICH_FEEDS],
  ['nalssi-map', 'open', RICH_FEEDS],
  ['nalssi-observation', '', RICH_FEEDS],
];

/** The boxes that contain one station each. */
const rowsOf = (element: FeedElement): HTMLElement[] =>
  [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>(
      '.panel li, .panel .row, .stack li, .stack .row, .grid li, .grid .row, tr, td, .one, .one .row, .mark',
    ),
  ].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.crowded'));

/** Rows that are lower or narrower than their content, or whose content is partly outside of them. */
const tooSmall = (element: FeedElement): string[] =>
  rowsOf(element)
    .filter((row) => {
      const outer = row.getBoundingClientRect();
      const reaches = [...row.querySelectorAll('.row, .row > *, .measure, .icon')]
        .filter((child) => !child.closest('.spoken'))
        .map((child) => child.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .some(
          ({ top, bottom, left, right }) =>
            top < outer.top - 1 ||
            bottom > outer.bottom + 1 ||
            left < outer.left - 1 ||
            right > outer.right + 1,
        );
      return reaches || row.scrollHeight > row.clientHeight + ROUNDED;
    })
    .map((row) => `${row.localName}.${row.className}: ${row.innerText}`);

/** Px that Firefox counts beyond a box, of letters whose line is less high than their font. */
const ROUNDED = 2;

/** Rows that overlap others; with columns a row may be split into two boxes. */
const overlapping = (element: FeedElement): string[] => {
  const boxes = [...element.shadowRoot!.querySelectorAll('.panel li, .all li, .grid li, .stack li')].flatMap(
    (row) => [...row.getClientRects()].map((box) => ({ row, box })),
  );
  return boxes.flatMap(({ row, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(
        ({ row: another, box: other }) =>
          row !== another &&
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 1 &&
          other.top < box.bottom - 1,
      )
      .map(({ row: another }) => `${row.textContent} and ${another.textContent}`),
  );
};

/** The widest and the narrowest in every engine; what lies between is a matter of the style sheet, not of the engine. */
const WIDTHS = CHROMIUM ? [1000, 768, 375, 320] : [1000, 320];

describe('rows', () => {
  before(() => setViewport({ width: 1100, height: 900 }));

  for (const [tag, attributes, feeds] of SHAPES)
    for (const lang of ['ko', 'en'])
      for (const width of WIDTHS)
        it(`cut nothing: ${tag} ${attributes}, ${width} px, ${lang}`, async () => {
          const names = Object.keys(feeds);
          const box = `<div style="inline-size: ${width}px" lang=${lang}><${tag} ${attributes}></${tag}></div>`;
          const all = await fixture<HTMLElement>(`<div>${box.repeat(names.length)}</div>`);
          const elements = [...all.children].map((one) => one.firstElementChild as FeedElement);
          // So old that the age is displayed, which takes the most space.
          for (const [index, name] of names.entries()) elements[index]!.feed = feedOf(feeds[name], 3);
          await Promise.all(elements.map((element) => element.updateComplete));
          await frames(2);
          for (const [index, name] of names.entries()) {
            const element = elements[index]!;
            expect(rowsOf(element).length, name).to.be.greaterThan(0);
            expect(tooSmall(element), name).to.deep.equal([]);
            expect(lost(element, true), name).to.deep.equal([]);
            expect(overlapping(element), name).to.deep.equal([]);
          }
        }).timeout(60_000);
});

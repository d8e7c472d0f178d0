/** The ticker's box where pages put it: as wide as there is room for, and never more than that. */
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { Observation } from '../../../src/feed/schema.js';
import { lost } from '../accessibility/lost.js';
import { feedOf, frames, HOURS, part, show, text } from './ticker.js';

const LOGO = '<a class="logo">신문</a>';
const SEARCH = '<form class="search"><input aria-label="검색"></form>';
const TICKER = '<nalssi-ticker></nalssi-ticker>';

/** Boxes with what is beside the ticker in them, and their style. */
const ROWS = {
  'a flex row': 'display: flex; gap: 16px; align-items: center',
  'a flex row that is spread': 'display: flex; justify-content: space-between',
  'a grid with auto tracks': 'display: grid; grid-template-columns: auto auto auto; gap: 16px',
  'a grid with a flexible track': 'display: grid; grid-template-columns: auto 1fr auto; gap: 16px',
  'a grid with a track of minimal content':
    'display: grid; grid-template-columns: auto min-content auto; gap: 16px',
  'a table row': 'display: table-row',
} as const;

const ALONE = {
  'a block': '',
  'a float': 'float: right',
  'an inline block': 'display: inline-block',
  'an absolutely positioned box': 'position: absolute; right: 0',
  'a column of flex items': 'display: flex; flex-direction: column; min-height: 400px',
  'small text': 'font-size: 10px',
  'large text': 'font-size: 28px',
  'lines of single height': 'line-height: 1',
  'lines of triple height': 'line-height: 3',
  'spaced, centred text that breaks anywhere':
    'letter-spacing: 0.2em; text-align: center; word-break: break-all',
} as const;

const STYLE = `<style>
  .logo, .search { inline-size: 60px; flex: none; }
  .search input { inline-size: 100%; box-sizing: border-box; }
  .box > * { display: block; }
</style>`;

/** The row with the longest text of an hour. Alone, since the others wait outside of the line. */
const longest = (hour: keyof typeof HOURS): Observation[] =>
  HOURS[hour]
    .toSorted(
      (one, other) =>
        `${other.condition}${other.station.name}`.length - `${one.condition}${one.station.name}`.length,
    )
    .slice(0, 1);

const inBox = async (width: number, style: string, content: string, hour: keyof typeof HOURS) => {
  const root = await fixture<HTMLElement>(
    `<div style="position: relative; inline-size: ${width}px; font: 15px/1.6 sans-serif">${STYLE}<div class="box" style="${style}">${content}</div></div>`,
  );
  const element = root.querySelector('nalssi-ticker')!;
  await show(element, feedOf(longest(hour)));
  await frames(2);
  return { root, element };
};

/** Whether date, row, buttons and attribution are beside each other. */
const isOneLine = (element: TickerElement): boolean => {
  const tops = ['meta', 'window', 'controls', 'source'].map((name) => {
    const { top, bottom } = element.shadowRoot!.querySelector(`.${name}`)!.getBoundingClientRect();
    return (top + bottom) / 2;
  });
  return Math.max(...tops) - Math.min(...tops) < 5;
};

/** Parts of the line that cover each other. */
const covering = (element: TickerElement): string[] => {
  const boxes = ['meta', 'window', 'controls', 'source'].map(
    (name) => [name, element.shadowRoot!.querySelector(`.${name}`)!.getBoundingClientRect()] as const,
  );
  return boxes.flatMap(([name, one], index) =>
    boxes
      .slice(index + 1)
      .filter(
        ([, other]) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      )
      .map(([other]) => `${name} and ${other}`),
  );
};

describe('nalssi-ticker, where pages put it', () => {
  before(() => setViewport({ width: 1100, height: 900 }));

  for (const hour of Object.keys(HOURS) as (keyof typeof HOURS)[]) {
    for (const [name, style] of Object.entries(ROWS))
      for (const width of [1000, 768, 375, 320])
        it(`leaves its neighbours their width in ${name}, ${width} px, ${hour}`, async () => {
          const { root, element } = await inBox(width, style, LOGO + TICKER + SEARCH, hour);
          for (const neighbour of root.querySelectorAll('.logo, .search'))
            expect(neighbour.getBoundingClientRect().width).to.be.at.least(60);
          const outer = root.getBoundingClientRect();
          const own = element.getBoundingClientRect();
          expect(own.right).to.be.at.most(outer.right + 1);
          expect(root.scrollWidth).to.be.at.most(width);
          expect(own.width).to.be.greaterThan(100);
          expect(covering(element)).to.deep.equal([]);
          expect(lost(element)).to.deep.equal([]);
          expect(part(element, 'row').innerText).to.include('℃');
        });
  }

  it('fits at every minute of an hour, whose text is of another width each time', async () => {
    const { root, element } = await inBox(300, 'font-size: 28px', TICKER, 'a rainy hour');
    const wide: string[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      await show(element, feedOf(longest('a rainy hour'), minute / 60));
      if (root.scrollWidth > 300) wide.push(text(part(element, 'observed-at')));
    }
    expect(wide).to.deep.equal([]);
  });

  for (const [name, style] of Object.entries(ALONE))
    for (const width of [1000, 375, 300])
      it(`fits in ${name}, ${width} px, a rainy hour`, async () => {
        const { root, element } = await inBox(width, style, TICKER, 'a rainy hour');
        expect(root.scrollWidth).to.be.at.most(width);
        const { width: own, height } = element.getBoundingClientRect();
        expect(own).to.be.at.most(width);
        expect(own).to.be.greaterThan(200);
        // In a column of flex items, too, as high as its lines.
        const em = parseFloat(getComputedStyle(element).fontSize);
        expect(height).to.be.lessThan(Math.max(width < 15 * em ? 9 * em : 5.5 * em, 59));
        expect(covering(element)).to.deep.equal([]);
        expect(lost(element)).to.deep.equal([]);
      });
  for (const name of ['a flex row', 'a grid with a flexible track', 'a grid with auto tracks'] as const)
    it(`is one line in ${name} of 1,000 px`, async () => {
      const { element } = await inBox(1000, ROWS[name], LOGO + TICKER + SEARCH, 'a clear hour');
      expect(isOneLine(element)).to.equal(true);
    });

  for (const name of ['a float', 'an inline block', 'an absolutely positioned box'] as const)
    it(`is one line in ${name} where there is room for it, and no wider than it needs`, async () => {
      const { element } = await inBox(1000, ALONE[name], TICKER, 'a clear hour');
      expect(isOneLine(element)).to.equal(true);
      expect(element.getBoundingClientRect().width).to.be.lessThan(700);
    });

  for (const width of [1000, 375, 320])
    it(`keeps its row whole in a bar of one line that cuts the second one, ${width} px`, async () => {
      const bar = 'display: flex; align-items: center; block-size: 44px; overflow: hidden';
      for (const hour of Object.keys(HOURS) as (keyof typeof HOURS)[]) {
        const { root, element } = await inBox(width, bar, LOGO + TICKER, hour);
        const frame = root.querySelector('.box')!.getBoundingClientRect();
        const row = part(element, 'row').getBoundingClientRect();
        expect(row.top).to.be.at.least(frame.top);
        expect(row.bottom).to.be.at.most(frame.bottom + 1);
        expect(element.getBoundingClientRect().height).to.be.at.most(44);
      }
    });

  it('is a horizontal line where text is vertical', async () => {
    const { element } = await inBox(1000, 'writing-mode: vertical-rl; height: 300px', TICKER, 'a clear hour');
    expect(isOneLine(element)).to.equal(true);
    expect(element.getBoundingClientRect().width).to.be.greaterThan(600);
  });

  it('is as narrow as one row, whole, where a page gives it no more', async () => {
    for (const hour of Object.keys(HOURS) as (keyof typeof HOURS)[]) {
      const { element } = await inBox(
        1000,
        ROWS['a grid with a track of minimal content'],
        LOGO + TICKER,
        hour,
      );
      const row = part(element, 'row');
      expect(element.getBoundingClientRect().width).to.be.lessThan(130);
      expect(row.scrollWidth).to.be.at.most(row.clientWidth);
      expect(row.scrollHeight).to.be.at.most(row.parentElement!.clientHeight);
    }
  });
});

/** How the panel is drawn: columns, what stays in view, and what the current row and a notice look like. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { ALL } from '../board/board.js';
import { feedOf, frames, heard, part, parts, rows, text, until } from '../ticker/ticker.js';
import { inBox, many, pointAway } from './modes.js';

const panel = (element: Element): HTMLElement => part(element, 'panel');
const head = (element: Element): HTMLElement => panel(element).querySelector('.head')!;
const rowsOf = (element: Element): HTMLElement[] => [
  ...panel(element).querySelectorAll<HTMLElement>('li .row'),
];
const left = (box: Element): number => Math.round(box.getBoundingClientRect().left);
/** Number of rows beside each other. */
const columns = (element: Element): number => new Set(rowsOf(element).map(left)).size;
/** A ticker on a page that is so wide and has text of this size. */
const onPage = async (width: number, size = 16, feed = feedOf(ALL)): Promise<TickerElement> => {
  await setViewport({ width, height: 640 });
  const element = await inBox(
    'open paused start=서울',
    feed,
    `font: ${size}px/1.5 'Noto Sans CJK KR', sans-serif`,
  );
  await frames(2);
  return element;
};

describe('nalssi-ticker, drawing of the panel', () => {
  beforeEach(pointAway);
  after(() => setViewport({ width: 900, height: 600 }));

  for (const [width, size, lang, expected] of [
    // WebKit has no narrower window: these are phones of 320 and 375 px, magnified.
    [640, 32, 'ko', 1],
    [750, 32, 'ko', 2],
    [750, 32, 'en', 1],
    [750, 64, 'ko', 1],
    [640, 64, 'ko', 1],
    [768, 16, 'ko', 3],
    [1280, 16, 'ko', 4],
    [1280, 16, 'en', 4],
  ] as const)
    it(`has ${expected} column(s) at ${width} px with text of ${size} px: ${lang}`, async () => {
      const element = await onPage(width, size);
      element.lang = lang;
      await element.updateComplete;
      expect(columns(element)).to.equal(expected);
      expect(panel(element).scrollWidth).to.equal(panel(element).clientWidth);
    });

  for (const width of [320, 375, 768, 1280])
    it(`aligns icons, cities, temperatures and conditions in each column: ${width} px`, async () => {
      const element = await onPage(width);
      for (const column of new Set(rowsOf(element).map(left))) {
        const inColumn = rowsOf(element).filter((row) => left(row) === column);
        const spread = (selector: string, side: 'left' | 'right'): number => {
          const edges = inColumn
            .map((row) => row.querySelector(selector)!)
            .filter((one) => one.getBoundingClientRect().width > 0)
            .map((one) => one.getBoundingClientRect()[side]);
          return Math.max(...edges) - Math.min(...edges);
        };
        expect(spread('.icon', 'left')).to.be.below(1);
        expect(spread('[part=city]', 'left')).to.be.below(1);
        expect(spread('.temperature', 'right')).to.be.below(1);
        expect(spread('.condition', 'left')).to.be.below(1);
      }
      const { fontVariantNumeric, textAlign } = getComputedStyle(
        rowsOf(element)[0]!.querySelector('.temperature')!,
      );
      expect([fontVariantNumeric, textAlign]).to.deep.equal(['tabular-nums', 'end']);
    });

  it('says in its head what it is, its hour and its source, for the eye alone', async () => {
    const element = await inBox('open', {
      ...feedOf(rows(3), 3),
      notice: '기상청 점검 중',
    });
    expect(text(head(element))).to.equal(`전체 지역 ${text(part(element, 'observed-at'))} 기상청 제공`);
    expect(text(head(element))).to.match(/^전체 지역 \d+시.* 관측 · 3시간 전 기상청 제공$/);
    // The panel has its title as its name; the rest is said in the line.
    expect(heard(head(element))).to.deep.equal([]);
    expect(heard(panel(element)).slice(0, 2)).to.deep.equal(['닫기', '동두천, 맑음, 1.5도']);
    expect(panel(element).ariaLabel).to.equal('전체 지역');
  });

  for (const width of [375, 1280])
    it(`keeps the name of a region in view, and its button above what passes: ${width} px`, async () => {
      const element = await onPage(width);
      const box = panel(element);
      const region = parts(element, 'region')[2]!;
      const section = region.parentElement!;
      box.scrollTop = section.offsetTop + section.offsetHeight / 2;
      await frames(2);
      const frame = box.getBoundingClientRect();
      const { top, bottom } = region.getBoundingClientRect();
      expect(top).to.be.at.least(frame.top);
      expect(bottom).to.be.at.most(frame.top + 90);
      const close = part(element, 'close').getBoundingClientRect();
      expect(close.top).to.be.within(frame.top, frame.top + 20);
      const hit = (x: number): Element => element.shadowRoot!.elementFromPoint(x, close.y + 8)!;
      // WebKit finds what has been scrolled only once it has painted it.
      await until(() => part(element, 'close').contains(hit(close.left + 8)), 'the button is above');
      for (const x of [close.left - 4, frame.left + 20]) expect(hit(x).closest('li')).to.equal(null);
    });

  it('keeps its head in view where there are no regions', async () => {
    const element = await onPage(375, 16, feedOf(many(60)));
    panel(element).scrollTop = 400;
    await frames(2);
    expect(head(element).getBoundingClientRect().top).to.be.closeTo(
      panel(element).getBoundingClientRect().top + 1,
      1,
    );
  });

  it('covers no row that has the focus', async () => {
    const element = await onPage(375);
    const buttons = [...panel(element).querySelectorAll<HTMLElement>('li button')];
    buttons[30]!.focus();
    const covered = (): boolean => {
      const at = element.shadowRoot!.activeElement!;
      const { left: x, top, bottom } = at.getBoundingClientRect();
      return [top + 2, bottom - 2].some((y) => element.shadowRoot!.elementFromPoint(x + 60, y) !== at);
    };
    await sendKeys({ down: 'Shift' });
    for (let stop = 0; stop < 20; stop += 1) {
      await sendKeys({ press: 'Tab' });
      await until(() => !covered(), `up, ${stop}`);
    }
    await sendKeys({ up: 'Shift' });
    for (let stop = 0; stop < 20; stop += 1) {
      await sendKeys({ press: 'Tab' });
      await until(() => !covered(), `down, ${stop}`);
    }
  });

  it('marks the current row by a ground and a bar, which forced colours keep', async () => {
    const element = await onPage(375);
    const [current, other] = ['li:has([aria-current])', 'li:not(:has([aria-current]))'].map((selector) =>
      getComputedStyle(panel(element).querySelector(selector)!),
    );
    expect(current!.backgroundColor).not.to.equal(other!.backgroundColor);
    expect([current!.borderInlineStartWidth, current!.borderInlineStartStyle]).to.deep.equal([
      '3px',
      'solid',
    ]);
    expect(current!.borderInlineStartColor).to.equal(current!.color);
    expect(other!.borderInlineStartStyle).to.equal('none');
    // The bar takes the place of padding: the row keeps its column.
    expect(columns(element)).to.equal(2);
  });

  it('draws a notice smaller than its rows and unlike a title', async () => {
    const element = await inBox('open', { ...feedOf(rows(3)), notice: '기상청 점검 중' });
    const notice = getComputedStyle(panel(element).querySelector('.notice')!);
    const row = getComputedStyle(rowsOf(element)[0]!);
    expect(parseFloat(notice.fontSize)).to.be.below(parseFloat(row.fontSize));
    expect([notice.fontWeight, notice.borderInlineStartWidth]).to.deep.equal(['400', '3px']);
  });

  it('has a shadow at its lower edge until all is scrolled', async () => {
    const element = await onPage(375);
    const box = panel(element);
    // The cover at the end is above the shadow, and at its place once all is scrolled.
    const cover = getComputedStyle(box.querySelector('section:last-child')!, '::after');
    const shadow = getComputedStyle(box, '::after');
    expect([shadow.position, shadow.bottom, cover.position]).to.deep.equal(['sticky', '0px', 'relative']);
    expect(Number(cover.zIndex)).to.be.above(Number(shadow.zIndex));
    expect(cover.height).to.equal(shadow.height);
    box.scrollTop = box.scrollHeight;
    await until(() => box.scrollTop + box.clientHeight >= box.scrollHeight - 1, 'scrolled');
    const last = rowsOf(element).at(-1)!.getBoundingClientRect();
    expect(last.bottom).to.be.at.most(box.getBoundingClientRect().bottom - 12);
  });
});

/** Where the panel is, with popovers and without them, and what closes it. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { ko } from '../../../src/locale/ko.js';
import { en } from '../../../src/locale/en.js';
import { ja } from '../../../src/locale/ja.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { feedOf, frames, nextEvent, part, parts, show, until } from '../ticker/ticker.js';
import { centre, many, pointAway } from './modes.js';

const panel = (element: Element): HTMLElement | undefined => parts(element, 'panel')[0];
const POPOVER = ['popover', 'showPopover'] as const;

/** Makes the browser one that has no popovers; returns a function that makes it the same again. */
const withoutPopover = (): (() => void) => {
  const known = POPOVER.map((name) => Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)!);
  for (const name of POPOVER) Reflect.deleteProperty(HTMLElement.prototype, name);
  return () =>
    POPOVER.forEach((name, index) => Object.defineProperty(HTMLElement.prototype, name, known[index]!));
};

/** A page of 3,000 px with a ticker of 40 stations in a box of this style. */
const onPage = async (style: string, attributes = 'open'): Promise<TickerElement> => {
  const page = await fixture<HTMLElement>(
    `<div style="block-size: 3000px"><button class="before">before</button><div style="${style}"><nalssi-ticker ${attributes}></nalssi-ticker></div><button class="after">after</button></div>`,
  );
  const element = page.querySelector('nalssi-ticker')!;
  await show(element, feedOf(many(40)));
  await frames(2);
  return element;
};

const page = (element: Element, name: string): HTMLElement =>
  element.parentElement!.parentElement!.querySelector(`.${name}`)!;

/** Sides of the viewport that the panel is beyond. */
const beyond = (element: Element): string[] => {
  const { left, top, right, bottom } = panel(element)!.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  return Object.entries({ left: -left, top: -top, right: right - clientWidth, bottom: bottom - clientHeight })
    .filter(([, distance]) => distance > 0.5)
    .map(([side]) => side);
};

/** Distance in px between the panel and the line, below or above it. */
const distance = (element: Element): number => {
  const line = part(element, 'base').getBoundingClientRect();
  const { top, bottom } = panel(element)!.getBoundingClientRect();
  return Math.min(Math.abs(top - line.bottom), Math.abs(line.top - bottom));
};

const PLACES = {
  'the upper left': 'position: absolute; left: 0; top: 0; width: 300px',
  'the upper right': 'position: absolute; right: 0; top: 0; width: 300px',
  'the lower left': 'position: fixed; left: 0; bottom: 0; width: 300px',
  'the lower right': 'position: fixed; right: 0; bottom: 0; width: 300px',
  'a narrow slot': 'position: absolute; right: 20px; top: 20px; width: 120px',
  'the whole width': '',
} as const;

/** A page magnified four times. A lower window of WebKit has no keyboard here, see `test/tools/webkit-launcher.ts`. */
const LOW = /Version\/\d+.*Safari/.test(navigator.userAgent) ? 600 : 200;

for (const popovers of [true, false])
  describe(`nalssi-ticker, place of the panel ${popovers ? 'as a popover' : 'without popovers'}`, () => {
    let restore = (): void => undefined;
    before(() => {
      if (!popovers) restore = withoutPopover();
    });
    after(() => restore());
    beforeEach(async () => {
      await setViewport({ width: 900, height: 600 });
      await pointAway();
    });
    afterEach(() => scrollTo(0, 0));

    it('is in the top layer where there is one', async () => {
      const element = await onPage('');
      expect(panel(element)!.getAttribute('popover')).to.equal(popovers ? 'manual' : null);
      if (popovers) expect(panel(element)!.matches(':popover-open')).to.equal(true);
    });

    for (const [width, height] of [
      [900, 600],
      [480, LOW],
    ] as const)
      it(`is in the viewport, at its line, ${width} × ${height} px`, async () => {
        await setViewport({ width, height });
        for (const [name, style] of Object.entries(PLACES)) {
          const element = await onPage(style);
          expect(beyond(element), name).to.deep.equal([]);
          const { width: own, height: high } = panel(element)!.getBoundingClientRect();
          expect(own, name).to.be.at.least(Math.min(460, document.documentElement.clientWidth - 1));
          expect(high, name).to.be.at.least(90);
          if (height === 600) expect(distance(element), name).to.be.at.most(1);
          element.parentElement!.parentElement!.remove();
        }
      });

    it('stays at its line as the page scrolls and shifts, and closes once that is out of view', async () => {
      const element = await onPage('margin-block-start: 100px');
      const before = panel(element)!.getBoundingClientRect().top;
      scrollTo(0, 60);
      await until(() => panel(element)!.getBoundingClientRect().top < before - 50, 'it scrolls along');
      await until(() => distance(element) <= 1 && beyond(element).length === 0, 'it is at its line');
      page(element, 'before').style.cssText = 'display: block; height: 200px';
      element.parentElement!.parentElement!.style.blockSize = '3200px';
      await until(() => distance(element) <= 1 && beyond(element).length === 0, 'it shifts along');
      const closed = nextEvent(element, 'nalssi-toggle');
      scrollTo(0, 2000);
      expect((await closed).open).to.equal(false);
    });

    it('stays open in a line that is out of view from the start, as the page wants', async () => {
      const element = await onPage('margin-block-start: 1500px');
      scrollTo(0, 10);
      await frames(3);
      expect(element.open).to.equal(true);
      scrollTo(0, 1400);
      await until(() => beyond(element).length === 0 && distance(element) <= 1, 'it comes into view');
    });

    it('is open again after a move within the page', async () => {
      const element = await onPage('');
      page(element, 'after').after(element);
      await element.updateComplete;
      await frames(2);
      expect(panel(element)!.checkVisibility()).to.equal(true);
      expect(distance(element)).to.be.at.most(1);
    });

    it('closes by its own button, and gives focus back', async () => {
      const element = await onPage('', '');
      part(element, 'expand').focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      part(element, 'close').focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(element.open).to.equal(false);
      expect(element.shadowRoot!.activeElement === part(element, 'expand')).to.equal(true);
    });

    it('closes by a click outside, and not by one within', async () => {
      const element = await onPage('width: 400px', 'open');
      await sendMouse({ type: 'click', position: centre(panel(element)!) });
      await element.updateComplete;
      expect(element.open).to.equal(true);
      const closed = nextEvent(element, 'nalssi-toggle');
      await sendMouse({ type: 'click', position: [innerWidth - 40, innerHeight - 20] });
      expect((await closed).open).to.equal(false);
      await element.updateComplete;
      expect(document.activeElement === element).to.equal(false);
    });

    it('closes when focus goes on to the page, and leaves it there', async () => {
      const element = await onPage('');
      panel(element)!.focus();
      expect(element.open).to.equal(true);
      const toggles: boolean[] = [];
      element.addEventListener('nalssi-toggle', ({ open }) => toggles.push(open));
      page(element, 'after').focus();
      await element.updateComplete;
      expect([element.open, ...toggles]).to.deep.equal([false, false]);
      expect(document.activeElement === page(element, 'after')).to.equal(true);
    });

    it('closes with Esc from anywhere, and does not take focus from the page', async () => {
      const element = await onPage('', '');
      page(element, 'before').focus();
      element.open = true;
      await element.updateComplete;
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(element.open).to.equal(false);
      expect(document.activeElement === page(element, 'before')).to.equal(true);
    });

    it('listens to nothing once it is closed or gone', async () => {
      const element = await onPage('', 'open');
      const toggles: boolean[] = [];
      element.addEventListener('nalssi-toggle', ({ open }) => toggles.push(open));
      element.open = false;
      await element.updateComplete;
      await sendKeys({ press: 'Escape' });
      page(element, 'after').focus();
      element.open = true;
      await element.updateComplete;
      element.remove();
      await sendKeys({ press: 'Escape' });
      page({ parentElement: { parentElement: document.body } } as unknown as Element, 'before').focus();
      expect(toggles).to.deep.equal([]);
    });
  });

describe('nalssi-ticker, panel above everything', () => {
  before(() => setViewport({ width: 900, height: 600 }));

  for (const [name, style] of Object.entries({
    'overflow: hidden': 'overflow: hidden; height: 40px',
    'a transform': 'overflow: hidden; height: 40px; transform: translate(10px, 5px)',
    'a sticky bar': 'position: sticky; top: 0; overflow: hidden; height: 40px; z-index: 1',
    'a float in a clipped box': 'float: right; width: 200px; contain: paint; height: 40px',
  }))
    it(`is whole in a header with ${name}`, async () => {
      const element = await onPage(style);
      const after = page(element, 'after');
      after.style.cssText = 'position: relative; z-index: 9999; width: 100%; height: 500px';
      await frames(2);
      const { left, top, right, bottom } = panel(element)!.getBoundingClientRect();
      for (const x of [left + 5, right - 25])
        for (const y of [top + 5, bottom - 25])
          expect(document.elementFromPoint(x, y) === element, `${x}, ${y}`).to.equal(true);
      scrollTo(0, 0);
    });

  it('names its close button in every language', () => {
    expect([ko, en, ja, zhHans, zhHant].map(({ words }) => words.close)).to.deep.equal([
      '닫기',
      'Close',
      '閉じる',
      '关闭',
      '關閉',
    ]);
  });
});

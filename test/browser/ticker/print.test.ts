import { expect } from '@open-wc/testing';
import { mountIn, RICH } from '../board/board.js';
import { cdp, CHROMIUM, feedOf, frames, mount, part, parts, rowTexts } from './ticker.js';

const LAYOUTS = ['grid', 'list', 'table'];
const MODES = ['roll', 'marquee', 'strip'];

const printed = async (check: () => Promise<void> | void): Promise<void> => {
  await cdp('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    await frames(2);
    await check();
  } finally {
    await cdp('Emulation.setEmulatedMedia', { media: '' });
  }
};

/** Whether an element is visible and wholly within `around`. */
const within = (inner: Element, around: Element): boolean => {
  const [one, other] = [inner.getBoundingClientRect(), around.getBoundingClientRect()];
  return (
    one.width > 0 &&
    one.left >= other.left - 1 &&
    one.right <= other.right + 1 &&
    one.top >= other.top - 1 &&
    one.bottom <= other.bottom + 1
  );
};

// Only Chromium can be made to print in a test.
if (CHROMIUM)
  describe('on paper', () => {
    for (const mode of MODES)
      it(`a ticker, ${mode}, is a list of every row once, with its hour and source`, async () => {
        const element = await mount(`mode="${mode}"`, feedOf());
        await printed(() => {
          const base = part(element, 'base');
          const seen = parts(element, 'row').filter((row) => row.getClientRects().length > 0);
          expect(seen.map((row) => row.textContent)).to.deep.equal(rowTexts(element).slice(0, 16));
          for (const shown of [...seen, part(element, 'observed-at'), part(element, 'source')])
            expect(within(shown, base), shown.textContent).to.equal(true);
          expect(part(element, 'controls').getClientRects()).to.have.length(0);
        });
      });

    it('a ticker says the longest notice whole', async () => {
      const notice = '점검 중 '.repeat(40).trim();
      const element = await mount('', { ...feedOf(), notice });
      const meta = part(element, 'notice').parentElement!;
      expect(meta.scrollHeight, 'on the screen').to.be.greaterThan(meta.clientHeight + 1);
      await printed(() => {
        expect(within(part(element, 'notice'), part(element, 'base'))).to.equal(true);
        expect(meta.scrollHeight).to.be.closeTo(meta.clientHeight, 1);
      });
    });

    for (const layout of LAYOUTS)
      it(`a board, ${layout}, has every row, its hour and its source`, async () => {
        const element = await mountIn('nalssi-board', `layout="${layout}"`, feedOf(RICH));
        await printed(() => {
          const base = part(element, 'base');
          const cities = parts(element, 'city');
          expect(cities).to.have.length(RICH.length);
          for (const shown of [...cities, part(element, 'observed-at'), part(element, 'source')])
            expect(within(shown, base), shown.textContent).to.equal(true);
          for (const icon of element.shadowRoot!.querySelectorAll('.sort svg'))
            expect(icon.getClientRects()).to.have.length(0);
        });
      });
  });

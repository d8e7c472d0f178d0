/**
 * Pages with libraries from before modules, which replace native functions by their own with other arguments and results.
 * Here these functions throw. The list comes from a comparison of every native function before and after
 * the library was loaded: Prototype 1.7.3 (`Array.from`, `entries`, `scrollTo`), MooTools 1.4 with More (`Event`,
 * `Date.parse`, `Array.from`, `scrollTo`). Known without a comparison: Datejs (`Date.parse`), Prototype 1.6 (`reduce`),
 * and that Prototype's additions to arrays are enumerable (`each`). Not in the list are functions whose replacement
 * works for us as well: `find`, `map`, `every`, `some`, `reverse`, `remove`, `bind`, `Object.values`.
 */
import { aTimeout, expect } from '@open-wc/testing';
import { feedUrl, rowTexts } from '../ticker/ticker.js';
import { clean, open, shown, until } from './page.js';

const REPLACED = `<script>
  const refuse = () => { throw new Error('replaced by the page'); };
  window.Event = function () { refuse(); };
  Array.from = Date.parse = refuse;
  Array.prototype.entries = Array.prototype.reduce = Element.prototype.scrollTo = refuse;
  Array.prototype.each = refuse;
  window.heard = [];
  for (const name of ['nalssi-load', 'nalssi-change', 'nalssi-stale', 'nalssi-error'])
    document.addEventListener(name, () => heard.push(name));
</script>`;
const SCRIPT = '<script src="/dist/embed/nalssi-all.js"></script>';

describe('dist/embed/nalssi-all.js, where a page has replaced natives', () => {
  for (const [order, head] of [
    ['before it', REPLACED + SCRIPT],
    ['after it', SCRIPT + REPLACED],
  ] as const)
    it(`works: ${order}`, async () => {
      const src = `src="${feedUrl()}"`;
      const page = await open(
        `${head}
        <nalssi-ticker ${src} expire-after="900000" interval="0.2" stations="서울,부산"></nalssi-ticker>
        <nalssi-ticker ${src} expire-after="900000" interval="0.2" mode="strip" lang="en"></nalssi-ticker>
        <nalssi-ticker ${src} mode="marquee" open></nalssi-ticker>
        <nalssi-board ${src}></nalssi-board>
        <nalssi-map ${src}></nalssi-map>
        <nalssi-observation ${src} stations="서울"></nalssi-observation>`,
      );
      await shown(page, 3);
      const heard = (): Set<string> => new Set((page.window as unknown as { heard: string[] }).heard);
      await until(() => heard().has('nalssi-change') && heard().has('nalssi-stale'), 'events');
      await aTimeout(300);
      expect([...heard()].sort()).to.deep.equal(['nalssi-change', 'nalssi-load', 'nalssi-stale']);
      const [roll, strip, marquee] = page.tickers().map((ticker) => rowTexts(ticker).length);
      expect([roll, strip]).to.deep.equal([2, 16]);
      // In the panel, in the line, and in the marquee's copies of the line.
      expect(marquee).to.be.at.least(32);
      for (const tag of ['nalssi-board', 'nalssi-map', 'nalssi-observation'])
        expect(page.document.querySelector(tag)!.shadowRoot!.querySelector('[part~=row]'), tag).not.to.equal(
          null,
        );
      clean(page);
    });

  it('has its styles where elements cannot share style sheets, as in Safari before 16.4', async () => {
    const page = await open(
      `<script>delete Document.prototype.adoptedStyleSheets;</script>${SCRIPT}
      <nalssi-ticker src="${feedUrl()}" expire-after="900000"></nalssi-ticker>`,
    );
    await shown(page, 1);
    const [ticker] = page.tickers();
    const root = ticker!.shadowRoot!;
    expect(root.querySelectorAll('style').length).to.be.greaterThan(1);
    expect(page.window.getComputedStyle(root.querySelector('.base')!).display).to.equal('grid');
    clean(page);
  });
});

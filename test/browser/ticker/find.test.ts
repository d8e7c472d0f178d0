import { expect, fixture, html } from '@open-wc/testing';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { feedOf, frames, part, RAINY, show, text } from './ticker.js';

declare global {
  interface Window {
    /** Selects the next place of the text and scrolls to it, as the browser's own search in the page does. */
    find(text: string, caseSensitive?: boolean, backwards?: boolean, wrap?: boolean): boolean;
  }
}

/** WebKit's search does not look into shadow trees, whatever is in them. */
const FINDS = !/Version\/\d+.*Safari/.test(navigator.userAgent);

describe('search in the page', () => {
  for (const mode of ['roll', 'marquee', 'strip'])
    it(`finds a city that waits for its turn, and stays at the ticker: ${mode}`, async () => {
      const page = await fixture<HTMLElement>(html`
        <div><nalssi-ticker mode=${mode} paused></nalssi-ticker>${Array.from({ length: 200 }, () => html`<p>기사가 이어집니다.</p>`)}</div>
      `);
      const element = page.querySelector<TickerElement>('nalssi-ticker')!;
      await show(element, feedOf(RAINY.observations));
      const found: string[] = [];
      const names = [...part(element, 'list').querySelectorAll('[part=city]')].map(text);
      getSelection()!.removeAllRanges();
      for (const name of names) {
        if (window.find(name, false, false, true)) found.push(name);
        await frames(2);
        expect([scrollX, scrollY], name).to.deep.equal([0, 0]);
      }
      expect(found).to.deep.equal(FINDS ? names : []);
      getSelection()!.removeAllRanges();
    });
});

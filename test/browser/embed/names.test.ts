/**
 * Elements of a page whose names shadow properties that the script reads: a `name` or an `id` becomes a property of the
 * document, the window or a form. Sites often allow names in the HTML of readers' comments.
 */
import { expect } from '@open-wc/testing';
import { feedUrl, part, rowTexts } from '../ticker/ticker.js';
import { clean, open, type Page, shown, until } from './page.js';

const EMBED = '/dist/embed/nalssi.js';
/** With `strict-dynamic`, a trusted script may load other scripts. */
const CSP =
  "script-src 'nonce-n' 'strict-dynamic'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const asked = ({ window }: Page): string[] =>
  window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

/** Requests of the page to other addresses, except for the pictures themselves. */
const foreign = (page: Page): string[] =>
  asked(page).filter((path) => path.startsWith('/__foreign/') && path !== '/__foreign/x.png');

describe('dist/embed/nalssi.js, on a page with elements called like all that it reads', () => {
  for (const [named, property] of [
    ['img', 'HTMLImageElement'],
    ['form', 'HTMLCollection'],
  ] as const)
    it(`runs, and runs nothing of theirs: ${named}`, async () => {
      const page = await open(
        `<nalssi-ticker src="${feedUrl()}" interval="0.3" expire-after="900000"></nalssi-ticker>
         <script nonce="n" async src="${EMBED}" data-feed="${feedUrl()}"></script>`,
        { named, csp: CSP, lang: 'ja' },
      );
      // Makes sure that the names do shadow the document's properties.
      const { document } = page.window as unknown as { document: Record<string, object> };
      for (const name of ['hidden', 'currentScript', 'createElement', 'querySelectorAll', 'body'])
        expect(document[name]!.constructor.name, name).to.equal(property);
      await shown(page, 2);
      await until(() => page.tickers().every((ticker) => part(ticker, 'base').lang === 'ja'), 'Japanese');
      expect(asked(page).filter((path) => path.includes('/locale/'))).to.deep.equal([
        '/dist/embed/locale/ja.js',
      ]);
      expect(foreign(page)).to.deep.equal([]);
      const [ticker, oneTag] = page.tickers();
      expect(oneTag!.previousElementSibling!.localName).to.equal('script');
      expect(rowTexts(ticker!)).to.have.length(16);
      let changes = 0;
      ticker!.addEventListener('nalssi-change', () => (changes += 1));
      await until(() => changes > 1, 'rows to follow each other');
      expect(page.window.getComputedStyle(part(ticker!, 'control')).borderTopWidth).to.equal('0px');
      clean(page);
    });

  it('runs in a form with fields of all those names, and is in its language', async () => {
    const page = await open(
      `<header><script nonce="n" async src="${EMBED}" data-feed="${feedUrl()}"></script></header>`,
      { named: 'input', csp: CSP },
    );
    await shown(page, 1);
    const [ticker] = page.tickers();
    expect(ticker!.closest('form')!.getAttribute).to.be.an.instanceOf(
      (page.window as unknown as typeof globalThis).HTMLInputElement,
    );
    await until(() => part(ticker!, 'base').lang === 'ja', 'Japanese');
    expect(foreign(page)).to.deep.equal([]);
    clean(page);
  });
});

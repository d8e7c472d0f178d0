import { expect } from '@open-wc/testing';
import * as aroundLit from '../../../src/embed/around-lit.js';
import { mountTickers } from '../../../src/embed/mount.js';
import { loadLanguagesBeside, ownAddress } from '../../../src/embed/script.js';
import { localeFor, watchLocales } from '../../../src/locale/registry.js';
import { until } from './page.js';

describe('the sources of the scripts', () => {
  it('fetch a language from beside the script, and none where a script has no address', async () => {
    loadLanguagesBeside(undefined);
    expect(localeFor('ja').tag).to.equal('en');

    loadLanguagesBeside(new URL('/dist/embed/nalssi.js', location.href).href);
    let nextEvent = 0;
    const stop = watchLocales(() => (nextEvent += 1));
    localeFor('zh-TW');
    await until(() => nextEvent > 0, 'the language has come');
    stop();
    expect(localeFor('zh-TW').tag).to.equal('zh-Hant');
  });

  it('register every element', async () => {
    await import('../../../src/embed/nalssi-all.js');
    for (const name of ['ticker', 'board', 'map', 'observation', 'condition-icon'])
      expect(customElements.get(`nalssi-${name}`), name).to.be.a('function');
  });

  it('warn where a language is not there, and speak English', async () => {
    const { warn } = console;
    const warned: string[] = [];
    console.warn = (text: string) => warned.push(text);
    loadLanguagesBeside(new URL('/nowhere/nalssi.js', location.href).href);
    localeFor('ja');
    await until(() => warned.length > 0, 'the warning');
    console.warn = warn;
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('/nowhere/locale/ja.js');
    expect(localeFor('ja').tag).to.equal('en');
  });

  it('give Lit a document and a global object without what the page has named', () => {
    const named = Object.assign(document.createElement('p'), { id: 'litHtmlVersions_' });
    document.body.append(named);
    expect(aroundLit.document.createComment('').ownerDocument === document).to.equal(true);
    expect(aroundLit.document.importNode(named, true).ownerDocument === document).to.equal(true);
    expect((aroundLit.globalThis as unknown as Record<string, unknown>)['litHtmlVersions_']).to.equal(
      undefined,
    );
    named.remove();
  });

  describe('place a ticker', () => {
    const box = document.createElement('div');
    const tagOf = (data: Readonly<Record<string, string>>): HTMLScriptElement => {
      // With a type that browsers do not run.
      const script = Object.assign(document.createElement('script'), {
        type: 'text/plain',
        src: '/x/nalssi.js',
      });
      Object.assign(script.dataset, data);
      return script;
    };
    const run = (script: HTMLScriptElement | null): void => {
      Object.defineProperty(HTMLDocument.prototype, 'currentScript', { configurable: true, value: script });
      mountTickers({ tagName: 'nalssi-ticker', observedAttributes: ['src', 'interval'] });
    };
    before(async () => {
      await import('../../../src/embed/nalssi-all.js');
      document.body.append(box);
    });
    after(() => {
      delete (HTMLDocument.prototype as { currentScript?: unknown }).currentScript;
      box.remove();
    });

    it('behind the tag that runs, and again where a morph of Turbo has taken it away', () => {
      const script = tagOf({ feed: '/__feed/x', interval: '60' });
      box.append(script);
      run(script);
      const ticker = box.querySelector('nalssi-ticker')!;
      expect([ticker.previousElementSibling === script, ticker.src, ticker.interval]).to.deep.equal([
        true,
        '/__feed/x',
        60,
      ]);
      ticker.remove();
      document.dispatchEvent(new Event('turbo:render'));
      expect(script.nextElementSibling?.localName).to.equal('nalssi-ticker');
      run(null);
      expect(box.querySelectorAll('nalssi-ticker')).to.have.length(1);
    });

    it('back where it stood, where the script runs again without its tag', () => {
      const ticker = box.querySelector('nalssi-ticker')!;
      box.replaceChildren();
      const bare = tagOf({});
      document.head.append(bare);
      run(bare);
      expect(ticker.parentElement === box).to.equal(true);
      expect(bare.isConnected).to.equal(false);
    });

    it('at the top of the page for a tag in its head, once, and not beside one that came with the page', () => {
      const head = tagOf({ feed: '/__feed/y' });
      document.head.append(head);
      run(head);
      run(head);
      const tickers = [...document.querySelectorAll('body > nalssi-ticker')];
      expect(tickers.map((one) => one === document.body.firstElementChild)).to.deep.equal([true]);
      tickers[0]!.remove();
      head.remove();
      const script = tagOf({ feed: '/__feed/z' });
      box.replaceChildren(script, document.createElement('nalssi-ticker'));
      run(script);
      expect(box.querySelectorAll('nalssi-ticker')).to.have.length(1);
      expect(ownAddress()).to.equal(script.src);
      run(null);
      expect(ownAddress()).to.equal(script.src);
    });
  });
});

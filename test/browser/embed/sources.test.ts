import { expect, waitUntil } from '@open-wc/testing';
import { loadLanguagesBeside } from '../../../src/embed/languages.js';
import { localeFor, watchLocales } from '../../../src/locale/registry.js';

describe('the sources of the scripts', () => {
  it('fetch a language from beside the script, and none where a script has no address', async () => {
    loadLanguagesBeside(undefined);
    expect(localeFor('ja').tag).to.equal('en');

    loadLanguagesBeside(new URL('/dist/embed/nalssi.js', location.href).href);
    let told = 0;
    const stop = watchLocales(() => (told += 1));
    localeFor('zh-TW');
    await waitUntil(() => told > 0, 'the language has come');
    stop();
    expect(localeFor('zh-TW').tag).to.equal('zh-Hant');
  });

  it('register every element', async () => {
    await import('../../../src/embed/nalssi-all.js');
    for (const name of ['ticker', 'board', 'map', 'observation', 'condition-icon'])
      expect(customElements.get(`nalssi-${name}`), name).to.be.a('function');
  });
});

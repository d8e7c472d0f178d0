import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { en as english } from '../../../src/locale/en.js';
import type { LocaleData } from '../../../src/locale/locale.js';
import { loadLocalesBy, localeFor, registerLocale, watchLocales } from '../../../src/locale/registry.js';

describe('the languages that are fetched', () => {
  test('speak English until they are here, are asked for once, and tell when they are', async () => {
    const asked: string[] = [];
    let calls = 0;
    const stop = watchLocales(() => (calls += 1));
    assert.equal(localeFor('ja').tag, 'en');
    loadLocalesBy((name) => {
      asked.push(name);
      return name === 'ja' ? Promise.resolve({ ...english, tag: 'ja' }) : Promise.reject(new Error('none'));
    });
    for (const lang of ['ja', 'ja-JP', 'zh', 'zh-CN']) assert.equal(localeFor(lang).tag, 'en');
    for (const lang of ['zh-TW', 'zh-Hant-HK']) assert.equal(localeFor(lang).tag, 'en');
    await setImmediate();
    assert.deepEqual(asked, ['ja', 'zh-hans', 'zh-hant']);
    // Elements that were there before the loader look again for their language, and again when it is here.
    assert.equal(calls, 2);
    assert.equal(localeFor('ja-JP').tag, 'ja');
    // Not available: English is used, and the language is not requested again.
    assert.equal(localeFor('zh').tag, 'en');
    assert.equal(asked.length, 3);
    stop();
  });

  test('can be registered, and their words changed', () => {
    let calls = 0;
    const stop = watchLocales(() => (calls += 1));
    registerLocale({ ...english, tag: 'zh-Hant' });
    assert.equal(localeFor('zh-TW').tag, 'zh-Hant');
    registerLocale({ ...english, words: { ...english.words, play: 'Go' } });
    assert.equal(localeFor('en').words.play, 'Go');
    assert.equal(calls, 2);
    stop();
    registerLocale(english);
    assert.equal(calls, 2);
  });

  test('never take the place of English where nothing fits', () => {
    registerLocale({ ...english, tag: 'fr' });
    assert.equal(localeFor('de').tag, 'en');
  });
});

/** A language with texts that distinguish it from others of the same primary tag. */
const named = (tag: string, stop = tag): LocaleData => ({
  ...english,
  tag,
  words: { ...english.words, stop },
});

describe('a language is found by its tag', () => {
  test('where it was registered with a region, by pages in that region and in the language', () => {
    registerLocale(named('pt-BR'));
    for (const lang of ['pt-BR', 'pt-br', 'pt_BR', 'PT-BR', 'pt-BR-x-news', 'pt', 'pt-PT'])
      assert.equal(localeFor(lang).tag, 'pt-BR', lang);
    registerLocale(named('pt-PT'));
    assert.deepEqual(
      ['pt-BR', 'pt-PT', 'pt-PT-x-news'].map((lang) => localeFor(lang).tag),
      ['pt-BR', 'pt-PT', 'pt-PT'],
    );
    registerLocale(named('pt'));
    assert.deepEqual(
      ['pt-BR', 'pt-AO', 'pt'].map((lang) => localeFor(lang).tag),
      ['pt-BR', 'pt', 'pt'],
    );
  });

  test('where the language is built in, beside it', () => {
    registerLocale(named('en-GB'));
    registerLocale(named('ko-KR'));
    for (const [lang, tag] of [
      ['en-GB', 'en-GB'],
      ['en_gb', 'en-GB'],
      ['en-GB-oxendict', 'en-GB'],
      ['en-US', 'en'],
      ['en', 'en'],
      ['ko-KR', 'ko-KR'],
      ['ko_KR', 'ko-KR'],
      ['ko-Kore-KR', 'ko'],
      ['ko', 'ko'],
      ['', 'ko'],
      ['de-GB', 'en'],
    ] as const)
      assert.equal(localeFor(lang).tag, tag, lang);
  });

  test('by script and region, never in the other script', () => {
    registerLocale(named('zh'));
    registerLocale(named('sr-Latn-RS'));
    assert.equal(localeFor('zh-SG').tag, 'zh');
    assert.equal(localeFor('zh-Hant-HK').tag, 'zh-Hant');
    registerLocale(named('zh-HK'));
    for (const [lang, tag] of [
      ['zh-HK', 'zh-HK'],
      ['zh-TW', 'zh-Hant'],
      ['zh-CN', 'zh'],
      ['sr', 'sr-Latn-RS'],
      ['sr-Latn', 'sr-Latn-RS'],
    ] as const)
      assert.equal(localeFor(lang).tag, tag, lang);
  });
});

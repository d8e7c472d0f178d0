import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { en as english } from '../../../src/locale/en.js';
import { loadLocalesBy, localeFor, registerLocale, watchLocales } from '../../../src/locale/registry.js';

describe('the languages that are fetched', () => {
  test('speak English until they are here, are asked for once, and tell when they are', async () => {
    const asked: string[] = [];
    let told = 0;
    const stop = watchLocales(() => (told += 1));
    assert.equal(localeFor('ja').tag, 'en');
    loadLocalesBy((name) => {
      asked.push(name);
      return name === 'ja' ? Promise.resolve({ ...english, tag: 'ja' }) : Promise.reject(new Error('none'));
    });
    for (const lang of ['ja', 'ja-JP', 'zh', 'zh-CN']) assert.equal(localeFor(lang).tag, 'en');
    for (const lang of ['zh-TW', 'zh-Hant-HK']) assert.equal(localeFor(lang).tag, 'en');
    await setImmediate();
    assert.deepEqual(asked, ['ja', 'zh-hans', 'zh-hant']);
    assert.equal(told, 1);
    assert.equal(localeFor('ja-JP').tag, 'ja');
    // Not to be had: English, and not asked for again.
    assert.equal(localeFor('zh').tag, 'en');
    assert.equal(asked.length, 3);
    stop();
  });

  test('can be registered, and their words changed', () => {
    let told = 0;
    const stop = watchLocales(() => (told += 1));
    registerLocale({ ...english, tag: 'zh-Hant' });
    assert.equal(localeFor('zh-TW').tag, 'zh-Hant');
    registerLocale({ ...english, words: { ...english.words, play: 'Go' } });
    assert.equal(localeFor('en').words.play, 'Go');
    assert.equal(told, 2);
    stop();
    registerLocale(english);
    assert.equal(told, 2);
  });

  test('never take the place of English where nothing fits', () => {
    registerLocale({ ...english, tag: 'fr' });
    assert.equal(localeFor('de').tag, 'en');
  });
});

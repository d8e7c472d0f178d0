import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ja } from '../../../src/locale/ja.js';
import { loadLocalesBy, localeFor, registerLocale } from '../../../src/locale/registry.js';

test('a language is not fetched where the page has brought a form of it', () => {
  const asked: string[] = [];
  loadLocalesBy((name) => {
    asked.push(name);
    return Promise.reject(new Error('none'));
  });
  registerLocale({ ...ja, tag: 'ja-JP', words: { ...ja.words, stop: '一時停止' } });
  for (const lang of ['ja-JP', 'ja', 'jp', 'ja_JP'])
    assert.equal(localeFor(lang).words.stop, '一時停止', lang);
  assert.deepEqual(asked, []);
  assert.equal(localeFor('zh').tag, 'en');
  assert.deepEqual(asked, ['zh-hans']);
});

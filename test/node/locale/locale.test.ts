import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale } from '../../../src/locale/locale.js';
import { en, ko, localeFor } from './locales.js';

/** A letter of another script. */
const OTHER = { ko: /(?!\p{Script=Hangul})\p{L}/u, en: /(?!\p{Script=Latin})\p{L}/u };

describe('the locales', () => {
  test('have the same members and words', () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(ko).sort());
    assert.deepEqual(Object.keys(en.words).sort(), Object.keys(ko.words).sort());
  });

  for (const [tag, locale] of Object.entries({ ko, en })) {
    test(`${tag} says everything, in its own letters`, () => {
      assert.equal(locale.tag, tag);
      for (const [name, word] of Object.entries<string>({ ...locale.words })) {
        assert.match(word, /^\S(.*\S)?$/, name);
        assert.doesNotMatch(word, OTHER[tag as keyof typeof OTHER], name);
      }
    });
  }

  test('name the controls', () => {
    const controls = ({ words }: Locale) => [words.play, words.stop, words.previous, words.next];
    assert.deepEqual(controls(ko), ['재생', '정지', '이전', '다음']);
    assert.deepEqual(controls(en), ['Play', 'Stop', 'Previous', 'Next']);
  });
});

describe('localeFor', () => {
  for (const [lang, expected] of [
    ['', ko],
    ['ko', ko],
    ['KO', ko],
    ['ko-KR', ko],
    ['ko-Kore-KR', ko],
    ['en', en],
    ['en-US', en],
    ['fr', en],
    ['ja', en],
    // Konkani and Komi are not Korean, and neither is a tag that has `ko` as another subtag.
    ['kok', en],
    ['kok-IN', en],
    ['kv', en],
    ['en-ko', en],
    ['x-ko', en],
  ] as const)
    test(`'${lang}' → ${expected.tag}`, () => assert.equal(localeFor(lang), expected));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../../src/locale/en.js';
import { ko } from '../../../src/locale/ko.js';
import type { Locale, Words } from '../../../src/locale/locale.js';
import { localeFor } from '../../../src/locale/resolve.js';

/** Typed, so that a word more or less in `Words` does not compile here. */
const WORDS: Readonly<Record<keyof Words, true>> = {
  label: true,
  play: true,
  stop: true,
  previous: true,
  next: true,
  loading: true,
  failed: true,
  empty: true,
  all: true,
  elsewhere: true,
  missing: true,
  city: true,
  condition: true,
  temperature: true,
  humidity: true,
  precipitation: true,
  windSpeed: true,
};
const MEMBERS: Readonly<Record<keyof Locale, true>> = {
  tag: true,
  words: true,
  condition: true,
  spokenCondition: true,
  city: true,
  region: true,
  temperature: true,
  spokenTemperature: true,
  date: true,
  observedAt: true,
  source: true,
  sentence: true,
};

for (const [tag, locale, script] of [
  ['ko', ko, /^[가-힣 ]+$/],
  ['en', en, /^[A-Z][a-z ]+$/],
] as const) {
  describe(`the locale ${tag}`, () => {
    test('is complete, and has nothing besides', () => {
      assert.equal(locale.tag, tag);
      assert.deepEqual(Object.keys(locale).sort(), Object.keys(MEMBERS).sort());
      assert.deepEqual(Object.keys(locale.words).sort(), Object.keys(WORDS).sort());
    });

    test('says each thing in its own words', () => {
      const words = Object.values(locale.words) as string[];
      for (const word of words) assert.match(word, script);
      assert.equal(new Set(words).size, words.length);
    });
  });
}

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
    // Konkani and Komi are not Korean, nor is what has it in another place.
    ['kok', en],
    ['kok-IN', en],
    ['kv', en],
    ['en-ko', en],
    ['x-ko', en],
  ] as const)
    test(`'${lang}' → ${expected.tag}`, () => assert.equal(localeFor(lang), expected));
});

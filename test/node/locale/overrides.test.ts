import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { en } from '../../../src/locale/en.js';
import { ja } from '../../../src/locale/ja.js';
import { ko } from '../../../src/locale/ko.js';
import { loadLocalesBy, localeFor, registerLocale } from '../../../src/locale/registry.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';

const SEOUL = { id: '108', name: '서울' };
const BUSAN = { id: '159', name: '부산' };

describe('a page of its own words', () => {
  test('keeps them when the file of the language comes later', async () => {
    loadLocalesBy(() => Promise.resolve(ja));
    assert.equal(localeFor('ja').tag, 'en');
    registerLocale({ ...ja, words: { ...ja.words, stop: '一時停止' } });
    await setImmediate();
    assert.equal(localeFor('ja').words.stop, '一時停止');
  });

  test('gets the language that its lang asks for', () => {
    for (const data of [ja, zhHans, zhHant]) registerLocale(data);
    for (const [tag, langs] of [
      ['ja', ['ja', 'ja-JP', 'JA', 'jp']],
      ['zh-Hans', ['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-Hans-HK', 'ZH-hans-cn', 'zh_CN', 'cn']],
      ['zh-Hant', ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-TW', 'zh-hant-hk', 'zh_TW']],
      ['ko', ['', 'ko', 'ko-KR', 'ko_KR', 'kr', 'KR']],
      ['en', ['en', 'en-US', 'en_US', 'jav', 'zha', 'krl', 'kok', 'fr']],
    ] as const)
      for (const lang of langs) assert.equal(localeFor(lang).tag, tag, lang);
  });

  test('changes one and keeps the others, in a language of tables', () => {
    registerLocale({
      ...ja,
      words: { ...ja.words, stop: '一時停止' },
      conditions: { ...ja.conditions, 'partly-cloudy': '晴れ時々くもり', 'light-*': '弱めの*' },
      cities: { ...ja.cities, 108: 'ソウル特別市' },
      regions: { ...ja.regions, 제주: '済州島' },
      source: (name) => `提供：${name}`,
    });
    const locale = localeFor('ja');
    assert.equal(locale.words.stop, '一時停止');
    assert.equal(locale.words.play, ja.words.play);
    assert.equal(locale.condition('구름적음'), '晴れ時々くもり');
    assert.equal(locale.spokenCondition('약한비단속'), '弱めの雨（断続）');
    assert.deepEqual([locale.city(SEOUL), locale.city(BUSAN)], ['ソウル特別市', '釜山']);
    assert.deepEqual([locale.region('제주'), locale.region('강원')], ['済州島', '江原']);
    assert.equal(locale.source('기상청'), '提供：기상청');
    assert.equal(
      locale.sentence({ station: SEOUL, condition: '비', temperature: null }, 'c'),
      'ソウル特別市, 雨',
    );
  });

  test('changes one and keeps the others, in a language of rules', () => {
    registerLocale({ ...en, cities: { 108: 'Seoul City' }, regions: { 제주: 'Jeju Island' } });
    const locale = localeFor('en');
    assert.deepEqual([locale.city(SEOUL), locale.city(BUSAN)], ['Seoul City', 'Busan']);
    assert.deepEqual([locale.region('제주'), locale.region('강원')], ['Jeju Island', 'Gangwon']);
    registerLocale({ ...ko, cities: { 108: '서울(종로)' }, condition: ({ spoken }) => spoken });
    const korean = localeFor('ko');
    assert.deepEqual([korean.city(SEOUL), korean.city(BUSAN)], ['서울(종로)', '부산']);
    assert.equal(korean.condition('구름조금'), '구름 조금');
    assert.equal(korean.region('제주'), '제주');
  });

  test('speaks no minus sign, also where a language formats the number itself', () => {
    const swedish = new Intl.NumberFormat('sv', { style: 'unit', unit: 'celsius', unitDisplay: 'long' });
    registerLocale({
      ...en,
      tag: 'sv',
      decimal: ',',
      spokenTemperature: (number, negative) =>
        swedish.format(Number(number.replace(',', '.')) * (negative ? -1 : 1)),
    });
    const { spokenTemperature } = localeFor('sv');
    assert.equal(spokenTemperature(-1.5, 'c'), 'minus 1,5 grader Celsius');
    assert.equal(spokenTemperature(1.5, 'c'), '1,5 grader Celsius');
    registerLocale({
      ...en,
      tag: 'nb',
      spokenTemperature: (number, negative) => `${negative ? '-' : ''}${number} grader`,
    });
    assert.equal(localeFor('nb').spokenTemperature(-1.5, 'c'), 'minus 1.5 grader');
  });
});

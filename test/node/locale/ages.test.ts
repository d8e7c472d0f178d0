/** Ages in the words of each language, at each boundary. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../../src/locale/en.js';
import { ja } from '../../../src/locale/ja.js';
import { ko } from '../../../src/locale/ko.js';
import { createLocale } from '../../../src/locale/locale.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';

const LANGUAGES = [ko, en, ja, zhHans, zhHant].map(createLocale);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TWO = '2025-04-01T14:00:00+09:00';

const HOURS = ['14시 관측', '14:00 KST', '14時観測', '韩国14时观测', '韓國14時觀測'];
const minutes = (count: number): string[] => [
  `${count}분 전`,
  `${count} min ago`,
  `${count}分前`,
  `${count}分钟前`,
  `${count}分鐘前`,
];
const hours = (count: number): string[] => [
  `${count}시간 전`,
  `${count} h ago`,
  `${count}時間前`,
  `${count}小时前`,
  `${count}小時前`,
];
const days = (count: number): string[] => [
  `${count}일 전`,
  count === 1 ? '1 day ago' : `${count} days ago`,
  `${count}日前`,
  `${count}天前`,
  `${count}天前`,
];

describe('an age', () => {
  for (const [name, age, words] of [
    ['59 seconds', MINUTE - 1, null],
    ['a minute', MINUTE, minutes(1)],
    ['a second less than two minutes', 2 * MINUTE - SECOND, minutes(1)],
    ['59 minutes', HOUR - 1, minutes(59)],
    ['an hour', HOUR, hours(1)],
    ['a second less than two hours', 2 * HOUR - SECOND, hours(1)],
    ['23 hours', DAY - 1, hours(23)],
    ['a day', DAY, days(1)],
    ['a second less than two days', 2 * DAY - SECOND, days(1)],
    ['two days', 2 * DAY, days(2)],
    ['six days', 7 * DAY - 1, days(6)],
    ['a week', 7 * DAY, null],
    ['three years', 26_917 * HOUR, null],
  ] as const)
    test(`of ${name}`, () => {
      for (const freshness of ['stale', 'expired'] as const)
        assert.deepEqual(
          LANGUAGES.map((locale) => locale.observedAt(TWO, age, freshness)),
          HOURS.map((time, index) => (words ? `${time} · ${words[index]}` : time)),
        );
    });

  test('is not given for fresh data', () => {
    for (const age of [-HOUR, 0, 1.9 * HOUR, 3 * DAY])
      assert.deepEqual(
        LANGUAGES.map((locale) => locale.observedAt(TWO, age, 'fresh')),
        HOURS,
      );
  });
});

describe('a row that is older than its feed', () => {
  test('tells its age', () => {
    assert.deepEqual(
      LANGUAGES.map((locale) => locale.oldness(TWO, 3 * HOUR, 'stale')),
      HOURS.map((time, index) => `${time} · ${hours(3)[index]}`),
    );
    assert.deepEqual(
      LANGUAGES.map((locale) => locale.oldness(TWO, 3 * HOUR, 'fresh')),
      ['', '', '', '', ''],
    );
  });

  test('tells its date from a week on', () => {
    assert.equal(LANGUAGES[0]!.oldness(TWO, 7 * DAY - 1, 'expired'), '14시 관측 · 6일 전');
    for (const age of [7 * DAY, 26_917 * HOUR])
      assert.deepEqual(
        LANGUAGES.map((locale) => locale.oldness(TWO, age, 'expired')),
        [
          '2025.04.01 (화) 14시 관측',
          'Apr 1, 2025 (Tue) 14:00 KST',
          '2025年4月1日(火) 14時観測',
          '2025年4月1日 周二 韩国14时观测',
          '2025年4月1日(二) 韓國14時觀測',
        ],
      );
  });
});

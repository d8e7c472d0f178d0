import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ja } from '../../../src/locale/ja.js';
import { createLocale } from '../../../src/locale/locale.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';

const zone = process.env['TZ'];
after(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const NOON_UTC = '2025-04-01T12:00:00Z';

for (const [name, noon] of [
  ['America/Los_Angeles', 5],
  ['Asia/Shanghai', 20],
  ['Pacific/Kiritimati', 2],
] as const)
  test(`a reader in ${name} sees the day and the hour in Korea`, () => {
    process.env['TZ'] = name;
    assert.equal(new Date(NOON_UTC).getHours(), noon, 'the zone of the process');
    const read = (iso: string): string[] =>
      [ja, zhHans, zhHant]
        .map(createLocale)
        .flatMap((locale) => [locale.date(iso), locale.observedAt(iso, 0, 'fresh')]);
    assert.deepEqual(read('2025-03-31T14:59:00Z'), [
      ...['2025年3月31日(月)', '23時59分観測'],
      ...['2025年3月31日 周一', '韩国23时59分观测'],
      ...['2025年3月31日(一)', '韓國23時59分觀測'],
    ]);
    assert.deepEqual(read('2024-12-31T15:00:00Z'), [
      ...['2025年1月1日(水)', '0時観測'],
      ...['2025年1月1日 周三', '韩国0时观测'],
      ...['2025年1月1日(三)', '韓國0時觀測'],
    ]);
  });

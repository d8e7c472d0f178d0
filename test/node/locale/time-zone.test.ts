import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { en, ko } from './locales.js';

const MOMENTS = [
  ['2025-03-31T23:00:00Z', '2025.04.01 (화)', 'Apr 1, 2025 (Tue)', '8시 관측', '8:00 KST'],
  ['2025-04-01T00:00:00+09:00', '2025.04.01 (화)', 'Apr 1, 2025 (Tue)', '0시 관측', '0:00 KST'],
  ['2025-03-31T14:59:00Z', '2025.03.31 (월)', 'Mar 31, 2025 (Mon)', '23시 59분 관측', '23:59 KST'],
  ['2025-03-31T15:00:00Z', '2025.04.01 (화)', 'Apr 1, 2025 (Tue)', '0시 관측', '0:00 KST'],
  ['2025-03-31T23:00:00+09:00', '2025.03.31 (월)', 'Mar 31, 2025 (Mon)', '23시 관측', '23:00 KST'],
  ['2025-03-31T24:00:00+09:00', '2025.04.01 (화)', 'Apr 1, 2025 (Tue)', '0시 관측', '0:00 KST'],
  ['2024-12-31T15:00:00Z', '2025.01.01 (수)', 'Jan 1, 2025 (Wed)', '0시 관측', '0:00 KST'],
  ['2024-02-29T12:00:00+09:00', '2024.02.29 (목)', 'Feb 29, 2024 (Thu)', '12시 관측', '12:00 KST'],
  // The hour that clocks in Los Angeles skip.
  ['2025-03-09T02:30:00-08:00', '2025.03.09 (일)', 'Mar 9, 2025 (Sun)', '19시 30분 관측', '19:30 KST'],
  ['2025-04-05T07:00:00+09:00', '2025.04.05 (토)', 'Apr 5, 2025 (Sat)', '7시 관측', '7:00 KST'],
  ['2025-04-04T07:00:00+09:00', '2025.04.04 (금)', 'Apr 4, 2025 (Fri)', '7시 관측', '7:00 KST'],
] as const;

const NOON_UTC = '2025-04-01T12:00:00Z';

const zone = process.env['TZ'];
after(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

for (const [name, noon] of [
  ['America/Los_Angeles', 5],
  ['UTC', 12],
  ['Asia/Seoul', 21],
  ['Pacific/Kiritimati', 2],
] as const) {
  describe(`a reader in ${name} sees the day and the hour in Korea`, () => {
    for (const [iso, koDate, enDate, koTime, enTime] of MOMENTS) {
      test(iso, () => {
        process.env['TZ'] = name;
        assert.equal(new Date(NOON_UTC).getHours(), noon, 'the zone of the process');
        assert.equal(ko.date(iso), koDate);
        assert.equal(en.date(iso), enDate);
        assert.equal(ko.observedAt(iso, 0, 'fresh'), koTime);
        assert.equal(en.observedAt(iso, 0, 'fresh'), enTime);
      });
    }
  });
}

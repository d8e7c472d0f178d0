import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kstFields } from '../../../src/feed/time.js';
import { kstStamp, kstToIso, publishedHour, stampToIso } from '../../../src/kma/time.js';

const time = (year: number, month: number, day: number, hour: number, minute = 0) =>
  kstToIso({ year, month, day, hour, minute });

test('wall time in Korea becomes ISO 8601 with its offset', () => {
  assert.equal(time(2025, 4, 1, 7), '2025-04-01T07:00:00+09:00');
  assert.equal(time(2025, 4, 1, 23, 59), '2025-04-01T23:59:00+09:00');
});

test('hour 24 is the midnight that begins the next day', () => {
  assert.equal(time(2025, 4, 1, 24), '2025-04-02T00:00:00+09:00');
  assert.equal(time(2024, 12, 31, 24), '2025-01-01T00:00:00+09:00');
  assert.equal(time(2024, 2, 28, 24), '2024-02-29T00:00:00+09:00');
  assert.equal(time(2025, 4, 1, 24, 1), null);
});

test('times that no calendar or clock has are null', () => {
  for (const [year, month, day, hour, minute] of [
    [2025, 0, 1, 0, 0],
    [2025, 13, 1, 0, 0],
    [2025, 2, 29, 0, 0],
    [2025, 2, 0, 0, 0],
    [2025, 4, 31, 0, 0],
    [2025, 4, 1, 25, 0],
    [2025, 4, 1, -1, 0],
    [2025, 4, 1, 7, 60],
    [2025, 4, 1, 7, -1],
    [23, 4, 1, 7, 0],
    [9999, 12, 31, 24, 0],
    [NaN, 4, 1, 7, 0],
    [2025, 4, 1, NaN, 0],
  ] as const) {
    assert.equal(time(year, month, day, hour, minute), null, `${year}-${month}-${day} ${hour}:${minute}`);
  }
});

test('a moment in Korean wall time crosses the day nine hours before UTC does', () => {
  assert.deepEqual(kstFields(Date.parse('2025-03-31T15:00:00Z')), {
    year: 2025,
    month: 4,
    day: 1,
    hour: 0,
    minute: 0,
  });
  assert.deepEqual(kstFields(Date.parse('2025-03-31T14:59:00Z')), {
    year: 2025,
    month: 3,
    day: 31,
    hour: 23,
    minute: 59,
  });
});

test('stamps are read as they are written', () => {
  assert.equal(stampToIso('202511130800'), '2025-11-13T08:00:00+09:00');
  for (const stamp of ['', '2025111308', '20251113080', 'YYMMDDHHMI00', '202513130800']) {
    assert.equal(stampToIso(stamp), null, stamp);
  }
});

test('every minute survives fields, stamp and ISO', () => {
  const minutes = fc.integer({ min: Date.UTC(1950, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const iso = stampToIso(kstStamp(kstFields(minute * 60_000)));
      assert.equal(Date.parse(iso!), minute * 60_000);
    }),
  );
});

test('an hour can be requested from ten minutes past, and steps back over midnight', () => {
  const hour = (now: string, back?: number) => kstStamp(publishedHour(Date.parse(now), back));
  assert.equal(hour('2025-04-01T07:10:00+09:00'), '202504010700');
  assert.equal(hour('2025-04-01T07:09:59+09:00'), '202504010600');
  assert.equal(hour('2025-04-01T07:59:00+09:00'), '202504010700');
  assert.equal(hour('2025-04-01T00:30:00+09:00', 1), '202503312300');
});

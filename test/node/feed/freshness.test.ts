import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EXPIRED_AFTER, freshness, STALE_AFTER, type Freshness } from '../../../src/feed/freshness.js';

const SEVEN = '2025-04-01T07:00:00+09:00';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const after = (age: number, observedAt = SEVEN): Freshness =>
  freshness(observedAt, Date.parse('2025-03-31T22:00:00Z') + age);

describe('freshness', () => {
  test('turns at two and at six hours', () => {
    assert.equal(STALE_AFTER, 2 * HOUR);
    assert.equal(EXPIRED_AFTER, 6 * HOUR);
  });

  for (const [age, expected] of [
    [0, 'fresh'],
    [2 * HOUR - 1, 'fresh'],
    [2 * HOUR, 'stale'],
    [6 * HOUR - 1, 'stale'],
    [6 * HOUR, 'expired'],
    [400 * DAY, 'expired'],
  ] as const)
    test(`${age} ms after the observation: ${expected}`, () => assert.equal(after(age), expected));

  test('is fresh for a time in the future', () => {
    for (const age of [-1, -MINUTE, -9 * HOUR, -DAY]) assert.equal(after(age), 'fresh');
  });

  test('goes by the moment, however its offset is written', () => {
    for (const time of ['2025-03-31T22:00:00Z', '2025-03-31T18:30-03:30', '2025-04-01T07:00+09:00']) {
      assert.equal(after(2 * HOUR - 1, time), 'fresh');
      assert.equal(after(2 * HOUR, time), 'stale');
    }
  });

  test('takes other limits', () => {
    const limits = { staleAfter: 10 * MINUTE, expiredAfter: 20 * MINUTE };
    const at = (age: number) => freshness(SEVEN, Date.parse(SEVEN) + age, limits);
    assert.deepEqual(
      [9, 10, 19, 20].map((minutes) => at(minutes * MINUTE)),
      ['fresh', 'stale', 'stale', 'expired'],
    );
    assert.equal(freshness(SEVEN, Date.parse(SEVEN), { staleAfter: 0, expiredAfter: 1 }), 'stale');
    assert.equal(
      freshness(SEVEN, Date.parse(SEVEN) + DAY, { staleAfter: Infinity, expiredAfter: Infinity }),
      'fresh',
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  delayAfterFailure,
  delayAfterSuccess,
  LONGEST_WAIT,
  maxAgeOf,
} from '../../../src/client/schedule.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ALMOST_ONE = 1 - Number.EPSILON;

describe('the schedule after a good answer', () => {
  it('asks again 1 h 15 min after the observation, spread over 10 minutes', () => {
    assert.equal(delayAfterSuccess(20 * MINUTE, 0, 0), 55 * MINUTE);
    assert.equal(delayAfterSuccess(20 * MINUTE, 0, 0.5), 60 * MINUTE);
    assert.ok(Math.abs(delayAfterSuccess(20 * MINUTE, 0, ALMOST_ONE) - 65 * MINUTE) <= 1);
    assert.equal(delayAfterSuccess(74 * MINUTE, 0, 0), MINUTE);
  });

  it('looks for an overdue hour every 5 to 15 minutes, however old the last one', () => {
    for (const age of [75 * MINUTE, 3 * HOUR, 400 * DAY]) {
      assert.equal(delayAfterSuccess(age, 0, 0), 5 * MINUTE);
      assert.ok(Math.abs(delayAfterSuccess(age, 0, ALMOST_ONE) - 15 * MINUTE) <= 1);
    }
  });

  it('waits as long as caches may keep the answer', () => {
    assert.equal(delayAfterSuccess(70 * MINUTE, 30 * MINUTE, 0), 30 * MINUTE);
    assert.equal(delayAfterSuccess(5 * HOUR, 20 * MINUTE, 0.5), 25 * MINUTE);
    assert.equal(delayAfterSuccess(15 * MINUTE, MINUTE, 0), 60 * MINUTE);
  });

  it('is never put off for long by a wrong clock or header', () => {
    for (const delay of [
      delayAfterSuccess(-400 * DAY, 0, ALMOST_ONE),
      delayAfterSuccess(0, DAY, ALMOST_ONE),
      delayAfterSuccess(0, Infinity, ALMOST_ONE),
    ]) {
      assert.ok(delay >= 75 * MINUTE);
      assert.ok(delay <= 85 * MINUTE);
      assert.ok(delay <= LONGEST_WAIT);
    }
  });

  it('spreads a million pages evenly over the 10 minutes', () => {
    const pages = 1_000_000;
    const perSecond = new Array<number>(600).fill(0);
    for (let page = 0; page < pages; page++) {
      const second = Math.floor((delayAfterSuccess(20 * MINUTE, 0, Math.random()) - 55 * MINUTE) / SECOND);
      perSecond[second]! += 1;
    }
    const mean = pages / perSecond.length;
    // Six standard deviations of a count with this mean.
    for (const count of perSecond) assert.ok(Math.abs(count - mean) <= 6 * Math.sqrt(mean));
  });
});

describe('the schedule after a failure', () => {
  it('doubles from 15 seconds up to 15 minutes', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 8].map((failures) => delayAfterFailure(failures, ALMOST_ONE));
    const seconds = longest.map((delay) => Math.round(delay / SECOND));
    assert.deepEqual(seconds, [15, 30, 60, 120, 240, 480, 900, 900]);
    assert.ok(Math.abs(delayAfterFailure(5000, ALMOST_ONE) - 15 * MINUTE) <= 1);
  });

  it('is random by half, and never at once', () => {
    assert.equal(delayAfterFailure(1, 0), 7.5 * SECOND);
    assert.equal(delayAfterFailure(3, 0.5), 45 * SECOND);
    assert.equal(delayAfterFailure(5000, 0), 7.5 * MINUTE);
  });
});

describe('maxAgeOf', () => {
  const cases: [string | null, number][] = [
    [null, 0],
    ['', 0],
    ['no-store', 0],
    ['max-age=60', 60],
    ['public, max-age=60, s-maxage=600', 60],
    ['public,max-age=60', 60],
    ['s-maxage=600', 0],
    ['s-maxage=600, Max-Age=5', 5],
    ['x-max-age=7', 0],
    ['max-age=0, must-revalidate', 0],
    ['max-age=-1', 0],
    ['max-age=soon', 0],
  ];
  for (const [header, seconds] of cases)
    it(`reads ${seconds} s from ${header === null ? 'no header' : `"${header}"`}`, () => {
      assert.equal(maxAgeOf(header), seconds * SECOND);
    });
});

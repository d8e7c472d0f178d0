import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backoff } from '../../../src/feed/schedule.js';

describe('backoff', () => {
  it('doubles up to the most, with jitter over the whole of it', () => {
    const limits = { first: 100, most: 500 };
    assert.deepEqual(
      [1, 2, 3, 4, 50].map((attempt) => backoff(attempt, limits, 1)),
      [100, 200, 400, 500, 500],
    );
    assert.equal(backoff(1, limits, 0), 10);
    assert.equal(backoff(4, limits, 0.5), 275);
  });
});

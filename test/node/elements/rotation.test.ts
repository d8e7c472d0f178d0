import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Rotation } from '../../../src/elements/ticker/modes/rotation.js';

interface Timer {
  readonly task: () => void;
  readonly delay: number;
}

describe('Rotation', () => {
  /** Timers that are pending. */
  let timers: readonly Timer[];
  let shown: [number, number][];
  let rotation: Rotation;

  beforeEach(() => {
    timers = [];
    mock.method(globalThis, 'setTimeout', (task: () => void, delay: number): Timer => {
      const timer = { task, delay };
      timers = [...timers, timer];
      return timer;
    });
    mock.method(globalThis, 'clearTimeout', (timer?: Timer) => {
      timers = timers.filter((one) => one !== timer);
    });
    shown = [];
    rotation = new Rotation((index, delta) => shown.push([index, delta]));
  });
  afterEach(() => mock.restoreAll());

  const start = (count: number, interval = 4000): void => {
    rotation.count = count;
    rotation.interval = interval;
    rotation.running = true;
  };
  const delays = (): number[] => timers.map(({ delay }) => delay);

  it('shows row after row, round the end, with one timer', () => {
    start(3);
    for (let turn = 0; turn < 4; turn++) {
      assert.deepEqual(delays(), [4000]);
      const [due] = timers as [Timer];
      timers = [];
      due.task();
    }
    assert.deepEqual(shown, [
      [1, 1],
      [2, 1],
      [0, 1],
      [1, 1],
    ]);
  });

  it('has no timer at rest, nor with less than two rows', () => {
    rotation.count = 3;
    rotation.interval = 4000;
    assert.deepEqual(delays(), []);
    rotation.running = true;
    assert.deepEqual(delays(), [4000]);
    rotation.running = false;
    assert.deepEqual(delays(), []);
    rotation.count = 1;
    rotation.running = true;
    assert.deepEqual(delays(), []);
    rotation.count = 0;
    assert.deepEqual(delays(), []);
  });

  it('steps either way round the ends, also at rest', () => {
    rotation.count = 3;
    rotation.step(-1);
    rotation.step(1);
    rotation.step(1);
    assert.deepEqual(shown, [
      [2, -1],
      [0, 1],
      [1, 1],
    ]);
    assert.deepEqual(delays(), []);
  });

  it('does not step where there is nowhere to go', () => {
    rotation.step(1);
    rotation.count = 1;
    rotation.step(1);
    rotation.step(-1);
    assert.deepEqual(shown, []);
    assert.equal(rotation.index, 0);
  });

  it('lets a row that was stepped to stand its full time', () => {
    start(3);
    const [first] = timers;
    rotation.step(1);
    assert.ok(!timers.includes(first!));
    assert.deepEqual(delays(), [4000]);
  });

  it('keeps the current row while it exists', () => {
    start(5);
    rotation.step(1);
    rotation.step(1);
    rotation.step(1);
    rotation.count = 10;
    assert.equal(rotation.index, 3);
    rotation.count = 2;
    assert.equal(rotation.index, 1);
    assert.equal(rotation.count, 2);
    rotation.count = 0;
    assert.equal(rotation.index, 0);
  });

  it('does not restart the time of a row when the same value is set again', () => {
    start(3);
    const [timer] = timers;
    rotation.interval = 4000;
    rotation.running = true;
    assert.deepEqual(timers, [timer]);
    rotation.interval = 2000;
    assert.deepEqual(delays(), [2000]);
  });

  it('stands for long rather than not at all when the time is more than a timer can wait', () => {
    for (const interval of [1e13, Infinity]) {
      start(3, interval);
      assert.deepEqual(delays(), [2 ** 31 - 1]);
    }
  });
});

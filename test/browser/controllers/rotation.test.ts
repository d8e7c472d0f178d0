import { expect } from '@open-wc/testing';
import { Rotation } from '../../../src/controllers/rotation.js';
import { Ledger } from './ledger.js';

describe('Rotation', () => {
  let ledger: Ledger;
  let shown: [number, number][];
  let rotation: Rotation;

  beforeEach(() => {
    ledger = new Ledger(true);
    shown = [];
    rotation = new Rotation((index, delta) => shown.push([index, delta]));
  });
  afterEach(() => ledger.close());

  const start = (count: number, interval = 4000): void => {
    rotation.count = count;
    rotation.interval = interval;
    rotation.running = true;
  };
  const delays = (): number[] => ledger.timers.map(({ delay }) => delay);

  it('shows row after row, round the end, with one timer', () => {
    start(3);
    for (let turn = 0; turn < 4; turn++) {
      expect(delays()).to.deep.equal([4000]);
      ledger.run();
    }
    expect(shown).to.deep.equal([
      [1, 1],
      [2, 1],
      [0, 1],
      [1, 1],
    ]);
  });

  it('has no timer at rest, nor with less than two rows', () => {
    rotation.count = 3;
    rotation.interval = 4000;
    expect(delays()).to.deep.equal([]);
    rotation.running = true;
    expect(delays()).to.deep.equal([4000]);
    rotation.running = false;
    expect(delays()).to.deep.equal([]);
    rotation.count = 1;
    rotation.running = true;
    expect(delays()).to.deep.equal([]);
    rotation.count = 0;
    expect(delays()).to.deep.equal([]);
  });

  it('steps either way round the ends, also at rest', () => {
    rotation.count = 3;
    rotation.step(-1);
    rotation.step(1);
    rotation.step(1);
    expect(shown).to.deep.equal([
      [2, -1],
      [0, 1],
      [1, 1],
    ]);
    expect(delays()).to.deep.equal([]);
  });

  it('does not step where there is nowhere to go', () => {
    rotation.step(1);
    rotation.count = 1;
    rotation.step(1);
    rotation.step(-1);
    expect(shown).to.deep.equal([]);
    expect(rotation.index).to.equal(0);
  });

  it('lets a row that was stepped to stand its full time', () => {
    start(3);
    const [first] = ledger.timers;
    rotation.step(1);
    expect(ledger.timers).not.to.include(first);
    expect(delays()).to.deep.equal([4000]);
  });

  it('keeps the current row while it exists', () => {
    start(5);
    rotation.step(1);
    rotation.step(1);
    rotation.step(1);
    rotation.count = 10;
    expect(rotation.index).to.equal(3);
    rotation.count = 2;
    expect(rotation.index).to.equal(1);
    expect(rotation.count).to.equal(2);
    rotation.count = 0;
    expect(rotation.index).to.equal(0);
  });

  it('does not begin the time of a row again for being told the same', () => {
    start(3);
    const [timer] = ledger.timers;
    rotation.interval = 4000;
    rotation.running = true;
    expect(ledger.timers).to.deep.equal([timer]);
    rotation.interval = 2000;
    expect(delays()).to.deep.equal([2000]);
  });

  it('stands for long rather than not at all when the time is more than a timer can wait', () => {
    for (const interval of [1e13, Infinity]) {
      start(3, interval);
      expect(delays()).to.deep.equal([2 ** 31 - 1]);
    }
  });
});

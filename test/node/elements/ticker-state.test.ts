import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appliesPreference, currentIndex, isRunning } from '../../../src/elements/ticker/state.js';
import type { Observation } from '../../../src/feed/schema.js';

const rowsOf = (names: readonly string[]): Observation[] =>
  names.map((name) => ({ station: { id: `id-${name}`, name }, condition: '맑음', temperature: 20 }));

/** Name of the current station: at the first rows, or after a change from the rows `old`, of which `current` was. */
const currentName = (
  names: readonly string[],
  { old = [], current = '', start = null }: { old?: string[]; current?: string; start?: string | null },
): string | undefined =>
  names[currentIndex(rowsOf(names), rowsOf(old), Math.max(0, old.indexOf(current)), start)];

describe('the current row of a ticker', () => {
  it('is the first one at the start', () => {
    assert.equal(currentName(['서울', '부산', '제주'], {}), '서울');
  });

  it('is that of the start station, by name or id, if the feed has it', () => {
    assert.equal(currentName(['서울', '부산', '제주'], { start: '부산' }), '부산');
    assert.equal(currentName(['서울', '부산', '제주'], { start: 'id-제주' }), '제주');
    assert.equal(currentName(['서울', '부산', '제주'], { start: '평양' }), '서울');
  });

  it('follows its station to another place, whatever the start station', () => {
    const change = { old: ['서울', '부산', '제주'], current: '부산', start: '제주' };
    assert.equal(currentName(['강릉', '제주', '부산'], change), '부산');
  });

  it('is the next station that is left where its own has gone', () => {
    const change = { old: ['서울', '부산', '대구', '제주'], current: '부산' };
    assert.equal(currentName(['제주', '서울'], change), '제주');
  });

  it('is the last station before it where none after it is left', () => {
    const change = { old: ['서울', '부산', '제주'], current: '제주' };
    assert.equal(currentName(['강릉', '서울', '부산'], change), '부산');
  });

  it('keeps its number where no station is left, as far as there are rows', () => {
    const change = { old: ['서울', '부산', '제주'], current: '부산' };
    assert.equal(currentName(['강릉', '춘천', '원주'], change), '춘천');
    assert.equal(currentName(['광주'], change), '광주');
  });
});

describe('a ticker moves by itself', () => {
  const none = { paused: false, open: false, expired: false, held: false };

  it('without a reason to pause', () => {
    assert.equal(isRunning(none), true);
  });

  for (const reason of Object.keys(none))
    it(`unless it is ${reason}`, () => {
      assert.equal(isRunning({ ...none, [reason]: true }), false);
    });
});

describe('a change of the preference for reduced motion', () => {
  it('pauses a ticker that moves, and plays one that it has paused', () => {
    assert.equal(appliesPreference(true, false, false), true);
    assert.equal(appliesPreference(false, true, true), true);
  });

  it('leaves a ticker paused that page or reader has paused', () => {
    assert.equal(appliesPreference(true, true, false), false);
    assert.equal(appliesPreference(false, true, false), false);
  });

  it('leaves a ticker moving that page or reader has played since', () => {
    assert.equal(appliesPreference(false, false, false), false);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noChange } from 'lit';
import { renderList, type TickerRowView } from '../../../src/elements/ticker/templates.js';
import type { Observation } from '../../../src/feed/schema.js';
import { localeFor } from '../../../src/locale/registry.js';

const row = (name: string, temperature: number, observedAt?: string): Observation => ({
  station: { id: name, name },
  condition: '맑음',
  temperature,
  ...(observedAt && { observedAt }),
});

const VIEW: TickerRowView = {
  locale: localeFor('ko'),
  unit: 'c',
  observedAt: '2026-11-26T07:00:00+09:00',
  oldness: () => '1시간 전',
  link: null,
};
const rows = [row('서울', 1.5), row('부산', 7), row('제주', 11, '2026-11-26T06:00:00+09:00')];

/** Which of the rows are left as they are. */
const kept = (now: readonly Observation[], view = VIEW): boolean[] =>
  renderList({ rows: now, view }, { rows, view: VIEW }).map((one) => one === noChange);

describe('rows of a list that is rendered again', () => {
  it('are all rendered the first time', () => {
    assert.ok(!renderList({ rows, view: VIEW }, null).includes(noChange));
  });

  it('stay as they are where nothing has changed, but for one with an age', () => {
    assert.deepEqual(kept(structuredClone(rows)), [true, true, false]);
  });

  it('are rendered where the observation at their place is another, or was none', () => {
    assert.deepEqual(kept([rows[0]!, row('부산', 7.1)]), [true, false]);
    assert.deepEqual(kept([rows[1]!, rows[0]!]), [false, false]);
    assert.deepEqual(kept([...rows, row('목포', 9)]), [true, true, false, false]);
  });

  for (const [what, change] of Object.entries({
    'the language': { locale: localeFor('en') },
    'the unit': { unit: 'f' },
    'the hour, which decides between sun and moon': { observedAt: '2026-11-26T08:00:00+09:00' },
    'the address of the links': { link: '/weather/{id}' },
  } satisfies Record<string, Partial<TickerRowView>>))
    it(`are all rendered after a change of ${what}`, () => {
      assert.deepEqual(kept(rows, { ...VIEW, ...change }), [false, false, false]);
    });
});

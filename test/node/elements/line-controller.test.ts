import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { LineController } from '../../../src/elements/ticker/line-controller.js';
import type { TickerRowView } from '../../../src/elements/ticker/templates.js';
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

/** How often an update was requested. */
let requests = 0;
const host = {
  addController: () => undefined,
  requestUpdate: () => {
    requests += 1;
  },
} as unknown as ReactiveControllerHost & Element;

const names = (rows: readonly Observation[]): string[] => rows.map(({ station }) => station.name);

describe('rows of a list that is rendered again', () => {
  const rows = [row('서울', 1.5), row('부산', 7), row('제주', 11, '2026-11-26T06:00:00+09:00')];

  /** Which of the rows are left as they are. */
  const kept = (now: readonly Observation[], view = VIEW): readonly boolean[] => {
    const line = new LineController(host);
    line.render(rows, VIEW, undefined);
    return line.render(now, view, undefined).kept;
  };

  it('are all rendered the first time', () => {
    const line = new LineController(host).render(rows, VIEW, undefined);
    assert.deepEqual(line.kept, [false, false, false]);
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
    'the order': { order: 'city-temperature-condition' },
  } satisfies Record<string, Partial<TickerRowView>>))
    it(`are all rendered after a change of ${what}`, () => {
      assert.deepEqual(kept(rows, { ...VIEW, ...change }), [false, false, false]);
    });

  it('are measured again where they have changed', () => {
    const line = new LineController(host);
    line.render(rows, VIEW, undefined);
    assert.equal(line.widest, 2);
    line.render([...rows.slice(0, 2), row('제주', 1), row('진도(첨찰산)', 9)], VIEW, undefined);
    assert.equal(line.widest, 3);
    line.render(structuredClone([row('진도(첨찰산)', 9), ...rows.slice(0, 2)]), VIEW, undefined);
    assert.equal(line.widest, 0);
  });
});

describe('rows of a new list', () => {
  const all = Array.from({ length: 97 }, (_, index) =>
    row(index === 60 ? '진도(첨찰산)' : `도시${index}`, 10),
  );
  let line: LineController;

  beforeEach(() => {
    line = new LineController(host);
    requests = 0;
  });

  const stage = (rows = all): string[] => names(line.render(rows, VIEW, rows[3]).rows);
  /** Ends an update, and waits until the next rows are due; returns whether any are. */
  const next = async (): Promise<boolean> => {
    const before = requests;
    line.hostUpdated();
    await new Promise((resolve) => setTimeout(resolve, 80));
    return requests > before;
  };

  it('begin with the current one and the widest, and go on after each frame, in order', async () => {
    assert.deepEqual(stage(), ['도시3', '진도(첨찰산)']);
    assert.equal(line.widest, 1);
    const lengths: number[] = [];
    while (await next()) {
      const shown = stage();
      lengths.push(shown.length);
      assert.deepEqual(
        shown,
        names(all).filter((name) => shown.includes(name)),
      );
    }
    assert.deepEqual(lengths, [33, 64, 97]);
    assert.deepEqual(stage(), names(all));
  });

  it('come at once where they have changed in the meantime, or need not be staged', () => {
    stage();
    assert.equal(stage(structuredClone(all)).length, 97);
    line.clear();
    assert.equal(line.render(all, VIEW, undefined).rows.length, 97);
  });

  it('are complete when asked for', async () => {
    stage();
    line.hostUpdated();
    line.finish();
    assert.equal(requests, 1);
    assert.equal(stage().length, 97);
    line.hostUpdated();
    assert.equal(await next(), false);
  });

  it('are waited for, with the errors of their updates', async (context) => {
    // What waits for a frame does not keep Node running.
    const alive = setInterval(() => undefined, 10);
    context.after(() => clearInterval(alive));
    stage();
    line.hostUpdated();
    let updates = 0;
    const complete = line.complete(async () => {
      updates += 1;
      if (updates > 1) {
        stage();
        line.hostUpdated();
      }
      return Promise.resolve(true);
    });
    assert.equal(await complete, true);
    assert.equal(stage().length, 97);
    assert.equal(updates, 4);
    line.clear();
    stage();
    line.hostUpdated();
    const failed = line.complete(() => Promise.reject(new Error('no')));
    await assert.rejects(failed, /no/);
    line.finish();
  });

  it('are not waited for once the list is gone', async () => {
    stage();
    line.hostUpdated();
    line.clear();
    assert.equal(await next(), false);
    assert.equal(await line.complete(() => Promise.resolve(true)), true);
  });

  it('are never staged twice', async () => {
    stage();
    while (await next()) stage();
    const more = [...all, row('서울', 1)];
    assert.equal(stage(more).length, 98);
  });
});

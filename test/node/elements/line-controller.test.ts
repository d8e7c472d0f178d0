import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
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

/** Counts how often a line requests an update. */
const hostOf = () => {
  const host = {
    requests: 0,
    addController: () => undefined,
    requestUpdate: () => {
      host.requests += 1;
    },
  };
  return host as typeof host & ReactiveControllerHost & Element;
};

const names = (rows: readonly Observation[]): string[] => rows.map(({ station }) => station.name);

describe('rows of a list that is rendered again', () => {
  const rows = [row('서울', 1.5), row('부산', 7), row('제주', 11, '2026-11-26T06:00:00+09:00')];

  /** Which of the rows are left as they are. */
  const kept = (now: readonly Observation[], view = VIEW): readonly boolean[] => {
    const line = new LineController(hostOf());
    line.render(rows, VIEW, undefined);
    return line.render(now, view, undefined).kept;
  };

  it('are all rendered the first time', () => {
    const line = new LineController(hostOf()).render(rows, VIEW, undefined);
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
    const line = new LineController(hostOf());
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
  let host: ReturnType<typeof hostOf>;
  let line: LineController;

  // What waits for a frame does not keep Node running.
  let alive: ReturnType<typeof setInterval>;
  before(() => {
    alive = setInterval(() => undefined, 10);
  });
  after(() => clearInterval(alive));
  beforeEach(() => {
    host = hostOf();
    line = new LineController(host);
  });

  const stage = (rows = all): string[] => names(line.render(rows, VIEW, rows[3]).rows);
  /** Renders all stages, each when it is due; returns their rows. */
  const stages = async (): Promise<string[][]> => {
    const shown: string[][] = [];
    await line.complete(() => {
      shown.push(stage());
      line.hostUpdated();
      return Promise.resolve(true);
    });
    return shown;
  };

  it('begin with the current one and the widest, and go on after each frame, in order', async () => {
    const shown = await stages();
    assert.deepEqual(shown[0], ['도시3', '진도(첨찰산)']);
    assert.deepEqual(
      shown.map(({ length }) => length),
      [2, 33, 64, 97],
    );
    for (const rows of shown)
      assert.deepEqual(
        rows,
        names(all).filter((name) => rows.includes(name)),
      );
    assert.equal(host.requests, 3);
    assert.deepEqual(stage(), names(all));
  });

  it('tell which one is the widest among those that are there', () => {
    stage();
    assert.equal(line.widest, 1);
    line.finish();
    stage();
    assert.equal(line.widest, 60);
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
    assert.equal(host.requests, 1);
    assert.deepEqual(
      (await stages()).map(({ length }) => length),
      [97],
    );
    assert.equal(host.requests, 1);
  });

  it('are waited for, with the errors of their updates', async () => {
    stage();
    line.hostUpdated();
    await assert.rejects(
      line.complete(() => Promise.reject(new Error('no'))),
      /no/,
    );
  });

  it('are not waited for once the list is gone', async () => {
    stage();
    line.hostUpdated();
    line.clear();
    assert.equal(await line.complete(() => Promise.resolve(true)), true);
    assert.equal(host.requests, 0);
  });

  it('are never staged twice', async () => {
    await stages();
    const more = [...all, row('서울', 1)];
    assert.equal(stage(more).length, 98);
  });
});

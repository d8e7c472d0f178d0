import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it, mock } from 'node:test';
import type { Observation, ObservationFeed } from '../../../src/feed/index.js';
import type { KmaSource } from '../../../src/kma/index.js';
import { findPlace } from '../../../src/places/index.js';
import { createFailover } from '../../../src/server/cache/failover.js';
import type { Round, RoundResult } from '../../../src/server/cache/round.js';
import { LONGEST_ROUND } from '../../../src/server/cache/schedule.js';
import { createHandler, type HandlerOptions, type Store } from '../../../src/server/index.js';
import { kst, sourceNamed } from './rig.js';

const { signal } = new AbortController();
const now = () => kst('16:20');
const at = (time: string) => `2023-10-31T${time}:00+09:00`;

const SEOUL = { id: '108', name: '서울' };
const BUSAN = { id: '159', name: '부산' };
const JEJU = { id: '184', name: '제주' };
type Place = typeof SEOUL;

/** A feed of these stations; null is a temperature that is not there. */
const feedOf = (
  rows: readonly (readonly [Place, number | null])[],
  observedAt = at('16:00'),
): ObservationFeed => ({
  version: 1,
  source: { name: '기상청' },
  observedAt,
  observations: rows.map(([station, temperature]): Observation => ({
    station,
    condition: null,
    temperature,
  })),
});
const gives = (by: string, feed: ObservationFeed, missed: readonly string[] = []): RoundResult => ({
  ok: true,
  feed,
  issues: [],
  missed,
  served: { by, filled: {} },
  notes: [],
});
const fails = (message = 'no route'): RoundResult => ({ ok: false, error: { code: 'network', message } });

/** A source whose rounds have these results one after the other; the last one repeats. */
const sourceOf = (name: string, perStation: boolean, ...results: (RoundResult | Round | Error)[]) => {
  const source = { ...sourceNamed(perStation ? 'nowcast' : 'surface-map'), name };
  const listed = {
    source,
    asked: 0,
    round: ((given, last) => {
      const result = results[Math.min(listed.asked, results.length - 1)]!;
      listed.asked += 1;
      if (result instanceof Error) return Promise.reject(result);
      return typeof result === 'function' ? result(given, last) : Promise.resolve(result);
    }) as Round,
  };
  return listed;
};
const THREE = ['서울', '부산', '제주'];
const ALL = feedOf([
  [SEOUL, 1],
  [BUSAN, 2],
  [JEJU, 3],
]);

const ask = async (
  list: readonly ReturnType<typeof sourceOf>[],
  { stations = THREE, last = null }: { stations?: readonly string[]; last?: ObservationFeed | null } = {},
) => {
  const result = await createFailover(list, stations, now)(signal, last);
  assert.ok(result.ok, 'error' in result ? result.error.message : '');
  const rows = result.feed.observations.map(({ station, temperature, observedAt }) => [
    station.name,
    temperature,
    ...(observedAt === undefined ? [] : [observedAt]),
  ]);
  return { ...result, rows };
};

describe('a list of sources', () => {
  it('asks only the first where that has everything', async () => {
    const second = sourceOf('map', false, gives('map', ALL));
    const result = await ask([sourceOf('grid', true, gives('grid', ALL)), second]);
    assert.deepEqual(result.served, { by: 'grid', filled: {} });
    assert.equal(second.asked, 0);
  });

  it('gives the result of one source as it is', async () => {
    for (const given of [gives('grid', ALL, ['184']), fails()]) {
      assert.deepEqual(await createFailover([sourceOf('grid', true, given)], THREE, now)(signal), given);
    }
  });

  it('asks the next where one fails, and says so', async () => {
    const result = await ask([sourceOf('grid', true, fails()), sourceOf('map', false, gives('map', ALL))]);
    assert.deepEqual(result.served, { by: 'map', filled: {} });
    assert.deepEqual(result.notes, [{ code: 'network', message: 'grid: no route' }]);
    assert.deepEqual(result.missed, []);
  });

  it('asks the next after a defect', async () => {
    const broken = sourceOf('grid', true, new TypeError('x is not a function'));
    const result = await ask([broken, sourceOf('map', false, gives('map', ALL))]);
    assert.deepEqual(result.notes, [{ code: 'internal', message: 'grid: x is not a function' }]);
  });

  it('gives every source its share of the time', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const never: Round = () => new Promise(() => undefined);
      const asked = ask([sourceOf('grid', true, never), sourceOf('map', false, gives('map', ALL))]);
      await new Promise((resolve) => setImmediate(resolve));
      mock.timers.tick(LONGEST_ROUND / 2);
      const { served, notes } = await asked;
      assert.equal(served.by, 'map');
      assert.deepEqual(notes, [{ code: 'timeout', message: 'grid: no end within 10 minutes' }]);
    } finally {
      mock.timers.reset();
    }
  });

  it('fails with the errors of all', async () => {
    const list = [sourceOf('grid', true, fails()), sourceOf('map', false, fails('no name'))];
    assert.deepEqual(await createFailover(list, THREE, now)(signal), {
      ok: false,
      error: { code: 'network', message: 'grid: network: no route; map: network: no name' },
    });
  });

  it('ends with the signal, and asks no other source', async () => {
    const stop = new AbortController();
    const never: Round = () => new Promise(() => undefined);
    const second = sourceOf('map', false, gives('map', ALL));
    const asked = createFailover([sourceOf('grid', true, never), second], THREE, now)(stop.signal);
    setImmediate(() => stop.abort());
    await assert.rejects(asked, { name: 'AbortError' });
    assert.equal(second.asked, 0);
  });

  it('fills the stations without a row or a temperature, in the order that is wanted, with their own time', async () => {
    const grid = feedOf(
      [
        [BUSAN, null],
        [JEJU, 3],
      ],
      at('16:10'),
    );
    const result = await ask([
      sourceOf('grid', true, gives('grid', grid, ['108'])),
      sourceOf('map', false, gives('map', ALL)),
    ]);
    assert.deepEqual(result.rows, [
      ['서울', 1, at('16:00')],
      ['부산', 2, at('16:00')],
      ['제주', 3],
    ]);
    assert.equal(result.feed.observedAt, at('16:10'));
    assert.deepEqual(result.served, { by: 'grid', filled: { map: ['108', '159'] } });
    assert.deepEqual(result.missed, []);
  });

  it('gives a filled row no time of its own where it is that of the feed', async () => {
    const grid = feedOf([[JEJU, 3]]);
    const { rows } = await ask([
      sourceOf('grid', true, gives('grid', grid)),
      sourceOf('map', false, gives('map', ALL)),
    ]);
    assert.deepEqual(rows[0], ['서울', 1]);
  });

  it('does not fill with what is old', async () => {
    const grid = feedOf([[JEJU, 3]]);
    const old = { ...ALL, observedAt: at('13:00') };
    const result = await ask([
      sourceOf('grid', true, gives('grid', grid, ['108'])),
      sourceOf('map', false, gives('map', old)),
    ]);
    assert.deepEqual(result.rows, [['제주', 3]]);
    assert.deepEqual(result.missed, ['108']);
  });

  it('takes of a source with all stations those that are wanted, and names the others', async () => {
    const map = feedOf([
      [{ id: '90', name: '속초' }, 9],
      [BUSAN, 2],
      [SEOUL, 1],
    ]);
    const result = await ask([sourceOf('grid', true, fails()), sourceOf('map', false, gives('map', map))]);
    assert.deepEqual(result.rows, [
      ['서울', 1],
      ['부산', 2],
    ]);
    assert.deepEqual(result.missed, ['184'], 'the source that failed may have it the next time');
  });

  it('knows places by all of their names', async () => {
    const { rows, missed } = await ask(
      [sourceOf('grid', true, fails()), sourceOf('map', false, gives('map', ALL))],
      { stations: ['108', '부산', '서울'] },
    );
    assert.deepEqual(rows, [
      ['서울', 1],
      ['부산', 2],
    ]);
    assert.deepEqual(missed, []);
  });

  it('fails where a source has none of the places', async () => {
    const list = [sourceOf('grid', true, fails()), sourceOf('map', false, gives('map', ALL))];
    const result = await createFailover(list, ['속초'], now)(signal);
    assert.ok(!result.ok);
    assert.match(result.error.message, /; map: no-observations: it has none of the places that are wanted$/);
  });

  it('keeps all stations where none are named', async () => {
    const list = [sourceOf('hub', false, fails()), sourceOf('map', false, gives('map', ALL))];
    assert.equal((await ask(list, { stations: [] })).rows.length, 3);
  });

  it('has the named stations alone also where every source has all, but for a single one', async () => {
    const map = sourceOf('map', false, gives('map', ALL));
    const stations = ['서울'];
    assert.equal((await ask([sourceOf('hub', false, fails()), map], { stations })).rows.length, 1);
    assert.equal((await ask([map], { stations })).rows.length, 3);
  });

  for (const [name, first, last, code] of [
    ['still gives an old hour', { ...ALL, observedAt: at('13:00') }, null, 'overdue'],
    ['is before the last good feed', { ...ALL, observedAt: at('15:00') }, ALL, 'older-hour'],
    ['is thin beside the last good feed', feedOf([[JEJU, 3]]), { ...ALL, observedAt: at('15:00') }, 'thin'],
    ['is ahead of the clock', { ...ALL, observedAt: at('18:00') }, null, 'future-hour'],
    [
      'has no temperature at all',
      feedOf([
        [SEOUL, null],
        [BUSAN, null],
      ]),
      null,
      'no-observations',
    ],
  ] as const) {
    it(`uses the next in place of one that ${name}`, async () => {
      const result = await ask(
        [sourceOf('map', false, gives('map', first)), sourceOf('hub', false, gives('hub', ALL))],
        { last },
      );
      assert.deepEqual(result.feed, ALL);
      assert.deepEqual(result.served, { by: 'hub', filled: {} });
      assert.equal(result.notes[0]!.code, code);
      assert.match(result.notes[0]!.message, /^map: /);
    });
  }

  it('uses the first where none is good: it is for the cache to hold it', async () => {
    const old = { ...ALL, observedAt: at('13:00') };
    const result = await ask([
      sourceOf('map', false, gives('map', old)),
      sourceOf('hub', false, gives('hub', { ...ALL, observedAt: at('12:00') })),
    ]);
    assert.deepEqual([result.feed, result.served.by], [old, 'map']);
  });
});

describe('createHandler with several sources', () => {
  const XML = readFileSync('test/fixtures/kma/sfc_web_map/2023-10-31T16.xml');
  const surfaceMap = sourceNamed('surface-map');
  const grid: KmaSource = {
    ...sourceNamed('nowcast'),
    name: 'grid',
    requests: () => [{ url: 'https://grid.test/T1H', label: 'T1H', timeout: 60_000 }],
    read: (payloads) =>
      payloads[0]!.status === 200
        ? { ok: true, feed: feedOf([[SEOUL, 5]], at('16:10')), issues: [] }
        : { ok: false, error: { code: 'refused', message: 'not allowed' } },
  };
  const rigOf = (status: () => number, options: Partial<HandlerOptions> = {}) => {
    const log: string[] = [];
    const asked: string[] = [];
    const handler = createHandler({
      source: [grid, surfaceMap],
      stations: ['서울', '부산'],
      keys: { DATA_GO_KR_KEY: 'SECRET' },
      fetch: (url) => {
        asked.push(new URL(url).host);
        return Promise.resolve(
          url.includes('grid.test') ? new Response('1', { status: status() }) : new Response(XML),
        );
      },
      now,
      random: () => 0.5,
      log: (line) => log.push(line),
      ...options,
    });
    const feed = async () =>
      (await (await handler.fetch(new Request('http://feed.test/feed.json'))).json()) as ObservationFeed;
    return { handler, log, asked, feed };
  };

  it('serves the rows of both, and says whose they are', async () => {
    const { handler, log, feed } = rigOf(() => 200);
    assert.deepEqual(
      (await feed()).observations.map(({ station, temperature }) => [station.name, temperature]),
      [
        ['서울', 5],
        ['부산', 21.7],
      ],
    );
    const { status, source, sources } = handler.health();
    assert.deepEqual([status, source], ['ok', 'grid,surface-map']);
    assert.deepEqual(sources, [
      { name: 'grid', count: 1, stations: ['서울'] },
      { name: 'surface-map', count: 1, stations: ['부산'] },
    ]);
    assert.match(log[0]!, /^grid,surface-map: serving .* \(2 stations: grid 1, surface-map 1\); next try /);
  });

  it('is well where another source stands in: one line tells of it', async () => {
    const { handler, log, asked } = rigOf(() => 403);
    await handler.refresh();
    const health = handler.health();
    assert.deepEqual([health.status, health.problem], ['ok', null]);
    assert.deepEqual(
      health.sources.map(({ name, count }) => [name, count]),
      [['surface-map', 2]],
    );
    assert.deepEqual([health.lastError?.code, health.lastError?.message], ['refused', 'grid: not allowed']);
    assert.equal(log.length, 2);
    assert.match(
      log[1]!,
      /^grid,surface-map: refused: grid: not allowed; serving .*: surface-map 2\); next try /,
    );
    assert.deepEqual(asked, ['grid.test', 'www.kma.go.kr']);
    assert.ok(handler.untilNextAttempt() > 50 * 60_000, 'no other try before the next hour');
  });

  it('stores whose rows they are', async () => {
    let stored: string | null = null;
    const store: Store = {
      load: () => Promise.resolve(stored),
      save: (json) => Promise.resolve(void (stored = json)),
    };
    await rigOf(() => 200, { store }).handler.refresh();
    const { handler, asked } = rigOf(() => 200, { store });
    await handler.refresh();
    assert.deepEqual(asked, []);
    assert.deepEqual(
      handler.health().sources.map(({ name, stations }) => [name, ...stations]),
      [
        ['grid', '서울'],
        ['surface-map', '부산'],
      ],
    );
  });

  it('serves the last good feed at once while a slow source is asked', async () => {
    let time = now();
    let answer: (response: Response) => void = () => undefined;
    let asked = 0;
    const { handler, feed } = rigOf(() => 200, {
      source: [grid],
      stations: ['서울'],
      now: () => time,
      fetch: () => {
        asked += 1;
        return asked === 1
          ? Promise.resolve(new Response('1'))
          : new Promise((resolve) => (answer = resolve));
      },
    });
    await handler.refresh();
    time = kst('17:20');
    const refreshed = handler.refresh();
    assert.equal((await feed()).observedAt, at('16:10'));
    while (asked < 2) await new Promise((resolve) => setImmediate(resolve));
    assert.equal((await feed()).observedAt, at('16:10'));
    answer(new Response('1'));
    await refreshed;
  });

  it('says at the start what one of several lacks', () => {
    assert.throws(() => rigOf(() => 200, { keys: {} }), {
      name: 'TypeError',
      message: "source grid needs a key of KMA's: put it into the environment variable DATA_GO_KR_KEY",
    });
    assert.throws(
      () => rigOf(() => 200, { stations: [] }),
      /source grid gives the places that are named: name them/,
    );
    assert.throws(() => rigOf(() => 200, { source: [] }), /there is no source/);
  });

  it('asks for the places of a preset and of a 시도', async () => {
    const seen: string[] = [];
    const fetch = (url: string) => {
      seen.push(url);
      return Promise.resolve(new Response('{}'));
    };
    const source = sourceNamed('nowcast');
    const { handler } = rigOf(() => 200, { source, key: 'KEY', stations: ['default16', '제주도'], fetch });
    await handler.refresh();
    const cells = new Set(seen.map((url) => /nx=\d+&ny=\d+/.exec(url)![0]));
    // The sixteen, 제주시, whose cell is that of 제주, and 서귀포시.
    for (const name of ['서울', '제주시', '서귀포시']) {
      const found = findPlace(name);
      assert.ok(found.ok);
      const { nx, ny } = found.place.cell;
      assert.ok(cells.has(`nx=${nx}&ny=${ny}`), name);
    }
    assert.equal(cells.size, 17);
  });

  it('takes one key for all, or one for each', async () => {
    const seen: string[] = [];
    const fetch = (url: string) => {
      seen.push(url);
      return Promise.resolve(new Response('', { status: 403 }));
    };
    const source = [sourceNamed('api-hub'), sourceNamed('nowcast')];
    const keys = { KMA_API_HUB_KEY: 'HUB', DATA_GO_KR_KEY: 'PORTAL' };
    const { handler, log } = rigOf(() => 200, { source, keys, key: 'SHARED', stations: ['서울'], fetch });
    await handler.refresh();
    assert.deepEqual([...new Set(seen.map((url) => /[kK]ey=(\w+)/.exec(url)![1]))], ['HUB', 'PORTAL']);
    assert.doesNotMatch(log.join('\n'), /HUB\b|PORTAL/);
  });
});

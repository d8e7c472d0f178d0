import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed, type ObservationFeed } from '../../../src/feed/index.js';
import { FeedKeeper } from '../../../src/server/keeper/keeper.js';
import { toStored, type Store } from '../../../src/server/keeper/store.js';
import type { RoundResult } from '../../../src/server/upstream/round.js';
import { kst } from './rig.js';

const MINUTE = 60_000;

const feedAt = (hour: number, stations = 3): ObservationFeed => ({
  version: 1,
  source: { name: '기상청' },
  observedAt: `2023-10-31T${hour}:00:00+09:00`,
  observations: Array.from({ length: stations }, (_, index) => ({
    station: { id: String(90 + index), name: `곳${index}` },
    condition: null,
    temperature: index,
  })),
});
const brings = (feed: ObservationFeed, missed: string[] = []): RoundResult => ({
  ok: true,
  feed,
  issues: [],
  missed,
});
const fails = (message = 'no route'): RoundResult => ({ ok: false, error: { code: 'network', message } });

const memoryStore = (json: string | null = null) => {
  const store = {
    json,
    saves: 0,
    load: () => Promise.resolve(store.json),
    save: (text: string) => save(text),
  };
  const save = (text: string) => {
    store.json = text;
    store.saves += 1;
    return Promise.resolve();
  };
  return store;
};

/** A feed as a keeper of these tests has stored it. */
const stored = (feed: ObservationFeed): string => toStored(feed, 'test');

/** A keeper whose rounds come from a list; the last one repeats. */
const keep = (
  results: (RoundResult | Error)[],
  { store = null, now = kst('16:20') }: { store?: Store | null; now?: number } = {},
) => {
  const log: string[] = [];
  const state = { now, rounds: 0, log };
  const round = () => {
    const result = results[Math.min(state.rounds, results.length - 1)]!;
    state.rounds += 1;
    return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
  };
  const keeper = new FeedKeeper({
    name: 'test',
    round,
    store,
    origin: 'test',
    now: () => state.now,
    random: () => 1,
    log: (line) => log.push(line),
  });
  return Object.assign(state, { keeper });
};

describe('FeedKeeper', () => {
  it('asks a quarter past the hour, spread over three minutes', async () => {
    const state = keep([brings(feedAt(16)), brings(feedAt(17))]);
    await state.keeper.refresh();
    assert.equal(state.keeper.status.nextAttempt, kst('17:18'));
    state.now = kst('17:17');
    await state.keeper.refresh();
    assert.equal(state.rounds, 1);
    state.now = kst('17:18');
    await state.keeper.refresh();
    assert.equal(state.rounds, 2);
    assert.equal(state.keeper.status.nextAttempt, kst('18:18'));
  });

  it('makes 24 rounds in a day after the first', async () => {
    const day = Date.parse('2023-10-31T00:00:00+09:00');
    const state = { now: day + 20 * MINUTE };
    let rounds = 0;
    const keeper = new FeedKeeper({
      name: 'day',
      round: () => {
        rounds += 1;
        const time = new Date(Math.floor((state.now - 15 * MINUTE) / 3_600_000) * 3_600_000).toISOString();
        return Promise.resolve(brings({ ...feedAt(16), observedAt: time.replace('.000Z', 'Z') }));
      },
      store: null,
      origin: 'day',
      now: () => state.now,
      random: () => 0.5,
      log: () => undefined,
    });
    await keeper.refresh();
    rounds = 0;
    for (let minute = 20; minute < 24 * 60 + 20; minute += 1) {
      state.now = day + minute * MINUTE;
      await keeper.refresh();
    }
    assert.equal(rounds, 24);
  });

  it('has one round under way at a time', async () => {
    const state = keep([brings(feedAt(16))]);
    await Promise.all([state.keeper.refresh(), state.keeper.refresh(), state.keeper.first()]);
    assert.equal(state.rounds, 1);
  });

  it('backs off while KMA fails, up to a quarter of an hour', async () => {
    const state = keep([brings(feedAt(16)), fails()]);
    await state.keeper.refresh();
    const pauses: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      state.now = state.keeper.status.nextAttempt;
      await state.keeper.refresh();
      pauses.push((state.keeper.status.nextAttempt - state.now) / MINUTE);
    }
    assert.deepEqual(pauses, [2, 4, 8, 15, 15, 15, 15]);
    assert.equal(state.keeper.status.failures, 7);
    assert.equal(state.keeper.status.rounds, 8);
    assert.equal(state.log.length, 8);
    assert.equal(
      state.log.at(-1),
      'test: network: no route; serving 2023-10-31T16:00:00+09:00 (3 stations); next try 2023-10-31T09:32:00.000Z',
    );
  });

  it('takes rows that KMA fills in later', async () => {
    const state = keep([brings(feedAt(15, 3)), brings(feedAt(16, 2)), brings(feedAt(16, 3))], {
      now: kst('15:20'),
    });
    await state.keeper.refresh();
    state.now = kst('16:20');
    await state.keeper.refresh();
    assert.equal(state.keeper.feed?.observations.length, 2);
    state.now = kst('17:20');
    await state.keeper.refresh();
    assert.equal(state.keeper.feed?.observations.length, 3);
    assert.equal(state.keeper.status.problem, null, 'a late hour is no problem yet');
  });

  it('takes the present hour in place of one that has not come yet', async () => {
    const state = keep([brings(feedAt(20)), brings(feedAt(16))], { now: kst('20:20') });
    await state.keeper.refresh();
    state.now = kst('16:20');
    await state.keeper.refresh();
    assert.equal(state.keeper.feed?.observedAt, feedAt(16).observedAt);
    assert.equal(state.keeper.status.problem, null);
  });

  it('keeps the same object while nothing changes', async () => {
    const state = keep([brings(feedAt(16)), brings(feedAt(16))]);
    await state.keeper.refresh();
    const { feed } = state.keeper;
    state.now = kst('17:20');
    await state.keeper.refresh();
    assert.equal(state.keeper.feed, feed);
  });

  it('tells of stations without an answer', async () => {
    const state = keep([brings(feedAt(16), ['부산', '제주'])]);
    await state.keeper.refresh();
    assert.deepEqual(state.keeper.status.problem, { code: 'partial', message: 'no answer for 부산, 제주' });
    assert.ok(state.keeper.feed);
  });

  it('survives a defect', async () => {
    const state = keep([new TypeError('x is not a function'), brings(feedAt(16))]);
    await state.keeper.refresh();
    assert.deepEqual(state.keeper.status.problem, { code: 'internal', message: 'x is not a function' });
    state.now += 15 * MINUTE;
    await state.keeper.refresh();
    assert.ok(state.keeper.feed);
    assert.match(state.log.at(-1)!, /^test: recovered: /);
  });

  it('stops', async () => {
    const state = keep([new Error('aborted')]);
    const refreshed = state.keeper.refresh();
    state.keeper.stop();
    await refreshed;
    await state.keeper.refresh();
    assert.equal(state.rounds, 1);
    assert.deepEqual(state.log, []);
  });

  describe('with a store', () => {
    it('saves every new feed once', async () => {
      const store = memoryStore();
      const state = keep([brings(feedAt(16)), brings(feedAt(16)), brings(feedAt(17))], { store });
      for (const time of ['16:20', '17:20', '17:40']) {
        state.now = kst(time);
        await state.keeper.refresh();
      }
      assert.equal(store.saves, 2);
      assert.equal(store.json, stored(feedAt(17)));
    });

    it('serves the stored feed at once after a restart, and needs no round while that is the latest', async () => {
      const state = keep([brings(feedAt(17))], { store: memoryStore(stored(feedAt(16))), now: kst('16:40') });
      await state.keeper.first();
      assert.equal(state.keeper.feed?.observedAt, feedAt(16).observedAt);
      assert.equal(state.rounds, 0);
      assert.equal(state.keeper.status.lastSuccess, null, 'nothing was heard from KMA yet');
      assert.equal(state.keeper.status.nextAttempt, kst('17:18'));
    });

    it('serves the stored feed while KMA is down, without waiting for it', async () => {
      const state = keep([], { store: memoryStore(stored(feedAt(12))) });
      const hanging = new FeedKeeper({
        name: 'test',
        round: () => new Promise(() => undefined),
        store: memoryStore(stored(feedAt(12))),
        origin: 'test',
        now: () => state.now,
        random: () => 1,
        log: () => undefined,
      });
      await hanging.first();
      assert.equal(hanging.feed?.observedAt, feedAt(12).observedAt);
    });

    it('takes what another process has stored instead of asking', async () => {
      const store = memoryStore();
      const state = keep([brings(feedAt(16))], { store });
      await state.keeper.refresh();
      store.json = stored(feedAt(17));
      state.now = kst('17:20');
      await state.keeper.refresh();
      assert.equal(state.rounds, 1);
      assert.equal(state.keeper.feed?.observedAt, feedAt(17).observedAt);
    });

    for (const [name, json] of [
      ['that is cut off', '{"version":1,'],
      ['that is no feed', '{"version":7}'],
      ['of another source or of other stations', toStored(feedAt(16, 2), 'test 부산')],
      ['of nobody knows what', JSON.stringify(feedAt(16, 2))],
      ['of an hour that has not come yet', stored(feedAt(23))],
    ] as const) {
      it(`asks KMA in place of a stored feed ${name}`, async () => {
        const store = memoryStore(json);
        const state = keep([brings(feedAt(16))], { store });
        await state.keeper.refresh();
        assert.match(state.log[0]!, /^test: store: the stored feed cannot be used: /);
        assert.equal(state.keeper.feed?.observedAt, feedAt(16).observedAt);
        assert.equal(store.json, stored(feedAt(16)));
        assert.equal(state.keeper.status.problem, null);
      });
    }

    it('names both origins of a stored feed that it does not use', async () => {
      const state = keep([fails()], { store: memoryStore(toStored(feedAt(16), 'nowcast 부산')) });
      await state.keeper.refresh();
      assert.match(state.log[0]!, /cannot be used: it is of nowcast 부산, not of test;/);
      assert.equal(state.keeper.feed, null);
    });

    it('stores what any reader of a feed can read', async () => {
      const store = memoryStore();
      await keep([brings(feedAt(16))], { store }).keeper.refresh();
      const result = parseFeed(JSON.parse(store.json!));
      assert.deepEqual(result, { ok: true, feed: feedAt(16), issues: [] });
    });

    it('serves what it cannot store, and tells', async () => {
      const full: Store = {
        load: () => Promise.resolve(null),
        save: () => Promise.reject(new Error('ENOSPC')),
      };
      const state = keep([brings(feedAt(16))], { store: full });
      await state.keeper.refresh();
      assert.ok(state.keeper.feed);
      assert.deepEqual(state.keeper.status.problem, {
        code: 'store',
        message: 'the feed cannot be stored: ENOSPC',
      });
      assert.equal(state.keeper.status.nextAttempt, kst('17:18'));
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { parseFeed, type FeedIssue, type ObservationFeed } from '../../../src/feed/index.js';
import { FeedCache } from '../../../src/server/cache/feed-cache.js';
import type { Round, RoundResult, Served } from '../../../src/server/cache/round.js';
import { LONGEST_ROUND } from '../../../src/server/cache/schedule.js';
import { BestOfDay, shouldReplace } from '../../../src/server/cache/should-replace.js';
import { toStored, type Store } from '../../../src/server/cache/stores.js';
import { kst } from './rig.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

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
const BY_TEST: Served = { by: 'test', filled: {} };
const brings = (
  feed: ObservationFeed,
  missed: string[] = [],
  issues: readonly FeedIssue[] = [],
): RoundResult => ({ ok: true, feed, issues, missed, served: BY_TEST, notes: [] });
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

/** A feed as the caches of these tests store it. */
const stored = (feed: ObservationFeed): string => toStored({ feed, served: BY_TEST }, 'test');

/** A cache whose rounds come from a list; the last one repeats. */
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
  const cache = new FeedCache({
    name: 'test',
    round,
    store,
    origin: 'test',
    now: () => state.now,
    random: () => 1,
    log: (line) => log.push(line),
  });
  return Object.assign(state, { cache });
};

/** A cache with a round of its own, on the clock and the log of another. */
const cacheOf = (state: { now: number; log: string[] }, round: Round) =>
  new FeedCache({
    name: 'test',
    round,
    store: null,
    origin: 'test',
    now: () => state.now,
    random: () => 1,
    log: (line) => state.log.push(line),
  });

/** Waits until settled promises have run their callbacks. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('FeedCache', () => {
  it('requests the next hour a quarter past it, spread over three minutes', async () => {
    const state = keep([brings(feedAt(16)), brings(feedAt(17))]);
    await state.cache.refresh();
    assert.equal(state.cache.status.nextAttempt, kst('17:18'));
    state.now = kst('17:17');
    await state.cache.refresh();
    assert.equal(state.rounds, 1);
    state.now = kst('17:18');
    await state.cache.refresh();
    assert.equal(state.rounds, 2);
    assert.equal(state.cache.status.nextAttempt, kst('18:18'));
  });

  it('makes 24 rounds in a day after the first', async () => {
    const day = Date.parse('2023-10-31T00:00:00+09:00');
    const state = { now: day + 20 * MINUTE };
    let rounds = 0;
    const cache = new FeedCache({
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
    await cache.refresh();
    rounds = 0;
    for (let minute = 20; minute < 24 * 60 + 20; minute += 1) {
      state.now = day + minute * MINUTE;
      await cache.refresh();
    }
    assert.equal(rounds, 24);
  });

  it('has one round under way at a time', async () => {
    const state = keep([brings(feedAt(16))]);
    await Promise.all([state.cache.refresh(), state.cache.refresh(), state.cache.first()]);
    assert.equal(state.rounds, 1);
  });

  it('backs off while KMA fails, up to a quarter of an hour', async () => {
    const state = keep([brings(feedAt(16)), fails()]);
    await state.cache.refresh();
    const pauses: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      state.now = state.cache.status.nextAttempt;
      await state.cache.refresh();
      pauses.push((state.cache.status.nextAttempt - state.now) / MINUTE);
    }
    assert.deepEqual(pauses, [2, 4, 8, 15, 15, 15, 15]);
    assert.equal(state.cache.status.failures, 7);
    assert.equal(state.cache.status.rounds, 8);
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
    await state.cache.refresh();
    state.now = kst('16:20');
    await state.cache.refresh();
    assert.equal(state.cache.feed?.observations.length, 2);
    state.now = kst('17:20');
    await state.cache.refresh();
    assert.equal(state.cache.feed?.observations.length, 3);
    assert.equal(state.cache.status.problem, null, 'a late hour is no problem yet');
  });

  it('takes the present hour in place of one that has not come yet', async () => {
    const state = keep([brings(feedAt(20)), brings(feedAt(16))], { now: kst('20:20') });
    await state.cache.refresh();
    state.now = kst('16:20');
    await state.cache.refresh();
    assert.equal(state.cache.feed?.observedAt, feedAt(16).observedAt);
    assert.equal(state.cache.status.problem, null);
  });

  it('keeps the same object while nothing changes', async () => {
    const state = keep([brings(feedAt(16)), brings(feedAt(16))]);
    await state.cache.refresh();
    const { feed } = state.cache;
    state.now = kst('17:20');
    await state.cache.refresh();
    assert.equal(state.cache.feed, feed);
  });

  it('reports stations without a response', async () => {
    const state = keep([brings(feedAt(16), ['부산', '제주'])]);
    await state.cache.refresh();
    assert.deepEqual(state.cache.status.problem, { code: 'partial', message: 'no answer for 부산, 제주' });
    assert.ok(state.cache.feed);
  });

  it('survives a defect', async () => {
    const state = keep([new TypeError('x is not a function'), brings(feedAt(16))]);
    await state.cache.refresh();
    assert.deepEqual(state.cache.status.problem, { code: 'internal', message: 'x is not a function' });
    state.now += 15 * MINUTE;
    await state.cache.refresh();
    assert.ok(state.cache.feed);
    assert.match(state.log.at(-1)!, /^test: recovered: /);
  });

  it('stops, also in a round that hangs, without a log line', async () => {
    const state = keep([new Error('aborted')]);
    let signal: AbortSignal | undefined;
    const hanging = cacheOf(state, (given) => {
      signal = given;
      return new Promise(() => undefined);
    });
    const refreshed = hanging.refresh();
    await turn();
    await hanging.stop();
    await refreshed;
    assert.ok(signal?.aborted);
    await hanging.refresh();
    assert.deepEqual(state.log, []);
  });

  it('reports rows that are left out, and makes no request before the next hour, as they would stay the same', async () => {
    const issues: FeedIssue[] = [
      { code: 'invalid-row', path: ['observations', 3, 'temperature'], message: 'Invalid input' },
      { code: 'duplicate-station', path: ['observations', 9, 'station', 'id'] },
      { code: 'invalid-row', path: ['observations', 12], message: 'no name is known for station 9999' },
      { code: 'invalid-row', path: ['observations', 13] },
      { code: 'invalid-row', path: ['observations', 14] },
    ];
    const state = keep([brings(feedAt(16), [], issues), brings(feedAt(17))]);
    await state.cache.refresh();
    const message =
      'left out: observations[3].temperature: Invalid input, observations[9].station.id: duplicate-station, ' +
      'observations[12]: no name is known for station 9999, and 2 more';
    assert.deepEqual(state.cache.status.problem, { code: 'partial', message });
    assert.equal(state.cache.status.failures, 1);
    assert.match(state.log[0]!, /^test: partial: left out: observations\[3\]\.temperature/);
    assert.equal(state.cache.status.nextAttempt, kst('17:18'));
    state.now = kst('17:18');
    await state.cache.refresh();
    assert.equal(state.cache.status.problem, null);
  });

  it('names both stations without a response and rows left out, and tries again soon', async () => {
    const state = keep([brings(feedAt(16), ['부산'], [{ code: 'invalid-row', path: ['observations', 0] }])]);
    await state.cache.refresh();
    assert.equal(
      state.cache.status.problem?.message,
      'no answer for 부산; left out: observations[0]: invalid-row',
    );
    assert.equal(state.cache.status.nextAttempt, kst('16:21'));
  });

  it('reports a loss of stations one by one: thin is measured by the best of the day', async () => {
    const counts = [97, 66, 45, 31, 21, 15, 11, 8, 6, 5, 4, 3, 2];
    const state = keep(
      counts.map((count, index) => brings(feedAt(10 + index, count))),
      { now: kst('10:20') },
    );
    const problems: (string | undefined)[] = [];
    for (let hour = 10; hour < 10 + counts.length; hour += 1) {
      state.now = kst(`${hour}:20`);
      await state.cache.refresh();
      problems.push(state.cache.status.problem?.code);
    }
    assert.deepEqual(problems.slice(0, 2), [undefined, undefined], 'two thirds are enough');
    assert.deepEqual(new Set(problems.slice(2)), new Set(['thin']));
    assert.match(state.log.at(-1)!, /thin: only \d+ stations have a temperature, where 97 had one/);
  });

  it('takes what KMA has had for a day for the whole of it', () => {
    const verdict = (hours: number) => {
      const best = new BestOfDay();
      best.with(feedAt(10, 9));
      const time = (ago: number) => new Date(Date.parse(feedAt(10).observedAt) + ago * HOUR).toISOString();
      const candidate = { ...feedAt(10, 3), observedAt: time(hours) };
      const last = { ...feedAt(10, 3), observedAt: time(hours - 1) };
      return shouldReplace(candidate, last, Date.parse(time(hours)), best.with(candidate));
    };
    assert.deepEqual(verdict(24), { accept: true });
    const { accept, warning } = verdict(23) as { accept: true; warning?: { message: string } };
    assert.deepEqual(
      [accept, warning?.message],
      [true, 'only 3 stations have a temperature, where 9 had one'],
    );
  });

  describe('a round that never ends', () => {
    const never = () => new Promise<never>(() => undefined);
    /** A cache whose first round never ends. */
    const stuck = () => {
      const state = keep([]);
      let rounds = 0;
      const cache = cacheOf(state, () =>
        (rounds += 1) === 1 ? never() : Promise.resolve(brings(feedAt(16))),
      );
      return { state, cache };
    };

    it('is given up by the watchdog, and the next one tried', async () => {
      mock.timers.enable({ apis: ['setTimeout'] });
      try {
        const { state, cache } = stuck();
        const refreshed = cache.refresh();
        await turn();
        mock.timers.tick(LONGEST_ROUND);
        await refreshed;
        assert.equal(cache.status.problem?.code, 'timeout');
        assert.match(state.log[0]!, /^test: timeout: the round did not end within 20 minutes; .*next try/);
        state.now = cache.nextAttempt;
        await cache.refresh();
        assert.ok(cache.feed);
        assert.equal(cache.status.problem, null);
      } finally {
        mock.timers.reset();
      }
    });

    it('is given up by the clock where its timers are gone', async () => {
      mock.timers.enable({ apis: ['setTimeout'] });
      try {
        const { state, cache } = stuck();
        void cache.refresh();
        await turn();
        state.now += LONGEST_ROUND + 1;
        await cache.refresh();
        assert.equal(cache.status.problem?.code, 'timeout');
        state.now = cache.nextAttempt;
        await cache.refresh();
        assert.ok(cache.feed);
      } finally {
        mock.timers.reset();
      }
    });

    it('is ignored when it ends after all', async () => {
      const state = keep([]);
      let finish: (result: RoundResult) => void = () => assert.fail('the round has not begun');
      const results = [
        new Promise<RoundResult>((resolve) => (finish = resolve)),
        Promise.resolve(brings(feedAt(16))),
      ];
      const cache = cacheOf(state, () => results.shift()!);
      void cache.refresh();
      await turn();
      state.now += LONGEST_ROUND + 1;
      await cache.refresh();
      state.now = cache.nextAttempt;
      await cache.refresh();
      const { nextAttempt, status } = cache;
      finish(fails());
      await turn();
      assert.deepEqual([cache.nextAttempt, cache.status], [nextAttempt, status]);
    });

    for (const part of ['load', 'save'] as const) {
      it(`does not come of a store whose ${part} hangs`, async () => {
        mock.timers.enable({ apis: ['setTimeout'] });
        try {
          const store = { ...memoryStore(), [part]: never };
          const state = keep([brings(feedAt(16))], { store });
          const refreshed = state.cache.refresh();
          await turn();
          mock.timers.tick(10_000);
          await refreshed;
          assert.ok(state.cache.feed);
          assert.match(state.log[0]!, /^test: store: .*no answer within 10 s/);
          assert.ok(state.cache.nextAttempt > state.now);
        } finally {
          mock.timers.reset();
        }
      });
    }
  });

  describe('with a store', () => {
    it('saves every new feed once', async () => {
      const store = memoryStore();
      const state = keep([brings(feedAt(16)), brings(feedAt(16)), brings(feedAt(17))], { store });
      for (const time of ['16:20', '17:20', '17:40']) {
        state.now = kst(time);
        await state.cache.refresh();
      }
      assert.equal(store.saves, 2);
      assert.equal(store.json, stored(feedAt(17)));
    });

    it('serves the stored feed at once after a restart, and needs no round while that is the latest', async () => {
      const state = keep([brings(feedAt(17))], { store: memoryStore(stored(feedAt(16))), now: kst('16:40') });
      await state.cache.first();
      assert.equal(state.cache.feed?.observedAt, feedAt(16).observedAt);
      assert.equal(state.rounds, 0);
      assert.equal(state.cache.status.lastSuccess, null, 'nothing was heard from KMA yet');
      assert.equal(state.cache.status.nextAttempt, kst('17:18'));
    });

    it('serves the stored feed while KMA is down, without waiting for it', async () => {
      const state = keep([], { store: memoryStore(stored(feedAt(12))) });
      const hanging = new FeedCache({
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

    it('takes what another process has stored instead of a request', async () => {
      const store = memoryStore();
      const state = keep([brings(feedAt(16))], { store });
      await state.cache.refresh();
      store.json = stored(feedAt(17));
      state.now = kst('17:20');
      await state.cache.refresh();
      assert.equal(state.rounds, 1);
      assert.equal(state.cache.feed?.observedAt, feedAt(17).observedAt);
    });

    for (const [name, json] of [
      ['that is cut off', '{"version":1,'],
      ['that is no feed', '{"version":7}'],
      [
        'of another source or of other stations',
        toStored({ feed: feedAt(16, 2), served: BY_TEST }, 'test 부산'),
      ],
      ['of nobody knows what', JSON.stringify(feedAt(16, 2))],
      ['of an hour that has not come yet', stored(feedAt(23))],
    ] as const) {
      it(`requests KMA in place of a stored feed ${name}`, async () => {
        const store = memoryStore(json);
        const state = keep([brings(feedAt(16))], { store });
        await state.cache.refresh();
        assert.match(state.log[0]!, /^test: store: the stored feed cannot be used: /);
        assert.equal(state.cache.feed?.observedAt, feedAt(16).observedAt);
        assert.equal(store.json, stored(feedAt(16)));
        assert.equal(state.cache.status.problem, null);
      });
    }

    it('names both origins of a stored feed that it does not use', async () => {
      const state = keep([fails()], {
        store: memoryStore(toStored({ feed: feedAt(16), served: BY_TEST }, 'nowcast 부산')),
      });
      await state.cache.refresh();
      assert.match(state.log[0]!, /cannot be used: it is of nowcast 부산, not of test;/);
      assert.equal(state.cache.feed, null);
    });

    it('stores what any reader of a feed can read', async () => {
      const store = memoryStore();
      await keep([brings(feedAt(16))], { store }).cache.refresh();
      const result = parseFeed(JSON.parse(store.json!));
      assert.deepEqual(result, { ok: true, feed: feedAt(16), issues: [] });
    });

    it('serves what it cannot store, and reports it', async () => {
      const full: Store = {
        load: () => Promise.resolve(null),
        save: () => Promise.reject(new Error('ENOSPC')),
      };
      const state = keep([brings(feedAt(16))], { store: full });
      await state.cache.refresh();
      assert.ok(state.cache.feed);
      assert.deepEqual(state.cache.status.problem, {
        code: 'store',
        message: 'the feed cannot be stored: ENOSPC',
      });
      assert.equal(state.cache.status.nextAttempt, kst('17:18'));
    });
  });
});

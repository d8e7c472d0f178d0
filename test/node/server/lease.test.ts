import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Miniflare, Response as WorkerResponse } from 'miniflare';
import { isFree, type Lease } from '../../../src/server/cache/lease.js';
import { FeedCache } from '../../../src/server/cache/feed-cache.js';
import type { RoundResult } from '../../../src/server/cache/round.js';
import { kvStore, type Store } from '../../../src/server/index.js';
import { fileStore } from '../../../src/server/node/index.js';
import { kst } from './rig.js';
import { bundleWorker } from './workerd.js';

const MINUTE = 60_000;
/** Fewer with KV, which they must ask one after the other. */
const ISOLATES = { object: 20, kv: 10 } as const;
type StoreName = keyof typeof ISOLATES;

describe('a lease', () => {
  const lease: Lease = { origin: 'map', holder: 'one', until: 1_000_000 };
  const isFor = (wanted: Partial<Lease>, now: number, held: string | null = JSON.stringify(lease)) =>
    isFree(held, { ...lease, holder: 'two', ...wanted }, now);

  it('is held until its time, for all but its holder', () => {
    assert.equal(isFor({}, 999_999), false);
    assert.equal(isFor({}, 1_000_000), true);
    assert.equal(isFor({ holder: 'one' }, 999_999), true);
  });

  it('holds up no service of other sources or stations', () => {
    assert.equal(isFor({ origin: 'nowcast 서울' }, 999_999), true);
  });

  it('is free where there is none, or none that can be read, or a clock was set back', () => {
    for (const held of [null, '', '{', 'null', '{}', '[]', '{"until":"soon"}']) {
      assert.equal(isFor({}, 0, held), true, String(held));
    }
    assert.equal(isFor({}, 1_000_000 - 3 * 60 * MINUTE), true);
  });
});

describe('a cache with a store that has leases', () => {
  const feed = (hour: number): RoundResult => ({
    ok: true,
    feed: {
      version: 1,
      source: { name: '기상청' },
      observedAt: `2023-10-31T${hour}:00:00+09:00`,
      observations: [{ station: { id: '108', name: '서울' }, condition: null, temperature: 1 }],
    },
    issues: [],
    missed: [],
    served: { by: 'test', filled: {} },
    notes: [],
  });
  const fails: RoundResult = { ok: false, error: { code: 'network', message: 'no route' } };
  const shared = () => {
    const kept = new Map<string, string>();
    return kvStore({
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      put: (key, value) => Promise.resolve(void kept.set(key, value)),
    });
  };
  const state = { now: kst('16:20') };
  const cacheOf = (store: Store, ...results: (RoundResult | Promise<RoundResult>)[]) => {
    const log: string[] = [];
    const counted = { rounds: 0, log };
    const cache = new FeedCache({
      name: 'test',
      round: () => Promise.resolve(results[Math.min(counted.rounds++, results.length - 1)]!),
      store,
      origin: 'test',
      now: () => state.now,
      random: () => 1,
      log: (line) => log.push(line),
    });
    return Object.assign(counted, { cache });
  };

  it('lets one ask while KMA fails, for as long as that one backs off', async () => {
    state.now = kst('16:20');
    const store = shared();
    const [one, two] = [cacheOf(store, fails), cacheOf(store, fails)];
    for (let minute = 0; minute < 120; minute += 1) {
      await one.cache.refresh();
      await two.cache.refresh();
      state.now += MINUTE;
    }
    const alone = cacheOf(shared(), fails);
    state.now = kst('16:20');
    for (let minute = 0; minute < 120; minute += 1) {
      await alone.cache.refresh();
      state.now += MINUTE;
    }
    assert.ok(alone.rounds > 8, String(alone.rounds));
    assert.ok(one.rounds + two.rounds <= alone.rounds + 2, `${one.rounds} + ${two.rounds}`);
  });

  it('gives its turn back when it stops in the middle', async () => {
    state.now = kst('16:20');
    const store = shared();
    const one = cacheOf(store, new Promise<never>(() => undefined));
    const asked = one.cache.refresh();
    while (one.rounds === 0) await new Promise((resolve) => setImmediate(resolve));
    const two = cacheOf(store, feed(16));
    await two.cache.refresh();
    assert.equal(two.rounds, 0);
    await one.cache.stop();
    await asked;
    state.now = two.cache.nextAttempt;
    await two.cache.refresh();
    assert.equal(two.rounds, 1);
  });

  it('looks again within seconds while there is no feed at all, and takes the one of the other', async () => {
    state.now = kst('16:20');
    const store = shared();
    let finish: (result: RoundResult) => void = () => undefined;
    const one = cacheOf(store, new Promise<RoundResult>((resolve) => (finish = resolve)));
    const two = cacheOf(store, fails);
    const asked = one.cache.refresh();
    while (one.rounds === 0) await new Promise((resolve) => setImmediate(resolve));
    await two.cache.refresh();
    assert.equal(two.cache.nextAttempt - state.now, 2_000);
    finish(feed(16));
    await asked;
    state.now = two.cache.nextAttempt;
    await two.cache.refresh();
    assert.deepEqual([two.cache.feed?.observedAt, two.rounds], ['2023-10-31T16:00:00+09:00', 0]);
  });

  it('asks where the store fails, and says so', async () => {
    state.now = kst('16:20');
    const broken = { ...shared(), acquire: () => Promise.reject(new Error('no quorum')) };
    const one = cacheOf(broken, feed(16));
    await one.cache.refresh();
    assert.ok(one.cache.feed);
    assert.equal(one.rounds, 1);
    assert.match(one.log[0]!, /^test: store: the lease cannot be taken: no quorum; /);
  });
});

describe('the lease of a file', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nalssi-lease-'));
  });
  after(() => rm(folder, { recursive: true }));
  const path = () => join(folder, 'feed.json');
  const take = (holder: string, until: number, now: number) =>
    fileStore(path()).acquire!({ origin: 'map', holder, until }, now);

  it('is one of many, also when it has run out', async () => {
    for (let now = 0; now < 20_000; now += 1_000) {
      const holders = Array.from({ length: 20 }, (_, index) => `${now}-${index}`);
      const taken = await Promise.all(holders.map((holder) => take(holder, now + 1_000, now)));
      assert.equal(taken.filter(Boolean).length, 1, `at ${now}`);
    }
    assert.deepEqual(await readdir(folder), ['.feed.json.lease']);
  });

  it('is taken again by its holder, and given back', async () => {
    assert.equal(await take('a', 200_000, 100_000), true);
    assert.equal(await take('b', 200_000, 100_000), false);
    assert.equal(await take('a', 300_000, 150_000), true);
    assert.equal(await take('b', 300_000, 250_000), false);
    assert.equal(await take('a', 260_000, 260_000), true);
    assert.equal(await take('b', 300_000, 260_000), true);
  });
});

/** Isolates of the real runtime that share one store. */
describe('isolates of workerd', () => {
  let script: string;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nalssi-isolates-'));
    script = await bundleWorker('test/node/server/lease-worker.ts');
  });
  after(() => rm(folder, { recursive: true }));

  const CAPTURE = readFileSync('test/fixtures/kma/sfc_web_map/2023-10-31T16.xml', 'utf8');
  const day = Date.parse('2023-10-31T00:00:00+09:00');
  const hourOf = (now: number) => Math.floor((now - day) / (60 * MINUTE));

  /** The isolates, KMA, and the clock of all of them. */
  const startIsolates = (store: StoreName) => {
    const world = { now: 0, asked: 0, hangs: false };
    const kma = () => {
      world.asked += 1;
      if (world.hangs) return new Promise<never>(() => undefined);
      const hour = String(hourOf(world.now)).padStart(2, '0');
      return new WorkerResponse(CAPTURE.replace(/hour="\d+"/, `hour="${hour}"`));
    };
    const names = Array.from({ length: ISOLATES[store] }, (_, index) => `isolate-${index}`);
    const path = join(folder, store);
    const mf = new Miniflare({
      kvPersist: path,
      durableObjectsPersist: `${path}-objects`,
      workers: names.map((name, index) => ({
        name,
        modules: true,
        script,
        compatibilityDate: '2025-01-01',
        outboundService: kma,
        bindings: { RANDOM: index / ISOLATES[store] },
        durableObjects: { OBJECT: { className: 'FeedObject', scriptName: names[0] } },
        ...(store === 'kv' && { kvNamespaces: { FEED: 'shared' } }),
      })),
    });
    const ask = async (name: string, query: string): Promise<string> => {
      const worker = (await mf.getWorker(name)) as unknown as { fetch(url: string): Promise<WorkerResponse> };
      return (await worker.fetch(`http://feed.test/${query}`)).text();
    };
    /** One isolate does what is due. Returns the hour that it then serves. */
    const tick = async (name: string): Promise<string> =>
      (await ask(name, `?now=${world.now}`)).slice(11, 16);
    /** On a busy machine, starting takes longer than a store may take to answer. */
    const start = async (): Promise<void> => {
      for (const name of names) await ask(name, '');
    };
    return { mf, names, world, start, tick, store };
  };
  type Isolates = ReturnType<typeof startIsolates>;

  /** Kills the process of all isolates at the end, whatever it is doing. */
  const running = async (store: StoreName, use: (isolates: Isolates) => Promise<void>) => {
    const isolates = startIsolates(store);
    try {
      await isolates.start();
      await use(isolates);
    } finally {
      await isolates.mf.dispose();
    }
  };

  /** All isolates do what is due at a time. Returns the hours that they then serve. */
  const everyone = async ({ world, names, tick, store }: Isolates, time: string) => {
    world.now = kst(time);
    const served: string[] = [];
    // With the object all may come at the same moment; with KV a write must be seen before the next one comes.
    if (store === 'object') served.push(...(await Promise.all(names.map(tick))));
    else for (const name of names) served.push(await tick(name));
    return [...new Set(served)];
  };

  for (const store of ['object', 'kv'] as const) {
    it(`ask KMA once an hour, and once more after their holder was killed: ${store}`, async () => {
      let held: Promise<unknown> | undefined;
      await running(store, async (isolates) => {
        const { world, names, tick } = isolates;
        await everyone(isolates, '13:20');
        assert.equal(world.asked, 1, 'the first hour');
        assert.deepEqual(await everyone(isolates, '13:21'), ['13:00']);
        for (const minute of [14, 15, 16, 17, 18, 19, 22]) await everyone(isolates, `14:${minute}`);
        assert.equal(world.asked, 2, 'the next hour');
        assert.deepEqual(await everyone(isolates, '14:23'), ['14:00']);

        world.hangs = true;
        world.now = kst('15:19');
        held = tick(names[0]!).catch(() => 'killed');
        while (world.asked === 2) await new Promise((resolve) => setImmediate(resolve));
        for (const name of names.slice(1)) assert.equal(await tick(name), '14:00');
        assert.equal(world.asked, 3, 'the others go on with the last good feed');
      });
      assert.equal(await held, 'killed');

      await running(store, async (isolates) => {
        const { world } = isolates;
        for (const minute of [20, 22, 23]) {
          assert.deepEqual(await everyone(isolates, `15:${minute}`), ['14:00']);
          assert.equal(world.asked, 0, 'the lease has not run out');
        }
        for (const minute of [24, 26, 29, 34, 45]) await everyone(isolates, `15:${minute}`);
        assert.equal(world.asked, 1, 'another has taken over');
        assert.deepEqual(await everyone(isolates, '15:46'), ['15:00']);
      });
    });
  }
});

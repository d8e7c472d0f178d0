import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { feedJsonSchema, MAX_ROWS, parseFeed, type ObservationFeed } from '../../../src/feed/index.js';
import { createApp } from '../../../src/server/http/app.js';
import { createHandler, takenFrom, type Health } from '../../../src/server/index.js';
import type { FeedCache } from '../../../src/server/cache/feed-cache.js';
import { FetchFailure } from '../../../src/server/upstream/failure.js';
import { startFaultServer, type FaultServer } from '../../tools/fault-server.js';
import { createRig, kst, sourceNamed, type RigOptions } from './rig.js';

const NEWS = 'https://news.example';

describe('createHandler', () => {
  let server: FaultServer;
  before(async () => {
    server = await startFaultServer();
  });
  after(() => server.close());

  const rigAt = (time: string, options: Partial<RigOptions> = {}) =>
    createRig({ address: `${server.origin}/hour/16`, now: kst(time), ...options });
  const feedOf = async (answer: Response): Promise<ObservationFeed> => {
    const result = parseFeed(await answer.json());
    assert.ok(result.ok);
    assert.deepEqual(result.issues, []);
    return result.feed;
  };
  const names = ({ observations }: ObservationFeed) => observations.map(({ station }) => station.name);

  describe('/feed.json', () => {
    it('returns the feed with validator, time to live and security headers', async () => {
      const answer = await rigAt('16:20').get('/feed.json');
      assert.equal(answer.status, 200);
      const headers = Object.fromEntries(answer.headers);
      assert.match(headers['etag']!, /^"[0-9a-f]{24}"$/);
      assert.equal(headers['content-type'], 'application/json; charset=utf-8');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.match(headers['content-security-policy']!, /default-src 'none'/);
      assert.equal(names(await feedOf(answer)).length, 97);
    });

    it('may be kept until the next hour is expected, and longer while that cannot be had', async () => {
      const rig = rigAt('16:20');
      const cacheControl = async () => (await rig.get('/feed.json')).headers.get('cache-control')!;
      // The next hour is requested at 17:15, delayed by half of the spread of three minutes.
      assert.equal(
        await cacheControl(),
        'public, max-age=3390, stale-while-revalidate=300, stale-if-error=86400',
      );
      rig.now = kst('17:10');
      assert.match(await cacheControl(), /^public, max-age=390,/);
      rig.now = kst('17:17');
      assert.match(await cacheControl(), /^public, max-age=30,/);
    });

    it('may be kept for an hour at most, however the clock is set', async () => {
      const rig = rigAt('16:20');
      await rig.get('/feed.json');
      for (const time of ['16:05', '14:20', '03:00']) {
        rig.now = kst(time);
        for (const path of ['/feed.json', '/ticker.html']) {
          const [, age] = /max-age=(\d+)/.exec((await rig.get(path)).headers.get('cache-control')!)!;
          assert.ok(Number(age) <= 3_600, `${path} at ${time}: ${age}`);
        }
      }
      const none = createRig({ address: `${server.origin}/empty`, now: kst('16:20') });
      await none.get('/feed.json');
      none.now = kst('14:21');
      assert.ok(Number((await none.get('/feed.json')).headers.get('retry-after')) <= 3_600);
    });

    it('returns 304 for its own validator, also in a list or weakened', async () => {
      const rig = rigAt('16:20');
      const etag = (await rig.get('/feed.json')).headers.get('etag')!;
      for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const answer = await rig.get('/feed.json', { headers: { 'if-none-match': header } });
        assert.equal(answer.status, 304, header);
        assert.equal(answer.headers.get('etag'), etag);
        assert.match(answer.headers.get('cache-control')!, /max-age/);
        assert.equal(await answer.text(), '');
      }
      const other = await rig.get('/feed.json', { headers: { 'if-none-match': '"other"' } });
      assert.equal(other.status, 200);
    });

    it('has another validator for another hour and another selection', async () => {
      const rig = rigAt('16:20');
      const tag = async (path: string) => (await rig.get(path)).headers.get('etag');
      const whole = await tag('/feed.json');
      assert.notEqual(await tag('/feed.json?stations=108'), whole);
      assert.equal(await tag('/feed.json?v=7'), whole);
      rig.address = `${server.origin}/hour/17`;
      rig.now = kst('17:20');
      await rig.handler.refresh();
      assert.notEqual(await tag('/feed.json'), whole);
    });

    it('narrows to stations in the given order, by name or id, each once', async () => {
      const answer = await rigAt('16:20').get('/feed.json?stations=부산,108,%20서울,없는곳');
      assert.deepEqual(names(await feedOf(answer)), ['부산', '서울']);
    });

    it('narrows to a region', async () => {
      const { observations } = await feedOf(await rigAt('16:20').get('/feed.json?region=제주'));
      assert.ok(observations.length > 1);
      assert.ok(observations.every(({ station }) => station.region === '제주'));
    });

    it('returns 404 with an explanation where the selection is empty', async () => {
      for (const query of ['stations=없는곳', 'region=없는곳', 'region=제주&stations=서울']) {
        const answer = await rigAt('16:20').get(`/feed.json?${query}`);
        assert.equal(answer.status, 404);
        const problem = (await answer.json()) as { title: string; detail: string };
        assert.equal(problem.title, 'No such stations');
        assert.match(problem.detail, /\?stations=108,부산/);
      }
    });

    it('refuses in words a selection that is larger than any feed', async () => {
      const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
      for (const [query, status] of [
        [`stations=108,${names(MAX_ROWS - 1).join()}`, 200],
        [`stations=108,${names(MAX_ROWS).join()}`, 400],
        [`stations=${'108,'.repeat(2_000)}`, 200],
        [`stations=108,${'가'.repeat(60)}`, 200],
        [`stations=108,${'가'.repeat(61)}`, 400],
        [`region=${'x'.repeat(61)}`, 400],
      ] as const) {
        for (const path of ['/feed.json', '/ticker.html']) {
          const answer = await rigAt('16:20').get(`${path}?${query}`);
          assert.equal(answer.status, status, query.slice(0, 40));
          if (status === 200) continue;
          assert.match(answer.headers.get('content-type')!, /problem\+json/);
          assert.match(
            await answer.text(),
            /At most \d+ stations can be named, each .* at most 60 characters/,
          );
        }
      }
    });

    it('remembers a bounded number of selections', async () => {
      const rig = rigAt('16:20');
      const ask = (index: number) => rig.get(`/feed.json?stations=108,x${index}`);
      for (let index = 0; index < 450; index += 1) assert.equal((await ask(index)).status, 200);
      assert.equal((await ask(0)).status, 200);
    });

    it('carries the notice', async () => {
      const feed = await feedOf(await rigAt('16:20', { notice: '예시 자료' }).get('/feed.json'));
      assert.equal(feed.notice, '예시 자료');
      assert.throws(() => rigAt('16:20', { notice: 'two\nlines' }), TypeError);
    });
  });

  const ROUTES = ['/feed.json', '/ticker.html', '/feed.schema.json', '/healthz', '/metrics', '/nowhere'];
  it('returns to HEAD the headers of GET with its length, and no body', async () => {
    const rig = rigAt('16:20', { metrics: true });
    for (const path of [...ROUTES, '/feed.json?stations=서울', '/feed.json?stations=없는곳']) {
      const [get, head] = [await rig.get(path), await rig.get(path, { method: 'HEAD' })];
      assert.equal(head.status, get.status);
      assert.deepEqual(Object.fromEntries(head.headers), Object.fromEntries(get.headers), path);
      assert.equal(head.headers.get('content-length'), String((await get.arrayBuffer()).byteLength), path);
      assert.equal(await head.text(), '');
    }
  });

  it('returns 304 with every header of the 200 except the length', async () => {
    const rig = rigAt('16:20', { allowOrigins: [NEWS] });
    for (const path of ['/feed.json', '/ticker.html?lang=en', '/feed.schema.json']) {
      const given = await rig.get(path, { headers: { origin: NEWS } });
      const { 'content-length': length, ...expected } = Object.fromEntries(given.headers);
      assert.ok(Number(length) > 0);
      const again = await rig.get(path, { headers: { origin: NEWS, 'if-none-match': expected['etag']! } });
      assert.equal(again.status, 304);
      assert.deepEqual(Object.fromEntries(again.headers), expected, path);
    }
  });

  it('requests KMA once an hour, however many readers there are', async () => {
    const rig = rigAt('16:20');
    const before = server.hits();
    await Promise.all(Array.from({ length: 50 }, () => rig.get('/feed.json')));
    assert.equal(server.hits() - before, 1);
    rig.now = kst('17:10');
    await rig.get('/feed.json');
    await rig.settled();
    assert.equal(server.hits() - before, 1);
    rig.address = `${server.origin}/hour/17`;
    rig.now = kst('17:20');
    const answers = await Promise.all(Array.from({ length: 50 }, () => rig.get('/feed.json')));
    assert.match(await answers[0]!.text(), /T16:00/, 'the first after the hour need not wait');
    await rig.settled();
    assert.equal(server.hits() - before, 2);
    assert.match(await (await rig.get('/feed.json')).text(), /T17:00/);
  });

  it('does not let the first reader wait for ever', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const rig = rigAt('16:20', { fetch: () => new Promise(() => undefined) });
    const answer = rig.get('/feed.json');
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    context.mock.timers.tick(8_000);
    assert.equal((await answer).status, 503);
    await rig.handler.stop();
  });

  describe('/healthz and /metrics', () => {
    it('report the state of the feed', async () => {
      const rig = rigAt('16:20', { metrics: true });
      await rig.handler.refresh();
      const { sources, ...health } = (await (await rig.get('/healthz')).json()) as Health;
      assert.deepEqual(
        sources.map(({ name, count, stations }) => [name, count, stations.length]),
        [['surface-map', 97, 97]],
      );
      assert.ok(sources[0]!.stations.includes('서울'));
      assert.deepEqual(health, {
        status: 'ok',
        source: 'surface-map',
        observedAt: '2023-10-31T16:00:00+09:00',
        ageSeconds: 1200,
        freshness: 'fresh',
        stations: 97,
        lastSuccess: '2023-10-31T07:20:00.000Z',
        nextAttempt: '2023-10-31T08:16:30.000Z',
        problem: null,
        lastError: null,
      });
      const metrics = await (await rig.get('/metrics')).text();
      for (const line of [
        'nalssi_ok{source="surface-map"} 1',
        'nalssi_observation_age_seconds{source="surface-map"} 1200',
        'nalssi_stations{source="surface-map"} 97',
        'nalssi_upstream_rounds_total{source="surface-map"} 1',
        'nalssi_problems_total{source="surface-map"} 0',
      ]) {
        assert.ok(metrics.split('\n').includes(line), line);
      }
      assert.match(metrics, /^# HELP nalssi_ok .+\n# TYPE nalssi_ok gauge\n/);
    });

    it('leave out what is not known yet', async () => {
      const rig = createRig({ address: `${server.origin}/status/500`, now: kst('16:20'), metrics: true });
      await rig.handler.refresh();
      const metrics = await (await rig.get('/metrics')).text();
      assert.match(metrics, /nalssi_ok\{source="surface-map"\} 0/);
      assert.doesNotMatch(metrics, /nalssi_observation_age_seconds|nalssi_last_success/);
    });

    it('have metrics only where they are turned on', async () => {
      assert.equal((await rigAt('16:20').get('/metrics')).status, 404);
    });
  });

  describe('after a restart', () => {
    /** Restarts with the stored feed while KMA is down. */
    const restart = async (name: string, stations: string[], json: string) => {
      const handler = createHandler({
        source: sourceNamed(name),
        stations,
        key: 'k',
        store: { load: () => Promise.resolve(json), save: () => Promise.resolve() },
        upstream: () => Promise.reject(new FetchFailure('network', 'no route')),
        now: () => kst('16:40'),
        log: () => undefined,
      });
      return (await handler.fetch(new Request('http://feed.test/feed.json'))).status;
    };

    it('serves the stored feed only where source and stations are the same', async () => {
      const stored: Record<string, string> = {};
      const kept = (name: string) => ({
        load: () => Promise.resolve(null),
        save: (json: string) => Promise.resolve(void (stored[name] = json)),
      });
      await rigAt('16:20', { store: kept('surface-map') }).get('/feed.json');
      await rigAt('16:20', {
        store: kept('nowcast'),
        stations: ['서울'],
        source: {
          ...takenFrom(sourceNamed('surface-map'), `${server.origin}/hour/16`),
          name: 'nowcast',
          perStation: true,
        },
      }).get('/feed.json');

      assert.equal(await restart('surface-map', [], stored['surface-map']!), 200);
      // This source does not request single stations, so that the stored feed is the same.
      assert.equal(await restart('surface-map', ['부산'], stored['surface-map']!), 200);
      assert.equal(await restart('api-hub', [], stored['surface-map']!), 503);
      assert.equal(await restart('nowcast', ['서울'], stored['surface-map']!), 503);
      assert.equal(await restart('nowcast', ['서울'], stored['nowcast']!), 200);
      assert.equal(await restart('nowcast', ['부산'], stored['nowcast']!), 503);
      assert.equal(await restart('nowcast', ['서울', '부산'], stored['nowcast']!), 503);
    });
  });

  it('goes on where its log cannot be written', async () => {
    const rig = rigAt('16:20', {
      log: () => {
        throw new Error('ENOSPC');
      },
    });
    assert.equal((await rig.get('/feed.json')).status, 200);
    rig.address = `${server.origin}/empty`;
    rig.now = kst('17:20');
    await rig.handler.refresh();
    assert.equal((await rig.get('/feed.json')).status, 200);
    assert.equal(rig.handler.health().problem?.code, 'empty');
  });

  it('/feed.schema.json returns the contract', async () => {
    const rig = rigAt('16:20');
    const answer = await rig.get('/feed.schema.json');
    assert.equal(answer.headers.get('content-type'), 'application/schema+json; charset=utf-8');
    assert.deepEqual(await answer.json(), feedJsonSchema());
    const etag = answer.headers.get('etag')!;
    const again = await rig.get('/feed.schema.json', { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
  });

  describe('other requests', () => {
    it('405 names what is allowed', async () => {
      for (const path of ['/feed.json', '/healthz', '/ticker.html', '/feed.schema.json']) {
        for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
          const answer = await rigAt('16:20').get(path, { method });
          assert.equal(answer.status, 405, `${method} ${path}`);
          assert.equal(answer.headers.get('allow'), 'GET, HEAD');
          assert.match(answer.headers.get('content-type')!, /problem\+json/);
        }
      }
    });

    it('404 names what there is', async () => {
      const answer = await rigAt('16:20').get('/weather');
      assert.equal(answer.status, 404);
      assert.deepEqual(await answer.json(), {
        type: 'about:blank',
        title: 'Not found',
        status: 404,
        detail:
          'This server answers /feed.json, /ticker.html, /board.html, /map.html, /observation.html, /feed.schema.json, /healthz.',
      });
    });

    it('500 says nothing of the inside, but the log does', async () => {
      const log: string[] = [];
      const cache = {
        get feed(): never {
          throw new Error('the inside');
        },
      };
      const service = { name: 'broken', cache: cache as unknown as FeedCache, now: Date.now };
      const app = createApp(service, { log: (line) => log.push(line) });
      const answer = await app.fetch(new Request('http://feed.test/feed.json'));
      assert.equal(answer.status, 500);
      assert.match(answer.headers.get('content-type')!, /problem\+json/);
      assert.doesNotMatch(await answer.text(), /inside/);
      assert.deepEqual(log, ['request failed: the inside']);
    });
  });

  describe('CORS', () => {
    const from = (origin: string) => ({ headers: { origin } });

    it('is off by default', async () => {
      const answer = await rigAt('16:20').get('/feed.json', from(NEWS));
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    });

    it('lets in the origins of the list and no other', async () => {
      const rig = rigAt('16:20', { allowOrigins: [NEWS] });
      const allowed = async (origin: string) =>
        (await rig.get('/feed.json', from(origin))).headers.get('access-control-allow-origin');
      assert.equal(await allowed(NEWS), NEWS);
      assert.equal(await allowed('https://other.example'), null);
      assert.equal(await allowed(`${NEWS}.evil.example`), null);
      assert.match((await rig.get('/feed.json')).headers.get('vary')!, /Origin/i);
    });

    it('lets pages of other origins read the headers about time', async () => {
      const answer = await rigAt('16:20', { allowOrigins: [NEWS] }).get('/feed.json', from(NEWS));
      const exposed = answer.headers.get('access-control-expose-headers')!.toLowerCase().split(/,\s*/);
      assert.deepEqual(exposed.sort(), ['age', 'date', 'etag']);
    });

    it('allows the preflight of a conditional request', async () => {
      const rig = rigAt('16:20', { allowOrigins: [NEWS] });
      const answer = await rig.get('/feed.json', {
        method: 'OPTIONS',
        headers: {
          origin: NEWS,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'if-none-match',
        },
      });
      assert.equal(answer.status, 204);
      assert.equal(answer.headers.get('access-control-allow-origin'), NEWS);
      assert.match(answer.headers.get('access-control-allow-headers')!, /if-none-match/i);
    });

    it('takes origins as people write them, and refuses what is none', async () => {
      const rig = rigAt('16:20', { allowOrigins: [`${NEWS}/`] });
      const answer = await rig.get('/feed.json', from(NEWS));
      assert.equal(answer.headers.get('access-control-allow-origin'), NEWS);
      const open = await rigAt('16:20', { allowOrigins: ['*'] }).get('/feed.json', from(NEWS));
      assert.equal(open.headers.get('access-control-allow-origin'), '*');
      for (const none of ['news.example', `${NEWS}/path`, `${NEWS}?`, 'ftp://news.example', 'null', '']) {
        assert.throws(() => rigAt('16:20', { allowOrigins: [none] }), TypeError, none);
      }
    });

    it('can be open to all', async () => {
      const answer = await rigAt('16:20', { allowOrigins: '*' }).get('/feed.json', from(NEWS));
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    });
  });

  it('warns on the console where no log is given, and works with the defaults', async (context) => {
    const warn = context.mock.method(console, 'warn', () => undefined);
    const source = {
      ...sourceNamed('surface-map'),
      requests: () => [{ url: `${server.origin}/html`, label: 'x' }],
    };
    const handler = createHandler({ source });
    await handler.refresh();
    assert.equal(warn.mock.callCount(), 1);
    assert.match(String(warn.mock.calls[0]!.arguments[0]), /^nalssi: surface-map: html: /);
    assert.equal(handler.health().status, 'no-data');
    assert.ok(handler.untilNextAttempt() > 0);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Health } from '../../../src/server/index.js';
import {
  refusingAddress,
  startFaultServer,
  startTlsFault,
  UNKNOWN_HOST,
  type FaultServer,
} from '../../tools/fault-server.js';
import { createRig, kst, LIMITS, type Rig } from './rig.js';

/** All faults that make a round fail: the path of the fault server, and what the operator sees. */
const FAILING: readonly (readonly [name: string, path: string, code: string, says: RegExp])[] = [
  ['hang before the answer', '/hang', 'timeout', /did not answer within 1 s/],
  ['hang in the middle of the body', '/hang-in-body', 'timeout', /did not answer within/],
  ['slow drip', '/slow-drip', 'timeout', /did not answer within/],
  ['connection cut in the body', '/cut-off', 'network', /is cut off or damaged: ECONNRESET/],
  ['damaged gzip', '/damaged/gzip', 'network', /is cut off or damaged: (Z|ERR)_/],
  ['damaged br', '/damaged/br', 'network', /is cut off or damaged: (Z|ERR)_/],
  ['damaged deflate', '/damaged/deflate', 'network', /is cut off or damaged: (Z|ERR)_/],
  ['gzip that ends too early', '/short/gzip', 'network', /is cut off or damaged: Z_BUF_ERROR/],
  ['seven Content-Encodings', '/encoded-often', 'network', /is cut off or damaged: ECONNRESET/],
  ['301 to another host', '/redirect-elsewhere', 'redirect', /another host, nalssi\.invalid/],
  ['redirects without end', '/redirect-loop', 'redirect', /more than 3 times/],
  ['401', '/status/401', 'refused', /KMA says 401/],
  ['403', '/status/403', 'refused', /KMA says 403/],
  ['429', '/status/429', 'quota', /KMA says 429/],
  ['500', '/status/500', 'provider', /KMA says 500/],
  ['503 with a page', '/status/503', 'html', /503.*점검 중/],
  ['HTML with 200', '/html', 'html', /서비스 점검/],
  ['empty 200', '/empty', 'empty', /empty/],
  ['truncated XML', '/truncated', 'malformed', /cut off/],
  ['a row without its end tag', '/unclosed', 'malformed', /cut off or damaged: .*unexpected close tag/],
  ['an attribute given twice', '/attribute-twice', 'malformed', /duplicate attribute/],
  ['wrong charset', '/wrong-charset', 'malformed', /./],
  ['gzip bomb', '/gzip-bomb', 'too-large', /larger than 512 kB/],
  ['50 MB body', '/50-mb', 'too-large', /larger than/],
  ['50 MB body, announced', '/50-mb-announced', 'too-large', /larger than/],
  ['entity expansion', '/entity-expansion', 'unexpected-format', /DOCTYPE or ENTITY/],
  ['external entities', '/external-entity', 'unexpected-format', /DOCTYPE or ENTITY/],
  ['an hour in the future', '/hour/19', 'invalid-time', /future/],
  ['an hour just ahead of the clock', '/hour/18', 'invalid-time', /in the future by this machine's clock/],
  ['an hour before the last good one', '/hour/15', 'older-hour', /older than/],
  [
    'stations vanished',
    '/stations-vanished/17',
    'thin',
    /only 20 stations have a temperature, where 97 had one/,
  ],
  ['half the rows without temperature', '/half-without-temperature/17', 'thin', /only 49 stations/],
];

const observedAt = async (rig: Rig): Promise<string> =>
  ((await (await rig.get('/feed.json')).json()) as { observedAt: string }).observedAt;

const health = async (rig: Rig): Promise<Health> => (await (await rig.get('/healthz')).json()) as Health;

describe('faults of KMA', { concurrency: 4 }, () => {
  let server: FaultServer;
  let tls: Awaited<ReturnType<typeof startTlsFault>>;
  let refusing: string;
  before(async () => {
    [server, tls, refusing] = await Promise.all([startFaultServer(), startTlsFault(), refusingAddress()]);
  });
  after(async () => {
    tls.close();
    await server.close();
  });

  /** The hour of 16:00 is served, and the fault occurs at 17:20. */
  const strike = async (address: string, timeout = LIMITS.timeout): Promise<Rig> => {
    const limits = { ...LIMITS, timeout };
    const rig = createRig({ address: `${server.origin}/hour/16`, now: kst('16:20'), limits });
    await rig.handler.refresh();
    assert.equal(await observedAt(rig), '2023-10-31T16:00:00+09:00');
    rig.log.length = 0;
    rig.address = address;
    rig.now = kst('17:20');
    await rig.handler.refresh();
    return rig;
  };

  /** The last good feed is served, one clear line is logged, and the service recovers by itself. */
  const survives = async (rig: Rig, code: string, says: RegExp): Promise<void> => {
    const answer = await rig.get('/feed.json');
    assert.equal(answer.status, 200);
    const feed = (await answer.json()) as { observedAt: string; observations: unknown[] };
    assert.equal(feed.observedAt, '2023-10-31T16:00:00+09:00');
    assert.equal(feed.observations.length, 97);

    const report = await health(rig);
    assert.equal(report.status, 'degraded');
    assert.equal(report.problem?.code, code);
    assert.match(report.problem.message, says);
    assert.equal(rig.log.length, 1, rig.log.join('\n'));
    assert.ok(rig.log[0]!.includes(`${code}: `));
    assert.match(rig.log[0]!, says);
    assert.match(rig.log[0]!, /next try 2023-10-31T08:\d\d:/);

    rig.address = `${server.origin}/hour/17`;
    rig.now += 16 * 60_000;
    await rig.get('/feed.json');
    await rig.settled();
    assert.equal(await observedAt(rig), '2023-10-31T17:00:00+09:00');
    const healed = await health(rig);
    assert.equal(healed.status, 'ok');
    assert.equal(healed.problem, null);
    assert.equal(healed.lastError?.code, code);
    assert.match(rig.log.at(-1)!, /recovered/);
  };

  for (const [name, path, code, says] of FAILING) {
    const timeout = code === 'timeout' ? 1_000 : LIMITS.timeout;
    it(name, async () => survives(await strike(`${server.origin}${path}`, timeout), code, says));
  }

  it('connection refused', async () => survives(await strike(refusing), 'network', /ECONNREFUSED/));
  it('DNS failure', async () => survives(await strike(UNKNOWN_HOST), 'network', /ENOTFOUND|EAI_AGAIN/));
  it('TLS error', async () => survives(await strike(tls.origin), 'network', /SSL|TLS/));

  it('a redirect within the host is followed', async () => {
    const rig = await strike(`${server.origin}/redirect-within`);
    assert.equal(await observedAt(rig), '2023-10-31T17:00:00+09:00');
    assert.equal((await health(rig)).status, 'ok');
  });

  for (const path of ['stations-vanished', 'half-without-temperature']) {
    it(`${path} for two hours: few stations of now are better than all of then`, async () => {
      const rig = await strike(`${server.origin}/${path}/17`);
      rig.address = `${server.origin}/${path}/18`;
      rig.now = kst('18:20');
      await rig.handler.refresh();
      assert.equal(await observedAt(rig), '2023-10-31T18:00:00+09:00');
      const report = await health(rig);
      assert.equal(report.status, 'degraded');
      assert.equal(report.problem?.code, 'thin');
      assert.match(rig.log.at(-1)!, /thin: only \d+ stations/);
    });
  }

  it('a row that cannot be used: the rest is served, and health, metrics and log report it', async () => {
    const rig = createRig({ address: `${server.origin}/rows-left-out/17`, now: kst('17:20'), metrics: true });
    await rig.handler.refresh();
    const feed = (await (await rig.get('/feed.json')).json()) as { observations: unknown[] };
    assert.equal(feed.observations.length, 96);
    const { status, problem } = await health(rig);
    const message = 'left out: observations[0].temperature: Invalid input';
    assert.deepEqual([status, problem], ['degraded', { code: 'partial', message }]);
    assert.equal(rig.log.length, 1);
    assert.ok(
      rig.log[0]!.startsWith(
        `surface-map: partial: ${message}; serving 2023-10-31T17:00:00+09:00 (96 stations)`,
      ),
    );
    const metrics = await (await rig.get('/metrics')).text();
    assert.match(metrics, /^nalssi_ok\{.*\} 0$/m);
    assert.match(metrics, /^nalssi_problem\{source="surface-map",code="partial"\} 1$/m);
    assert.match(metrics, /^nalssi_problems_total\{.*\} 1$/m);
  });

  it('the same hour for six hours', async () => {
    const rig = await strike(`${server.origin}/hour/16`);
    assert.equal((await health(rig)).status, 'ok', 'KMA may be late');
    for (let minute = 36; minute < 7 * 60; minute += 16) {
      rig.now = kst('17:00') + minute * 60_000;
      await rig.handler.refresh();
    }
    assert.equal(await observedAt(rig), '2023-10-31T16:00:00+09:00');
    const report = await health(rig);
    assert.equal(report.status, 'degraded');
    assert.equal(report.freshness, 'expired');
    assert.equal(report.problem?.code, 'overdue');
    assert.match(rig.log.at(-1)!, /overdue: KMA still gives the hour 2023-10-31T16.*next try/);
    rig.address = `${server.origin}/hour/23`;
    rig.now = kst('23:58');
    await rig.handler.refresh();
    assert.equal(await observedAt(rig), '2023-10-31T23:00:00+09:00');
    assert.equal((await health(rig)).status, 'ok');
  });

  it('the clock stepping back', async () => {
    const rig = await strike(`${server.origin}/hour/17`);
    rig.log.length = 0;
    rig.now = kst('13:20');
    await rig.handler.refresh();
    assert.equal(await observedAt(rig), '2023-10-31T17:00:00+09:00');
    assert.equal((await health(rig)).problem?.code, 'invalid-time');
    assert.equal(rig.log.length, 1);
    const hits = server.hits();
    await rig.handler.refresh();
    assert.equal(server.hits(), hits, 'a clock set back must not make it ask without pause');
    rig.now = kst('18:20');
    rig.address = `${server.origin}/hour/18`;
    await rig.handler.refresh();
    assert.equal(await observedAt(rig), '2023-10-31T18:00:00+09:00');
    assert.equal((await health(rig)).status, 'ok');
  });

  it('a fault before the first feed: 503 with Retry-After, and recovery', async () => {
    const rig = createRig({ address: `${server.origin}/status/500`, now: kst('16:20') });
    const answer = await rig.get('/feed.json');
    assert.equal(answer.status, 503);
    assert.match(answer.headers.get('content-type')!, /problem\+json/);
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
    assert.equal((await rig.get('/ticker.html')).status, 503);
    assert.equal((await rig.get('/healthz')).status, 503);
    assert.equal((await health(rig)).status, 'no-data');
    rig.address = `${server.origin}/hour/16`;
    rig.now += 16 * 60_000;
    assert.equal(await observedAt(rig), '2023-10-31T16:00:00+09:00');
  });
});

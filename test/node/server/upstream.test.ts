import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceRequest } from '../../../src/kma/index.js';
import { createUpstream, UPSTREAM_LIMITS, type Upstream } from '../../../src/server/upstream/client.js';
import { FetchFailure } from '../../../src/server/upstream/failure.js';
import type { Fetch } from '../../../src/server/upstream/fetch.js';
import { sleep } from '../../../src/server/upstream/pace.js';

const URL = 'https://kma.test/feed?key=SECRET';
const LIMITS = { ...UPSTREAM_LIMITS, attempts: 3, pause: { first: 2, most: 4 } };
const { signal } = new AbortController();

/** Requests a payload and treats it as good. */
const requestGood = async (upstream: Upstream, request: SourceRequest) => {
  const payload = await upstream(request, signal);
  payload.remember?.();
  return payload;
};

const upstreamOf = (fetch: Fetch, limits: Partial<typeof LIMITS> = {}, now = () => 0) =>
  createUpstream({ fetch, now, random: () => 0, limits: { ...LIMITS, ...limits } });

/** A `fetch` that returns these one after the other; the last one repeats. */
const answering = (...answers: (() => Response | Error)[]) => {
  const seen: { url: string; headers: Headers; redirect: RequestInit['redirect'] }[] = [];
  const fetch: Fetch = (url, { headers, redirect }) => {
    const answer = answers[Math.min(seen.length, answers.length - 1)]!();
    seen.push({ url, headers: new Headers(headers), redirect });
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { fetch, seen };
};
const text = (body: Uint8Array) => new TextDecoder().decode(body);
const ok = () =>
  new Response('data', { headers: { etag: '"a"', 'last-modified': 'Tue, 31 Oct 2023 07:00:00 GMT' } });
const unreachable = () =>
  Object.assign(new TypeError(`fetch failed ${URL}`), { cause: { code: 'ECONNRESET' } });

describe('upstream client', () => {
  it('makes conditional requests and returns the last payload on a 304', async () => {
    const { fetch, seen } = answering(ok, () => new Response(null, { status: 304 }));
    const upstream = upstreamOf(fetch);
    const request = { url: URL, label: 'map' };
    assert.equal(text((await requestGood(upstream, request)).body), 'data');
    const again = await upstream(request, signal);
    assert.deepEqual([again.status, text(again.body)], [200, 'data']);
    assert.equal(seen[0]!.headers.get('if-none-match'), null);
    assert.equal(seen[1]!.headers.get('if-none-match'), '"a"');
    assert.equal(seen[1]!.headers.get('if-modified-since'), 'Tue, 31 Oct 2023 07:00:00 GMT');
  });

  it('makes unconditional requests for another address, and after an error', async () => {
    const { fetch, seen } = answering(ok, () => new Response('no', { status: 404 }), ok);
    const upstream = upstreamOf(fetch);
    await requestGood(upstream, { url: URL, label: 'map' });
    assert.equal((await upstream({ url: `${URL}&hour=2`, label: 'map' }, signal)).status, 404);
    await upstream({ url: `${URL}&hour=2`, label: 'map' }, signal);
    assert.deepEqual(
      seen.map(({ headers }) => headers.get('if-none-match')),
      [null, null, null],
    );
  });

  it('hands a 304 that it has nothing for to the source', async () => {
    const { fetch } = answering(() => new Response(null, { status: 304 }));
    assert.equal((await upstreamOf(fetch)({ url: URL, label: 'map' }, signal)).status, 304);
  });

  it('remembers each station by itself', async () => {
    const etag = { headers: { etag: '"a"' } };
    const { fetch } = answering(
      () => new Response('서울', etag),
      () => new Response('부산', etag),
      () => new Response(null, { status: 304 }),
    );
    const upstream = upstreamOf(fetch);
    const ask = (station: string) =>
      requestGood(upstream, { url: `${URL}&${station}`, label: 'cell', station });
    await ask('서울');
    const busan = await ask('부산');
    assert.equal(busan.station, '부산');
    assert.equal(text((await ask('서울')).body), '서울');
  });

  it('makes unconditional requests as long as no payload was good', async () => {
    const { fetch, seen } = answering(
      () => new Response('damaged', { headers: { etag: '"bad"' } }),
      ok,
      () => new Response('damaged', { headers: { etag: '"bad"' } }),
      () => new Response(null, { status: 304 }),
    );
    const upstream = upstreamOf(fetch);
    const request = { url: URL, label: 'map' };
    await upstream(request, signal);
    await requestGood(upstream, request);
    await upstream(request, signal);
    assert.equal(text((await upstream(request, signal)).body), 'data', 'the last good one, not the last one');
    assert.deepEqual(
      seen.map(({ headers }) => headers.get('if-none-match')),
      [null, null, '"a"', '"a"'],
    );
  });

  it('remembers one payload for each station, whatever hour is in its address, and those of 1,000 stations', async () => {
    const { fetch, seen } = answering(ok);
    const upstream = upstreamOf(fetch, { concurrency: 1000, perSecond: 10_000 });
    const conditions = async (hour: number, station?: string) => {
      const url = `${URL}&hour=${hour}`;
      await requestGood(upstream, { url, label: url, ...(station !== undefined && { station }) });
      return seen.at(-1)!.headers.get('if-none-match');
    };
    for (let hour = 0; hour < 400; hour += 1) assert.equal(await conditions(hour), null);
    assert.equal(await conditions(399), '"a"');
    for (let hour = 0; hour < 399; hour += 1) assert.equal(await conditions(hour), null, `hour ${hour}`);
    for (let station = 0; station < 1_001; station += 1)
      assert.equal(await conditions(1, `${station}`), null);
    assert.equal(await conditions(1, '1000'), '"a"');
    assert.equal(await conditions(1, '0'), null, 'the 1,001st has taken the place of the first');
  });

  it('remembers no payload without a validator', async () => {
    const { fetch } = answering(() => new Response('data'));
    assert.equal((await upstreamOf(fetch)({ url: URL, label: 'map' }, signal)).remember, undefined);
  });

  it('tries again what may pass, and no other thing', async () => {
    for (const [answer, tries] of [
      [unreachable, 3],
      [() => new Response('', { status: 503 }), 3],
      [() => new Response('', { status: 429 }), 1],
      [() => new Response('', { status: 401 }), 1],
      [() => new Response('', { status: 200 }), 1],
      [() => new Response('x'.repeat(99)), 1],
    ] as const) {
      const { fetch, seen } = answering(answer);
      await upstreamOf(fetch, { size: 50 })({ url: URL, label: 'map' }, signal).catch(() => undefined);
      assert.equal(seen.length, tries);
    }
    const { fetch } = answering(unreachable, ok);
    assert.equal((await upstreamOf(fetch)({ url: URL, label: 'map' }, signal)).status, 200);
  });

  describe('where the server sends Retry-After or 429', () => {
    const respond = (status: number, after?: string) => () =>
      new Response('', { status, headers: after === undefined ? {} : { 'retry-after': after } });
    const NOW = Date.parse('2023-10-31T07:20:00Z');

    /** Time in ms until a request is made again, with an attempt every second for up to two hours. */
    const silence = async (first: () => Response): Promise<number> => {
      let now = NOW;
      const { fetch, seen } = answering(first, ok);
      const upstream = upstreamOf(
        fetch,
        { pause: { first: 2, most: 20_000 }, perDay: 2, perSecond: 1e6 },
        () => now,
      );
      assert.equal((await upstream({ url: URL, label: 'map' }, signal)).status, first().status);
      assert.equal(seen.length, 1);
      for (; now < NOW + 7_200_000; now += 1_000) {
        const outcome = await upstream({ url: URL, label: 'map' }, signal).catch((error: unknown) => error);
        if (seen.length > 1) return now - NOW;
        assert.ok(outcome instanceof FetchFailure && outcome.code === 'retry-later');
        assert.match(outcome.message, /asks not to be called before 2023-10-31T0\d:\d\d:\d\d/);
        assert.doesNotMatch(outcome.message, /SECRET/);
      }
      throw new Error('it is never asked again');
    };

    for (const [name, answer, ms] of [
      ['429 without a time', respond(429), 20_000],
      ['429 with seconds', respond(429, '90'), 90_000],
      ['503 with seconds', respond(503, '90'), 90_000],
      ['429 with a date', respond(429, 'Tue, 31 Oct 2023 07:25:00 GMT'), 300_000],
      ['a date that has passed', respond(429, 'Tue, 31 Oct 2023 07:00:00 GMT'), 20_000],
      ['a year', respond(503, '31536000'), 3_600_000],
      ['nonsense', respond(429, 'soon'), 20_000],
    ] as const) {
      it(`makes no request in that time: ${name}`, async () => assert.equal(await silence(answer), ms));
    }

    it('waits for it within a round where that is short', async () => {
      const { fetch, seen } = answering(respond(503, '1'), ok);
      let slept = 0;
      // The clock is read in between: when the response was noted, and when the request was made again.
      const began = performance.now();
      const upstream = upstreamOf(fetch, { pause: { first: 2, most: 2_000 } }, () => {
        slept = performance.now() - began;
        return NOW + slept;
      });
      assert.equal((await upstream({ url: URL, label: 'map' }, signal)).status, 200);
      assert.equal(seen.length, 2);
      assert.ok(slept >= 990, String(slept));
    });

    it('makes none of the calls that a round still has', async () => {
      const { fetch, seen } = answering(respond(429));
      const upstream = upstreamOf(fetch, { concurrency: 1 });
      const outcomes = await Promise.allSettled(
        ['108', '159', '184'].map((station) => upstream({ url: URL, label: 'cell', station }, signal)),
      );
      assert.equal(seen.length, 1);
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['fulfilled', 'rejected', 'rejected'],
      );
    });

    it('makes requests again where the clock was set back', async () => {
      let now = NOW;
      const { fetch, seen } = answering(respond(429, '3600'), ok);
      const upstream = upstreamOf(fetch, {}, () => now);
      await upstream({ url: URL, label: 'map' }, signal);
      now -= 86_400_000;
      assert.equal((await upstream({ url: URL, label: 'map' }, signal)).status, 200);
      assert.equal(seen.length, 2);
    });
  });

  it('fails without the address, which may hold the key', async () => {
    for (const error of [
      unreachable(),
      new TypeError(`bad port in ${URL}`),
      new Error('no', { cause: 'odd' }),
    ]) {
      await assert.rejects(
        upstreamOf(answering(() => error).fetch)({ url: URL, label: 'map' }, signal),
        (thrown) => {
          assert.ok(thrown instanceof FetchFailure);
          assert.equal(thrown.code, 'network');
          assert.doesNotMatch(thrown.message, /SECRET/);
          assert.match(thrown.message, /^kma\.test cannot be reached: /);
          return true;
        },
      );
    }
  });

  it('leaves redirects to itself, and stays with the host and its encryption', async () => {
    const to = (location?: string) => () =>
      new Response(null, { status: 302, ...(location !== undefined && { headers: { location } }) });
    const { fetch, seen } = answering(to('/there'), ok);
    await upstreamOf(fetch)({ url: URL, label: 'map' }, signal);
    assert.deepEqual(
      seen.map(({ url, redirect }) => [url, redirect]),
      [
        [URL, 'manual'],
        ['https://kma.test/there', 'manual'],
      ],
    );
    for (const [location, says] of [
      ['http://kma.test/there', /unencrypted/],
      ['https://kma.test:8443/there', /another host, kma\.test:8443/],
      ['https://evil.test/', /another host, evil\.test/],
      ['http://[', /no address/],
      [undefined, /no address/],
    ] as const) {
      await assert.rejects(
        upstreamOf(answering(to(location)).fetch)({ url: URL, label: 'map' }, signal),
        says,
      );
    }
  });

  it('ends by its deadline whatever never settles', async () => {
    const never = () => new Promise<never>(() => undefined);
    const silent = () => Promise.resolve(new Response(new ReadableStream({ pull: never })));
    const location = { status: 302, headers: { location: '/there' } };
    const redirecting: Fetch = (url) =>
      url === URL ? Promise.resolve(new Response(null, location)) : never();
    for (const fetch of [never, silent, redirecting]) {
      await assert.rejects(
        upstreamOf(fetch, { timeout: 20, attempts: 1 })({ url: URL, label: 'map' }, signal),
        { code: 'timeout', message: 'kma.test did not answer within 0.02 s' },
      );
      const stop = new AbortController();
      const asked = upstreamOf(fetch)({ url: URL, label: 'map' }, stop.signal);
      setImmediate(() => stop.abort());
      await assert.rejects(asked, { name: 'AbortError' });
    }
  });

  it('lets calls that wait for their turn go with the signal of their caller', async () => {
    const stop = new AbortController();
    const { fetch, seen } = answering(ok);
    const upstream = upstreamOf(fetch, { perSecond: 1 });
    const asked = ['1', '2', '3'].map((station) =>
      upstream({ url: URL, label: 'cell', station }, stop.signal),
    );
    await asked[0];
    stop.abort();
    for (const waiting of asked.slice(1)) await assert.rejects(waiting, { name: 'AbortError' });
    assert.equal(seen.length, 1);
  });

  it('ends with the signal of its caller', async () => {
    const stop = new AbortController();
    const hanging: Fetch = (_url, init) =>
      new Promise((_, reject) => {
        init.signal!.addEventListener('abort', () => reject(init.signal!.reason as Error));
      });
    const asked = upstreamOf(hanging)({ url: URL, label: 'map' }, stop.signal);
    stop.abort();
    await assert.rejects(asked, { name: 'AbortError' });
  });

  it('keeps to its number of requests under way', async () => {
    let underWay = 0;
    let most = 0;
    const slow: Fetch = async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      return new Response('data');
    };
    const upstream = upstreamOf(slow, { concurrency: 3, perSecond: 30 });
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => upstream({ url: `${URL}&${index}`, label: 'cell' }, signal)),
    );
    assert.equal(most, 3);
  });

  it('requests 16 stations no faster than the rate limit', async () => {
    const times: number[] = [];
    const fetch: Fetch = () => {
      times.push(performance.now());
      return Promise.resolve(new Response('data'));
    };
    const upstream = upstreamOf(fetch, { concurrency: 16, perSecond: 10 });
    await Promise.all(
      Array.from({ length: 16 }, (_, index) => upstream({ url: `${URL}&${index}`, label: 'cell' }, signal)),
    );
    assert.equal(times.length, 16);
    assert.ok(times[10]! - times[0]! > 900, `the 11th after ${times[10]! - times[0]!} ms`);
  });

  it("does not go over the day's calls, which renew at midnight in Korea", async () => {
    let now = Date.parse('2023-10-31T23:59:00+09:00');
    const { fetch, seen } = answering(ok);
    const upstream = upstreamOf(fetch, { perDay: 2 }, () => now);
    const ask = () => upstream({ url: URL, label: 'map' }, signal);
    await ask();
    await ask();
    await assert.rejects(ask(), { code: 'budget' });
    assert.equal(seen.length, 2);
    now += 60_000;
    await ask();
    assert.equal(seen.length, 3);
  });
});

describe('upstream client: parts, time-outs and optional requests', () => {
  const body = (request: Partial<SourceRequest>): SourceRequest => ({ url: URL, label: 'grid', ...request });

  it('remembers each part of a station by itself, and names it in the payload', async () => {
    const { fetch, seen } = answering(ok);
    const upstream = upstreamOf(fetch);
    const payload = await requestGood(upstream, body({ station: '108', part: 'T1H' }));
    assert.deepEqual([payload.station, payload.part], ['108', 'T1H']);
    await requestGood(upstream, body({ station: '108', part: 'SKY' }));
    await requestGood(upstream, body({ part: 'T1H' }));
    await requestGood(upstream, body({ station: '108', part: 'T1H' }));
    assert.deepEqual(
      seen.map(({ headers }) => headers.get('if-none-match')),
      [null, null, null, '"a"'],
    );
  });

  it('gives a request its own time-out', async () => {
    const never: Fetch = () => new Promise<never>(() => undefined);
    const upstream = upstreamOf(never, { timeout: 60_000, attempts: 1 });
    await assert.rejects(upstream(body({ timeout: 20 }), signal), {
      code: 'timeout',
      message: 'kma.test did not answer within 0.02 s',
    });
  });

  it('waits longer than usual for a request that asks for it', async () => {
    // Answered only once a request with the usual time-out, made at the same time, has given up.
    let answer: (response: Response) => void = () => assert.fail('nothing was requested');
    const slow: Fetch = (url) =>
      new Promise((resolve) => {
        if (url.endsWith('grid')) answer = resolve;
      });
    const upstream = upstreamOf(slow, { timeout: 20, attempts: 1 });
    const asked = upstream(body({ url: 'https://kma.test/grid', timeout: 60_000 }), signal);
    await assert.rejects(upstream(body({}), signal), { code: 'timeout' });
    answer(ok());
    assert.equal((await asked).status, 200);
  });

  it('makes optional requests after all others', async () => {
    const { fetch, seen } = answering(ok);
    const upstream = upstreamOf(fetch, { concurrency: 1 });
    const urls = ['first', 'sky', 'rain', 'sky', 'temperature'].map((name) => `https://kma.test/${name}`);
    await Promise.all(
      urls.map((url) => upstream(body({ url, ...(url.endsWith('sky') && { optional: true }) }), signal)),
    );
    assert.deepEqual(
      seen.map(({ url }) => url.split('/').at(-1)),
      ['first', 'rain', 'temperature', 'sky', 'sky'],
    );
  });

  it("keeps the last tenth of the day's calls for those that are not optional", async () => {
    const { fetch, seen } = answering(ok);
    const upstream = upstreamOf(fetch, { perDay: 10, perSecond: 1_000 });
    for (let call = 0; call < 9; call += 1) await upstream(body({ optional: true }), signal);
    await assert.rejects(upstream(body({ optional: true }), signal), {
      code: 'budget',
      message: "all but 1 of the day's 10 calls are used up; they renew at midnight KST",
    });
    await upstream(body({}), signal);
    await assert.rejects(upstream(body({}), signal), { code: 'budget' });
    assert.equal(seen.length, 10);
  });

  it('does not hold up the others where an optional one is refused', async () => {
    const { fetch, seen } = answering(() => new Response('', { status: 429 }), ok);
    const upstream = upstreamOf(fetch);
    assert.equal((await upstream(body({ optional: true }), signal)).status, 429);
    await assert.rejects(upstream(body({ optional: true }), signal), { code: 'retry-later' });
    assert.equal((await upstream(body({}), signal)).status, 200);
    assert.equal(seen.length, 2);
  });
});

describe('sleep', () => {
  it('ends as soon as its signal aborts', async () => {
    const stop = new AbortController();
    const asleep = sleep(60_000, stop.signal);
    stop.abort();
    await assert.rejects(asleep, { name: 'AbortError' });
    await assert.rejects(sleep(1, stop.signal), { name: 'AbortError' });
  });
});

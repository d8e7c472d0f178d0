import { expect } from '@open-wc/testing';
import { requestFeed, type FeedAnswer } from '../../../src/client/request.js';
import { createSubscribe } from '../../../src/client/poller.js';
import { browserEnvironment, type Environment } from '../../../src/client/environment.js';
import type { FeedResult } from '../../../src/feed/parse.js';
import { setHidden } from '../controllers/page.js';

/** WebKit, when controlled by WebDriver, has no cache: it sends every request in full. */
const KEEPS = /Chrome|Firefox/.test(navigator.userAgent);
const SEVEN = '2025-04-01T07:00:00+09:00';

const fresh = (): string => crypto.randomUUID();
const urlOf = (id: string, query = ''): string => `/__feed/request?id=${id}&${query}`;
const counted = async (id: string): Promise<{ requests: number; notModified: number }> =>
  (await (await fetch(`/__feed/count?id=${id}`)).json()) as { requests: number; notModified: number };

/** The browser's environment, with a time-out of `ms` instead of the real one. */
const impatient = (ms: number): Environment => ({
  ...browserEnvironment,
  after: (_, task) => browserEnvironment.after(ms, task),
});

/** One request to the feed server. */
const ask = (
  query: string,
  environment = browserEnvironment,
  asking = new AbortController(),
): Promise<FeedAnswer> => requestFeed(urlOf(fresh(), query), 'default', asking, environment);

const codeOf = ({ result }: FeedAnswer): string => (result?.ok === false ? result.error.code : 'no failure');

describe('a request over HTTP', () => {
  it('gives the feed', async () => {
    const { result, maxAge } = await ask('');
    expect(result?.ok).to.equal(true);
    expect(result?.ok && result.feed.observations.length).to.equal(16);
    expect(result?.ok && result.feed.observedAt).to.equal(SEVEN);
    expect(result?.issues).to.deep.equal([]);
    expect(maxAge).to.equal(0);
  });

  it('gives the feed of a body in two parts', async () => {
    const { result } = await ask('drip=100');
    expect(result?.ok && result.feed.observations.length).to.equal(16);
  });

  it('tells how long caches may keep it', async () => {
    expect((await ask('cache=public,max-age=90')).maxAge).to.equal(90_000);
  });

  for (const status of [404, 500, 503, 429])
    it(`fails on ${status}, although a feed came with it`, async () => {
      const answer = await ask(`status=${status}`);
      expect(answer.result).to.deep.equal({
        ok: false,
        error: { code: 'http', path: [], message: `HTTP ${status}` },
        issues: [{ code: 'http', path: [], message: `HTTP ${status}` }],
      });
    });

  const notJson: [string, RegExp][] = [
    ['body=html', /^<!doctype html>/],
    ['body=empty', /^$/],
    ['body=truncated', /^\{\s+"version": 1/],
    ['status=204', /^$/],
  ];
  for (const [query, message] of notJson)
    it(`fails on ${query} as what is not JSON, with its beginning`, async () => {
      const { result } = await ask(query);
      expect(result?.ok).to.equal(false);
      const error = result?.ok === false ? result.error : undefined;
      expect(error).to.deep.include({ code: 'not-json', path: [] });
      expect(error!.message).to.match(message);
      expect(error!.message!.length).to.be.at.most(40);
    });

  it('fails on an answer without a body', async () => {
    const answer = await ask('', {
      ...browserEnvironment,
      fetch: () => Promise.resolve(new Response(null)),
    });
    expect(codeOf(answer)).to.equal('not-json');
  });

  it('gives a body of 5 MB up at 1 MB', async () => {
    let chunks = 0;
    const counting: Environment = {
      ...browserEnvironment,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        const count = new TransformStream<Uint8Array, Uint8Array>({
          transform: (chunk, controller) => {
            chunks += chunk.byteLength;
            controller.enqueue(chunk);
          },
        });
        return new Response(response.body!.pipeThrough(count), response);
      },
    };
    // The second half comes later: however large the chunks of a browser are, it has given up by then.
    const answer = await ask('body=huge&drip=5000', counting);
    expect(codeOf(answer)).to.equal('too-large');
    expect(chunks).to.be.within(1_000_000, 3_000_000);
  });

  it('times out before the headers', async () => {
    const answer = await ask('delay=5000', impatient(150));
    expect(codeOf(answer)).to.equal('timeout');
  });

  it('times out in the middle of the body', async () => {
    const answer = await ask('drip=5000', impatient(600));
    expect(codeOf(answer)).to.equal('timeout');
  });

  it('waits 10 seconds and then lets go of the timer', async () => {
    const waits: number[] = [];
    let pending = 0;
    const counting: Environment = {
      ...browserEnvironment,
      after: (ms, task) => {
        waits.push(ms);
        pending += 1;
        const cancel = browserEnvironment.after(ms, task);
        return () => {
          pending -= 1;
          cancel();
        };
      },
    };
    for (const query of ['', 'status=500', 'body=html', 'body=huge']) await ask(query, counting);
    expect(waits).to.deep.equal([10_000, 10_000, 10_000, 10_000]);
    expect(pending).to.equal(0);
  });

  it('fails where no one answers', async () => {
    // Browsers refuse requests to port 1; nothing listens on the last port.
    for (const url of ['http://127.0.0.1:1/feed.json', 'http://127.0.0.1:65535/feed.json', 'http://']) {
      const answer = await requestFeed(url, 'default', new AbortController(), browserEnvironment);
      expect(codeOf(answer), url).to.equal('network');
      expect(answer.maxAge).to.equal(0);
      expect(answer.result?.ok === false && answer.result.error.message).to.match(/Error/);
    }
  });

  it('aborted from outside answers too', async () => {
    const asking = new AbortController();
    const answer = ask('delay=5000', browserEnvironment, asking);
    asking.abort();
    expect(codeOf(await answer)).to.equal('timeout');
  });
});

describe('polling over HTTP', () => {
  /** Subscribes to an address; `next` waits for the next result. */
  const follow = (url: string, environment = browserEnvironment) => {
    const received: FeedResult[] = [];
    let wake: () => void = () => undefined;
    const hold = createSubscribe(environment)(url, (result) => {
      received.push(result);
      wake();
    });
    const next = async (): Promise<FeedResult> => {
      const count = received.length;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (received.length > count) resolve();
      });
      return received.at(-1)!;
    };
    return { received, hold, next };
  };

  it('asks whether an unchanged feed still holds, and has it from the 304', async () => {
    const id = fresh();
    const { received, hold, next } = follow(urlOf(id, 'etag=1&cache=max-age=3600'));
    await next();
    for (let count = 1; count <= 3; count++) {
      void hold.refresh();
      await next();
      expect(await counted(id)).to.deep.equal({ requests: count + 1, notModified: KEEPS ? count : 0 });
    }
    hold.end();
    expect(received.map((result) => result.ok && result.feed.observedAt)).to.deep.equal([
      SEVEN,
      SEVEN,
      SEVEN,
      SEVEN,
    ]);
    expect(received.map((result) => result.ok && result.feed.observations.length)).to.deep.equal([
      16, 16, 16, 16,
    ]);
  });

  it('takes a first feed that the browser has kept from its cache', async () => {
    const id = fresh();
    const url = urlOf(id, 'etag=1&cache=max-age=3600');
    await (await fetch(url)).text();
    const { hold, next } = follow(url);
    expect((await next()).ok).to.equal(true);
    hold.end();
    expect(await counted(id)).to.deep.equal({ requests: KEEPS ? 1 : 2, notModified: 0 });
  });

  it('has no failure from the cache, however long that may keep it', async () => {
    const id = fresh();
    const { hold, next } = follow(urlOf(id, 'fail=1&cache=public,max-age=3600'));
    expect((await next()).ok).to.equal(false);
    void hold.refresh();
    expect((await next()).ok).to.equal(true);
    hold.end();
    expect((await counted(id)).requests).to.equal(2);
  });

  it('asks once for many, and goes on by itself after a failure', async () => {
    const id = fresh();
    const hasty: Environment = {
      ...browserEnvironment,
      after: (ms, task) => browserEnvironment.after(ms < 10_000 ? 0 : ms, task),
      now: (() => {
        let now = Date.now();
        return () => (now += 10_000);
      })(),
    };
    const subscribe = createSubscribe(hasty);
    const received: FeedResult[][] = [[], [], []];
    const holds: { end(): void }[] = [];
    await new Promise<void>((resolve) => {
      for (const results of received)
        holds.push(
          subscribe(urlOf(id, 'fail=1'), (result) => {
            results.push(result);
            if (received.every(({ length }) => length === 2)) resolve();
          }),
        );
    });
    for (const hold of holds) hold.end();
    for (const results of received) expect(results.map(({ ok }) => ok)).to.deep.equal([false, true]);
    expect((await counted(id)).requests).to.equal(2);
  });

  it('aborts a request when the last one leaves', async () => {
    const signals: AbortSignal[] = [];
    const { received, hold } = follow(urlOf(fresh(), 'delay=300'), {
      ...browserEnvironment,
      fetch: (url, init) => {
        signals.push(init.signal!);
        return fetch(url, init);
      },
    });
    hold.end();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    // This one is requested later, with the same delay: the first response would have arrived by now.
    await ask('delay=300');
    expect(received).to.deep.equal([]);
  });
});

describe('the browser as surroundings', () => {
  it('tells the time, a chance and whether anyone can see the page', () => {
    expect(browserEnvironment.now()).to.be.closeTo(Date.now(), 1000);
    expect(browserEnvironment.random()).to.be.within(0, 1);
    expect(browserEnvironment.awake()).to.equal(true);
  });

  it('is not awake while hidden, and tells what the device says of being online', () => {
    setHidden(true);
    expect(browserEnvironment.awake()).to.equal(false);
    setHidden(false);
    expect(browserEnvironment.online()).to.equal(true);
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    expect(browserEnvironment.online()).to.equal(false);
    expect(browserEnvironment.awake()).to.equal(true);
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('calls back when either may have changed, until it is stopped', () => {
    let calls = 0;
    const stop = browserEnvironment.watch(() => (calls += 1));
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    expect(calls).to.equal(3);
    stop();
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    expect(calls).to.equal(3);
  });

  it('runs a task once after a while, or not if cancelled', async () => {
    let runs = 0;
    browserEnvironment.after(20, () => (runs += 1));
    browserEnvironment.after(20, () => (runs += 100))();
    await new Promise<void>((resolve) => browserEnvironment.after(20, resolve));
    expect(runs).to.equal(1);
  });
});

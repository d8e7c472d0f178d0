import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createSubscribe, type Subscribe } from '../../../src/client/poller.js';
import type { FeedResult } from '../../../src/feed/parse.js';
import { FakeEnvironment, settled } from './fake-environment.js';
import { answerOf, feedOf } from './feeds.js';
import { ORIGIN, reported } from './page.js';

const MINUTE = 60_000;
const SEVEN = '2025-04-01T07:00:00+09:00';
const EIGHT = '2025-04-01T08:00:00+09:00';

const times = (results: readonly FeedResult[]): string[] =>
  results.map((result) => (result.ok ? result.feed.observedAt : result.error.code));

describe('subscribeFeed', () => {
  let environment: FakeEnvironment;
  let subscribe: Subscribe;
  let received: FeedResult[];
  const listen = (result: FeedResult): void => void received.push(result);

  beforeEach(() => {
    environment = new FakeEnvironment('2025-04-01T07:20:00+09:00');
    subscribe = createSubscribe(environment);
    received = [];
  });

  const answer = (observedAt: string): Promise<void> =>
    environment.requests.at(-1)!.answer(answerOf(feedOf(observedAt)));

  /** Nothing of it remains: no pending request, no timer, no listener. */
  const expectNothingLeft = (): void => {
    assert.equal(environment.open, 0);
    assert.equal(environment.timers, 0);
    assert.equal(environment.watchers, 0);
  };

  describe('many listeners', () => {
    it('share one request, in whichever form the address is written', async () => {
      const other: FeedResult[] = [];
      subscribe('/weather.json', listen);
      subscribe(`${ORIGIN}/weather.json`, (result) => other.push(result));
      subscribe('//news.example/x/../weather.json', (result) => other.push(result));
      assert.deepEqual(
        environment.requests.map(({ url }) => url),
        [`${ORIGIN}/weather.json`],
      );
      await answer(SEVEN);
      assert.deepEqual(times(received), [SEVEN]);
      assert.deepEqual(times(other), [SEVEN, SEVEN]);
      assert.equal(environment.watchers, 1);
      assert.equal(environment.timers, 1);
    });

    it('have a request for each address', () => {
      subscribe('/weather.json', listen);
      subscribe('/weather.json?region=1', listen);
      assert.equal(environment.requests.length, 2);
    });

    it('receive the last result at once when they come late, without another request', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      const late: FeedResult[] = [];
      subscribe('/weather.json', (result) => late.push(result));
      assert.deepEqual(times(late), [SEVEN]);
      assert.deepEqual(times(received), [SEVEN]);
      assert.equal(environment.requests.length, 1);
    });

    it('go on while one is left', async () => {
      const first = subscribe('/weather.json', listen);
      const other: FeedResult[] = [];
      subscribe('/weather.json', (result) => other.push(result));
      first.end();
      assert.equal(environment.requests[0]!.init.signal!.aborted, false);
      await answer(SEVEN);
      assert.deepEqual(received, []);
      assert.deepEqual(times(other), [SEVEN]);
    });

    it('may be the same function twice, each ended on its own', async () => {
      const first = subscribe('/weather.json', listen);
      const second = subscribe('/weather.json', listen);
      await answer(SEVEN);
      assert.deepEqual(times(received), [SEVEN, SEVEN]);
      first.end();
      assert.equal(environment.watchers, 1);
      second.end();
      expectNothingLeft();
    });

    it('are all called although one of them throws, and the polling goes on', async () => {
      const broken = new Error('of the page');
      subscribe('/weather.json', () => {
        throw broken;
      });
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      assert.deepEqual(reported, [broken]);
      assert.deepEqual(times(received), [SEVEN]);
      await environment.pass(55 * MINUTE);
      assert.equal(environment.requests.length, 2);
    });

    it('that another one ends on the same result do not receive it', async () => {
      const holds = [subscribe('/weather.json', () => holds.forEach((hold) => hold.end()))];
      holds.push(subscribe('/weather.json', listen));
      await answer(SEVEN);
      assert.deepEqual(received, []);
      expectNothingLeft();
    });
  });

  describe('a failure', () => {
    it('is reported, and requested again after 7.5 seconds at the soonest', async () => {
      subscribe('/weather.json', listen);
      await environment.requests[0]!.fail(new TypeError('refused'));
      assert.equal(received[0]!.ok, false);
      assert.deepEqual(times(received), ['network']);
      await environment.pass(7_499);
      assert.equal(environment.requests.length, 1);
      await environment.pass(1);
      assert.equal(environment.requests.length, 2);
      await answer(SEVEN);
      assert.deepEqual(times(received), ['network', SEVEN]);
    });

    it('is not cached: the next request asks the server, as does a new subscription', async () => {
      const hold = subscribe('/weather.json', listen);
      await environment.requests[0]!.answer(new Response('<!doctype html>'));
      await environment.pass(7_500);
      assert.deepEqual(
        environment.requests.map(({ init }) => init.cache),
        ['default', 'no-cache'],
      );
      hold.end();
      received.length = 0;
      subscribe('/weather.json', listen);
      assert.deepEqual(received, []);
      assert.equal(environment.requests.length, 3);
      await answer(SEVEN);
      assert.deepEqual(times(received), [SEVEN]);
    });

    it('keeps the last good feed for whoever comes late, and recovers', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      await environment.pass(55 * MINUTE);
      await environment.requests[1]!.answer(new Response(null, { status: 503 }));
      assert.deepEqual(times(received), [SEVEN, 'http']);
      const late: FeedResult[] = [];
      subscribe('/weather.json', (result) => late.push(result));
      assert.deepEqual(times(late), [SEVEN]);
      await environment.pass(7_500);
      await answer(EIGHT);
      assert.deepEqual(times(received), [SEVEN, 'http', EIGHT]);
      assert.deepEqual(times(late), [SEVEN, EIGHT]);
    });

    it('repeated waits longer and longer, and starts over after a good answer', async () => {
      environment.server = () => new Response(null, { status: 500 });
      subscribe('/weather.json', listen);
      await environment.pass(60 * MINUTE);
      const gaps = environment.requests
        .slice(1)
        .map(({ at }, index) => (at - environment.requests[index]!.at) / 1000);
      assert.deepEqual(gaps, [7.5, 15, 30, 60, 120, 240, 450, 450, 450, 450, 450, 450]);
      environment.server = () => answerOf(feedOf(EIGHT));
      await environment.pass(8 * MINUTE);
      assert.equal(times(received).at(-1), EIGHT);
      environment.server = () => new Response(null, { status: 500 });
      const next = environment.requests.length;
      await environment.pass(50 * MINUTE);
      assert.equal(environment.requests[next + 1]!.at - environment.requests[next]!.at, 7_500);
    });

    it('of an address that no request can be made to is one like any other', () => {
      subscribe('http://', listen);
      assert.deepEqual(
        environment.requests.map(({ url }) => url),
        ['http://'],
      );
    });
  });

  describe('a 304', () => {
    it('that reaches the page means that what is known still holds', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      await environment.pass(55 * MINUTE);
      assert.equal(environment.requests[1]!.init.cache, 'no-cache');
      await environment.requests[1]!.answer(new Response(null, { status: 304 }));
      assert.deepEqual(times(received), [SEVEN, SEVEN]);
      await environment.pass(5 * MINUTE - 1);
      assert.equal(environment.requests.length, 2);
      await environment.pass(1);
      assert.equal(environment.requests.length, 3);
    });

    it('to a first request is a failure', async () => {
      subscribe('/weather.json', listen);
      await environment.requests[0]!.answer(new Response(null, { status: 304 }));
      assert.deepEqual(times(received), ['http']);
    });
  });

  describe('refresh', () => {
    it('asks at once although nothing is due', async () => {
      const hold = subscribe('/weather.json', listen);
      await answer(SEVEN);
      void hold.refresh();
      assert.equal(environment.requests.length, 2);
      assert.equal(environment.timers, 1);
    });

    it('is served by a request under way', () => {
      const hold = subscribe('/weather.json', listen);
      void hold.refresh();
      void hold.refresh();
      assert.equal(environment.requests.length, 1);
    });

    it('resolves when the listener has the answer, a good or a bad one', async () => {
      const hold = subscribe('/weather.json', listen);
      const first = hold.refresh().then(() => times(received));
      await answer(SEVEN);
      assert.deepEqual(await first, [SEVEN]);
      const second = hold.refresh().then(() => times(received));
      await environment.requests[1]!.answer(new Response(null, { status: 404 }));
      assert.deepEqual(await second, [SEVEN, 'http']);
    });

    it('resolves when nobody listens any more', async () => {
      const hold = subscribe('/weather.json', listen);
      const pending = hold.refresh();
      hold.end();
      await pending;
      await hold.refresh();
      assert.equal(environment.requests.length, 1);
    });

    it('waits for the reader', async () => {
      const hold = subscribe('/weather.json', listen);
      await answer(SEVEN);
      environment.show(false);
      void hold.refresh();
      assert.equal(environment.requests.length, 1);
      environment.show(true);
      assert.equal(environment.requests.length, 2);
    });

    it('does nothing once ended', async () => {
      const hold = subscribe('/weather.json', listen);
      await answer(SEVEN);
      hold.end();
      void hold.refresh();
      assert.equal(environment.requests.length, 1);
      expectNothingLeft();
    });
  });

  describe('hidden', () => {
    it('asks nothing, not even first', () => {
      environment.visible = false;
      subscribe('/weather.json', listen);
      assert.equal(environment.requests.length, 0);
      assert.equal(environment.timers, 0);
      environment.show(true);
      assert.equal(environment.requests.length, 1);
    });

    it('asks nothing for days, has no timer, and asks at once when seen again', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      environment.show(false);
      assert.equal(environment.timers, 0);
      await environment.pass(50 * 60 * MINUTE);
      assert.equal(environment.requests.length, 1);
      environment.show(true);
      assert.equal(environment.requests.length, 2);
    });

    it('does not ask when seen again before it is due', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      environment.show(false);
      await environment.pass(54 * MINUTE);
      environment.show(true);
      environment.show(true);
      assert.equal(environment.requests.length, 1);
      assert.equal(environment.timers, 1);
      await environment.pass(MINUTE);
      assert.equal(environment.requests.length, 2);
    });

    it('takes the answer of a request under way, and plans no other', async () => {
      subscribe('/weather.json', listen);
      environment.show(false);
      await answer(SEVEN);
      assert.deepEqual(times(received), [SEVEN]);
      assert.equal(environment.timers, 0);
    });
  });

  describe('where the device says that it is offline', () => {
    beforeEach(() => void (environment.connected = false));

    it('asks first, and each hour while that works', async () => {
      subscribe('/weather.json', listen);
      assert.equal(environment.requests.length, 1);
      await answer(SEVEN);
      await environment.pass(55 * MINUTE);
      assert.equal(environment.requests.length, 2);
      await answer(EIGHT);
      assert.deepEqual(times(received), [SEVEN, EIGHT]);
    });

    it('asks no more after a failure, until it says otherwise', async () => {
      subscribe('/weather.json', listen);
      await environment.requests[0]!.fail(new TypeError('no line'));
      assert.equal(environment.timers, 0);
      await environment.pass(5 * 60 * MINUTE);
      assert.equal(environment.requests.length, 1);
      environment.connect(true);
      assert.equal(environment.requests.length, 2);
    });

    it('asks on every refresh', async () => {
      const hold = subscribe('/weather.json', listen);
      await environment.requests[0]!.fail(new TypeError('no line'));
      for (const count of [2, 3]) {
        void hold.refresh();
        assert.equal(environment.requests.length, count);
        await environment.requests.at(-1)!.fail(new TypeError('no line'));
      }
      void hold.refresh();
      await answer(SEVEN);
      assert.deepEqual(times(received), ['network', 'network', 'network', SEVEN]);
      await environment.pass(55 * MINUTE);
      assert.equal(environment.requests.length, 5);
    });
  });

  describe('a clock that is set', () => {
    it('back by years asks at once when next looked at, not years later', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      environment.clock -= 3 * 365 * 24 * 60 * MINUTE;
      environment.show(true);
      assert.equal(environment.requests.length, 2);
      await answer(EIGHT);
      await environment.pass(75 * MINUTE);
      assert.equal(environment.requests.length, 3);
    });

    it('forward asks when next looked at', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      environment.clock += 24 * 60 * MINUTE;
      environment.show(true);
      assert.equal(environment.requests.length, 2);
    });
  });

  describe('the end', () => {
    it('of the last listener aborts the request and leaves nothing', async () => {
      const hold = subscribe('/weather.json', listen);
      hold.end();
      await settled();
      assert.deepEqual(received, []);
      expectNothingLeft();
    });

    it('between two requests leaves nothing', async () => {
      const hold = subscribe('/weather.json', listen);
      await answer(SEVEN);
      assert.equal(environment.timers, 1);
      hold.end();
      expectNothingLeft();
    });

    it('from within the listener leaves nothing', async () => {
      const hold = subscribe('/weather.json', () => hold.end());
      await answer(SEVEN);
      expectNothingLeft();
      await environment.pass(120 * MINUTE);
      assert.equal(environment.requests.length, 1);
    });

    it('twice takes nothing from others', async () => {
      const hold = subscribe('/weather.json', listen);
      hold.end();
      subscribe('/weather.json', listen);
      hold.end();
      subscribe('/weather.json', listen);
      assert.equal(environment.requests.length, 2);
      await answer(SEVEN);
      assert.deepEqual(times(received), [SEVEN, SEVEN]);
    });

    it('ignores a late answer, also of a network that does not hear of the abort', async () => {
      const deaf = Object.assign(new FakeEnvironment('2025-04-01T07:20:00+09:00'), {});
      let late: (response: Response) => void = () => undefined;
      deaf.fetch = () => new Promise((resolve) => (late = resolve));
      const hold = createSubscribe(deaf)('/weather.json', listen);
      hold.end();
      late(answerOf(feedOf(SEVEN)));
      await settled();
      await settled();
      assert.deepEqual(received, []);
      // Its time-out is cleared.
      while (deaf.timers > 0) await settled();
      assert.equal(deaf.watchers, 0);
    });

    const pauses: [string, () => Promise<unknown>][] = [
      ['microtasks', () => Promise.resolve()],
      ['macrotasks', () => settled()],
    ];
    for (const [kind, pause] of pauses)
      for (let count = 0; count <= 5; count++)
        it(`and a new beginning after ${count} ${kind}, mid-request, tells the new answer once`, async () => {
          const old: FeedResult[] = [];
          const hold = subscribe('/weather.json', (result) => old.push(result));
          hold.end();
          for (let step = 0; step < count; step++) await pause();
          const again = subscribe('/weather.json', listen);
          await environment.requests[0]!.answer(answerOf(feedOf(SEVEN)));
          await answer(EIGHT);
          assert.deepEqual(old, []);
          assert.deepEqual(times(received), [EIGHT]);
          assert.equal(environment.requests.length, 2);
          again.end();
          expectNothingLeft();
        });

    it('leaves nothing after a hundred beginnings', async () => {
      for (let count = 0; count < 100; count++) {
        const hold = subscribe('/weather.json', listen);
        if (count % 2) await answer(SEVEN);
        hold.end();
      }
      await settled();
      assert.equal(environment.requests.length, 100);
      expectNothingLeft();
    });
  });
});

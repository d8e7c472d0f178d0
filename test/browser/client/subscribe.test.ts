import { expect, waitUntil } from '@open-wc/testing';
import { createSubscribe, type Subscribe } from '../../../src/client/subscribe.js';
import type { FeedResult } from '../../../src/feed/parse.js';
import { FakeSurroundings, settled } from './fake-surroundings.js';
import { answerOf, feedOf } from './feeds.js';

const MINUTE = 60_000;
const SEVEN = '2025-04-01T07:00:00+09:00';
const EIGHT = '2025-04-01T08:00:00+09:00';

const times = (results: readonly FeedResult[]): string[] =>
  results.map((result) => (result.ok ? result.feed.observedAt : result.error.code));

describe('subscribeFeed', () => {
  let around: FakeSurroundings;
  let subscribe: Subscribe;
  let told: FeedResult[];
  const listen = (result: FeedResult): void => void told.push(result);

  beforeEach(() => {
    around = new FakeSurroundings('2025-04-01T07:20:00+09:00');
    subscribe = createSubscribe(around);
    told = [];
  });

  const answer = (observedAt: string): Promise<void> =>
    around.requests.at(-1)!.answer(answerOf(feedOf(observedAt)));

  /** Nothing is left of it: no request that could still be answered, no timer, no listener. */
  const expectNothingLeft = (): void => {
    expect(around.open).to.equal(0);
    expect(around.timers).to.equal(0);
    expect(around.watchers).to.equal(0);
  };

  describe('many listeners', () => {
    it('share one request, in whichever form the address is written', async () => {
      const other: FeedResult[] = [];
      subscribe('/weather.json', listen);
      subscribe(new URL('/weather.json', location.href).href, (result) => other.push(result));
      subscribe(`//${location.host}/x/../weather.json`, (result) => other.push(result));
      expect(around.requests.map(({ url }) => url)).to.deep.equal([`${location.origin}/weather.json`]);
      await answer(SEVEN);
      expect(times(told)).to.deep.equal([SEVEN]);
      expect(times(other)).to.deep.equal([SEVEN, SEVEN]);
      expect(around.watchers).to.equal(1);
      expect(around.timers).to.equal(1);
    });

    it('have a request for each address', () => {
      subscribe('/weather.json', listen);
      subscribe('/weather.json?region=1', listen);
      expect(around.requests.length).to.equal(2);
    });

    it('are told at once when they come late, without another request', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      const late: FeedResult[] = [];
      subscribe('/weather.json', (result) => late.push(result));
      expect(times(late)).to.deep.equal([SEVEN]);
      expect(times(told)).to.deep.equal([SEVEN]);
      expect(around.requests.length).to.equal(1);
    });

    it('go on while one is left', async () => {
      const first = subscribe('/weather.json', listen);
      const other: FeedResult[] = [];
      subscribe('/weather.json', (result) => other.push(result));
      first.end();
      expect(around.requests[0]!.init.signal!.aborted).to.equal(false);
      await answer(SEVEN);
      expect(told).to.deep.equal([]);
      expect(times(other)).to.deep.equal([SEVEN]);
    });

    it('may be the same function twice, each ended on its own', async () => {
      const first = subscribe('/weather.json', listen);
      const second = subscribe('/weather.json', listen);
      await answer(SEVEN);
      expect(times(told)).to.deep.equal([SEVEN, SEVEN]);
      first.end();
      expect(around.watchers).to.equal(1);
      second.end();
      expectNothingLeft();
    });

    it('are all told although one of them throws, and the polling goes on', async () => {
      const errors: unknown[] = [];
      const { reportError } = window;
      window.reportError = (error) => void errors.push(error);
      const broken = new Error('of the page');
      subscribe('/weather.json', () => {
        throw broken;
      });
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      window.reportError = reportError;
      expect(errors).to.deep.equal([broken]);
      expect(times(told)).to.deep.equal([SEVEN]);
      await around.pass(55 * MINUTE);
      expect(around.requests.length).to.equal(2);
    });

    it('that are ended by another one on the same answer are not told it', async () => {
      const holds = [subscribe('/weather.json', () => holds.forEach((hold) => hold.end()))];
      holds.push(subscribe('/weather.json', listen));
      await answer(SEVEN);
      expect(told).to.deep.equal([]);
      expectNothingLeft();
    });
  });

  describe('a failure', () => {
    it('is told, and asked again after 7.5 seconds at the soonest', async () => {
      subscribe('/weather.json', listen);
      await around.requests[0]!.fail(new TypeError('refused'));
      expect(told[0]).to.deep.include({ ok: false });
      expect(times(told)).to.deep.equal(['network']);
      await around.pass(7_499);
      expect(around.requests.length).to.equal(1);
      await around.pass(1);
      expect(around.requests.length).to.equal(2);
      await answer(SEVEN);
      expect(times(told)).to.deep.equal(['network', SEVEN]);
    });

    it('is not cached: the next request asks the server, as does a new subscription', async () => {
      const hold = subscribe('/weather.json', listen);
      await around.requests[0]!.answer(new Response('<!doctype html>'));
      await around.pass(7_500);
      expect(around.requests.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
      hold.end();
      told.length = 0;
      subscribe('/weather.json', listen);
      expect(told).to.deep.equal([]);
      expect(around.requests.length).to.equal(3);
      await answer(SEVEN);
      expect(times(told)).to.deep.equal([SEVEN]);
    });

    it('keeps the last good feed for whoever comes late, and recovers', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      await around.pass(55 * MINUTE);
      await around.requests[1]!.answer(new Response(null, { status: 503 }));
      expect(times(told)).to.deep.equal([SEVEN, 'http']);
      const late: FeedResult[] = [];
      subscribe('/weather.json', (result) => late.push(result));
      expect(times(late)).to.deep.equal([SEVEN]);
      await around.pass(7_500);
      await answer(EIGHT);
      expect(times(told)).to.deep.equal([SEVEN, 'http', EIGHT]);
      expect(times(late)).to.deep.equal([SEVEN, EIGHT]);
    });

    it('repeated waits longer and longer, and starts over after a good answer', async () => {
      around.server = () => new Response(null, { status: 500 });
      subscribe('/weather.json', listen);
      await around.pass(60 * MINUTE);
      const gaps = around.requests.slice(1).map(({ at }, index) => (at - around.requests[index]!.at) / 1000);
      expect(gaps).to.deep.equal([7.5, 15, 30, 60, 120, 240, 450, 450, 450, 450, 450, 450]);
      around.server = () => answerOf(feedOf(EIGHT));
      await around.pass(8 * MINUTE);
      expect(times(told).at(-1)).to.equal(EIGHT);
      around.server = () => new Response(null, { status: 500 });
      const next = around.requests.length;
      await around.pass(50 * MINUTE);
      expect(around.requests[next + 1]!.at - around.requests[next]!.at).to.equal(7_500);
    });

    it('of an address that no request can be made to is one like any other', () => {
      subscribe('http://', listen);
      expect(around.requests.map(({ url }) => url)).to.deep.equal(['http://']);
    });
  });

  describe('a 304', () => {
    it('that reaches the page means that what is known still holds', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      await around.pass(55 * MINUTE);
      expect(around.requests[1]!.init.cache).to.equal('no-cache');
      await around.requests[1]!.answer(new Response(null, { status: 304 }));
      expect(times(told)).to.deep.equal([SEVEN, SEVEN]);
      await around.pass(5 * MINUTE - 1);
      expect(around.requests.length).to.equal(2);
      await around.pass(1);
      expect(around.requests.length).to.equal(3);
    });

    it('to a first request is a failure', async () => {
      subscribe('/weather.json', listen);
      await around.requests[0]!.answer(new Response(null, { status: 304 }));
      expect(times(told)).to.deep.equal(['http']);
    });
  });

  describe('refresh', () => {
    it('asks at once although nothing is due', async () => {
      const hold = subscribe('/weather.json', listen);
      await answer(SEVEN);
      hold.refresh();
      expect(around.requests.length).to.equal(2);
      expect(around.timers).to.equal(1);
    });

    it('is served by a request under way', () => {
      const hold = subscribe('/weather.json', listen);
      hold.refresh();
      hold.refresh();
      expect(around.requests.length).to.equal(1);
    });

    it('waits for the reader', async () => {
      const hold = subscribe('/weather.json', listen);
      await answer(SEVEN);
      around.show(false);
      hold.refresh();
      expect(around.requests.length).to.equal(1);
      around.show(true);
      expect(around.requests.length).to.equal(2);
    });

    it('does nothing once ended', async () => {
      const hold = subscribe('/weather.json', listen);
      await answer(SEVEN);
      hold.end();
      hold.refresh();
      expect(around.requests.length).to.equal(1);
      expectNothingLeft();
    });
  });

  describe('hidden', () => {
    it('asks nothing, not even first', () => {
      around.visible = false;
      subscribe('/weather.json', listen);
      expect(around.requests.length).to.equal(0);
      expect(around.timers).to.equal(0);
      around.show(true);
      expect(around.requests.length).to.equal(1);
    });

    it('asks nothing for days, has no timer, and asks at once when seen again', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      around.show(false);
      expect(around.timers).to.equal(0);
      await around.pass(50 * 60 * MINUTE);
      expect(around.requests.length).to.equal(1);
      around.show(true);
      expect(around.requests.length).to.equal(2);
    });

    it('does not ask when seen again before it is due', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      around.show(false);
      await around.pass(54 * MINUTE);
      around.show(true);
      around.show(true);
      expect(around.requests.length).to.equal(1);
      expect(around.timers).to.equal(1);
      await around.pass(MINUTE);
      expect(around.requests.length).to.equal(2);
    });

    it('takes the answer of a request under way, and plans no other', async () => {
      subscribe('/weather.json', listen);
      around.show(false);
      await answer(SEVEN);
      expect(times(told)).to.deep.equal([SEVEN]);
      expect(around.timers).to.equal(0);
    });
  });

  describe('where the device says that it is offline', () => {
    beforeEach(() => void (around.connected = false));

    it('asks first, and each hour while that works', async () => {
      subscribe('/weather.json', listen);
      expect(around.requests.length).to.equal(1);
      await answer(SEVEN);
      await around.pass(55 * MINUTE);
      expect(around.requests.length).to.equal(2);
      await answer(EIGHT);
      expect(times(told)).to.deep.equal([SEVEN, EIGHT]);
    });

    it('asks no more after a failure, until it says otherwise', async () => {
      subscribe('/weather.json', listen);
      await around.requests[0]!.fail(new TypeError('no line'));
      expect(around.timers).to.equal(0);
      await around.pass(5 * 60 * MINUTE);
      expect(around.requests.length).to.equal(1);
      around.connect(true);
      expect(around.requests.length).to.equal(2);
    });

    it('asks on every refresh', async () => {
      const hold = subscribe('/weather.json', listen);
      await around.requests[0]!.fail(new TypeError('no line'));
      for (const count of [2, 3]) {
        hold.refresh();
        expect(around.requests.length).to.equal(count);
        await around.requests.at(-1)!.fail(new TypeError('no line'));
      }
      hold.refresh();
      await answer(SEVEN);
      expect(times(told)).to.deep.equal(['network', 'network', 'network', SEVEN]);
      await around.pass(55 * MINUTE);
      expect(around.requests.length).to.equal(5);
    });
  });

  describe('a clock that is set', () => {
    it('back by years asks at once when next looked at, not years later', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      around.clock -= 3 * 365 * 24 * 60 * MINUTE;
      around.show(true);
      expect(around.requests.length).to.equal(2);
      await answer(EIGHT);
      await around.pass(75 * MINUTE);
      expect(around.requests.length).to.equal(3);
    });

    it('forward asks when next looked at', async () => {
      subscribe('/weather.json', listen);
      await answer(SEVEN);
      around.clock += 24 * 60 * MINUTE;
      around.show(true);
      expect(around.requests.length).to.equal(2);
    });
  });

  describe('the end', () => {
    it('of the last listener aborts the request and leaves nothing', async () => {
      const hold = subscribe('/weather.json', listen);
      hold.end();
      await settled();
      expect(told).to.deep.equal([]);
      expectNothingLeft();
    });

    it('between two requests leaves nothing', async () => {
      const hold = subscribe('/weather.json', listen);
      await answer(SEVEN);
      expect(around.timers).to.equal(1);
      hold.end();
      expectNothingLeft();
    });

    it('from within the listener leaves nothing', async () => {
      const hold = subscribe('/weather.json', () => hold.end());
      await answer(SEVEN);
      expectNothingLeft();
      await around.pass(120 * MINUTE);
      expect(around.requests.length).to.equal(1);
    });

    it('twice takes nothing from others', async () => {
      const hold = subscribe('/weather.json', listen);
      hold.end();
      subscribe('/weather.json', listen);
      hold.end();
      subscribe('/weather.json', listen);
      expect(around.requests.length).to.equal(2);
      await answer(SEVEN);
      expect(times(told)).to.deep.equal([SEVEN, SEVEN]);
    });

    it('ignores a late answer, also of a network that does not hear of the abort', async () => {
      const deaf = Object.assign(new FakeSurroundings('2025-04-01T07:20:00+09:00'), {});
      let late: (response: Response) => void = () => undefined;
      deaf.fetch = () => new Promise((resolve) => (late = resolve));
      const hold = createSubscribe(deaf)('/weather.json', listen);
      hold.end();
      late(answerOf(feedOf(SEVEN)));
      await settled();
      await settled();
      expect(told).to.deep.equal([]);
      await waitUntil(() => deaf.timers === 0, 'its time-out is let go');
      expect(deaf.watchers).to.equal(0);
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
          await around.requests[0]!.answer(answerOf(feedOf(SEVEN)));
          await answer(EIGHT);
          expect(old).to.deep.equal([]);
          expect(times(told)).to.deep.equal([EIGHT]);
          expect(around.requests.length).to.equal(2);
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
      expect(around.requests.length).to.equal(100);
      expectNothingLeft();
    });
  });
});

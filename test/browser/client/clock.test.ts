import { expect } from '@open-wc/testing';
import { ageOf, skewOf, stampOf } from '../../../src/client/schedule.js';
import { createSubscribe } from '../../../src/client/poller.js';
import { browserEnvironment } from '../../../src/client/environment.js';
import { FakeEnvironment } from '../../node/client/fake-environment.js';
import { answerOf, feedOf, kst } from '../../node/client/feeds.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** The true time. */
const NOON = '2025-04-01T12:20:00+09:00';
const TRUE = Date.parse(NOON);

describe('the browser', () => {
  it('has no service worker where it may not even be asked, as in a sandboxed frame', () => {
    const get = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, get });
    expect(browserEnvironment.intercepted()).to.equal(false);
    delete (navigator as { serviceWorker?: unknown }).serviceWorker;
    expect(browserEnvironment.intercepted()).to.equal(false);
  });
});

describe('the stamp of an answer', () => {
  it('is its Date and Age', () => {
    const headers = new Headers({ date: 'Tue, 01 Apr 2025 03:20:00 GMT', age: '90' });
    expect(stampOf(headers, 5)).to.deep.equal({ date: TRUE, age: 90 * SECOND, received: 5 });
  });

  it('tells nothing where the headers are not to be read, or are none', () => {
    for (const init of [{}, { date: 'gestern', age: 'old' }, { date: '', age: '' }] as Record<
      string,
      string
    >[]) {
      const stamp = stampOf(new Headers(init), TRUE);
      expect(stamp.date).to.be.NaN;
      expect(stamp.age).to.equal(0);
      expect(skewOf(stamp, true)).to.equal(0);
      expect(ageOf(stamp, 0)).to.equal(0);
    }
  });
});

describe('the skew of the reader’s clock', () => {
  const skew = (ahead: number, kept: number, age: number, direct: boolean): number =>
    skewOf({ date: TRUE - kept, age, received: TRUE + ahead }, direct);

  it('is what a direct answer says', () => {
    for (const ahead of [8 * HOUR, 3 * HOUR, -3 * HOUR, -8 * HOUR]) {
      expect(skew(ahead, 0, 0, true)).to.equal(-ahead);
      // From a cache on the way, ten minutes old.
      expect(skew(ahead, 10 * MINUTE, 10 * MINUTE, true)).to.equal(-ahead);
    }
  });

  it('is nothing where the clock is right, whoever writes Date and Age', () => {
    expect(skew(0, 0, 0, true)).to.equal(0);
    expect(skew(0, 40 * MINUTE, 40 * MINUTE, true)).to.equal(0);
    expect(skew(0, 0, 40 * MINUTE, true)).to.equal(0);
    expect(skew(30 * SECOND, 0, 0, true)).to.equal(0);
    expect(skew(-30 * SECOND, 0, 0, true)).to.equal(0);
  });

  it('never makes data younger by an answer that may have been kept without being counted', () => {
    expect(skew(0, 50 * MINUTE, 0, false)).to.equal(0);
    expect(skew(8 * HOUR, 0, 0, false)).to.equal(0);
    // A clock that is behind `Date` is certainly wrong.
    expect(skew(-8 * HOUR, 50 * MINUTE, 0, false)).to.equal(8 * HOUR - 50 * MINUTE);
  });
});

describe('the age of an answer', () => {
  it('is what caches counted, or what has passed since by the server’s clock', () => {
    expect(ageOf({ date: TRUE, age: 90 * SECOND, received: TRUE }, 0)).to.equal(90 * SECOND);
    expect(ageOf({ date: TRUE - HOUR, age: 0, received: TRUE }, 0)).to.equal(HOUR);
    expect(ageOf({ date: TRUE, age: 0, received: TRUE + 8 * HOUR }, -8 * HOUR)).to.equal(0);
  });
});

describe('polling with a wrong clock', () => {
  /** A reader whose clock is `ahead` ms ahead of a server with the true time. */
  const read = (ahead: number, headersAt: (now: number) => HeadersInit, observedAt?: string) => {
    const environment = new FakeEnvironment(NOON);
    environment.clock += ahead;
    environment.server = ({ at }) => {
      const now = at - ahead;
      const hour = kst(Math.floor((now - 14 * MINUTE) / HOUR) * HOUR);
      return answerOf(feedOf(observedAt ?? hour), headersAt(now));
    };
    const ages: number[] = [];
    const hold = createSubscribe(environment)('/weather.json', (result, skew) => {
      if (result.ok) ages.push(environment.clock + skew - Date.parse(result.feed.observedAt));
    });
    return { environment, ages, hold };
  };
  const dated = (now: number): HeadersInit => ({ date: new Date(now).toUTCString() });

  for (const ahead of [8, 3, -3, -8])
    it(`tells the true age of the data and asks as often as with a right one: ${ahead} hours ahead`, async () => {
      const right = read(0, dated);
      const wrong = read(ahead * HOUR, dated);
      for (const { environment } of [right, wrong]) await environment.pass(6 * HOUR);
      expect(wrong.ages).to.deep.equal(right.ages);
      expect(wrong.ages[0]).to.equal(20 * MINUTE);
      // The additional request of a page whose clock is wrong, sent before anything is displayed.
      expect(wrong.environment.requests.length).to.equal(right.environment.requests.length + 1);
      expect(wrong.environment.requests[1]!.at).to.equal(wrong.environment.requests[0]!.at);
      expect(wrong.environment.requests[1]!.init.cache).to.equal('no-cache');
      wrong.hold.end();
      expect(wrong.environment.open).to.equal(0);
    });

  it('goes by the reader’s clock where the server tells none, as from another origin', async () => {
    const { environment, ages } = read(3 * HOUR, () => ({}));
    await environment.quiet();
    expect(ages).to.deep.equal([3 * HOUR + 20 * MINUTE]);
    expect(environment.requests.length).to.equal(1);
  });

  it('goes by the reader’s clock where a service worker may have kept the answer', async () => {
    const environment = new FakeEnvironment(NOON);
    environment.worker = true;
    const kept = answerOf(feedOf('2025-04-01T06:00:00+09:00'), dated(TRUE - 6 * HOUR));
    environment.server = () => kept.clone();
    const skews: number[] = [];
    const hold = createSubscribe(environment)('/weather.json', (_, skew) => skews.push(skew));
    await environment.quiet();
    void hold.refresh();
    await environment.quiet();
    expect(skews).to.deep.equal([0, 0]);
    expect(environment.requests.length).to.equal(2);
  });

  it('asks once past the browser’s cache for what is old there, and shows what the server has', async () => {
    const environment = new FakeEnvironment(NOON);
    environment.server = ({ init }) =>
      init.cache === 'default'
        ? answerOf(feedOf('2025-04-01T10:00:00+09:00'), dated(TRUE - 100 * MINUTE))
        : answerOf(feedOf('2025-04-01T12:00:00+09:00'), dated(TRUE));
    const received: [string | false, number][] = [];
    createSubscribe(environment)('/weather.json', (result, skew) =>
      received.push([result.ok && result.feed.observedAt, skew]),
    );
    await environment.quiet();
    expect(received).to.deep.equal([['2025-04-01T12:00:00+09:00', 0]]);
  });

  it('shows the kept answer by the reader’s clock where the server cannot be asked', async () => {
    const environment = new FakeEnvironment(NOON);
    environment.server = ({ init }) =>
      init.cache === 'default'
        ? answerOf(feedOf('2025-04-01T10:00:00+09:00'), dated(TRUE - 100 * MINUTE))
        : new Response(null, { status: 503 });
    const received: [string | false, number][] = [];
    createSubscribe(environment)('/weather.json', (result, skew) =>
      received.push([result.ok && result.feed.observedAt, skew]),
    );
    await environment.quiet();
    expect(received).to.deep.equal([['2025-04-01T10:00:00+09:00', 0]]);
  });

  it('takes from max-age what Age, or the time since Date, has used of it', async () => {
    const overdue = '2025-04-01T10:00:00+09:00';
    const next = async (headers: HeadersInit): Promise<number> => {
      const { environment } = read(
        0,
        (now) => ({ ...dated(now), 'cache-control': 'max-age=1800', ...headers }),
        overdue,
      );
      await environment.quiet();
      const before = environment.requests.length;
      await environment.pass(HOUR);
      return (environment.requests[before]!.at - TRUE) / MINUTE;
    };
    expect(await next({})).to.equal(30);
    expect(await next({ age: '1200' })).to.equal(10);
    expect(await next({ date: new Date(TRUE - 18 * MINUTE).toUTCString(), age: '1080' })).to.equal(12);
    // Not sooner than for any hour that is overdue.
    expect(await next({ age: '1790' })).to.equal(5);
    expect(await next({ age: '9999' })).to.equal(5);
  });
});

describe('polling with a wrong clock over HTTP', () => {
  const EIGHT_HOURS = 8 * HOUR;
  /** The browser's environment with a clock that is so many ms ahead. */
  const askedWith = async (ahead: number, query: string): Promise<{ skew: number; requests: number }> => {
    const id = crypto.randomUUID();
    const subscribe = createSubscribe({ ...browserEnvironment, now: () => Date.now() + ahead });
    const skew = await new Promise<number>((resolve) => {
      const hold = subscribe(`/__feed/clock?id=${id}&${query}`, (_, received) => {
        queueMicrotask(() => hold.end());
        resolve(received);
      });
    });
    const { requests } = (await (await fetch(`/__feed/count?id=${id}`)).json()) as { requests: number };
    return { skew, requests };
  };

  for (const ahead of [EIGHT_HOURS, -EIGHT_HOURS])
    it(`is set right by the server's, from a 304 too: ${ahead / HOUR} hours ahead`, async () => {
      const { skew, requests } = await askedWith(ahead, 'date=now&etag=1&cache=max-age=3600');
      expect(skew).to.be.closeTo(-ahead, MINUTE);
      expect(requests).to.equal(2);
    });

  it('costs nothing where it is right', async () => {
    expect(await askedWith(0, 'date=now&etag=1&cache=max-age=3600')).to.deep.equal({ skew: 0, requests: 1 });
  });
});

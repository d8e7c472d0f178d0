import { expect, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { emit } from '../../../src/elements/shared/events.js';
import { FeedController } from '../../../src/elements/shared/feed-controller.js';
import { EXPIRED_AFTER, STALE_AFTER } from '../../../src/feed/freshness.js';
import type { ObservationFeed } from '../../../src/feed/schema.js';
import header from '../../fixtures/feeds/header.json' with { type: 'json' };
import { Ledger } from './ledger.js';
import { macrotask, PATIENCE, restoreClock, setClock, setHidden } from './page.js';

const HEADER = header as ObservationFeed;
const NAMES = ['nalssi-load', 'nalssi-error', 'nalssi-stale'] as const;

class FeedHost extends LitElement {
  renders = 0;
  limits = { staleAfter: STALE_AFTER, expiredAfter: EXPIRED_AFTER };
  readonly source = new FeedController(this, () => this.limits);
  override render(): string {
    this.renders += 1;
    return this.source.feed?.observedAt ?? '';
  }
}
customElements.define('feed-host', FeedHost);

const urlOf = (id: string, query = ''): string => `/__feed/controller?id=${id}&${query}`;
const requestsOf = async (id: string): Promise<number> =>
  ((await (await fetch(`/__feed/count?id=${id}`)).json()) as { requests: number }).requests;

describe('FeedController', () => {
  let host: FeedHost;
  let events: Event[];
  let id: string;
  let outer: HTMLElement;
  let other: HTMLElement;

  const note = (event: Event): void => void events.push(event);
  /** Waits for the microtask in which events are dispatched. */
  const delivered = (): Promise<void> => Promise.resolve();
  const types = (): string[] => events.map(({ type }) => type.replace('nalssi-', ''));
  const until = (count: number): Promise<void> =>
    waitUntil(() => events.length >= count, `${count} events`, { timeout: PATIENCE });
  /** Sends a request now and waits for it: an earlier one with the same delay would have arrived by then. */
  const laterAnswer = (query: string): Promise<unknown> => fetch(urlOf(crypto.randomUUID(), query));
  const follow = (query = ''): void => void (host.source.src = urlOf(id, query));

  beforeEach(() => {
    setClock('2025-04-01T07:20:00+09:00');
    id = crypto.randomUUID();
    events = [];
    for (const name of NAMES) document.addEventListener(name, note);
    outer = document.createElement('div');
    other = document.createElement('div');
    host = new FeedHost();
    // Within a shadow root, out of which the events bubble to the page.
    outer.attachShadow({ mode: 'open' }).append(host);
    document.body.append(outer, other);
  });
  afterEach(async () => {
    outer.remove();
    other.remove();
    host.remove();
    await macrotask();
    for (const name of NAMES) document.removeEventListener(name, note);
    restoreClock();
  });

  describe('with an address', () => {
    it('gives the feed, updates the host and tells the page', async () => {
      follow();
      await until(1);
      await host.updateComplete;
      expect(host.source.feed).to.deep.equal(HEADER);
      expect(host.source.failed).to.equal(false);
      expect(host.source.freshness).to.equal('fresh');
      expect(host.shadowRoot!.textContent).to.equal(HEADER.observedAt);
      expect(types()).to.deep.equal(['load']);
      const [event] = events as [Event & { feed: ObservationFeed }];
      expect(event.feed).to.equal(host.source.feed);
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    });

    it('tells a failure with its code, and recovers', async () => {
      follow('fail=1');
      await until(1);
      expect(host.source.failed).to.equal(true);
      expect(host.source.feed).to.equal(null);
      expect(events[0]).to.include({ type: 'nalssi-error', code: 'http', message: 'HTTP 503' });
      expect(events[0]).to.have.property('path').that.deep.equals([]);
      expect(events[0]).to.have.property('issues').with.lengthOf(1);
      void host.source.refresh();
      await until(2);
      expect(types()).to.deep.equal(['error', 'load']);
      expect(host.source.failed).to.equal(false);
    });

    it('keeps the last good feed when an answer fails', async () => {
      follow();
      await until(1);
      follow('status=500');
      await until(2);
      expect(types()).to.deep.equal(['load', 'error']);
      expect(host.source.failed).to.equal(true);
      expect(host.source.feed).to.deep.equal(HEADER);
    });

    it('asks at another one when it changes, and no more at the old one', async () => {
      follow('delay=200');
      const second = crypto.randomUUID();
      host.source.src = urlOf(second);
      await until(1);
      await laterAnswer('delay=200');
      await macrotask();
      expect(types()).to.deep.equal(['load']);
      expect(await requestsOf(second)).to.equal(1);
    });

    it('asks no second time for the same one', async () => {
      follow();
      follow();
      await until(1);
      follow();
      await macrotask();
      expect(await requestsOf(id)).to.equal(1);
    });

    it('asks no more once it is taken away, and keeps what there is', async () => {
      follow();
      await until(1);
      host.source.src = null;
      void host.source.refresh();
      await macrotask();
      expect(await requestsOf(id)).to.equal(1);
      expect(host.source.feed).to.deep.equal(HEADER);
    });

    it('fails in words where the address is impossible', async () => {
      host.source.src = 'http://';
      await until(1);
      expect(events[0]).to.include({ type: 'nalssi-error', code: 'network' });
    });

    it('waits until it is on the page', async () => {
      const early = new FeedHost();
      early.source.src = urlOf(id);
      await macrotask();
      expect(await requestsOf(id)).to.equal(0);
      outer.shadowRoot!.append(early);
      await until(1);
      early.remove();
      expect(await requestsOf(id)).to.equal(1);
    });

    it('has one request for ten elements', async () => {
      const hosts = Array.from({ length: 10 }, () => new FeedHost());
      for (const one of hosts) one.source.src = urlOf(id, 'delay=50');
      other.append(...hosts);
      await until(10);
      expect(await requestsOf(id)).to.equal(1);
      const late = new FeedHost();
      late.source.src = urlOf(id, 'delay=50');
      other.append(late);
      expect(late.source.feed).to.deep.equal(HEADER);
      expect(await requestsOf(id)).to.equal(1);
    });
  });

  describe('with the server’s clock', () => {
    /** 20 minutes after the observation, by the server's clock. */
    const DATE = `date=${encodeURIComponent('Mon, 31 Mar 2025 22:20:00 GMT')}`;
    const ageInHours = (): number => host.source.ageOf(HEADER.observedAt).age / 3_600_000;

    for (const [clock, ahead] of [
      ['2025-04-01T15:20:00+09:00', 'ahead'],
      ['2025-03-31T23:20:00+09:00', 'behind'],
    ] as const)
      it(`tells the age of the feed, whatever the reader’s says: 8 hours ${ahead}`, async () => {
        setClock(clock);
        follow(DATE);
        await until(1);
        await delivered();
        expect(host.source.freshness).to.equal('fresh');
        expect(ageInHours()).to.be.closeTo(1 / 3, 0.02);
        expect(types()).to.deep.equal(['load']);
        // The same clock is used for a feed that is set as a value later.
        host.source.setFeed({ ...HEADER });
        expect(host.source.freshness).to.equal('fresh');
      });

    it('does not pass old data as new where the reader’s is behind', async () => {
      setClock('2025-04-01T07:20:00+09:00');
      follow(`date=${encodeURIComponent('Tue, 01 Apr 2025 06:20:00 GMT')}`);
      await until(2);
      expect(host.source.freshness).to.equal('expired');
      expect(ageInHours()).to.be.closeTo(8 + 1 / 3, 0.02);
      expect(types()).to.deep.equal(['load', 'stale']);
    });

    it('is not known where the feed is handed in', () => {
      setClock('2025-04-01T10:00:00+09:00');
      host.source.setFeed(HEADER);
      expect(ageInHours()).to.be.closeTo(3, 0.01);
    });
  });

  describe('with a feed handed in', () => {
    it('takes it by the same checks', async () => {
      host.source.setFeed(HEADER);
      expect(host.source.feed).to.deep.equal(HEADER);
      await delivered();
      expect(types()).to.deep.equal(['load']);
    });

    it('takes it before it is on the page', async () => {
      const early = new FeedHost();
      early.source.setFeed(HEADER);
      other.append(early);
      await early.updateComplete;
      expect(early.shadowRoot!.textContent).to.equal(HEADER.observedAt);
    });

    it('drops a bad row and tells its path', async () => {
      const [first, ...rest] = HEADER.observations;
      const bad = { ...HEADER, observations: [{ ...first, temperature: '5.4' }, ...rest, ...rest] };
      host.source.setFeed(bad);
      expect(host.source.feed!.observations.length).to.equal(15);
      expect(host.source.failed).to.equal(false);
      await delivered();
      expect(types()).to.deep.equal(['load', 'error']);
      expect(events[1]).to.include({ code: 'invalid-row' });
      expect(events[1]).to.have.property('path').that.deep.equals(['observations', 0, 'temperature']);
      expect(events[1]).to.have.property('issues').with.lengthOf(16);
    });

    it('keeps the last good one where it is none', async () => {
      host.source.setFeed(HEADER);
      for (const [value, code] of [
        [{}, 'unsupported-version'],
        ['<!doctype html>', 'invalid-feed'],
        [{ ...HEADER, observedAt: 'yesterday' }, 'invalid-time'],
      ] as const) {
        host.source.setFeed(value);
        await delivered();
        expect(events.at(-1)).to.include({ type: 'nalssi-error', code });
        expect(host.source.feed).to.deep.equal(HEADER);
        expect(host.source.failed).to.equal(true);
      }
    });

    for (const nothing of [null, undefined])
      it(`takes it away with ${nothing}, and its failures too`, async () => {
        host.source.setFeed(HEADER);
        host.source.setFeed({});
        host.source.setFeed(nothing);
        await host.updateComplete;
        expect(host.source.feed).to.equal(null);
        expect(host.source.failed).to.equal(false);
        expect(host.source.freshness).to.equal('fresh');
        expect(host.shadowRoot!.textContent).to.equal('');
        expect(types()).to.deep.equal(['load', 'error']);
      });
  });

  describe('in the document', () => {
    it('goes on with its request when moved', async () => {
      follow('delay=150');
      other.append(host);
      await macrotask();
      outer.shadowRoot!.append(host);
      await until(1);
      expect(types()).to.deep.equal(['load']);
      other.append(host);
      await macrotask();
      expect(host.source.feed).to.deep.equal(HEADER);
      expect(await requestsOf(id)).to.equal(1);
    });

    it('aborts its request when removed', async () => {
      follow('delay=150');
      host.remove();
      await laterAnswer('delay=150');
      await macrotask();
      expect(types()).to.deep.equal([]);
      expect(host.source.feed).to.equal(null);
    });

    const pauses: [string, () => Promise<unknown>][] = [
      ['microtasks', () => Promise.resolve()],
      ['macrotasks', () => macrotask()],
    ];
    for (const [kind, pause] of pauses)
      for (let count = 0; count <= 5; count++)
        it(`has one answer when put back ${count} ${kind} after it was removed mid-request`, async () => {
          follow('delay=80');
          host.remove();
          for (let step = 0; step < count; step++) await pause();
          other.append(host);
          await until(1);
          await laterAnswer('delay=80');
          await macrotask();
          expect(types()).to.deep.equal(['load']);
          expect(host.source.feed).to.deep.equal(HEADER);
        });

    it('asks again when put back later, and shows what it had meanwhile', async () => {
      follow();
      await until(1);
      host.remove();
      await macrotask();
      other.append(host);
      expect(host.source.feed).to.deep.equal(HEADER);
      await until(2);
      expect(await requestsOf(id)).to.equal(2);
    });
  });

  describe('as time goes by', () => {
    let ledger: Ledger;
    const looksIn = (): number[] => ledger.timers.map(({ delay }) => delay);
    const pass = (time: string): void => {
      setClock(time);
      ledger.run();
    };

    beforeEach(() => void (ledger = new Ledger(true)));
    afterEach(() => ledger.close());

    it('says once that the feed became stale, and once that it expired', async () => {
      host.source.setFeed(HEADER);
      expect(looksIn()).to.deep.equal([300_000]);
      pass('2025-04-01T08:59:59+09:00');
      expect(host.source.freshness).to.equal('fresh');
      pass('2025-04-01T09:00:00+09:00');
      expect(host.source.freshness).to.equal('stale');
      pass('2025-04-01T12:59:59+09:00');
      pass('2025-04-01T13:00:00+09:00');
      pass('2025-04-02T13:00:00+09:00');
      expect(host.source.freshness).to.equal('expired');
      await delivered();
      expect(types()).to.deep.equal(['load', 'stale', 'stale']);
      expect(
        events.slice(1).map((event) => (event as Event & { freshness: string }).freshness),
      ).to.deep.equal(['stale', 'expired']);
      expect(events[1]).to.include({ observedAt: HEADER.observedAt, bubbles: true, composed: true });
      expect(looksIn()).to.deep.equal([300_000]);
    });

    it('says it at once of a feed that comes old, and not again of the same one', async () => {
      setClock('2025-04-01T10:00:00+09:00');
      host.source.setFeed(HEADER);
      host.source.setFeed(HEADER);
      await delivered();
      expect(types()).to.deep.equal(['load', 'stale', 'load']);
    });

    it('recovers with a new feed, and can become stale again', async () => {
      setClock('2025-04-01T10:00:00+09:00');
      host.source.setFeed(HEADER);
      host.source.setFeed({ ...HEADER, observedAt: '2025-04-01T10:00:00+09:00' });
      expect(host.source.freshness).to.equal('fresh');
      pass('2025-04-01T12:00:00+09:00');
      host.source.setFeed(null);
      host.source.setFeed(HEADER);
      await delivered();
      expect(types()).to.deep.equal(['load', 'stale', 'load', 'stale', 'load', 'stale']);
    });

    it('goes by the limits of its host', () => {
      host.limits = { staleAfter: 60_000, expiredAfter: 3_600_000 };
      host.source.setFeed(HEADER);
      expect(host.source.freshness).to.equal('stale');
    });

    it('is fresh where the reader’s clock is behind', async () => {
      setClock('2020-01-01T00:00:00+09:00');
      host.source.setFeed(HEADER);
      expect(host.source.freshness).to.equal('fresh');
      await delivered();
      expect(types()).to.deep.equal(['load']);
    });

    it('updates the host each time it looks', async () => {
      host.source.setFeed(HEADER);
      await host.updateComplete;
      const { renders } = host;
      pass('2025-04-01T08:20:00+09:00');
      await host.updateComplete;
      expect(host.renders).to.equal(renders + 1);
    });

    it('looks at no clock while hidden, and at once when seen again', () => {
      host.source.setFeed(HEADER);
      setHidden(true);
      expect(looksIn()).to.deep.equal([]);
      setClock('2025-04-01T10:00:00+09:00');
      setHidden(false);
      expect(host.source.freshness).to.equal('stale');
      expect(looksIn()).to.deep.equal([300_000]);
    });

    it('looks at no clock once removed, and at once when put back', async () => {
      host.source.setFeed(HEADER);
      host.remove();
      await Promise.resolve();
      expect(looksIn()).to.deep.equal([]);
      setClock('2025-04-01T10:00:00+09:00');
      setHidden(false);
      expect(host.source.freshness).to.equal('fresh');
      other.append(host);
      expect(host.source.freshness).to.equal('stale');
      expect(looksIn()).to.deep.equal([300_000]);
    });
  });
});

describe('an event', () => {
  it('has its fields also where the browser has one of that name', async () => {
    // As in Chromium before version 109.
    Object.defineProperty(Event.prototype, 'path', { configurable: true, get: () => ['window'] });
    const target = new EventTarget();
    let heard: Event | undefined;
    target.addEventListener('nalssi-error', (event) => (heard = event));
    emit(target, 'nalssi-error', { code: 'invalid-row', path: ['observations', 0], issues: [] });
    await Promise.resolve();
    Reflect.deleteProperty(Event.prototype, 'path');
    expect(heard).to.have.property('path').that.deep.equals(['observations', 0]);
  });
});

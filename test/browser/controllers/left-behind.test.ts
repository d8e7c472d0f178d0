import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AttentionController } from '../../../src/controllers/attention-controller.js';
import { FeedController } from '../../../src/elements/shared/feed-controller.js';
import { LanguageController } from '../../../src/controllers/language-controller.js';
import { ReducedMotionController } from '../../../src/controllers/reduced-motion-controller.js';
import { RestoreController } from '../../../src/controllers/restore-controller.js';
import { Rotation } from '../../../src/elements/ticker/modes/rotation.js';
import { EXPIRED_AFTER, STALE_AFTER } from '../../../src/feed/freshness.js';
import header from '../../fixtures/feeds/header.json' with { type: 'json' };
import { Ledger } from './ledger.js';
import { macrotask, PATIENCE, pause } from './page.js';

/** A host with every controller that an element has. */
class FullHost extends LitElement {
  readonly rotation = new Rotation(() => undefined);
  readonly source = new FeedController(this, () => ({
    staleAfter: STALE_AFTER,
    expiredAfter: EXPIRED_AFTER,
  }));
  readonly attention = new AttentionController(this, () => (this.rotation.running = !this.attention.holding));
  readonly language = new LanguageController(this);
  readonly motion = new ReducedMotionController(this, () => undefined);
  readonly restore = new RestoreController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.rotation.count = 3;
    this.rotation.interval = 4000;
    this.rotation.running = true;
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rotation.running = false;
  }
}
customElements.define('full-host', FullHost);

describe('what is left behind', () => {
  let ledger: Ledger;
  const until = async (condition: () => boolean): Promise<void> => {
    const limit = performance.now() + PATIENCE;
    while (!condition() && performance.now() < limit) await pause(10);
  };
  /** Waits until aborted requests have cleared their timers. */
  const expectNothing = async (): Promise<void> => {
    await until(() => Object.values(ledger.open).every((count) => count === 0));
    expect(ledger.open).to.deep.equal({ timers: 0, listeners: 0, observers: 0 });
  };

  beforeEach(() => void (ledger = new Ledger()));
  afterEach(() => ledger.close());

  it('is seen by the account: one element on the page has all of it', () => {
    const host = new FullHost();
    host.source.src = `/__feed/left?id=${crypto.randomUUID()}&delay=200`;
    document.body.append(host);
    // The timers of a row and a request; listeners for the page's `hidden`, `online` and `offline`; four on the host.
    expect(ledger.open.timers).to.be.at.least(2);
    expect(ledger.open.listeners).to.be.at.least(9);
    expect(ledger.open.observers).to.equal(3);
    host.remove();
  });

  it('is nothing after 100 elements with a feed in hand', async () => {
    for (let count = 0; count < 100; count++) {
      const host = new FullHost();
      document.body.append(host);
      host.source.setFeed(header);
      host.dispatchEvent(new PointerEvent('pointerenter'));
      if (count % 10 === 0) await macrotask();
      host.remove();
    }
    await expectNothing();
  });

  it('is nothing after 100 elements in the middle of a request', async () => {
    const id = crypto.randomUUID();
    for (let count = 0; count < 100; count++) {
      const host = new FullHost();
      host.source.src = `/__feed/left?id=${id}&delay=50&of=${count % 7}`;
      document.body.append(host);
      if (count % 10 === 0) await macrotask();
      if (count % 3 === 0) document.body.append(host);
      host.remove();
    }
    await expectNothing();
  });

  it('is nothing after elements that got their feed', async () => {
    const hosts = Array.from({ length: 10 }, (_, index) => {
      const host = new FullHost();
      host.source.src = `/__feed/left?id=${crypto.randomUUID()}&${index % 2 ? 'status=500' : ''}`;
      return host;
    });
    document.body.append(...hosts);
    await until(() => hosts.every(({ source }) => source.feed !== null || source.failed));
    expect(hosts.map(({ source }) => Boolean(source.feed))).to.deep.equal(
      hosts.map((_, index) => index % 2 === 0),
    );
    for (const host of hosts) host.remove();
    await expectNothing();
  });
});

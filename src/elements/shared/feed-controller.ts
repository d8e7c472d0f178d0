import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { subscribeFeed, type FeedSubscription } from '../../client/poller.js';
import { checkFeed } from '../../feed/check.js';
import { freshness, type Freshness, type FreshnessLimits } from '../../feed/freshness.js';
import type { FeedResult } from '../../feed/parse.js';
import type { ObservationFeed } from '../../feed/schema.js';
import { momentOf } from '../../feed/time.js';
import { page } from '../../page/document.js';
import { emit } from './events.js';

/** Ms between two updates of the age. Ages are displayed in hours, so that every few minutes is enough. */
const UPDATE_INTERVAL = 300_000;

/**
 * Provides an element with the feed of an address, or one that is set as a value, and with its freshness. After a failure
 * the last good feed stays. Changes request an update of the host and emit events.
 */
export class FeedController implements ReactiveController {
  /** The last good feed. */
  feed: ObservationFeed | null = null;
  /** Whether the newest result was a failure. */
  failed = false;
  /** Freshness of `feed` at the last update. */
  freshness: Freshness = 'fresh';
  /** The time from which ages are computed, in epoch ms: the server's, where a response has shown it. */
  now = (): number => Date.now() + this.#skew;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #limits: () => FreshnessLimits;
  #src: string | null = null;
  #subscription: FeedSubscription | null = null;
  #subscribedTo: string | null = null;
  /** How far the server's clock is ahead of the reader's, in ms. */
  #skew = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, limits: () => FreshnessLimits) {
    this.#host = host;
    this.#limits = limits;
    host.addController(this);
  }

  /** The address. After a change the feed of the old address stays until the first result of the new one. */
  set src(src: string | null) {
    this.#src = src;
    if (this.#host.isConnected) this.#subscribe();
  }

  /** Sets a feed as a value, with the same checks as for one that is fetched; null removes it. */
  setFeed(value: unknown): void {
    if (value) this.#receive(checkFeed(value))();
    else {
      this.feed = null;
      this.failed = false;
      this.freshness = 'fresh';
    }
    this.#host.requestUpdate();
  }

  /** Age, in ms, and freshness of an observation time at present. */
  ageOf(observedAt: string): { age: number; freshness: Freshness } {
    const now = this.now();
    return { age: now - momentOf(observedAt), freshness: freshness(observedAt, now, this.#limits()) };
  }

  /** Resolves when the result has arrived, good or bad; at once without an address. */
  async refresh(): Promise<void> {
    await this.#subscription?.refresh();
  }

  hostConnected(): void {
    page.addEventListener('visibilitychange', this.update);
    this.#subscribe();
    this.update();
  }

  hostDisconnected(): void {
    // A move within the document disconnects and reconnects at once, which must not send a new request.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      page.removeEventListener('visibilitychange', this.update);
      clearTimeout(this.#timer);
      this.#unsubscribe();
    });
  }

  #subscribe(): void {
    if (this.#src === this.#subscribedTo) return;
    this.#unsubscribe();
    this.#subscribedTo = this.#src;
    if (this.#src)
      this.#subscription = subscribeFeed(this.#src, (result, skew) => {
        this.#skew = skew;
        const emitAll = this.#receive(result);
        void this.#host.updateComplete.then(emitAll);
      });
  }

  #unsubscribe(): void {
    this.#subscription?.end();
    this.#subscription = null;
    this.#subscribedTo = null;
  }

  /** Takes a result, and returns what emits its events: for one that is fetched, once it is shown. */
  #receive(result: FeedResult): () => void {
    this.failed = !result.ok;
    if (result.ok) this.feed = result.feed;
    const emitAge = this.#updateAge();
    return () => {
      if (result.ok) emit(this.#host, 'nalssi-load', { feed: result.feed });
      const gravest = result.ok ? result.issues[0] : result.error;
      if (gravest) emit(this.#host, 'nalssi-error', { ...gravest, issues: result.issues });
      emitAge?.();
    };
  }

  /** Updates the freshness now and at regular intervals, since data grows old while nothing else happens. */
  readonly update = (): void => this.#updateAge()?.();

  /** Updates the freshness, and returns what emits its event if it has one. */
  #updateAge(): (() => void) | undefined {
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    if (!this.feed) return undefined;
    const { observedAt } = this.feed;
    const before = this.freshness;
    const { freshness } = this.ageOf(observedAt);
    this.freshness = freshness;
    if (this.#host.isConnected && !page.hidden) this.#timer = setTimeout(this.update, UPDATE_INTERVAL);
    return freshness !== before && freshness !== 'fresh'
      ? () => emit(this.#host, 'nalssi-stale', { freshness, observedAt })
      : undefined;
  }
}

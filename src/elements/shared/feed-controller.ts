import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { subscribeFeed, type FeedSubscription } from '../../client/poller.js';
import { checkFeed } from '../../feed/check.js';
import { freshness, type Freshness, type FreshnessLimits } from '../../feed/freshness.js';
import type { FeedResult } from '../../feed/parse.js';
import type { ObservationFeed } from '../../feed/schema.js';
import { momentOf } from '../../feed/time.js';
import { page } from '../../page/document.js';
import { emit } from './events.js';

/** Ages are said in hours: looking every few minutes is often enough, and costs nothing. */
const LOOK = 300_000;

/**
 * Gives an element the feed of an address, or one handed in, and its freshness. The last good feed stays
 * through every failure. Tells the host by `requestUpdate()` and the page by events.
 */
export class FeedController implements ReactiveController {
  /** The last good feed. */
  feed: ObservationFeed | null = null;
  /** Whether the newest answer was a failure. */
  failed = false;
  /** Freshness of `feed` when last looked at. */
  freshness: Freshness = 'fresh';
  /** The clock that ages are told by, in epoch ms: the server's, where an answer has told it. */
  now = (): number => Date.now() + this.#skew;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #limits: () => FreshnessLimits;
  #src: string | null = null;
  #subscription: FeedSubscription | null = null;
  #subscribedTo: string | null = null;
  /** Ms by which the server's clock is ahead of the reader's. */
  #skew = 0;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, limits: () => FreshnessLimits) {
    this.#host = host;
    this.#limits = limits;
    host.addController(this);
  }

  /** The address; another one drops what the old one gave once its own first answer is there. */
  set src(src: string | null) {
    this.#src = src;
    if (this.#host.isConnected) this.#follow();
  }

  /** A feed handed in as a value, read with the same checks as one that was fetched; null takes it away. */
  setFeed(value: unknown): void {
    if (value) this.#receive(checkFeed(value));
    else {
      this.feed = null;
      this.failed = false;
      this.freshness = 'fresh';
    }
    this.#host.requestUpdate();
  }

  /** Age in ms and freshness of an observation time, now. */
  ageOf(observedAt: string): { age: number; freshness: Freshness } {
    const now = this.now();
    return { age: now - momentOf(observedAt), freshness: freshness(observedAt, now, this.#limits()) };
  }

  refresh(): void {
    this.#subscription?.refresh();
  }

  hostConnected(): void {
    page.addEventListener('visibilitychange', this.look);
    this.#follow();
    this.look();
  }

  hostDisconnected(): void {
    // A move within the document disconnects and connects at once: that is no reason to ask again.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      page.removeEventListener('visibilitychange', this.look);
      clearTimeout(this.#clock);
      this.#leave();
    });
  }

  #follow(): void {
    if (this.#src === this.#subscribedTo) return;
    this.#leave();
    this.#subscribedTo = this.#src;
    if (this.#src)
      this.#subscription = subscribeFeed(this.#src, (result, skew) => {
        this.#skew = skew;
        this.#receive(result);
      });
  }

  #leave(): void {
    this.#subscription?.end();
    this.#subscription = null;
    this.#subscribedTo = null;
  }

  #receive(result: FeedResult): void {
    this.failed = !result.ok;
    if (result.ok) {
      this.feed = result.feed;
      emit(this.#host, 'nalssi-load', { feed: result.feed });
    }
    const gravest = result.ok ? result.issues[0] : result.error;
    if (gravest) emit(this.#host, 'nalssi-error', { ...gravest, issues: result.issues });
    this.look();
  }

  /** Looks at the clock, and now and then again: data grows old while nothing else happens. */
  readonly look = (): void => {
    clearTimeout(this.#clock);
    this.#host.requestUpdate();
    if (!this.feed) return;
    const { observedAt } = this.feed;
    const before = this.freshness;
    this.freshness = this.ageOf(observedAt).freshness;
    if (this.freshness !== before && this.freshness !== 'fresh')
      emit(this.#host, 'nalssi-stale', { freshness: this.freshness, observedAt });
    if (this.#host.isConnected && !page.hidden) this.#clock = setTimeout(this.look, LOOK);
  };
}

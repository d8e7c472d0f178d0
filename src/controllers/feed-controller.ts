import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { subscribeFeed, type FeedSubscription } from '../client/subscribe.js';
import { parseFeed } from '../feed/check.js';
import { freshness, type Freshness, type FreshnessLimits } from '../feed/freshness.js';
import type { FeedResult } from '../feed/parse.js';
import type { ObservationFeed } from '../feed/schema.js';
import { NalssiErrorEvent, NalssiLoadEvent, NalssiStaleEvent } from './events.js';

const HOUR = 3_600_000;

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
  /** Age of `feed` in ms when last looked at. */
  age = 0;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #limits: () => FreshnessLimits;
  #src: string | null = null;
  #subscription: FeedSubscription | null = null;
  #subscribedTo: string | null = null;
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
  take(value: unknown): void {
    if (value === null || value === undefined) this.#drop();
    else this.#receive(parseFeed(value));
  }

  refresh(): void {
    this.#subscription?.refresh();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#follow();
    this.#look();
  }

  hostDisconnected(): void {
    // A move within the document disconnects and connects at once: that is no reason to ask again.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      document.removeEventListener('visibilitychange', this.#look);
      clearTimeout(this.#clock);
      this.#leave();
    });
  }

  #follow(): void {
    if (this.#src === this.#subscribedTo) return;
    this.#leave();
    this.#subscribedTo = this.#src;
    if (this.#src) this.#subscription = subscribeFeed(this.#src, (result) => this.#receive(result));
  }

  #leave(): void {
    this.#subscription?.end();
    this.#subscription = null;
    this.#subscribedTo = null;
  }

  #drop(): void {
    this.feed = null;
    clearTimeout(this.#clock);
    this.#host.requestUpdate();
  }

  #receive(result: FeedResult): void {
    this.failed = !result.ok;
    if (result.ok) {
      this.feed = result.feed;
      this.freshness = 'fresh';
      this.#host.dispatchEvent(new NalssiLoadEvent(result.feed));
      this.#look();
    }
    const gravest = result.ok ? result.issues[0] : result.error;
    if (gravest) this.#host.dispatchEvent(new NalssiErrorEvent(gravest, result.issues));
    this.#host.requestUpdate();
  }

  /** Looks at the clock, and again when the age in whole hours or the freshness may next change. */
  readonly #look = (): void => {
    clearTimeout(this.#clock);
    if (!this.feed) return;
    const { observedAt } = this.feed;
    const now = Date.now();
    const limits = this.#limits();
    const before = this.freshness;
    this.age = now - Date.parse(observedAt);
    this.freshness = freshness(observedAt, now, limits);
    if (this.freshness !== before && this.freshness !== 'fresh')
      this.#host.dispatchEvent(new NalssiStaleEvent(this.freshness, observedAt));
    this.#host.requestUpdate();
    if (!this.#host.isConnected || document.hidden) return;
    const next = [limits.staleAfter, limits.expiredAfter, (Math.floor(this.age / HOUR) + 1) * HOUR]
      .map((age) => age - this.age)
      .filter((wait) => wait > 0);
    this.#clock = setTimeout(this.#look, Math.min(...next));
  };
}

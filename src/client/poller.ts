import type { FeedResult } from '../feed/parse.js';
import { momentOf } from '../feed/time.js';
import { failure, requestFeed } from './request.js';
import { delayAfterFailure, delayAfterSuccess, LONGEST_WAIT } from './schedule.js';
import type { Surroundings } from './surroundings.js';

/** Called with every new answer; a failure leaves the last good feed with whoever has it. */
export type FeedListener = (result: FeedResult) => void;

/**
 * Keeps one feed address fresh for any number of listeners: asks when the next hour is due, backs off when
 * asking fails, and does nothing at all while nobody listens, the page is hidden or the device offline.
 */
export class FeedPoller {
  readonly #url: string;
  readonly #around: Surroundings;
  readonly #listeners = new Set<FeedListener>();
  /** The last good answer, or a failure while there is none. */
  #known: FeedResult | undefined;
  #failures = 0;
  #due = 0;
  #asking: AbortController | undefined;
  #cancelTimer: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(url: string, around: Surroundings) {
    this.#url = url;
    this.#around = around;
  }

  /** Adds a listener, which is told at once what is known; the first one starts the polling. */
  add(listener: FeedListener): void {
    if (!this.#listeners.size) this.#stopWatching = this.#around.watch(() => this.#plan());
    this.#listeners.add(listener);
    if (this.#known) this.#tell(listener, this.#known);
    this.#plan();
  }

  /** The last one to leave ends the polling and aborts a request under way; answers whether it was the last. */
  remove(listener: FeedListener): boolean {
    if (!this.#listeners.delete(listener) || this.#listeners.size) return false;
    this.#stopWatching?.();
    this.#cancelTimer?.();
    this.#asking?.abort();
    this.#asking = undefined;
    return true;
  }

  /** Asks now, due or not; a request under way serves as well. */
  refresh(): void {
    this.#due = 0;
    this.#plan();
  }

  #plan(): void {
    this.#cancelTimer?.();
    if (this.#asking || !this.#listeners.size || !this.#around.awake()) return;
    const wait = this.#due - this.#around.now();
    // No wait is as long as that unless the clock has been set back.
    if (wait > 0 && wait < LONGEST_WAIT) this.#cancelTimer = this.#around.after(wait, () => this.#plan());
    else void this.#ask();
  }

  async #ask(): Promise<void> {
    const asking = (this.#asking = new AbortController());
    // A first load may come from the browser's cache; later ones ask whether it still holds (ETag, 304).
    const cache = this.#known ? 'no-cache' : 'default';
    const { result, maxAge } = await requestFeed(this.#url, cache, asking, this.#around);
    if (this.#asking !== asking) return; // Nobody has waited for it.
    this.#asking = undefined;
    this.#settle(result ?? this.#known ?? failure('http', 'HTTP 304 to a first request'), maxAge);
    this.#plan();
  }

  #settle(result: FeedResult, maxAge: number): void {
    const now = this.#around.now();
    const random = this.#around.random();
    this.#failures = result.ok ? 0 : this.#failures + 1;
    this.#due =
      now +
      (result.ok
        ? delayAfterSuccess(now - momentOf(result.feed.observedAt), maxAge, random)
        : delayAfterFailure(this.#failures, random));
    if (result.ok || !this.#known?.ok) this.#known = result;
    for (const listener of [...this.#listeners]) this.#tell(listener, result);
  }

  /** What one listener does keeps none of the others from the answer, nor the poller from its next request. */
  #tell(listener: FeedListener, result: FeedResult): void {
    try {
      if (this.#listeners.has(listener)) listener(result);
    } catch (error) {
      reportError(error);
    }
  }
}

import type { FeedResult } from '../feed/parse.js';
import { momentOf } from '../feed/time.js';
import { ageOf, skewOf } from './clock.js';
import { failedResult, requestFeed, type FeedAnswer } from './request.js';
import { delayAfterFailure, delayAfterSuccess, isOverdue, LONGEST_WAIT } from './schedule.js';
import type { Environment } from './environment.js';

/**
 * Called with every new answer; a failure leaves the last good feed with whoever has it. `skew` is what the server's
 * clock is ahead of the reader's by, in ms, as far as is known: ages are told by the server's.
 */
export type FeedListener = (result: FeedResult, skew: number) => void;

/**
 * Keeps one feed address fresh for any number of listeners: asks when the next hour is due, backs off when
 * asking fails, and does nothing at all while nobody listens, the page is hidden or the device offline.
 */
export class FeedPoller {
  readonly #url: string;
  readonly #environment: Environment;
  readonly #listeners = new Set<FeedListener>();
  /** The last good answer, or a failure while there is none. */
  #known: FeedResult | undefined;
  #skew = 0;
  #failures = 0;
  #due = 0;
  #asking: AbortController | undefined;
  #cancelTimer: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(url: string, environment: Environment) {
    this.#url = url;
    this.#environment = environment;
  }

  /** Adds a listener, which is told at once what is known; the first one starts the polling. */
  add(listener: FeedListener): void {
    if (!this.#listeners.size) this.#stopWatching = this.#environment.watch(() => this.#plan());
    this.#listeners.add(listener);
    if (this.#known) this.#emit(listener, this.#known);
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

  /** Asks now, due or not, and whatever failed before; a request under way serves as well. */
  refresh(): void {
    this.#due = this.#failures = 0;
    this.#plan();
  }

  #plan(): void {
    this.#cancelTimer?.();
    if (this.#asking || !this.#listeners.size || !this.#environment.awake()) return;
    // Only a request that has failed proves the device right when it says that it is offline.
    if (this.#failures && !this.#environment.online()) return;
    const wait = this.#due - this.#environment.now();
    // No wait is as long as that unless the clock has been set back.
    if (wait > 0 && wait < LONGEST_WAIT)
      this.#cancelTimer = this.#environment.after(wait, () => this.#plan());
    else void this.#ask();
  }

  async #ask(): Promise<void> {
    const asking = (this.#asking = new AbortController());
    const ask = (cache: RequestCache): Promise<FeedAnswer> =>
      requestFeed(this.#url, cache, asking, this.#environment);
    // A first load may come from the browser's cache; later ones ask whether it still holds (ETag, 304).
    let answer = await ask(this.#known ? 'no-cache' : 'default');
    let direct = !!this.#known && !this.#environment.intercepted();
    if (!this.#known && this.#isDoubtful(answer)) {
      const again = await ask('no-cache');
      if (again.result?.ok) {
        answer = again;
        direct = true;
      }
    }
    if (this.#asking !== asking) return; // Nobody has waited for it.
    this.#asking = undefined;
    this.#settle(answer, direct);
    this.#plan();
  }

  /**
   * Whether the reader's clock and the answer disagree about what is old: either it is wrong, or the answer comes from
   * the browser's cache. Asked past that, the server tells which, before anything is shown.
   */
  #isDoubtful({ result, stamp }: FeedAnswer): boolean {
    if (!result?.ok || this.#environment.intercepted()) return false;
    return skewOf(stamp, isOverdue(stamp.received - momentOf(result.feed.observedAt))) !== 0;
  }

  #settle(answer: FeedAnswer, direct: boolean): void {
    const result = answer.result ?? this.#known ?? failedResult('http', 'HTTP 304 to a first request');
    const random = this.#environment.random();
    const now = this.#environment.now();
    if (result.ok) {
      this.#known = result;
      this.#failures = 0;
      this.#skew = skewOf(answer.stamp, direct);
      const left = answer.maxAge - ageOf(answer.stamp, this.#skew);
      this.#due = now + delayAfterSuccess(now + this.#skew - momentOf(result.feed.observedAt), left, random);
    } else {
      if (!this.#known?.ok) this.#known = result;
      this.#failures += 1;
      this.#due = now + delayAfterFailure(this.#failures, random);
    }
    for (const listener of [...this.#listeners]) this.#emit(listener, result);
  }

  /** What one listener does keeps none of the others from the answer, nor the poller from its next request. */
  #emit(listener: FeedListener, result: FeedResult): void {
    try {
      if (this.#listeners.has(listener)) listener(result, this.#skew);
    } catch (error) {
      reportError(error);
    }
  }
}

import type { FeedResult } from '../feed/parse.js';
import { momentOf } from '../feed/time.js';
import { page } from '../page/document.js';
import { browserEnvironment, type Environment } from './environment.js';
import { failedResult, requestFeed, type FeedAnswer } from './request.js';
import { ageOf, delayAfterFailure, delayAfterSuccess, isOverdue, LONGEST_WAIT, skewOf } from './schedule.js';

/**
 * Called with the result of every request; after a failure the listener keeps the last good feed. `skew` is how far the
 * server's clock is ahead of the reader's in ms, as far as it is known: add it to the reader's time to compute ages.
 */
export type FeedListener = (result: FeedResult, skew: number) => void;

/**
 * Keeps the feed of one address fresh for any number of listeners. It sends a request when the next hour is due and
 * backs off after failures. Without listeners, while the page is hidden or the device offline, it does nothing.
 */
class FeedPoller {
  readonly #url: string;
  readonly #environment: Environment;
  readonly #listeners = new Set<FeedListener>();
  /** The last good result, or a failure while there is none. */
  #known: FeedResult | undefined;
  #skew = 0;
  #failures = 0;
  /** When the next request is due, in epoch ms. */
  #due = 0;
  #request: AbortController | undefined;
  #cancelTimer: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;
  /** Resolve the promises of `refresh`. */
  #refreshed: (() => void)[] = [];

  constructor(url: string, environment: Environment) {
    this.#url = url;
    this.#environment = environment;
  }

  /** Adds a listener and calls it at once with what is known. The first listener starts the polling. */
  add(listener: FeedListener): void {
    if (!this.#listeners.size) this.#stopWatching = this.#environment.watch(() => this.#schedule());
    this.#listeners.add(listener);
    if (this.#known) this.#notify(listener, this.#known);
    this.#schedule();
  }

  /** Removes a listener. The last one ends the polling and aborts a pending request; returns whether it was the last. */
  remove(listener: FeedListener): boolean {
    if (!this.#listeners.delete(listener) || this.#listeners.size) return false;
    this.#stopWatching?.();
    this.#cancelTimer?.();
    this.#request?.abort();
    this.#request = undefined;
    this.#resolve();
    return true;
  }

  /** Sends a request now, due or not and whatever failed before, unless one is pending. */
  refresh(): Promise<void> {
    this.#due = this.#failures = 0;
    this.#schedule();
    return new Promise((resolve) => {
      if (this.#listeners.size) this.#refreshed.push(resolve);
      else resolve();
    });
  }

  #resolve(): void {
    for (const resolve of this.#refreshed.splice(0)) resolve();
  }

  #schedule(): void {
    this.#cancelTimer?.();
    if (this.#request || !this.#listeners.size || !this.#environment.awake()) return;
    // Some devices say that they are offline when they are not: trust that only once a request has failed.
    if (this.#failures && !this.#environment.online()) return;
    const wait = this.#due - this.#environment.now();
    // A longer wait means that the clock has been set back: send a request now.
    if (wait > 0 && wait < LONGEST_WAIT)
      this.#cancelTimer = this.#environment.after(wait, () => this.#schedule());
    else void this.#poll();
  }

  async #poll(): Promise<void> {
    const controller = (this.#request = new AbortController());
    const request = (cache: RequestCache): Promise<FeedAnswer> =>
      requestFeed(this.#url, cache, controller, this.#environment);
    // The first response may come from the browser's cache; later ones are validated with the server (ETag, 304).
    let answer = await request(this.#known ? 'no-cache' : 'default');
    let direct = !!this.#known && !this.#environment.intercepted();
    if (!this.#known && this.#isDoubtful(answer)) {
      const validated = await request('no-cache');
      if (validated.result?.ok) {
        answer = validated;
        direct = true;
      }
    }
    if (this.#request !== controller) return; // The last listener has left in the meantime.
    this.#request = undefined;
    this.#settle(answer, direct);
    this.#schedule();
  }

  /**
   * Whether the reader's clock disagrees with the headers of the first response. Either that clock is wrong, or the
   * response comes from the browser's cache. Validating it with the server shows which, before anything is displayed.
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
    for (const listener of [...this.#listeners]) this.#notify(listener, result);
    this.#resolve();
  }

  /** An exception in one listener is reported, and stops neither the other listeners nor the polling. */
  #notify(listener: FeedListener, result: FeedResult): void {
    try {
      if (this.#listeners.has(listener)) listener(result, this.#skew);
    } catch (error) {
      reportError(error);
    }
  }
}

/** A listener's subscription to the feed of one address. */
export interface FeedSubscription {
  /**
   * Requests the feed now, whether or not the next hour is due. The promise resolves when the listener has been called
   * with the result, good or bad, or when the last subscription of the address ends. While the page is hidden or the
   * device offline, the request waits.
   */
  refresh(): Promise<void>;
  /** Ends the subscription; the last one of an address aborts its request and stops its timer. */
  end(): void;
}

export type Subscribe = (url: string, listener: FeedListener) => FeedSubscription;

/**
 * The whole address, in UTF-8: a link of the page would write Korean in a query in the page's charset, which may be EUC-KR.
 * A malformed address fails later, as a request.
 */
const addressOf = (url: string): string => {
  try {
    return new URL(url, page.baseURI).href;
  } catch {
    return url;
  }
};

/** Creates a `subscribe` function with one poller for each address, however many listeners it has. */
export const createSubscribe = (environment: Environment): Subscribe => {
  const pollers = new Map<string, FeedPoller>();
  return (url, listener) => {
    const href = addressOf(url);
    const poller = pollers.get(href) ?? new FeedPoller(href, environment);
    pollers.set(href, poller);
    // A function of its own for each subscription, since a listener may subscribe to an address twice.
    const own: FeedListener = (result, skew) => listener(result, skew);
    poller.add(own);
    return {
      refresh: () => poller.refresh(),
      end: () => {
        if (poller.remove(own)) pollers.delete(href);
      },
    };
  };
};

/** Subscribes to a feed; all elements and listeners of a page with the same address share one poller. */
export const subscribeFeed: Subscribe = createSubscribe(browserEnvironment);

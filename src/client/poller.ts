import type { FeedIssue } from '../feed/issues.js';
import type { FeedResult } from '../feed/parse.js';
import { requestFeed, type FeedAnswer } from './request.js';
import { delayAfterFailure, delayAfterSuccess } from './schedule.js';
import type { Surroundings } from './surroundings.js';

/** Called with every new answer; a failure leaves the last good feed with whoever has it. */
export type FeedListener = (result: FeedResult) => void;

const notModified: FeedIssue = { code: 'http', path: [], message: 'HTTP 304 to a first request' };
const UNCHANGED_WITHOUT_DATA: FeedResult = { ok: false, error: notModified, issues: [notModified] };

/**
 * Keeps one feed address fresh for any number of listeners: asks when the next hour is due, backs off when
 * asking fails, and does nothing at all while nobody listens, the page is hidden or the device offline.
 */
export class FeedPoller {
  readonly #url: string;
  readonly #around: Surroundings;
  readonly #listeners = new Set<FeedListener>();
  #lastGood: (FeedResult & { ok: true }) | null = null;
  #lastFailure: (FeedResult & { ok: false }) | null = null;
  #failures = 0;
  #due = 0;
  #asking: AbortController | null = null;
  #cancelTimer: (() => void) | null = null;
  #stopWatching: (() => void) | null = null;

  constructor(url: string, around: Surroundings) {
    this.#url = url;
    this.#around = around;
  }

  get idle(): boolean {
    return this.#listeners.size === 0;
  }

  /** Adds a listener, which is told what is known at once; the first one starts the polling. */
  add(listener: FeedListener): void {
    if (this.idle) this.#stopWatching = this.#around.watch(() => this.#plan());
    this.#listeners.add(listener);
    if (this.#lastGood) listener(this.#lastGood);
    if (this.#lastFailure) listener(this.#lastFailure);
    this.#plan();
  }

  /** The last one to leave ends the polling and aborts a request under way. */
  remove(listener: FeedListener): void {
    this.#listeners.delete(listener);
    if (!this.idle) return;
    this.#stopWatching?.();
    this.#cancelTimer?.();
    this.#asking?.abort();
    this.#asking = null;
  }

  /** Asks now, due or not; a request under way serves as well. */
  refresh(): void {
    this.#due = 0;
    this.#plan();
  }

  #plan(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#asking || !this.#around.awake()) return;
    const wait = this.#due - this.#around.now();
    if (wait > 0) this.#cancelTimer = this.#around.after(wait, () => this.#plan());
    else void this.#ask();
  }

  async #ask(): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    // A first load may come from the browser's cache; later ones ask whether it still holds (ETag, 304).
    const cache = this.#lastGood ? 'no-cache' : 'default';
    let answer: FeedAnswer;
    try {
      answer = await requestFeed(this.#url, cache, asking.signal, this.#around);
    } catch {
      return; // Aborted: nobody listens any more.
    }
    if (this.#asking !== asking) return;
    this.#asking = null;
    this.#settle(answer.unchanged ? (this.#lastGood ?? UNCHANGED_WITHOUT_DATA) : answer.result, answer.maxAge);
    this.#plan();
  }

  #settle(result: FeedResult, maxAge: number): void {
    const now = this.#around.now();
    const random = this.#around.random();
    if (result.ok) {
      this.#lastGood = result;
      this.#lastFailure = null;
      this.#failures = 0;
      this.#due = now + delayAfterSuccess(now - Date.parse(result.feed.observedAt), maxAge, random);
    } else {
      this.#lastFailure = result;
      this.#failures += 1;
      this.#due = now + delayAfterFailure(this.#failures, random);
    }
    for (const listener of [...this.#listeners]) listener(result);
  }
}

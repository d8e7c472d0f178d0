import type { ObservationFeed } from '../../feed/index.js';
import { backoff } from '../../feed/schedule.js';
import { MINUTE } from '../../feed/time.js';
import { safeLine } from '../../kma/key.js';
import { LEASE, Turn } from './lease.js';
import type { Round, RoundResult, Served } from './round.js';
import { FIRST_LOOK, LONGEST_ROUND, LONGEST_WAIT, nextPublication, ROUND_BACKOFF } from './schedule.js';
import { BestOfDay, shouldReplace } from './should-replace.js';
import { contentOf, problemWith, type CacheStatus, type Problem } from './status.js';
import { fromStored, timedStore, toJson, toStored, type ServedFeed, type Store } from './stores.js';

export interface FeedCacheOptions {
  /** Name for log lines. */
  readonly name: string;
  readonly round: Round;
  readonly store: Store | null;
  /** Where the feed is from: a stored feed from another origin is not used. */
  readonly origin: string;
  readonly now: () => number;
  readonly random: () => number;
  /** Takes one line for every round that changed something or failed. */
  readonly log: (line: string) => void;
}

/** A round under way. */
interface RunningRound {
  /** When it began (epoch ms). */
  readonly since: number;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

type Health = Pick<CacheStatus, 'problem' | 'lastError' | 'lastSuccess' | 'rounds' | 'failures'>;

/**
 * Holds the last good feed, through every failure, and requests the next one when it is due. There is one round an
 * hour, and more only while KMA is late or fails, however many readers there are.
 */
export class FeedCache {
  readonly #options: FeedCacheOptions;
  readonly #best = new BestOfDay();
  readonly #turn: Turn;
  #last: ServedFeed | null = null;
  #nextAt = 0;
  /** Rounds since the last new hour: the exponent of the back-off. */
  #waiting = 0;
  #running: RunningRound | null = null;
  #stopped = false;
  #restored: Promise<void> | null = null;
  #health: Health = { problem: null, lastError: null, lastSuccess: null, rounds: 0, failures: 0 };

  constructor(options: FeedCacheOptions) {
    const store = options.store && timedStore(options.store);
    this.#options = { ...options, store };
    const report = (error: unknown) =>
      this.#note({ code: 'store', message: `the lease cannot be taken: ${lineOf(error)}` });
    this.#turn = new Turn({ ...options, store, report });
  }

  /** The last good feed; a new object whenever it changes. */
  get feed(): ObservationFeed | null {
    return this.#last?.feed ?? null;
  }

  /** Which source its rows are from. */
  get served(): Served | null {
    return this.#last?.served ?? null;
  }

  /** When (epoch ms) the next round is due. */
  get nextAttempt(): number {
    return this.#nextAt;
  }

  get status(): CacheStatus {
    return { ...this.#health, nextAttempt: this.#nextAt };
  }

  /** Whether the next round is due. */
  get due(): boolean {
    const wait = this.#nextAt - this.#options.now();
    return wait <= 0 || wait > LONGEST_WAIT;
  }

  /** Runs a round if one is due and none is under way. Resolves when it is done, and never rejects. */
  refresh(): Promise<void> {
    // Edge runtimes may drop the timers of a request that has ended, so the clock is checked as well as the watchdog.
    if (this.#running && this.#options.now() - this.#running.since > LONGEST_ROUND) this.#giveUp();
    if (!this.due || this.#stopped) return this.#running?.done ?? Promise.resolve();
    this.#running ??= this.#begin();
    return this.#running.done;
  }

  /** Resolves as soon as there is a feed, from the store or from KMA, or when the round has ended without one. */
  async first(): Promise<void> {
    const refreshed = this.refresh();
    await this.#restored;
    if (!this.#last) await refreshed;
  }

  /** Aborts a round under way and starts no other; the feed stays. Resolves when others may ask KMA. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#running?.controller.abort();
    await this.#turn.giveBack();
  }

  /** Starts a round, which is given up after `LONGEST_ROUND`, whatever hangs in it. */
  #begin(): RunningRound {
    const controller = new AbortController();
    const { signal } = controller;
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    const watchdog = setTimeout(() => this.#giveUp(), LONGEST_ROUND);
    // On Node, timers are objects, and this one must not keep the process running.
    if (typeof watchdog === 'object') watchdog.unref();
    const done = Promise.race([this.#refresh(signal), aborted]).finally(() => {
      clearTimeout(watchdog);
      if (this.#running?.controller === controller) this.#running = null;
    });
    return { since: this.#options.now(), controller, done };
  }

  /** Aborts a round that hangs, and schedules the next. */
  #giveUp(): void {
    this.#running?.controller.abort();
    this.#running = null;
    const minutes = LONGEST_ROUND / MINUTE;
    this.#settle(
      { code: 'timeout', message: `the round did not end within ${minutes} minutes` },
      false,
      true,
    );
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    try {
      await (this.#restored = this.#restore());
      if (this.due && !signal.aborted) await this.#ask(signal);
    } catch (error) {
      if (!signal.aborted) this.#settle({ code: 'internal', message: lineOf(error) }, false, true);
    }
  }

  /** Runs a round, or schedules another look at the store where it is another process's turn. */
  async #ask(signal: AbortSignal): Promise<void> {
    const { round, now, random } = this.#options;
    const last = this.feed;
    if (!(await this.#turn.take(LEASE))) {
      this.#waiting += 1;
      this.#nextAt = now() + (last ? backoff(this.#waiting, ROUND_BACKOFF, random()) : FIRST_LOOK);
      return;
    }
    await this.#conclude(await round(signal, last), signal);
    if (signal.aborted) return;
    // While KMA fails, nobody else asks before this process's next try.
    if (this.feed === last) await this.#turn.take(this.#nextAt - now());
    else await this.#turn.giveBack();
  }

  /** Takes the stored feed where it is newer: another process, isolate or earlier run may have saved it. */
  async #restore(): Promise<void> {
    const { store, origin, now, random } = this.#options;
    let stored: ServedFeed | null = null;
    try {
      const json = await store?.load();
      if (json) stored = fromStored(json, origin);
      const verdict = stored && shouldReplace(stored.feed, null, now());
      if (verdict?.accept === false) throw new Error(verdict.message);
    } catch (error) {
      stored = null;
      this.#note({ code: 'store', message: `the stored feed cannot be used: ${lineOf(error)}` });
    }
    if (!stored) return;
    const hour = Date.parse(stored.feed.observedAt);
    if (this.feed && hour <= Date.parse(this.feed.observedAt)) return;
    this.#last = stored;
    this.#waiting = 0;
    this.#nextAt = Math.max(nextPublication(hour, random), now());
  }

  async #conclude(result: RoundResult, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const last = this.feed;
    const problem = result.ok ? await this.#accept(result) : result.error;
    if (signal.aborted) return;
    const renewed = this.feed !== null && this.feed.observedAt !== last?.observedAt;
    // A row that cannot be used, such as that of a new station, would be the same a minute later.
    const isWhole = result.ok && result.missed.length === 0;
    const again = problem !== null && problem.code !== 'store' && !(problem.code === 'partial' && isWhole);
    this.#settle(problem, renewed, again);
    if (result.ok) for (const note of result.notes) this.#note(note, false);
  }

  /** Logs the result of a round and schedules the next: with `again` before the next hour, as it may bring more. */
  #settle(problem: Problem | null, renewed: boolean, again: boolean): void {
    const { now, random, log, name } = this.#options;
    this.#waiting = renewed ? 1 : this.#waiting + 1;
    const pause = now() + backoff(this.#waiting, ROUND_BACKOFF, random());
    const next = this.feed ? nextPublication(Date.parse(this.feed.observedAt), random) : 0;
    this.#nextAt = again ? pause : Math.max(pause, next);

    const recovered = this.#health.problem !== null && problem === null;
    this.#health = { ...this.#health, problem, rounds: this.#health.rounds + 1 };
    if (problem) this.#note(problem);
    else if (renewed || recovered) log(`${name}: ${recovered ? 'recovered: ' : ''}${this.#outlook()}`);
  }

  /** Keeps a feed if it should replace the last good one. Returns the problem with it, if any. */
  async #accept(result: RoundResult & { ok: true }): Promise<Problem | null> {
    const { now } = this.#options;
    const verdict = shouldReplace(result.feed, this.feed, now(), this.#best.with(result.feed));
    if (!verdict.accept) return { code: verdict.code, message: verdict.message };
    this.#health = { ...this.#health, lastSuccess: now() };
    const unsaved = await this.#keep(result);
    return verdict.warning ?? problemWith(result, now()) ?? unsaved;
  }

  async #keep({ feed, served }: ServedFeed): Promise<Problem | null> {
    const same = this.feed !== null && toJson(feed) === toJson(this.feed);
    this.#last = { feed: same ? this.feed : feed, served };
    if (same) return null;
    const { store, origin } = this.#options;
    try {
      await store?.save(toStored(this.#last, origin));
      return null;
    } catch (error) {
      return { code: 'store', message: `the feed cannot be stored: ${lineOf(error)}` };
    }
  }

  /** Records a problem, and logs one line with its cause and the time of the next round. */
  #note(problem: Problem, isFailure = true): void {
    const { now, log, name } = this.#options;
    const failures = this.#health.failures + (isFailure ? 1 : 0);
    this.#health = { ...this.#health, failures, lastError: { ...problem, at: now() } };
    log(`${name}: ${problem.code}: ${problem.message}; ${this.#outlook()}`);
  }

  #outlook(): string {
    const last = this.#last;
    const served = last
      ? `serving ${last.feed.observedAt} (${contentOf(last, this.#options.name)})`
      : 'nothing to serve yet';
    return `${served}; next try ${new Date(Math.max(this.#nextAt, this.#options.now())).toISOString()}`;
  }
}

const lineOf = (error: unknown): string => safeLine((error as Error).message);

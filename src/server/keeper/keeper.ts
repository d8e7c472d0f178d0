import { freshness, type ObservationFeed } from '../../feed/index.js';
import { backoff } from '../upstream/backoff.js';
import { safeLine } from '../upstream/failure.js';
import type { Round, RoundResult } from '../upstream/round.js';
import { LONGEST_ROUND, LONGEST_WAIT, nextPublication, ROUND_BACKOFF } from './cadence.js';
import { BestOfDay, judge } from './judge.js';
import { leftOut } from './left-out.js';
import { patientStore } from './patient-store.js';
import type { KeeperStatus, Problem } from './status.js';
import { fromStored, toJson, toStored, type Store } from './store.js';

export interface KeeperOptions {
  /** Name for log lines. */
  readonly name: string;
  readonly round: Round;
  readonly store: Store | null;
  /** What the feed is asked of: a stored feed of another origin is not used. */
  readonly origin: string;
  readonly now: () => number;
  readonly random: () => number;
  /** Takes one line: one for every round that changed something or failed. */
  readonly log: (line: string) => void;
}

/** A round under way, and when (epoch ms) it began. */
interface UnderWay {
  readonly since: number;
  readonly over: AbortController;
  readonly done: Promise<void>;
}

type Health = Pick<KeeperStatus, 'problem' | 'lastError' | 'lastSuccess' | 'rounds' | 'failures'>;

/**
 * Keeps the last good feed through anything, and asks KMA for the next one when it is due: one round an
 * hour, more only while KMA is late or fails, however many ask for the feed.
 */
export class FeedKeeper {
  readonly #options: KeeperOptions;
  readonly #best = new BestOfDay();
  #feed: ObservationFeed | null = null;
  #nextAt = 0;
  /** Rounds in a row that did not bring the hour that was due. */
  #waiting = 0;
  #underWay: UnderWay | null = null;
  #stopped = false;
  #restored: Promise<void> | null = null;
  #health: Health = { problem: null, lastError: null, lastSuccess: null, rounds: 0, failures: 0 };

  constructor(options: KeeperOptions) {
    this.#options = { ...options, store: options.store && patientStore(options.store) };
  }

  /** The last good feed; a new object whenever it changes. */
  get feed(): ObservationFeed | null {
    return this.#feed;
  }

  /** When (epoch ms) KMA is to be asked next. */
  get nextAttempt(): number {
    return this.#nextAt;
  }

  get status(): KeeperStatus {
    return { ...this.#health, nextAttempt: this.#nextAt };
  }

  get due(): boolean {
    const wait = this.#nextAt - this.#options.now();
    return wait <= 0 || wait > LONGEST_WAIT;
  }

  /** Runs a round if one is due and none is under way; resolves when it is done. Never rejects. */
  refresh(): Promise<void> {
    // Where a runtime has taken a request's timers away with it, only the clock is left to tell that a round hangs.
    if (this.#underWay && this.#options.now() - this.#underWay.since > LONGEST_ROUND) this.#giveUp();
    if (!this.due || this.#stopped) return this.#underWay?.done ?? Promise.resolve();
    this.#underWay ??= this.#begin();
    return this.#underWay.done;
  }

  /** Resolves as soon as there is a feed, from the store or from KMA, or the round for it is over. */
  async first(): Promise<void> {
    const refreshed = this.refresh();
    await this.#restored;
    if (!this.#feed) await refreshed;
  }

  /** Ends a round under way; the feed stays. */
  stop(): void {
    this.#stopped = true;
    this.#underWay?.over.abort();
  }

  /** Starts a round. Whatever hangs in it, it is over in the longest time that a round may take. */
  #begin(): UnderWay {
    const over = new AbortController();
    const { signal } = over;
    const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    const watchdog = setTimeout(() => this.#giveUp(), LONGEST_ROUND);
    // On Node, where timers are objects: waiting for what hangs is no reason for a process not to end.
    if (typeof watchdog === 'object') watchdog.unref();
    const done = Promise.race([this.#refresh(signal), ended]).finally(() => {
      clearTimeout(watchdog);
      if (this.#underWay?.over === over) this.#underWay = null;
    });
    return { since: this.#options.now(), over, done };
  }

  /** Ends a round that hangs, and has the next one tried. */
  #giveUp(): void {
    this.#underWay?.over.abort();
    this.#underWay = null;
    const minutes = LONGEST_ROUND / 60_000;
    this.#settle(
      { code: 'timeout', message: `the round did not end within ${minutes} minutes` },
      false,
      true,
    );
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    try {
      await (this.#restored = this.#restore());
      if (this.due && !signal.aborted) await this.#conclude(await this.#options.round(signal), signal);
    } catch (error) {
      if (!signal.aborted) this.#settle({ code: 'internal', message: lineOf(error) }, false, true);
    }
  }

  /** Takes what another process, isolate or earlier run has stored, if it is newer. */
  async #restore(): Promise<void> {
    const { store, origin, now, random } = this.#options;
    let stored: ObservationFeed | null = null;
    try {
      const json = await store?.load();
      if (json) stored = fromStored(json, origin);
      const verdict = stored && judge(stored, null, now());
      if (verdict?.accept === false) throw new Error(verdict.message);
    } catch (error) {
      stored = null;
      this.#note({ code: 'store', message: `the stored feed cannot be used: ${lineOf(error)}` });
    }
    if (!stored || (this.#feed && Date.parse(stored.observedAt) <= Date.parse(this.#feed.observedAt))) return;
    this.#feed = stored;
    this.#nextAt = Math.max(nextPublication(Date.parse(stored.observedAt), random), now());
  }

  async #conclude(result: RoundResult, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const last = this.#feed;
    const problem = result.ok ? await this.#take(result) : result.error;
    if (signal.aborted) return;
    const renewed = this.#feed !== null && this.#feed.observedAt !== last?.observedAt;
    // A row that KMA sent and that cannot be used, such as of a new station, is the same a minute later.
    const isWhole = result.ok && result.missed.length === 0;
    const again = problem !== null && problem.code !== 'store' && !(problem.code === 'partial' && isWhole);
    this.#settle(problem, renewed, again);
  }

  /** Says what came of a round, and when to ask next: `again` before the next hour, as that may bring more. */
  #settle(problem: Problem | null, renewed: boolean, again: boolean): void {
    const { now, random, log, name } = this.#options;
    this.#waiting = renewed ? 1 : this.#waiting + 1;
    const pause = now() + backoff(this.#waiting, ROUND_BACKOFF, random);
    const next = this.#feed ? nextPublication(Date.parse(this.#feed.observedAt), random) : 0;
    this.#nextAt = again ? pause : Math.max(pause, next);

    const recovered = this.#health.problem !== null && problem === null;
    this.#health = { ...this.#health, problem, rounds: this.#health.rounds + 1 };
    if (problem) this.#note(problem);
    else if (renewed || recovered) log(`${name}: ${recovered ? 'recovered: ' : ''}${this.#outlook()}`);
  }

  /** Judges a feed and keeps it if it is good; answers what is to be said of it. */
  async #take(result: RoundResult & { ok: true }): Promise<Problem | null> {
    const { now } = this.#options;
    const verdict = judge(result.feed, this.#feed, now(), this.#best.with(result.feed));
    if (!verdict.accept) return { code: verdict.code, message: verdict.message };
    this.#health = { ...this.#health, lastSuccess: now() };
    const unsaved = await this.#keep(result.feed);
    if (verdict.warning) return verdict.warning;
    const left = leftOut(result);
    const partial: Problem | null = left === null ? null : { code: 'partial', message: left };
    if (partial && result.missed.length > 0) return partial;
    if (freshness(result.feed.observedAt, now()) !== 'fresh') {
      return { code: 'overdue', message: `KMA still gives the hour ${result.feed.observedAt}` };
    }
    return partial ?? unsaved;
  }

  async #keep(feed: ObservationFeed): Promise<Problem | null> {
    if (this.#feed && toJson(feed) === toJson(this.#feed)) return null;
    this.#feed = feed;
    const { store, origin } = this.#options;
    try {
      await store?.save(toStored(feed, origin));
      return null;
    } catch (error) {
      return { code: 'store', message: `the feed cannot be stored: ${lineOf(error)}` };
    }
  }

  /** One line that names cause and next try. */
  #note(problem: Problem): void {
    const { now, log, name } = this.#options;
    const failures = this.#health.failures + 1;
    this.#health = { ...this.#health, failures, lastError: { ...problem, at: now() } };
    log(`${name}: ${problem.code}: ${problem.message}; ${this.#outlook()}`);
  }

  #outlook(): string {
    const feed = this.#feed;
    const served = feed
      ? `serving ${feed.observedAt} (${feed.observations.length} stations)`
      : 'nothing to serve yet';
    return `${served}; next try ${new Date(Math.max(this.#nextAt, this.#options.now())).toISOString()}`;
  }
}

const lineOf = (error: unknown): string => safeLine((error as Error).message);

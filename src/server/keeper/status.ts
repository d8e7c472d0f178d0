import type { RoundErrorCode } from '../upstream/failure.js';
import type { HoldCode } from './judge.js';

export type ProblemCode =
  | RoundErrorCode
  | HoldCode
  /** KMA answers, but still with an hour that is two hours old or older. */
  | 'overdue'
  /** Some requests of the round had no answer that can be used, or rows were left out; the rest is served. */
  | 'partial'
  /** The last good feed could not be written to, or read from, its store. */
  | 'store';

/** What went wrong in a round, for the operator. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

/** How the feed is kept; times are epoch ms. */
export interface KeeperStatus {
  /** Last round whose feed was taken, or confirmed as the one that is served; null before the first. */
  readonly lastSuccess: number | null;
  readonly nextAttempt: number;
  /** What is wrong now; null while all is well. */
  readonly problem: Problem | null;
  /** The last thing that was wrong, kept after recovery. */
  readonly lastError: (Problem & { readonly at: number }) | null;
  /** Rounds since the start, and those of them that brought nothing. */
  readonly rounds: number;
  readonly failures: number;
}

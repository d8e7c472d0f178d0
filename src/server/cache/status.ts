import { formatPath, freshness, type Observation } from '../../feed/index.js';
import type { RoundErrorCode } from '../upstream/failure.js';
import type { RoundResult } from './round.js';
import type { HoldCode } from './should-replace.js';
import type { ServedFeed } from './stores.js';

export type ProblemCode =
  | RoundErrorCode
  | HoldCode
  /** KMA still publishes an hour that is at least two hours old. */
  | 'overdue'
  /** Some requests of the round had no usable response, or rows were left out; the rest is served. */
  | 'partial'
  /** The store could not be written or read. */
  | 'store';

/** What went wrong in a round, for the operator. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

/** The state of the cache; times are epoch ms. */
export interface CacheStatus {
  /** The last round whose feed was accepted, whether new or the same as before; null before the first. */
  readonly lastSuccess: number | null;
  readonly nextAttempt: number;
  /** The current problem; null while there is none. */
  readonly problem: Problem | null;
  /** The latest problem, kept after recovery. */
  readonly lastError: (Problem & { readonly at: number }) | null;
  /** Rounds since the start. */
  readonly rounds: number;
  /** Problems since the start, without those that cost no row. */
  readonly failures: number;
}

/** The first rows are named in a message, the others counted. */
const NAMED = 3;

/**
 * What the feed lacks of KMA's payloads, in words: stations without one and rows left out. Null where it is complete.
 */
const leftOut = ({ issues, missed }: RoundResult & { ok: true }): string | null => {
  const rows = issues
    .slice(0, NAMED)
    .map(({ path, code, message }) => `${formatPath(path)}: ${message ?? code}`);
  const more = issues.length > NAMED ? `, and ${issues.length - NAMED} more` : '';
  const parts = [
    missed.length > 0 && `no answer for ${missed.join(', ')}`,
    rows.length > 0 && `left out: ${rows.join(', ')}${more}`,
  ];
  return parts.filter(Boolean).join('; ') || null;
};

/** What is wrong with a feed that is served; null where nothing is. */
export const problemWith = (result: RoundResult & { ok: true }, now: number): Problem | null => {
  const left = leftOut(result);
  const partial: Problem | null = left === null ? null : { code: 'partial', message: left };
  if (partial && result.missed.length > 0) return partial;
  const { observedAt } = result.feed;
  if (freshness(observedAt, now) === 'fresh') return partial;
  return { code: 'overdue', message: `KMA still gives the hour ${observedAt}` };
};

/** The rows of a feed by the source that they are from. */
export const sourcesOf = ({
  feed,
  served,
}: ServedFeed): readonly { readonly name: string; readonly rows: readonly Observation[] }[] => {
  const { by, filled } = served;
  const others = Object.entries(filled);
  const isOf = (ids: readonly string[], { station }: Observation) => ids.includes(station.id);
  return [
    { name: by, rows: feed.observations.filter((row) => !others.some(([, ids]) => isOf(ids, row))) },
    ...others.map(([name, ids]) => ({ name, rows: feed.observations.filter((row) => isOf(ids, row)) })),
  ];
};

/** How many stations a feed has and, where its only source is not that of the line, of which sources. */
export const contentOf = (last: ServedFeed, name: string): string => {
  const stations = `${last.feed.observations.length} stations`;
  const sources = sourcesOf(last);
  if (sources.length === 1 && sources[0]!.name === name) return stations;
  return `${stations}: ${sources.map((source) => `${source.name} ${source.rows.length}`).join(', ')}`;
};

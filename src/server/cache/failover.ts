import { freshness, type Observation, type ObservationFeed } from '../../feed/index.js';
import { isNamed } from '../../feed/select.js';
import { MINUTE } from '../../feed/time.js';
import type { KmaSource } from '../../kma/source.js';
import { findPlace } from '../../places/places.js';
import type { RoundError } from '../upstream/failure.js';
import type { Round, RoundResult } from './round.js';
import { LONGEST_ROUND } from './schedule.js';
import { hasTemperature, shouldReplace } from './should-replace.js';
import type { Problem } from './status.js';

type Good = RoundResult & { readonly ok: true };

/** A source of a list, and its round. */
export interface SourceRound {
  readonly source: KmaSource;
  readonly round: Round;
}

/** The id of a place as it is in a feed, or the text itself where the tables have no such place. */
const idOf = (wanted: string): string => {
  const found = findPlace(wanted);
  return found.ok ? found.place.id : wanted;
};

const isCurrent = (feed: ObservationFeed, now: number, row?: Observation): boolean =>
  freshness(row?.observedAt ?? feed.observedAt, now) === 'fresh';

/** Runs a round that may take `longest` ms, whatever hangs in it. Rejects only when the signal aborts. */
const within = async (
  longest: number,
  round: Round,
  signal: AbortSignal,
  last: ObservationFeed | null,
): Promise<RoundResult> => {
  const over = new AbortController();
  const stop = () => over.abort(signal.reason);
  signal.addEventListener('abort', stop);
  const timer = setTimeout(() => over.abort(), longest);
  const ended = new Promise<never>((_, reject) => {
    over.signal.addEventListener('abort', () => reject(over.signal.reason as Error));
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([round(over.signal, last), ended]);
  } catch (error) {
    signal.throwIfAborted();
    const message = over.signal.aborted
      ? `no end within ${longest / MINUTE} minutes`
      : (error as Error).message;
    return { ok: false, error: { code: over.signal.aborted ? 'timeout' : 'internal', message } };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
};

/** The error of a source. */
interface SourceFailure {
  readonly name: string;
  readonly error: RoundError;
}

/** The first of several errors, with the messages of all. */
const joined = (failures: readonly SourceFailure[]): RoundError => {
  const { error } = failures[0]!;
  if (failures.length === 1) return error;
  const all = failures.map(({ name, error: { code, message } }) => `${name}: ${code}: ${message}`);
  return { code: error.code, message: all.join('; ') };
};

/**
 * A round over a list of sources. The first is asked first; the next one only where that fails, where its feed would not
 * replace the last good one or is old, or where it has no temperature for a place that is wanted. Its rows then fill the
 * gaps, each with its own time, or its feed is used in place of one that is no good.
 *
 * Where `stations` are given, all of several sources give only these rows.
 */
export const createFailover = (
  list: readonly SourceRound[],
  stations: readonly string[],
  now: () => number,
): Round => {
  // A single source selects its rows itself, by names that only it may know, such as those of automatic stations.
  const wanted = list.length > 1 ? [...new Set(stations.map(idOf))] : [];
  const orderOf = ({ station }: Observation) => wanted.findIndex((id) => isNamed(station, id));
  const inOrder = (rows: readonly Observation[]) =>
    wanted.length > 0 ? rows.toSorted((a, b) => orderOf(a) - orderOf(b)) : [...rows];

  /** What a source gives of the places that are wanted. */
  const narrowed = (result: RoundResult, source: KmaSource): RoundResult => {
    if (!result.ok || wanted.length === 0 || source.perStation) return result;
    const observations = inOrder(result.feed.observations.filter((row) => orderOf(row) >= 0));
    if (observations.length > 0) return { ...result, feed: { ...result.feed, observations } };
    return {
      ok: false,
      error: { code: 'no-observations', message: 'it has none of the places that are wanted' },
    };
  };

  const lacking = ({ observations }: ObservationFeed): readonly string[] =>
    wanted.filter((id) => !observations.some((row) => isNamed(row.station, id) && hasTemperature(row)));

  /** Why a feed should not be the one that is served, if another source has a better one. */
  const flawOf = ({ feed }: Good, last: ObservationFeed | null): Problem | null => {
    const verdict = shouldReplace(feed, last, now());
    if (!verdict.accept) return verdict;
    if (!isCurrent(feed, now()))
      return { code: 'overdue', message: `it still gives the hour ${feed.observedAt}` };
    if (feed.observations.some(hasTemperature)) return null;
    return { code: 'no-observations', message: 'it has no temperature for any station' };
  };

  /** The feed with the rows of another for the stations that it has no temperature for. */
  const fill = (base: Good, { feed: other, served, notes }: Good): Good => {
    const rows = new Map(base.feed.observations.map((row) => [row.station.id, row]));
    const filled: string[] = [];
    for (const row of other.observations) {
      const { id } = row.station;
      const own = rows.get(id);
      if ((own && hasTemperature(own)) || !hasTemperature(row) || !isCurrent(other, now(), row)) continue;
      const { observedAt = other.observedAt, ...values } = row;
      rows.set(id, observedAt === base.feed.observedAt ? values : { ...values, observedAt });
      filled.push(id);
    }
    if (filled.length === 0) return { ...base, notes: [...base.notes, ...notes] };
    const feed = { ...base.feed, observations: inOrder([...rows.values()]) };
    return {
      ...base,
      feed,
      // Issues do not name their stations: they are dropped once no wanted row is missing.
      issues: wanted.length > 0 && lacking(feed).length === 0 ? [] : base.issues,
      missed: base.missed.filter((id) => !filled.includes(id)),
      served: { by: base.served.by, filled: { ...base.served.filled, [served.by]: filled } },
      notes: [...base.notes, ...notes],
    };
  };

  /** The first feed without a flaw, or else the first at all, filled from the others. */
  const merge = (results: readonly Good[], last: ObservationFeed | null): Good => {
    const base = results.find((result) => flawOf(result, last) === null) ?? results[0]!;
    const flaws = results.slice(0, results.indexOf(base)).map((result) => {
      const { code, message } = flawOf(result, last)!;
      return { code, message: `${result.served.by}: ${message}` };
    });
    const { notes, ...merged } = results.filter((result) => result !== base).reduce(fill, base);
    return { ...merged, notes: [...flaws, ...notes] };
  };

  const isWhole = (result: Good, last: ObservationFeed | null): boolean =>
    flawOf(result, last) === null && result.missed.length === 0 && lacking(result.feed).length === 0;

  return async (signal, last = null) => {
    const results: Good[] = [];
    const failures: SourceFailure[] = [];
    let merged: Good | null = null;
    for (const { source, round } of list) {
      const result = narrowed(await within(LONGEST_ROUND / list.length, round, signal, last), source);
      if (!result.ok) {
        failures.push({ name: source.name, error: result.error });
        continue;
      }
      results.push(result);
      const all = merge(results, last);
      merged = all;
      if (isWhole(all, last)) break;
    }
    if (!merged) return { ok: false, error: joined(failures) };
    if (failures.length === 0) return merged;
    // What a source that failed may bring the next time is missed.
    const missed = [...new Set([...merged.missed, ...lacking(merged.feed)])];
    const notes = failures.map(({ name, error: { code, message } }) => ({
      code,
      message: `${name}: ${message}`,
    }));
    return { ...merged, missed, notes: [...notes, ...merged.notes] };
  };
};

import type { FeedIssue, ObservationFeed } from '../../feed/index.js';
import { isNamed } from '../../feed/select.js';
import type { KmaSource, SourceContext, SourceRequest } from '../../kma/source.js';
import type { Fetched, Upstream } from './client.js';
import type { FetchFailure } from './failure.js';
import { safeLine, type RoundError } from './failure.js';

/**
 * What came of asking KMA once for everything. `issues` are rows left out, `missed` requests without an answer that can be
 * used.
 */
export type RoundResult =
  | {
      readonly ok: true;
      readonly feed: ObservationFeed;
      readonly issues: readonly FeedIssue[];
      readonly missed: readonly string[];
    }
  | { readonly ok: false; readonly error: RoundError };

/** One round; throws only the abort of its signal. */
export type Round = (signal: AbortSignal) => Promise<RoundResult>;

export interface RoundOptions {
  readonly source: KmaSource;
  readonly upstream: Upstream;
  readonly now: () => number;
  readonly stations?: readonly string[];
  readonly key?: string;
}

const unset = ({ source, stations = [], key }: RoundOptions): string | null => {
  if (source.keyVariable !== undefined && !key) {
    return `source ${source.name} needs a key of KMA's: put it into the environment variable ${source.keyVariable}`;
  }
  if (source.perStation && stations.length === 0) {
    return `source ${source.name} asks for one station at a time: name the stations, for example 서울,부산`;
  }
  return null;
};

const has = ({ observations }: ObservationFeed, name: string): boolean =>
  observations.some(({ station }) => isNamed(station, name));

/** A round over KMA's servers. Steps back once where KMA has not published the hour yet. */
export const createRound = (options: RoundOptions): Round => {
  const { source, upstream, now, stations = [], key } = options;

  const ask = async (back: number, signal: AbortSignal): Promise<RoundResult> => {
    const context: SourceContext = { now: now(), stations, back, ...(key !== undefined && { key }) };
    const requests = source.requests(context);
    const settled = await Promise.allSettled(requests.map((request) => upstream(request, signal)));
    signal.throwIfAborted();

    const payloads: Fetched[] = [];
    const failures: FetchFailure[] = [];
    for (const outcome of settled) {
      if (outcome.status === 'fulfilled') payloads.push(outcome.value);
      else failures.push(outcome.reason as FetchFailure);
    }
    const [failure] = failures;
    if (failure && payloads.length === 0) {
      return { ok: false, error: { code: failure.code, message: safeLine(failure.message, key) } };
    }
    const result = source.read(payloads, context);
    if (!result.ok) {
      return { ok: false, error: { code: result.error.code, message: safeLine(result.error.message, key) } };
    }
    const { feed, issues } = result;
    const isGood = ({ station }: Pick<SourceRequest, 'station'>) =>
      station === undefined ? issues.length === 0 : has(feed, station);
    for (const payload of payloads.filter(isGood)) payload.remember?.();
    const missed = requests
      .filter(({ station }, index) =>
        station === undefined ? settled[index]!.status === 'rejected' : !has(feed, station),
      )
      .map(({ station, label }) => station ?? label);
    return { ok: true, feed, issues, missed };
  };

  return async (signal) => {
    const message = unset(options);
    if (message !== null) return { ok: false, error: { code: 'not-configured', message } };
    const result = await ask(0, signal);
    return !result.ok && result.error.code === 'no-data' ? ask(1, signal) : result;
  };
};

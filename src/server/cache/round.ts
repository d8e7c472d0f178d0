import type { FeedIssue, ObservationFeed } from '../../feed/index.js';
import { isNamed } from '../../feed/select.js';
import { safeLine } from '../../kma/key.js';
import type { KmaSource, SourceContext, SourceRequest } from '../../kma/source.js';
import type { Fetched, Upstream } from '../upstream/client.js';
import type { FetchFailure, RoundError } from '../upstream/failure.js';

/** The result of a round. `issues` are rows left out, `missed` names the requests without a usable response. */
export type RoundResult =
  | {
      readonly ok: true;
      readonly feed: ObservationFeed;
      readonly issues: readonly FeedIssue[];
      readonly missed: readonly string[];
    }
  | { readonly ok: false; readonly error: RoundError };

/** Requests everything from KMA once. Rejects only when the signal aborts. */
export type Round = (signal: AbortSignal) => Promise<RoundResult>;

export interface RoundOptions {
  readonly source: KmaSource;
  readonly upstream: Upstream;
  readonly now: () => number;
  readonly stations?: readonly string[];
  readonly key?: string;
}

const missingOption = ({ source, stations = [], key }: RoundOptions): string | null => {
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

/** A round with KMA's servers. Where KMA has not published a time yet, it requests the one before. */
export const createRound = (options: RoundOptions): Round => {
  const { source, upstream, now, stations = [], key } = options;
  const fail = ({ code, message }: RoundError): RoundResult => ({
    ok: false,
    error: { code, message: safeLine(message, key) },
  });

  const requestAll = async (back: number, signal: AbortSignal): Promise<RoundResult> => {
    const context: SourceContext = { now: now(), stations, back, ...(key !== undefined && { key }) };
    const requests = source.requests(context);
    const settled = await Promise.allSettled(requests.map((request) => upstream(request, signal)));
    signal.throwIfAborted();

    const payloads: Fetched[] = [];
    const failures: FetchFailure[] = [];
    for (const [index, outcome] of settled.entries()) {
      const part = requests[index]?.part;
      if (outcome.status === 'fulfilled')
        payloads.push({ ...outcome.value, ...(part !== undefined && { part }) });
      else failures.push(outcome.reason as FetchFailure);
    }
    const [first] = failures;
    if (first && payloads.length === 0) return fail(first);
    const result = source.read(payloads, context);
    if (!result.ok) return fail(result.error);
    const { feed, issues } = result;
    const isGood = ({ station }: Pick<SourceRequest, 'station'>) =>
      station === undefined ? issues.length === 0 : has(feed, station);
    for (const payload of payloads.filter(isGood)) payload.remember?.();
    const missed = requests
      .filter(
        ({ station, optional }, index) =>
          !optional && (station === undefined ? settled[index]!.status === 'rejected' : !has(feed, station)),
      )
      .map(({ station, label }) => station ?? label);
    return { ok: true, feed, issues, missed };
  };

  return async (signal) => {
    const message = missingOption(options);
    if (message !== null) return { ok: false, error: { code: 'not-configured', message } };
    const { stepsBack = 1 } = source;
    for (let back = 0; ; back += 1) {
      const result = await requestAll(back, signal);
      if (result.ok || result.error.code !== 'no-data' || back >= stepsBack) return result;
    }
  };
};

/**
 * The source with its payload at another address, such as a saved capture or a mirror: nothing is requested from KMA,
 * and no key is needed. Of a source with one payload per station, the payload is that of the first station; the others
 * become issues.
 */
export const takenFrom = ({ keyVariable: _, ...source }: KmaSource, address: string): KmaSource => ({
  ...source,
  requests: ({ stations: [station] }) => [
    { url: address, label: address, ...(source.perStation && station !== undefined && { station }) },
  ],
  read(payloads, context) {
    const result = source.read(payloads, context);
    if (!result.ok || !source.perStation) return result;
    const given = result.feed.observations.map(({ station }) => station);
    const others = context.stations.filter((name) => !given.some((station) => isNamed(station, name)));
    if (others.length === 0) return result;
    const names = given.map(({ name }) => name).join(', ');
    const message = `one answer is of one station, ${names}: there is none for ${others.join(', ')}`;
    return { ...result, issues: [...result.issues, { code: 'invalid-row', path: [], message }] };
  },
});

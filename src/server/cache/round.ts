import type { FeedIssue, ObservationFeed } from '../../feed/index.js';
import { isNamed } from '../../feed/select.js';
import { safeLine } from '../../kma/key.js';
import { wantedPlaces } from '../../kma/wanted.js';
import { openPayload } from '../../kma/payload.js';
import { readProviderError } from '../../kma/provider-error.js';
import type { KmaSource, SourceContext, SourceRequest } from '../../kma/source.js';
import type { Fetched, Upstream } from '../upstream/client.js';
import type { FetchFailure, RoundError } from '../upstream/failure.js';
import type { Problem } from './status.js';

/** Which source the rows of a feed are from. */
export interface Served {
  /** The source of all rows but those in `filled`. */
  readonly by: string;
  /** The ids of the stations whose rows are from other sources, by the name of the source. */
  readonly filled: Readonly<Record<string, readonly string[]>>;
}

/** The result of a round. */
export type RoundResult =
  | {
      readonly ok: true;
      readonly feed: ObservationFeed;
      /** Rows left out. */
      readonly issues: readonly FeedIssue[];
      /** Names the requests without a usable response. */
      readonly missed: readonly string[];
      readonly served: Served;
      /** What failed and cost no row: optional requests, and sources that others stood in for. */
      readonly notes: readonly Problem[];
    }
  | { readonly ok: false; readonly error: RoundError };

/**
 * Requests everything from KMA once. `last` is the last good feed, which sources later in a list are compared with.
 * Rejects only when the signal aborts.
 */
export type Round = (signal: AbortSignal, last?: ObservationFeed | null) => Promise<RoundResult>;

export interface RoundOptions {
  readonly source: KmaSource;
  readonly upstream: Upstream;
  readonly now: () => number;
  readonly stations?: readonly string[];
  readonly key?: string;
}

/** What a source needs and is not set, as a line for the operator; null where nothing is missing. */
export const missingOption = ({
  source,
  stations = [],
  key,
}: Pick<RoundOptions, 'source' | 'stations' | 'key'>): string | null => {
  if (source.keyVariable !== undefined && !key) {
    return `source ${source.name} needs a key of KMA's: put it into the environment variable ${source.keyVariable}`;
  }
  if (source.perStation && stations.length === 0) {
    return `source ${source.name} gives the places that are named: name them, for example 서울,안양`;
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

  /** A payload to read, or why there is none. An error page in place of an optional payload is none. */
  const answerTo = async (
    request: SourceRequest,
    signal: AbortSignal,
  ): Promise<{ readonly payload: Fetched } | { readonly error: RoundError }> => {
    try {
      const { part } = request;
      const payload = { ...(await upstream(request, signal)), ...(part !== undefined && { part }) };
      const opened = request.optional && openPayload(payload, readProviderError);
      return opened && 'error' in opened ? opened : { payload };
    } catch (error) {
      signal.throwIfAborted();
      return { error: error as FetchFailure };
    }
  };

  const requestAll = async (back: number, signal: AbortSignal): Promise<RoundResult> => {
    const context: SourceContext = { now: now(), stations, back, ...(key !== undefined && { key }) };
    const requests = source.requests(context);
    const answers = await Promise.all(requests.map((request) => answerTo(request, signal)));
    const failureOf = (index: number) => ('error' in answers[index]! ? answers[index].error : null);

    const required = requests.flatMap(({ optional }, index) => (optional ? [] : [index]));
    const first = required.map(failureOf).find((error) => error !== null);
    if (first && required.every(failureOf)) return fail(first);
    const payloads = answers.flatMap((answer) => ('error' in answer ? [] : [answer.payload]));
    const result = source.read(payloads, context);
    if (!result.ok) return fail(result.error);
    const { feed, issues } = result;
    const isGood = ({ station }: Pick<SourceRequest, 'station'>) =>
      station === undefined ? issues.length === 0 : has(feed, station);
    for (const payload of payloads.filter(isGood)) payload.remember?.();
    const missed = required
      .filter((index) => {
        const { station } = requests[index]!;
        return station === undefined ? failureOf(index) !== null : !has(feed, station);
      })
      .map((index) => requests[index]!.station ?? requests[index]!.label);
    const givenUp = requests.flatMap(({ label, optional }, index) => {
      const error = optional && failureOf(index);
      return error ? [{ code: error.code, message: `${label}: ${error.message}` }] : [];
    });
    const notes = givenUp.slice(0, 1).map(({ code, message }) => {
      const more = givenUp.length > 1 ? `, and ${givenUp.length - 1} more` : '';
      return { code, message: safeLine(`gave up ${message}${more}`, key) };
    });
    return { ok: true, feed, issues, missed, served: { by: source.name, filled: {} }, notes };
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
    const others = wantedPlaces(context.stations).places.filter((place) =>
      given.every(({ id }) => id !== place.id),
    );
    if (others.length === 0) return result;
    const [had, lacked] = [given, others].map((list) => list.map(({ name }) => name).join(', '));
    const message = `one answer is of one station, ${had}: there is none for ${lacked}`;
    return { ...result, issues: [...result.issues, { code: 'invalid-row', path: [], message }] };
  },
});

import type { KmaSource } from '../kma/source.js';
import { expandStations } from '../places/index.js';
import { createFailover } from './cache/failover.js';
import { createRound, missingOption, type Round } from './cache/round.js';
import { originOf } from './cache/stores.js';
import { createUpstream, UPSTREAM_LIMITS, type Upstream, type UpstreamLimits } from './upstream/client.js';
import { defaultFetch, type Fetch } from './upstream/fetch.js';

/** KMA's sources, and what requests to them need. Only `source` is required. */
export interface SourceOptions {
  /**
   * The source, or several in the order of preference: the next one is asked where those before it fail, or do not have
   * all `stations`.
   */
  readonly source: KmaSource | readonly KmaSource[];
  /**
   * Stations, ids, names or presets (`default16`, `경기`), for sources that request one at a time. Of several sources, the feed has these alone. A single
   * source whose payload has every station ignores them.
   */
  readonly stations?: readonly string[];
  /** KMA's key, for sources that need one. Take it from the environment. */
  readonly key?: string;
  /** Keys by the name of their variable (`KMA_API_HUB_KEY`), for sources with different ones: `process.env` will do. */
  readonly keys?: Readonly<Record<string, string | undefined>>;
  readonly limits?: Partial<UpstreamLimits>;
  /** Gets payloads from elsewhere than KMA by `fetch`. */
  readonly upstream?: Upstream;
  readonly fetch?: Fetch;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** The key of a source; undefined where it needs none or none is set. */
export const keyOf = (
  { keyVariable }: KmaSource,
  { key, keys = {} }: Pick<SourceOptions, 'key' | 'keys'>,
): string | undefined => (keyVariable === undefined ? undefined : (keys[keyVariable] ?? key));

/** Sources that are ready to be asked. */
export interface OpenedSources {
  /** Their names, separated by commas. */
  readonly name: string;
  /** Where their feed is from: a stored feed from another origin is not used. */
  readonly origin: string;
  /** The keys in use, which no text may contain. */
  readonly secrets: readonly string[];
  readonly round: Round;
}

/**
 * Opens the sources, each with its own limits, since each is a service of its own. Throws `TypeError` where one of
 * several has no key or no stations; the round of a single source reports it.
 */
export const openSources = (settings: SourceOptions): OpenedSources => {
  const { source, limits = {}, upstream } = settings;
  const stations = expandStations(settings.stations ?? []);
  const { fetch = defaultFetch, now = Date.now, random = Math.random } = settings;
  const sources = [...new Set([source].flat())] as readonly KmaSource[];
  if (sources.length === 0) throw new TypeError('there is no source');
  const opened = sources.map((each) => {
    const key = keyOf(each, settings);
    const options = {
      source: each,
      stations,
      now,
      upstream: upstream ?? createUpstream({ fetch, now, random, limits: { ...UPSTREAM_LIMITS, ...limits } }),
      ...(key !== undefined && { key }),
    };
    const missing = sources.length > 1 ? missingOption(options) : null;
    if (missing !== null) throw new TypeError(missing);
    return { source: each, key, round: createRound(options) };
  });
  return {
    name: sources.map(({ name }) => name).join(','),
    origin: originOf(sources, stations),
    secrets: opened.flatMap(({ key }) => key ?? []),
    round: createFailover(opened, stations, now),
  };
};

import { parseList } from '../feed/select.js';
import { SOURCES, type KmaSource } from '../kma/index.js';
import { safeLine } from '../kma/key.js';
import { missingOption, takenFrom } from '../server/cache/round.js';
import { fileUpstream } from '../server/node/file-upstream.js';
import { keyOf, type SourceOptions } from '../server/sources.js';
import { UPSTREAM_LIMITS } from '../server/upstream/client.js';
import { Failure, readNumber, UsageError, type Io, type Option, type Values } from './command.js';

const NAMES = SOURCES.map(({ name }) => name).join(', ');

/** The options of `fetch` and `serve` that choose a source. */
export const SOURCE_OPTIONS: Readonly<Record<string, Option>> = {
  source: {
    value: 'LIST',
    help: `${NAMES}; or several, in order (default surface-map)`,
  },
  from: { value: 'FILE|URL', help: 'Read a saved response or a mirror instead of requesting KMA' },
  stations: {
    value: 'LIST',
    help: 'Places for nowcast, grid and aws: 서울,안양, also default16, capitals, 수도권 or 경기',
  },
  timeout: {
    value: 'SECONDS',
    help: `Longest wait for one answer (default ${UPSTREAM_LIMITS.timeout / 1000}, more where a source needs it)`,
  },
};

const keyVariables = [...new Set(SOURCES.flatMap(({ keyVariable }) => keyVariable ?? []))];

/** The part of the help about keys. */
export const KEY_DETAILS = `Keys are read from the environment only: ${keyVariables
  .map((variable) => {
    const names = SOURCES.filter(({ keyVariable }) => keyVariable === variable).map(({ name }) => name);
    return `${variable} for ${names.join(', ')}`;
  })
  .join('; ')}.`;

/** What `--source`, `--from`, `--stations` and `--timeout` choose. */
export interface ChosenSources extends SourceOptions {
  readonly source: readonly KmaSource[];
  readonly stations: readonly string[];
  /** Their names, separated by commas. */
  readonly name: string;
  /** Whether the payload is a file on disk. */
  readonly saved: boolean;
}

/** The sources of `--source`, in its order, each once. Throws `UsageError` for a name that is none. */
const findSources = (list: string): KmaSource[] => {
  const names = [...new Set(parseList(list))];
  if (names.length === 0) throw new UsageError(`--source is empty; the sources are ${NAMES}`);
  return names.map((name) => {
    const source = SOURCES.find((candidate) => candidate.name === name);
    if (!source) throw new UsageError(`there is no source ${safeLine(name)}; the sources are ${NAMES}`);
    return source;
  });
};

/** Whether `--from` is an address; otherwise it is a path. Throws `UsageError` where it can be neither. */
const isAddress = (from: string): boolean => {
  if (from === '') throw new UsageError('--from is empty: it takes a file or an http(s) address');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(from) ?? [];
  if (scheme === undefined) return false;
  if (!/^https?$/i.test(scheme))
    throw new UsageError(`--from takes a file or an http(s) address, no ${scheme}://`);
  if (!URL.canParse(from)) throw new UsageError(`--from is no address: ${from}`);
  const { username, password } = new URL(from);
  // `fetch` refuses these addresses, and their passwords would get into logs.
  if (username || password) throw new UsageError('--from takes no name and password in its address');
  return true;
};

/** Reads the options. Throws `UsageError` for what they cannot be. */
export const chooseSources = (values: Values, io: Io): ChosenSources => {
  const { from } = values;
  const sources = findSources(values['source'] ?? 'surface-map');
  if (from === undefined && sources.some(({ name }) => name === 'file')) {
    throw new UsageError('source file needs --from FILE');
  }
  if (from !== undefined && sources.length > 1)
    throw new UsageError('--from is for one source, not for several');
  const timeout = readNumber(values, 'timeout', UPSTREAM_LIMITS.timeout / 1000, 600) * 1000;
  const { fetch, now, random, env } = io;
  const saved = from !== undefined && !isAddress(from);
  return {
    source: from === undefined ? sources : sources.map((source) => takenFrom(source, from)),
    name: sources.map(({ name }) => name).join(','),
    stations: parseList(values['stations']),
    keys: env,
    limits: { timeout },
    fetch,
    now,
    random,
    saved,
    ...(saved && { upstream: fileUpstream }),
  };
};

/**
 * The same, to be asked. Throws `Failure` where one of several has no key or no stations: the operator counts on it. A
 * single source says so itself when it is asked.
 */
export const readySources = (values: Values, io: Io): ChosenSources => {
  const chosen = chooseSources(values, io);
  if (chosen.source.length === 1) return chosen;
  for (const source of chosen.source) {
    const key = keyOf(source, chosen);
    const missing = missingOption({ source, stations: chosen.stations, ...(key !== undefined && { key }) });
    if (missing !== null) throw new Failure(missing);
  }
  return chosen;
};

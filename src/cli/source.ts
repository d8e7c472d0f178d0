import { parseList } from '../feed/select.js';
import { SOURCES, type KmaSource } from '../kma/index.js';
import { expandStations } from '../places/index.js';
import { takenFrom } from '../server/cache/round.js';
import { fileUpstream } from '../server/node/file-upstream.js';
import { createUpstream, UPSTREAM_LIMITS, type Upstream } from '../server/upstream/client.js';
import { readNumber, UsageError, type Io, type Option, type Values } from './command.js';

const NAMES = SOURCES.map(({ name }) => name).join(', ');

/** The options of `fetch` and `serve` that choose a source. */
export const SOURCE_OPTIONS: Readonly<Record<string, Option>> = {
  source: { value: 'NAME', help: `One of ${NAMES}; surface-map needs no key and is the default` },
  from: { value: 'FILE|URL', help: 'Read a saved payload or a mirror instead of asking KMA' },
  stations: {
    value: 'LIST',
    help: 'Places for nowcast: 서울,안양, also default16, capitals, 수도권 or 경기',
  },
  timeout: {
    value: 'SECONDS',
    help: `Longest wait for one answer (default ${UPSTREAM_LIMITS.timeout / 1000})`,
  },
};

/** The part of the help about keys. */
export const KEY_DETAILS = `Keys are read from the environment only: ${SOURCES.filter(
  ({ keyVariable }) => keyVariable,
)
  .map(({ name, keyVariable }) => `${keyVariable} for ${name}`)
  .join(', ')}.`;

/** The source that `--source`, `--from`, `--stations` and `--timeout` choose. */
export interface ChosenSource {
  readonly source: KmaSource;
  readonly upstream: Upstream;
  readonly stations: readonly string[];
  readonly key?: string;
  /** Whether the payload is a file on disk. */
  readonly saved: boolean;
}

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

export const chooseSource = (values: Values, io: Io): ChosenSource => {
  const { source: name = 'surface-map', from } = values;
  const source = SOURCES.find((candidate) => candidate.name === name);
  if (!source) throw new UsageError(`there is no source ${name}; the sources are ${NAMES}`);
  if (from === undefined && name === 'file') throw new UsageError('source file needs --from FILE');
  const timeout = readNumber(values, 'timeout', UPSTREAM_LIMITS.timeout / 1000, 600) * 1000;
  const { fetch, now, random, env } = io;
  const key = source.keyVariable === undefined ? undefined : env[source.keyVariable];
  const saved = from !== undefined && !isAddress(from);
  return {
    source: from === undefined ? source : takenFrom(source, from),
    upstream: saved
      ? fileUpstream
      : createUpstream({ fetch, now, random, limits: { ...UPSTREAM_LIMITS, timeout } }),
    stations: expandStations(parseList(values['stations'])),
    saved,
    ...(key !== undefined && { key }),
  };
};

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noticeSchema } from '../../feed/index.js';
import { parseList } from '../../feed/select.js';
import { createHandler, type FeedHandler } from '../../server/handler.js';
import { readOrigins } from '../../server/http/app.js';
import { fileStore } from '../../server/node/file-store.js';
import { listen, type Listening } from '../../server/node/listen.js';
import { EXIT, Failure, readNumber, UsageError, type Command, type Io, type Values } from '../command.js';
import { reasonOf } from '../feed-file.js';
import { KEY_DETAILS, readySources, SOURCE_OPTIONS } from '../source.js';

/**
 * The default file of the last good feed: in the first of systemd's state folders, which are separated by colons, or
 * else in the user's. An empty variable counts as missing.
 */
const stateFile = ({ env }: Io, sources: string): string | undefined => {
  const home = env['XDG_STATE_HOME'] || (env['HOME'] && join(env['HOME'], '.local/state'));
  const folder = env['STATE_DIRECTORY']?.split(':').find(Boolean) ?? (home && join(home, 'nalssi'));
  return folder && join(folder, `${sources}.json`);
};

const openStore = async (path: string) => {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw new Failure(`the folder of ${path} cannot be made: ${reasonOf(error)}`);
  }
  return fileStore(path);
};

const parseOrigins = (list: string | undefined) => {
  try {
    return list === undefined ? undefined : readOrigins(parseList(list));
  } catch (error) {
    throw new UsageError(`--allow-origin: ${(error as Error).message}`);
  }
};

const makeHandler = async (values: Values, io: Io): Promise<FeedHandler> => {
  const { notice } = values;
  if (notice !== undefined && !noticeSchema.safeParse(notice).success) {
    throw new UsageError('--notice is one line of at most 200 characters');
  }
  const chosen = readySources(values, io);
  const origins = parseOrigins(values['allow-origin']);
  const path = values['store'] ?? (values['from'] === undefined ? stateFile(io, chosen.name) : undefined);
  return createHandler({
    ...chosen,
    log: (line) => io.err(`${new Date(io.now()).toISOString()} ${line}`),
    metrics: values['metrics'] !== undefined,
    ...(path !== undefined && { store: await openStore(path) }),
    ...(notice !== undefined && { notice }),
    ...(origins !== undefined && { allowOrigins: origins }),
  });
};

/** The host as it is written in an address: IPv6 in brackets. */
const inAddress = (host: string) => (host.includes(':') ? `[${host}]` : host);

const start = async (handler: FeedHandler, port: number, host: string): Promise<Listening> => {
  try {
    return await listen(handler, { port, host });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const advice = code === 'EADDRINUSE' ? 'the port is taken, choose another with --port' : code;
    throw new Failure(`cannot listen on ${inAddress(host)}:${port}: ${advice}`);
  }
};

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve /feed.json, /ticker.html, /feed.schema.json and /healthz',
  options: {
    ...SOURCE_OPTIONS,
    port: { value: 'N', help: 'Port (default 8080; 0 takes a free one)' },
    host: { value: 'HOST', help: 'Address to listen on (default 127.0.0.1; 0.0.0.0 for all, :: with IPv6)' },
    store: {
      value: 'FILE',
      help: 'File that keeps the last good feed over a restart (default: in the state folder)',
    },
    'allow-origin': {
      value: 'LIST',
      help: 'Origins whose pages may read the feed: https://news.example, or *',
    },
    notice: { value: 'TEXT', help: 'A line for the reader, shown with the data: 예시 자료' },
    metrics: { help: 'Serve /metrics for Prometheus' },
  },
  details: `It requests KMA once an hour, however many readers there are, and serves the last good feed when KMA fails.
SIGINT and SIGTERM stop it once the responses in progress are sent.
${KEY_DETAILS}`,
  examples: [
    'nalssi serve --port 8080',
    'nalssi serve --source api-hub,surface-map --allow-origin https://news.example --metrics',
    "nalssi serve --from sfc_web_map.xml --notice '예시 자료'",
  ],
  async run(values, _argument, io) {
    const port = readNumber(values, 'port', 8080, 65_535);
    const host = (values['host'] ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1');
    if (host === '')
      throw new UsageError('--host is an address or a name; 0.0.0.0 is all of IPv4, :: of IPv6');
    const server = await start(await makeHandler(values, io), port, host);
    io.err(`nalssi serve: http://${inAddress(host)}:${server.port}/feed.json`);
    await new Promise<void>((resolve) => {
      if (io.signal.aborted) resolve();
      io.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    io.err('nalssi serve: stopping');
    await server.close();
    return EXIT.ok;
  },
};

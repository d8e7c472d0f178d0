/**
 * `npm start`: serves a news page whose header shows the built ticker, with a feed from the real source and handler. The
 * data is a saved hour of KMA's or, with `--source`, live.
 */
import { existsSync } from 'node:fs';
import {
  EXIT,
  Failure,
  readArguments,
  readNumber,
  UsageError,
  type Io,
  type Values,
} from '../src/cli/command.js';
import { readySources, SOURCE_OPTIONS } from '../src/cli/source.js';
import { parseList } from '../src/feed/select.js';
import { expandStations } from '../src/places/index.js';
import { createHandler, type FeedHandler, type Health } from '../src/server/index.js';
import { listen, type Listening } from '../src/server/node/index.js';
import { defaultFetch } from '../src/server/upstream/fetch.js';
import { createSite, newsStations, SITE } from './server/site.js';
import { SAMPLE_NOTICE, sampleWith } from './site/sample.js';

const HOST = '127.0.0.1';
const PORT = 5173;

const isSample = ({ source, from }: Values): boolean => source === undefined && from === undefined;

/**
 * A handler that has already sent its first request, so that the first page has data. Throws `Failure` if there is no data
 * for a reason that another try cannot change.
 */
const makeHandler = async (values: Values, io: Io): Promise<FeedHandler> => {
  const stations = values['stations'] ?? newsStations();
  const sample = isSample(values) ? sampleWith(expandStations(parseList(stations))) : null;
  const now = sample ? () => sample.now : io.now;
  const from = sample && { source: sample.source, from: sample.file };
  const chosen = readySources({ ...values, stations, ...from }, io);
  let started = false;
  const handler = createHandler({
    ...chosen,
    now,
    log: (line) => started && io.err(line),
    ...(sample && { notice: SAMPLE_NOTICE }),
  });
  await handler.refresh();
  started = true;
  const { problem, status, nextAttempt } = handler.health();
  // A saved file and a missing setting stay as they are: another try would fail too.
  if (problem && status === 'no-data' && (chosen.saved || problem.code === 'not-configured')) {
    throw new Failure(problem.message);
  }
  if (problem) io.err(`${chosen.name}: ${problem.message}; next try ${nextAttempt}`);
  return handler;
};

/** Listens on the port of `--port`. Without that option, on the default port or, if it is in use, on any free one. */
const open = async (handler: FeedHandler, values: Values): Promise<Listening> => {
  const port = readNumber(values, 'port', PORT, 65_535);
  try {
    return await listen(handler, { port, host: HOST });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE') throw new Failure(`cannot listen on ${HOST}:${port}: ${code}`);
    if (values['port'] !== undefined) throw new Failure(`port ${port} is taken: choose another with --port`);
    return listen(handler, { port: 0, host: HOST });
  }
};

const welcome = (port: number, sample: boolean, { source, observedAt, stations }: Health) => {
  const url = `http://${HOST}:${port}`;
  const data = observedAt ? `${observedAt}, ${stations} stations` : 'none yet';
  return `
  News page   ${url}/
  Weather     ${url}/weather.ko.html
  Local news  ${url}/local.ko.html
  Builder     ${url}/builder.html
  Gallery     ${url}/gallery.html
  Documents   ${url}/docs/index.html
  Feed        ${url}/feed.json

  ${sample ? 'SAMPLE DATA, a saved hour of KMA' : `Live data of KMA, ${source}`}: ${data}
${
  sample
    ? `
  For live data:  npm start -- --source surface-map
                  KMA_API_HUB_KEY=… npm start -- --source api-hub
                  DATA_GO_KR_KEY=… npm start -- --source nowcast --stations 안양,하남,김포
  For your own cities, from another sample:  npm start -- --stations 안양,하남,김포
`
    : ''
}
  Press Ctrl+C to stop.
`;
};

const OPTIONS = {
  ...SOURCE_OPTIONS,
  port: { value: 'N', help: `Port (default ${PORT}, or a free one if that is in use)` },
};

/** Serves until `io.signal` is aborted. `main` prints the errors thrown here as one line. */
const serve = async (args: readonly string[], io: Io): Promise<void> => {
  const { values } = readArguments({ options: OPTIONS }, args);
  if (!existsSync(SITE)) throw new Failure('dist-site is missing: run npm run build, then npm run site');
  const handler = await makeHandler(values, io);
  const site = createSite({ handler, isSample: isSample(values), stations: values['stations'] });
  const server = await open({ ...handler, fetch: (request) => site.fetch(request) }, values);
  io.out(welcome(server.port, isSample(values), handler.health()));
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    io.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close();
};

const main = async (args: readonly string[], io: Io): Promise<number> => {
  try {
    await serve(args, io);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof Failure)) throw error;
    io.err(`npm start: ${error.message}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
};

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
  stdin: () => Promise.resolve(''),
  env: process.env,
  fetch: defaultFetch,
  now: Date.now,
  random: Math.random,
  signal: interrupted.signal,
});

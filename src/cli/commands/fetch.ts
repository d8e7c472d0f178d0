import type { ObservationFeed } from '../../feed/index.js';
import { createRound } from '../../server/cache/round.js';
import { shouldReplace } from '../../server/cache/should-replace.js';
import { fromStored, originOf, toJson, toStored } from '../../server/cache/stores.js';
import { fileStore } from '../../server/node/file-store.js';
import { EXIT, Failure, type Command, type Io } from '../command.js';
import { issueLine, reasonOf } from '../feed-file.js';
import { chooseSource, KEY_DETAILS, SOURCE_OPTIONS } from '../source.js';

/** The feed in a file; null where there is none, or one from another origin. */
const readLast = async (path: string, origin: string): Promise<ObservationFeed | null> => {
  try {
    return fromStored((await fileStore(path).load()) ?? 'null', origin);
  } catch {
    return null;
  }
};

const write = async (text: string, path: string): Promise<void> => {
  try {
    await fileStore(path).save(text);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${reasonOf(error)}`);
  }
};

const deliver = async (
  feed: ObservationFeed,
  origin: string,
  path: string | undefined,
  io: Io,
): Promise<void> => {
  if (path === undefined) io.out(toJson(feed));
  else await write(toStored(feed, origin), path);
  io.err(
    `nalssi fetch: ${feed.observedAt}, ${feed.observations.length} stations${path ? `, in ${path}` : ''}`,
  );
};

export const fetchCommand: Command = {
  name: 'fetch',
  summary: 'Ask KMA once and write the feed',
  options: {
    ...SOURCE_OPTIONS,
    out: { value: 'FILE', help: 'Write the feed to FILE (default: standard output)' },
  },
  details: `FILE is replaced as a whole, and only by a good feed: after a failure it is as it was. A feed from KMA or
a mirror does not replace one of a later hour, nor a fresh one with far more stations; a saved file does.
${KEY_DETAILS}`,
  examples: [
    'nalssi fetch --out public/weather.json',
    'nalssi fetch --source nowcast --stations 서울,부산 --out public/weather.json',
    'nalssi fetch --source surface-map --from sfc_web_map.xml',
    'nalssi fetch --source nowcast --from answer.json --stations 서울',
  ],
  async run({ out, ...values }, _argument, io) {
    const { saved, ...chosen } = chooseSource(values, io);
    const { source, stations } = chosen;
    const origin = originOf(source, stations);
    const kept = out === undefined ? '' : `; ${out} stays as it was`;
    const result = await createRound({ ...chosen, now: io.now })(io.signal);
    if (!result.ok) throw new Failure(`${source.name}: ${result.error.code}: ${result.error.message}${kept}`);
    const { feed, issues, missed } = result;
    for (const issue of issues) io.err(`nalssi fetch: left out: ${issueLine(issue)}`);
    if (missed.length > 0) io.err(`nalssi fetch: no answer for ${missed.join(', ')}`);

    const last = out === undefined || saved ? null : await readLast(out, origin);
    const verdict = shouldReplace(feed, last, io.now());
    if (!verdict.accept) throw new Failure(`${source.name}: ${verdict.code}: ${verdict.message}${kept}`);
    if (verdict.warning) io.err(`nalssi fetch: ${verdict.warning.code}: ${verdict.warning.message}`);
    await deliver(feed, origin, out, io);
    return EXIT.ok;
  },
};

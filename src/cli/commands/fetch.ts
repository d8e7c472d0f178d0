import type { ObservationFeed } from '../../feed/index.js';
import { shouldReplace } from '../../server/cache/should-replace.js';
import { fromStored, toJson, toStored, type ServedFeed } from '../../server/cache/stores.js';
import { contentOf } from '../../server/cache/status.js';
import { fileStore } from '../../server/node/file-store.js';
import { openSources, type OpenedSources } from '../../server/sources.js';
import { EXIT, Failure, type Command, type Io } from '../command.js';
import { issueLine, reasonOf } from '../feed-file.js';
import { explain } from '../explain.js';
import { chooseSources, KEY_DETAILS, readySources, SOURCE_OPTIONS } from '../source.js';

/** The feed in a file; null where there is none, or one from another origin. */
const readLast = async (path: string, origin: string): Promise<ObservationFeed | null> => {
  try {
    return fromStored((await fileStore(path).load()) ?? 'null', origin).feed;
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
  served: ServedFeed,
  { name, origin }: OpenedSources,
  path: string | undefined,
  { out, tell }: { readonly out: Io['out']; readonly tell: Io['err'] },
): Promise<void> => {
  const { feed } = served;
  if (path === undefined) out(toJson(feed));
  else await write(toStored(served, origin), path);
  tell(`nalssi fetch: ${feed.observedAt}, ${contentOf(served, name)}${path ? `, in ${path}` : ''}`);
};

export const fetchCommand: Command = {
  name: 'fetch',
  summary: 'Fetch from KMA once and write the feed',
  options: {
    ...SOURCE_OPTIONS,
    out: { value: 'FILE', help: 'Write the feed to FILE (default: standard output)' },
    quiet: { help: 'Print nothing but failures, for cron, which mails all output' },
    explain: { help: 'Print the requests (without keys) and how many are sent an hour; send none' },
  },
  details: `FILE is replaced atomically, and only by a valid feed; after a failure it is unchanged. A feed from KMA or
a mirror replaces neither one of a later hour nor a fresh one with far more stations; a saved file does.
${KEY_DETAILS}`,
  examples: [
    'nalssi fetch --quiet --out public/weather.json',
    'nalssi fetch --source nowcast --stations 서울,부산 --out public/weather.json',
    'nalssi fetch --source nowcast,surface-map --stations 서울,부산 --explain',
    'nalssi fetch --source surface-map --from sfc_web_map.xml',
    'nalssi fetch --source nowcast --from answer.json --stations 서울',
  ],
  async run({ out, ...values }, _argument, io) {
    if (values['explain'] !== undefined) {
      io.out(explain(chooseSources(values, io)));
      return EXIT.ok;
    }
    const chosen = readySources(values, io);
    const opened = openSources(chosen);
    const { name, origin, round } = opened;
    const kept = out === undefined ? '' : `; ${out} stays as it was`;
    const last = out === undefined || chosen.saved ? null : await readLast(out, origin);
    const result = await round(io.signal, last);
    if (!result.ok) throw new Failure(`${name}: ${result.error.code}: ${result.error.message}${kept}`);
    const { feed, issues, missed, notes } = result;
    for (const { code, message } of notes) io.err(`nalssi fetch: ${code}: ${message}`);
    const tell = values['quiet'] === undefined ? io.err : () => undefined;
    for (const issue of issues) tell(`nalssi fetch: left out: ${issueLine(issue)}`);
    if (missed.length > 0) io.err(`nalssi fetch: no answer for ${missed.join(', ')}`);

    const verdict = shouldReplace(feed, last, io.now());
    if (!verdict.accept) throw new Failure(`${name}: ${verdict.code}: ${verdict.message}${kept}`);
    if (verdict.warning) io.err(`nalssi fetch: ${verdict.warning.code}: ${verdict.warning.message}`);
    await deliver(result, opened, out, { out: io.out, tell });
    return EXIT.ok;
  },
};

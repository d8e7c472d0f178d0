import { selectObservations, parseList } from '../../feed/select.js';
import { ELEMENTS, kindsOf, type ElementName, type Kind } from '../../server/render/attributes.js';
import { renderNamed } from '../../server/render/render.js';
import { EXIT, Failure, UsageError, type Command, type Option, type Values } from '../command.js';
import { readFeed } from '../feed-file.js';

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** Every attribute of some element with its kind. */
const KINDS = new Map(ELEMENTS.flatMap(kindsOf));

/** Where the help says more than the name and the values of an attribute. */
const HELP: Readonly<Record<string, Option>> = {
  src: { value: 'URL', help: 'Address from which the element on the page loads newer data' },
  stations: {
    value: 'LIST',
    help: 'Only these stations, in this order: names, ids, default16, capitals, 경기',
  },
  region: { value: 'NAME', help: 'Only stations of this 권역 or 시도: 수도권, 경기' },
  'stale-after': { value: 'HOURS', help: 'Age from which the data is marked as old (2)' },
  'expire-after': { value: 'HOURS', help: 'Age from which the data is not shown as current (6)' },
  interval: { value: 'SECONDS', help: 'For which a row of a ticker is shown (4)' },
  speed: { value: 'PIXELS', help: 'That a marquee passes in a second (50)' },
  limit: { value: 'N', help: 'The largest number of rows of a ticker' },
  start: { value: 'STATION', help: 'From which a ticker starts' },
  link: { value: 'URL', help: 'Address of a row of a ticker, with {id} or {name}' },
  roving: { help: 'The links of a ticker are one stop of the Tab key' },
  paused: { help: 'The ticker stands still' },
  open: { help: "The ticker's panel, or the map's list, is open" },
  measures: { value: 'LIST', help: 'humidity, precipitation, windSpeed: those that are shown besides' },
};

const optionOf = (name: string, kind: Kind): Option =>
  HELP[name] ?? { value: name.toUpperCase(), help: typeof kind === 'string' ? kind : list(kind) };

const check = (name: string, value: string, kind: Kind): void => {
  if (typeof kind !== 'string' && !kind.includes(value))
    throw new UsageError(`--${name} is one of ${kind.join(', ')}, not ${value}`);
  if (kind === 'number' && !(Number(value) > 0))
    throw new UsageError(`--${name} is a number above 0, not ${value}`);
};

const readElement = ({ element = 'ticker', ...values }: Values): ElementName => {
  const found = ELEMENTS.find((name) => name === element);
  if (!found) throw new UsageError(`--element is one of ${ELEMENTS.join(', ')}, not ${element}`);
  const kinds = new Map(kindsOf(found));
  for (const [name, kind] of KINDS) {
    const value = values[name];
    if (value === undefined) continue;
    if (!kinds.has(name)) throw new UsageError(`a ${found} has no --${name}`);
    check(name, value, kind);
  }
  return found;
};

export const renderCommand: Command = {
  name: 'render',
  summary: 'Print the ticker, or another element, as HTML for a CMS template',
  options: {
    feed: { value: 'FILE', help: 'The feed; - for standard input' },
    element: { value: 'NAME', help: `${list(ELEMENTS)} (default ticker)` },
    static: { help: 'Only the list, without element, script and style: for AMP and feeds' },
    lang: { value: 'TAG', help: 'Language (default ko)' },
    ...Object.fromEntries([...KINDS].map(([name, kind]) => [name, optionOf(name, kind)])),
    nonce: { value: 'TEXT', help: "Nonce of the page's Content-Security-Policy, for the style sheet" },
  },
  details: `The HTML is a list that every browser shows, and the element in declarative shadow DOM around it; with the
nalssi script on the page it moves and refreshes itself from --src.`,
  examples: [
    'nalssi render --feed public/weather.json --src /weather.json > ticker.html',
    'nalssi fetch | nalssi render --feed - --stations 서울,부산 --lang en',
    'nalssi render --feed public/weather.json --element board --layout table',
  ],
  async run(values, _argument, io) {
    const { feed: path, stations, region } = values;
    if (path === undefined) throw new UsageError('--feed FILE is missing');
    const element = readElement(values);
    const feed = await readFeed(path, io);
    const selection = { stations: parseList(stations), ...(region !== undefined && { region }) };
    if (selectObservations(feed.observations, selection).length === 0)
      throw new Failure(`none of the stations asked for is in ${path}`);
    io.out(await renderNamed(element, feed, values, io.now(), values['static'] !== undefined));
    return EXIT.ok;
  },
};

import { selectObservations, parseList } from '../../feed/select.js';
import { renderTicker } from '../../server/render/render-ticker.js';
import type { TickerAttributes } from '../../server/render/ticker.js';
import { EXIT, Failure, UsageError, type Command, type Values } from '../command.js';
import { readFeed } from '../feed-file.js';

/** The attributes that take only certain values. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  mode: ['roll', 'marquee', 'strip'],
  theme: ['auto', 'light', 'dark'],
  unit: ['c', 'f'],
};

const readAttributes = ({ src, mode, theme, unit, lang }: Values): TickerAttributes => {
  const chosen = { src, mode, theme, unit, lang };
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = chosen[name as keyof typeof chosen];
    if (value !== undefined && !choices.includes(value)) {
      throw new UsageError(`--${name} is one of ${choices.join(', ')}, not ${value}`);
    }
  }
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
};

export const renderCommand: Command = {
  name: 'render',
  summary: 'Print the ticker as HTML for a CMS template',
  options: {
    feed: { value: 'FILE', help: 'The feed; - for standard input' },
    src: { value: 'URL', help: 'Address from which the ticker on the page loads newer data' },
    stations: {
      value: 'LIST',
      help: 'Only these stations, in this order: names, ids, default16, capitals, 경기',
    },
    region: { value: 'NAME', help: 'Only stations of this 권역 or 시도: 수도권, 경기' },
    lang: { value: 'TAG', help: 'Language (default ko)' },
    mode: { value: 'MODE', help: 'roll, marquee or strip' },
    theme: { value: 'THEME', help: 'auto, light or dark' },
    unit: { value: 'UNIT', help: 'c or f' },
  },
  details: `The HTML is a list that every browser shows, and the ticker in declarative shadow DOM around it; with the
nalssi script on the page it moves and refreshes itself from --src.`,
  examples: [
    'nalssi render --feed public/weather.json --src /weather.json > ticker.html',
    'nalssi fetch | nalssi render --feed - --stations 서울,부산 --lang en',
  ],
  async run(values, _argument, io) {
    const { feed: path, stations, region } = values;
    if (path === undefined) throw new UsageError('--feed FILE is missing');
    const attributes = readAttributes(values);
    const feed = await readFeed(path, io);
    const selection = { stations: parseList(stations), ...(region !== undefined && { region }) };
    const observations = selectObservations(feed.observations, selection);
    if (observations.length === 0) throw new Failure(`none of the stations asked for is in ${path}`);
    io.out(await renderTicker({ ...feed, observations }, attributes, io.now()));
    return EXIT.ok;
  },
};

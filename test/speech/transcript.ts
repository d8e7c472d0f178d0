/** Reads every page with one browser, and writes down what Orca says at each key. */
import { type Browser, startBrowser } from './browsers.js';
import { Desktop } from './desktop.js';
import { keysOf, PAGES, type SpeechPage } from './pages.js';
import { Reader, SETTLED } from './reader.js';
import { PageServer } from './server.js';
import { until } from './until.js';

const SILENCE = '(silence)';
/** To the top of the page. What is said there tells where the reader was before, nothing of the element. */
const TOP = 'ctrl+Home';
/** Asks Orca what is where the reader is. */
const WHERE = 'KP_Enter';
/** What Orca says of any page that opens, in an order that is not always the same. */
const OPENING = /^(Browse mode|Loading\b.*|Finished loading .*|.*\b(frame|document web)\.|.* link\.)$/;

const line = (key: string, said: readonly string[]): string =>
  `[${key}] ${said.map((one) => one.trim().replace(/\s+/g, ' ').replace(/\.$/, '')).join(' / ') || SILENCE}`;

/** What is said of the search itself, and beside the text that it leads to, is not always the same. */
const find = async (word: string, reader: Reader, server: PageServer): Promise<string[]> => {
  await reader.press('ctrl+f');
  await reader.type(word);
  await reader.press('Return');
  await reader.press('Escape');
  const where = await reader.press(WHERE);
  return [...where.filter((one) => one.includes(word)), `page scrolled by ${server.scrolled} px`];
};

/** Takes a step of a walk, and hears what is said. */
const take = async (step: string, reader: Reader, server: PageServer): Promise<readonly string[]> => {
  const [, word] = /^find:(.*)/.exec(step) ?? [];
  if (word) return find(word, reader, server);
  const [, point] = /^@(.*)/.exec(step) ?? [];
  if (point) return reader.point(server.points[point]!);
  return reader.press(step);
};

const readPage = async (
  reader: Reader,
  server: PageServer,
  { title, walks, ready }: SpeechPage,
  opening: readonly string[],
): Promise<string> => {
  const announced = ready ? opening.filter((one) => !OPENING.test(one)) : [];
  const lines = [`# ${title}`, ...(announced.length > 0 ? [line('open', announced)] : [])];
  for (const walk of walks) {
    await reader.press(TOP);
    lines.push(`[${TOP}]`);
    for (const key of keysOf(walk)) lines.push(line(key, await take(key, reader, server)));
  }
  return `${lines.join('\n')}\n`;
};

/** How often a page is read at most, until it is as it is in the record. */
const READINGS = 3;

/**
 * What is said of all pages. A page that is not as it is in `record` is opened and read again: on a busy machine Orca now and
 * then misses an event, which it does not do three times in a row.
 */
export const transcribe = async (browser: Browser, record: string): Promise<string> => {
  const desktop = new Desktop();
  const server = new PageServer();
  try {
    await server.start();
    await desktop.start();
    const reader = new Reader(desktop);
    const read: string[] = [];
    const pages = Object.entries(PAGES).filter(([, { only = browser }]) => only === browser);
    // The first page is opened twice, because Orca may hear of it only after the browser has started.
    startBrowser(browser, desktop, server.addressOf(pages[0]![0]));
    await until('the browser', () => server.isReady);
    await reader.hear(0, SETTLED);
    for (const [name, page] of pages) {
      let said = '';
      for (let times = 0; times < READINGS && !(said && record.includes(said)); times += 1) {
        const since = reader.said;
        server.open(name);
        await until(`the page ${name}`, () => server.isReady);
        said = await readPage(reader, server, page, await reader.hear(since));
        if (times > 0) console.log(`${browser}: “${page.title}” was read again`);
      }
      read.push(said);
    }
    return read.join('\n');
  } finally {
    server.stop();
    desktop.stop();
  }
};

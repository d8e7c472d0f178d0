/**
 * The pages to be read, from a server of their own. Each asks it for the next page as soon as its element shows what it
 * has to show, so that one window goes through all of them.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { transformSync } from 'esbuild';
import { STATIONS } from '../../src/stations/stations.js';
import type { ObservationFeed } from '../../src/feed/schema.js';
import { PAGES } from './pages.js';

const SCRIPTS: Readonly<Record<string, () => string>> = {
  '/nalssi-all.js': () => readFileSync('dist/embed/nalssi-all.js', 'utf8'),
  '/guide.js': () => transformSync(readFileSync('test/speech/guide.ts', 'utf8'), { loader: 'ts' }).code,
};
/** What the feed's server takes the time to be, which makes the age of an hour of 7 o'clock in Korea. */
const CLOCKS: Readonly<Record<string, string>> = {
  fresh: 'Mon, 31 Mar 2025 22:20:00 GMT',
  stale: 'Tue, 01 Apr 2025 01:20:00 GMT',
  expired: 'Tue, 01 Apr 2025 07:20:00 GMT',
};

const WORDS = {
  ko: {
    title: '신문',
    before: '본문 바로가기',
    heading: '기사 제목',
    text: '기사의 첫 문장입니다.',
    after: '다른 기사',
  },
  en: {
    title: 'News',
    before: 'Skip to the article',
    heading: 'Headline',
    text: 'The first sentence.',
    after: 'More news',
  },
};

const renderPage = (name: string): string => {
  const { lang, html, ready = 'nalssi-load', points = {} } = PAGES[name]!;
  const { title, before, heading, text, after } = WORDS[lang];
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body data-ready="${ready}" data-points='${JSON.stringify(points)}'>
<p><a href="#article">${before}</a></p>
${html}
<h1 id="article">${heading}</h1>
<p>${text}</p>
<p><a href="/">${after}</a></p>
<script src="/guide.js"></script>
<script src="/nalssi-all.js"></script>
</body>
</html>`;
};

/** A feed of the fixtures, with region, 시도 and position of its stations as the feed service sends them. */
const readFeed = (name: string): ObservationFeed => {
  const feed = JSON.parse(readFileSync(`test/fixtures/feeds/${name}.json`, 'utf8')) as ObservationFeed;
  const observations = feed.observations.map((row) => ({
    ...row,
    station: { ...STATIONS.find(({ id }) => id === row.station.id), ...row.station },
  }));
  return { ...feed, observations };
};

const sendFeed = (response: ServerResponse, [name = '', state = 'fresh']: string[]): void => {
  // An answer that does not come.
  if (state === 'loading') return;
  response.sendDate = false;
  response.statusCode = state === 'failed' ? 500 : 200;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Date', CLOCKS[state] ?? CLOCKS['fresh']!);
  response.end(JSON.stringify(readFeed(name)));
};

export class PageServer {
  readonly #server = createServer((request, response) => {
    void this.#answer(request, response);
  });
  /** The answer that the page on show waits for. */
  #ready: ServerResponse | undefined;
  /** Where on the screen the points of the page on show are. */
  points: Readonly<Record<string, readonly [x: number, y: number]>> = {};
  /** Pixels by which the page on show is scrolled. */
  scrolled = 0;

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  addressOf(page: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/page/${page}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/' } = request;
    const [, kind, ...rest] = url.split('/');
    response.setHeader('Cache-Control', 'no-store');
    const script = SCRIPTS[url];
    if (script) response.setHeader('Content-Type', 'text/javascript').end(script());
    else if (kind === 'page') response.setHeader('Content-Type', 'text/html').end(renderPage(rest[0]!));
    else if (kind === 'feed') sendFeed(response, rest);
    else if (kind === 'ready') {
      this.points = (await json(request)) as PageServer['points'];
      this.#ready = response;
    } else if (kind === 'scrolled') {
      this.scrolled = Number(await text(request));
      response.end();
    } else response.writeHead(404).end();
  }

  /** Whether the page that was opened last shows what it has to show. */
  get isReady(): boolean {
    return this.#ready !== undefined;
  }

  /** Sends the page on show to another. */
  open(page: string): void {
    this.#ready?.end(this.addressOf(page));
    this.#ready = undefined;
    this.scrolled = 0;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** The pages of the bench on a port of their own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { bundle, entriesOf, PEER_STYLES, scripts, type Entry } from './contestants.js';
import { FEEDS, ROWS } from './feeds.js';

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="ko"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<style>body { margin: 0; font: 16px/1.5 sans-serif }
.below { margin-block-start: 3000px }
nalssi-ticker, minimal-ticker, vanilla-ticker { display: block; min-block-size: 2.5em }</style>
${head}${body}<p>기사가 이어집니다.</p></html>`;

/** A page on which one of the contestants loads. */
const loading = ({ script, head = '', body }: Entry): string =>
  page(head, `<div id="slot">${body}</div>${script ? `<script async src="/${script}.js"></script>` : ''}`);

/** A page on which they stand at command, see `page.ts`. */
const commanded = (slot: string): string =>
  page(`<style>${PEER_STYLES}</style>`, slot) +
  ['nalssi', 'minimal', 'alike', 'page'].map((name) => `<script defer src="/${name}.js"></script>`).join('');

/** Ms by which script and feed come late, so that the page is painted before each. */
const LATE = 300;
const late = page(
  '',
  '<nalssi-ticker src="/late.json" interval="1"></nalssi-ticker><script async src="/late.js"></script>',
);

interface Answer {
  readonly type: string;
  readonly body: Buffer;
  readonly delay: number;
}

const answers = async (): Promise<Map<string, Answer>> => {
  const known = new Map<string, Answer>();
  const add = (path: string, type: string, body: string | Buffer, delay = 0): void =>
    void known.set(path, { type, body: brotliCompressSync(body), delay });
  const files = scripts();
  files.set('page', bundle({ entryPoints: ['test/bench/page.ts'] }));
  for (const [name, script] of files) add(`/${name}.js`, 'text/javascript', script);
  for (const rows of ROWS) {
    add(`/feed-${rows}.json`, 'application/json', JSON.stringify(FEEDS[rows]));
    for (const [name, entry] of Object.entries(await entriesOf(rows)))
      add(`/load/${name}/${rows}`, 'text/html', loading(entry));
  }
  add('/', 'text/html', commanded('<div id="slot"></div>'));
  add('/below', 'text/html', commanded('<div id="slot" class="below"></div>'));
  add('/late', 'text/html', late);
  add('/late.js', 'text/javascript', files.get('nalssi')!, LATE);
  add('/late.json', 'application/json', JSON.stringify(FEEDS[16]), LATE);
  return known;
};

export interface Site {
  readonly url: string;
  /** How often each path was asked for. */
  readonly requests: ReadonlyMap<string, number>;
  close(): void;
}

/** Serves on 127.0.0.1 until it is closed; isolated, since only then clocks are exact to 5 µs. */
export const serve = async (): Promise<Site> => {
  const known = await answers();
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '';
      requests.set(path, (requests.get(path) ?? 0) + 1);
      const answer = known.get(path);
      await sleep(answer?.delay ?? 0);
      response.writeHead(answer ? 200 : 404, {
        'Content-Type': `${answer?.type ?? 'text/plain'}; charset=utf-8`,
        'Content-Encoding': answer ? 'br' : 'identity',
        'Cache-Control': 'no-store',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
      response.end(answer?.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
};

/** The pages of the bench on a port of their own: the built ticker, its yardstick and the rows of both. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformSync } from 'esbuild';
import { findCondition } from '../../src/conditions/condition.js';
import { ICONS, nightIcon, type IconName } from '../../src/conditions/icons.js';
import { VOCABULARY } from '../../src/conditions/vocabulary.js';
import { tickerStyles } from '../../src/elements/ticker/ticker.styles.js';
import type { ObservationFeed } from '../../src/feed/index.js';
import { surfaceMap } from '../../src/kma/surface-map/surface-map.js';

/** Rows of a news header, and of all stations. */
export const ROWS = [16, 97] as const;

const file = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));

/** The real hours, moved to now: an old hour would rightly not roll. */
const observedAt = `${new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 13)}:00:00+09:00`;

const header = (): ObservationFeed => ({
  ...(JSON.parse(file('test/fixtures/feeds/header.json').toString()) as ObservationFeed),
  observedAt,
});

const everyStation = (): ObservationFeed => {
  const body = file('demo/data/2023-10-31T16.xml');
  const result = surfaceMap.read([{ body, status: 200, contentType: 'text/xml' }], {
    now: Date.now(),
    stations: [],
  });
  if (!result.ok) throw new Error(result.error.message);
  return { ...result.feed, observedAt };
};

/** What the yardstick is given, so that it looks and sounds the same: the style sheet, words and icons. */
const look = (): unknown => ({
  css: tickerStyles.map(({ cssText }) => cssText).join('\n'),
  conditions: Object.fromEntries(
    ['', ...VOCABULARY.map(([, ko]) => ko)].map((ko) => {
      const { spoken = '', icon = 'unknown' } = findCondition(ko) ?? {};
      const layers = (name: IconName): unknown => Object.fromEntries(ICONS[name]);
      return [ko, { spoken, day: layers(icon), night: layers(nightIcon(icon)) }];
    }),
  ),
});

const page = (body: string, scripts: string): string =>
  `<!doctype html><html lang="ko"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<style>body { margin: 0; font: 16px/1.5 sans-serif } .below { margin-block-start: 3000px }</style>
${body}<p>The page goes on.</p>${scripts}</html>`;

const SCRIPTS = `<script src="/nalssi.js"></script>
<script type="module" src="/vanilla-ticker.js"></script>
<script type="module">import * as bench from '/page.js'; Object.assign(globalThis, { bench })</script>`;

/** Ms by which script and feed come late, so that the page is painted before each. */
const LATE = 300;

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly delay?: number;
}

const answers = (): Map<string, Answer> => {
  const html = (body: string): Answer => ({ type: 'text/html', body });
  const script = (body: string | Buffer, delay = 0): Answer => ({ type: 'text/javascript', body, delay });
  const json = (value: unknown, delay = 0): Answer => ({
    type: 'application/json',
    body: JSON.stringify(value),
    delay,
  });
  const typescript = (path: string): Answer =>
    script(transformSync(file(path).toString(), { loader: 'ts' }).code);
  const nalssi = file('dist/embed/nalssi.js');
  const [few, many] = ROWS;
  return new Map([
    ['/', html(page('<div id="slot"></div>', SCRIPTS))],
    ['/below', html(page('<div id="slot" class="below"></div>', SCRIPTS))],
    [
      '/late',
      html(
        page(
          '<nalssi-ticker src="/late.json" interval="1" style="display: block; min-height: 2.5em"></nalssi-ticker>',
          '<script async src="/late.js"></script>',
        ),
      ),
    ],
    ['/nalssi.js', script(nalssi)],
    ['/late.js', script(nalssi, LATE)],
    ['/vanilla-ticker.js', script(file('test/bench/vanilla-ticker.js'))],
    ['/page.js', typescript('test/bench/page.ts')],
    ['/daylight.js', typescript('src/conditions/daylight.ts')],
    ['/look.json', json(look())],
    [`/feed-${few}.json`, json(header())],
    [`/feed-${many}.json`, json(everyStation())],
    ['/late.json', json(header(), LATE)],
  ]);
};

/** Serves on 127.0.0.1 until it is closed; isolated, since only then clocks are exact to 5 µs. */
export const serve = async (): Promise<{ url: string; close: () => void }> => {
  const known = answers();
  const server = createServer((request, response) => {
    void (async () => {
      const answer = known.get(request.url ?? '');
      await sleep(answer?.delay ?? 0);
      response.writeHead(answer ? 200 : 404, {
        'Content-Type': `${answer?.type ?? 'text/plain'}; charset=utf-8`,
        'Cache-Control': 'no-store',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
      response.end(answer?.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
};

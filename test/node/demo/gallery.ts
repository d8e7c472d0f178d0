/**
 * The gallery as it looks, picture by picture, in Chromium with fonts of pinned versions. A difference fails and
 * leaves the new picture and what differs in `test/baselines/differences`; `npm run baselines` takes new ones.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { SHAPES } from '../../../demo/gallery/table.js';
import { sharedBrowser, sharedDemo } from './demo.js';

const BASELINES = 'test/baselines';
const DIFFERENCES = join(BASELINES, 'differences');
const RETAKE = process.env['BASELINES'] === 'retake';

/** A winter afternoon in Korea: day and low sun, every state at its age. */
const NOW = new Date('2026-01-05T16:20:00+09:00');

/** Pixels that may differ, and by how much: another build of one engine draws an edge here and there anew. */
const TOLERANCE = { pixels: 30, threshold: 0.05 };

/** How long a page may take to look as it did, in ms. */
const SETTLED_WITHIN = 5000;

// So high that nothing is scrolled for a picture: what comes into view begins to move.
const DESKTOP = { width: 1280, height: 6000 };
const PHONE = { width: 320, height: 6000 };

interface Picture {
  readonly name: string;
  readonly query: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** What the page is shown on, where it is not a screen in light colours. */
  readonly media?: Parameters<Page['emulateMedia']>[0];
}

const names = [...SHAPES.map(({ name }) => name), 'icons'];
const PICTURES: readonly Picture[] = [
  ...names.flatMap((name): Picture[] => [
    { name, query: `element=${name}&theme=all`, viewport: DESKTOP },
    {
      name: `${name}-phone`,
      query: `element=${name}`,
      viewport: PHONE,
      media: { colorScheme: 'dark' },
    },
    {
      name: `${name}-languages`,
      query: `element=${name}&language=all&state=fresh`,
      viewport: DESKTOP,
    },
  ]),
  ...SHAPES.flatMap(({ name }): Picture[] => [
    { name: `${name}-rain`, query: `element=${name}&sky=rain`, viewport: DESKTOP },
    { name: `${name}-rain-phone`, query: `element=${name}&sky=rain&language=en`, viewport: PHONE },
  ]),
  { name: 'forced-colors', query: 'state=fresh', viewport: DESKTOP, media: { forcedColors: 'active' } },
  { name: 'print', query: 'state=stale', viewport: DESKTOP, media: { media: 'print' } },
];

const FONTS = ['kr', 'jp', 'sc', 'tc'] as const;
const { resolve } = createRequire(import.meta.url);
const folderOf = (font: string): string =>
  dirname(resolve(`@fontsource-variable/noto-sans-${font}/package.json`));

/** Serves the fonts. Not by a route of the page, which would fetch each of them anew for every picture. */
const fontServer = createServer(({ url }, response) => {
  const [, font = '', file = ''] = /^\/(\w+)\/([\w.-]+)$/.exec(url!)!;
  response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Cache-Control', 'max-age=3600');
  response.end(readFileSync(join(folderOf(font), 'files', file)));
});

/** In place of the fonts that a machine happens to have; and no form, whose looks are the browser's. */
const stylesWith = (fonts: string): string =>
  [
    ...FONTS.map((font) =>
      readFileSync(join(folderOf(font), 'index.css'), 'utf8')
        .replaceAll('./files/', `${fonts}/${font}/`)
        .replaceAll('font-display: swap', 'font-display: block'),
    ),
    `:root {
    --sans: 'Noto Sans KR Variable', 'Noto Sans SC Variable';
    --serif: var(--sans);
  }
  .axes { display: none; }
  code, :lang(ko), :lang(en) { font-family: var(--sans); }
  :lang(ja) { font-family: 'Noto Sans JP Variable'; }
  :lang(zh-Hans) { font-family: 'Noto Sans SC Variable'; }
  :lang(zh-Hant) { font-family: 'Noto Sans TC Variable'; }`,
  ].join('\n');

const SCREEN = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const;

let url: string;
/** One page for all pictures: a fresh one costs more than all that it shows. */
let page: Page;

before(async () => {
  rmSync(DIFFERENCES, { recursive: true, force: true });
  ({ url } = await sharedDemo());
  await once(fontServer.listen(0, '127.0.0.1'), 'listening');
  const fonts = `http://127.0.0.1:${(fontServer.address() as AddressInfo).port}`;
  const context = await (await sharedBrowser()).newContext({ bypassCSP: true });
  page = await context.newPage();
  // It runs until it is paused, which takes as long as it takes.
  await page.clock.install({ time: NOW.getTime() - 60_000 });
  await page.clock.pauseAt(NOW);
  await page.addInitScript((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }, stylesWith(fonts));
});

after(() => fontServer.close());

/** Opens the page of a picture. */
const open = async ({ query, viewport, media }: Picture): Promise<void> => {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ ...SCREEN, ...media });
  // Retaken pictures are compared with nothing, so nothing may still be under way.
  await page.goto(`${url}/gallery.ko.html?${query}`, { waitUntil: RETAKE ? 'networkidle' : 'load' });
};

/** Every element that is asked for, with time and motion held still. */
const take = async (): Promise<Buffer> => {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const tickers = [...document.querySelectorAll('nalssi-ticker')];
    for (const animation of tickers.flatMap(({ shadowRoot }) => shadowRoot!.getAnimations())) {
      if (animation.effect!.getTiming().iterations !== Infinity) continue;
      animation.pause();
      animation.currentTime = 0;
    }
  });
  return page.locator('#gallery').screenshot({ caret: 'hide' });
};

interface Difference {
  readonly text: string;
  /** What differs, where both have the same size. */
  readonly picture?: Buffer;
}

const differenceOf = (name: string, picture: Buffer): Difference | null => {
  const file = join(BASELINES, `${name}.png`);
  assert.ok(existsSync(file), 'no baseline: npm run baselines takes one');
  const baseline = readFileSync(file);
  if (baseline.equals(picture)) return null;
  const [was, is] = [PNG.sync.read(baseline), PNG.sync.read(picture)];
  const { width, height } = was;
  if (is.width !== width || is.height !== height)
    return { text: `${is.width} × ${is.height} instead of ${width} × ${height}` };
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(was.data, is.data, difference.data, width, height, {
    threshold: TOLERANCE.threshold,
  });
  if (pixels <= TOLERANCE.pixels) return null;
  return { text: `${pixels} pixels differ`, picture: PNG.sync.write(difference) };
};

/** Compares until it is the same: a language or a font may come after the page. */
const compare = async (name: string): Promise<void> => {
  const end = performance.now() + SETTLED_WITHIN;
  for (;;) {
    const picture = await take();
    const difference = differenceOf(name, picture);
    if (!difference) return;
    if (performance.now() < end) continue;
    mkdirSync(DIFFERENCES, { recursive: true });
    writeFileSync(join(DIFFERENCES, `${name}.png`), picture);
    if (difference.picture) writeFileSync(join(DIFFERENCES, `${name}.difference.png`), difference.picture);
    assert.fail(`${difference.text}: see ${DIFFERENCES}`);
  }
};

// Other systems draw the same fonts in their own way.
const skip = process.platform !== 'linux' && 'the baselines are of Chromium on Linux';

describe('the gallery looks as it did', { skip }, () => {
  for (const picture of PICTURES)
    it(picture.name, async () => {
      await open(picture);
      if (RETAKE) writeFileSync(join(BASELINES, `${picture.name}.png`), await take());
      else await compare(picture.name);
    });
});

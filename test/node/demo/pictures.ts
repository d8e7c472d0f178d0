/**
 * Pictures of pages in Chromium with fonts of pinned versions, and with time and motion held still. A difference fails
 * and leaves the new picture and what differs in `test/baselines/differences`; `npm run baselines` takes new ones.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { sharedBrowser } from './demo.js';

const BASELINES = 'test/baselines';
const DIFFERENCES = join(BASELINES, 'differences');
export const RETAKE = process.env['BASELINES'] === 'retake';

/** A winter afternoon in Korea: day and low sun, every state at its age. */
export const NOW = new Date('2026-01-05T16:20:00+09:00');

/** Pixels that may differ, and by how much: another build of one engine draws an edge here and there anew. */
const TOLERANCE = { pixels: 30, threshold: 0.05 };

/** How long a page may take to look as it did, in ms. */
const SETTLED_WITHIN = 5000;

const FONTS = ['kr', 'jp', 'sc', 'tc'] as const;
const { resolve } = createRequire(import.meta.url);
const folderOf = (font: string): string =>
  dirname(resolve(`@fontsource-variable/noto-sans-${font}/package.json`));

/** Pages of a test's own, by their paths. */
const pages = new Map<string, string>();

/** Serves the fonts. Not by a route of the page, which would fetch each of them anew for every picture. */
const server = createServer(({ url }, response) => {
  const html = pages.get(url!);
  const [, font, file = ''] = /^\/(\w+)\/([\w.-]+)$/.exec(url!) ?? [];
  if (!font) {
    // A browser also asks for the icon of a page.
    response.writeHead(html ? 200 : 404, { 'Content-Type': 'text/html' }).end(html);
    return;
  }
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

export const SCREEN = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const;

const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const open = async (): Promise<Page> => {
  rmSync(DIFFERENCES, { recursive: true, force: true });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const context = await (await sharedBrowser()).newContext({ bypassCSP: true });
  const page = await context.newPage();
  // It runs until it is paused, which takes as long as it takes.
  await page.clock.install({ time: NOW.getTime() - 60_000 });
  await page.clock.pauseAt(NOW);
  await page.addInitScript((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }, stylesWith(origin()));
  return page;
};

let opened: Promise<Page> | undefined;

/** One page for all pictures: a fresh one costs more than all that it shows. */
export const sharedPage = (): Promise<Page> => (opened ??= open());

after(() => server.close());

/** Address of a page of a test's own, once there is the shared page. */
export const addressOf = (path: string, html: string): string => {
  pages.set(path, html);
  return origin() + path;
};

/** Stops what moves for ever where it begins, once fonts and rows are there. */
export const holdStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const tickers = [...document.querySelectorAll('nalssi-ticker')];
    await Promise.all(tickers.map(({ updateComplete }) => updateComplete));
    for (const animation of tickers.flatMap(({ shadowRoot }) => shadowRoot!.getAnimations())) {
      if (animation.effect!.getTiming().iterations !== Infinity) continue;
      animation.pause();
      animation.currentTime = 0;
    }
  });

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

/**
 * Compares what `take` takes with the baseline of that name, until it is the same: a language or a font may come after
 * the page. Or takes the baseline anew.
 */
export const compare = async (name: string, take: () => Promise<Buffer>): Promise<void> => {
  if (RETAKE) {
    writeFileSync(join(BASELINES, `${name}.png`), await take());
    return;
  }
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
export const skip = process.platform !== 'linux' && 'the baselines are of Chromium on Linux';

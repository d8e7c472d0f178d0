/**
 * The pictures of the presets in the documents: `tsx test/tools/preset-pictures.ts`, after a build. Each shows the ticker,
 * the observation, the board and the map in one made-up hour. Chromium with Noto fonts, so that they look the same wherever
 * they are taken.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { stateFeed } from '../../demo/gallery/feeds.js';
import { CHROMIUM, CHROMIUM_FLAGS } from './browsers.js';

const FOLDER = 'demo/screenshots';
const PRESETS = readFileSync('demo/assets/presets.css', 'utf8');
const NAMES = [...PRESETS.matchAll(/^\.nalssi-(\w+) \{/gm)].map(([, name]) => name!);
const NOW = Date.parse('2026-01-05T16:20:00+09:00');
const SIZE = { width: 880, height: 496 };
const SCALE = 1.5;
const QUALITY = 0.75;

const pageWith = (name: string): string => `<!doctype html><html lang="ko"><meta charset="utf-8">
<meta name="color-scheme" content="light dark"><title>${name}</title><style>${PRESETS}
  body { margin: 0; padding: 10px; font: 15px/1.5 'Noto Sans CJK KR'; }
  main { display: grid; grid-template-columns: 250px minmax(0, 1fr) 270px; gap: 4px 16px; align-items: start; box-sizing: border-box; block-size: calc(100vh - 20px); padding: 4px 8px; background: var(--nalssi-background); }
  nalssi-ticker { grid-column: 1 / -1; min-inline-size: 0; }
</style><main class="nalssi-${name}"><nalssi-ticker paused></nalssi-ticker><nalssi-observation></nalssi-observation>
<nalssi-board stations="서울,인천,강릉,대전,광주,부산" measures=""></nalssi-board><nalssi-map measures=""></nalssi-map></main></html>`;

/** What the page shows, as WebP, which Chromium writes from a canvas alone. */
const webpOf = async (page: Page): Promise<Buffer> => {
  const png = (await page.screenshot()).toString('base64');
  const url = await page.evaluate(
    async ([source, quality]) => {
      const bitmap = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      return new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as string);
        reader.readAsDataURL(blob);
      });
    },
    [`data:image/png;base64,${png}`, QUALITY] as const,
  );
  return Buffer.from(url.split(',')[1]!, 'base64');
};

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
for (const name of NAMES) {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: SCALE, colorScheme: 'light' });
  await page.clock.setFixedTime(NOW);
  await page.setContent(pageWith(name));
  await page.addScriptTag({ path: 'dist/embed/nalssi-all.js' });
  await page.evaluate(
    async (feed) => {
      for (const element of document.querySelectorAll<HTMLElementTagNameMap['nalssi-ticker']>('main > *')) {
        element.feed = feed;
        await element.updateComplete;
      }
      await document.fonts.ready;
    },
    stateFeed('fresh', NOW),
  );
  await page.locator('[part~=mark] .seen').first().waitFor();
  writeFileSync(`${FOLDER}/${name}.webp`, await webpOf(page));
  await page.close();
}
await browser.close();

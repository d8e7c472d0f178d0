/**
 * The ticker where pages put it, at four widths: as it looks in a clear hour, with the longest English rows, and with
 * its panel open in a header that clips. The pages load the script as it is published.
 */
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { stateFeed } from '../../../demo/gallery/feeds.js';
import type { ObservationFeed } from '../../../src/feed/schema.js';
import { addressOf, compare, NOW, SCREEN, sharedPage, skip } from './pictures.js';

const TICKER = '<nalssi-ticker></nalssi-ticker>';
const LOGO = '<a class="logo">신문</a>';
const SEARCH = '<form class="search"><input aria-label="검색"></form>';

const box = (style: string, content = TICKER): string => `<div style="${style}">${content}</div>`;
const header = (style: string): string =>
  box(`${style}; gap: 16px; align-items: center`, LOGO + TICKER + SEARCH);

const CONTEXTS: Readonly<Record<string, string>> = {
  block: TICKER,
  flex: header('display: flex'),
  'flex, spread': header('display: flex; justify-content: space-between'),
  'grid, auto': header('display: grid; grid-template-columns: auto auto auto'),
  'grid, 1fr': header('display: grid; grid-template-columns: auto 1fr auto'),
  'grid, min-content': header('display: grid; grid-template-columns: auto min-content auto'),
  float: box('overflow: hidden', `<div style="float: left">${LOGO}</div>${box('float: right')}`),
  'inline-block': `오늘 ${box('display: inline-block')} 날씨`,
  'table cell': `<table><tr><td>${LOGO}</td><td>${TICKER}</td><td>${SEARCH}</td></tr></table>`,
  absolute: box('position: relative; height: 80px', box('position: absolute; right: 0')),
  'sidebar, 300 px': box('width: 300px; max-width: 100%'),
  'sticky bar that clips': box(
    'position: sticky; top: 0; height: 44px; overflow: hidden; display: flex; align-items: center',
    LOGO + TICKER,
  ),
  'font-size: 10px': box('font-size: 10px'),
  'font-size: 28px': box('font-size: 28px'),
  'font-size: 62.5 % of the root': box('font-size: 1rem'),
  'letter-spacing': box('letter-spacing: 0.2em'),
  'line-height: 1': box('line-height: 1'),
  'line-height: 3': box('line-height: 3'),
  'word-break and text-align': box('word-break: break-all; text-align: center'),
  'writing-mode': box('writing-mode: vertical-rl; block-size: auto'),
  'on red': box('color: #fff; background: #c00'),
};

const PAGE = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>contexts</title><style>
  html { font-size: 62.5%; }
  body { margin: 8px; font: 15px/1.6 'Noto Sans KR Variable'; }
  h2 { margin: 8px 0 0; color: #767676; font-size: 11px; }
  section { border: 1px solid #ccc; }
  .logo { font-weight: 700; font-size: 20px; white-space: nowrap; }
  .search { min-inline-size: 40px; flex: 0 1 160px; }
  .search input { inline-size: 100%; block-size: 28px; box-sizing: border-box; border: 1px solid; background: #fff; }
</style><main>${Object.entries(CONTEXTS)
  .map(([name, content]) => `<h2>${name}</h2><section>${content}</section>`)
  .join('')}</main></html>`;

const FEEDS: Readonly<Record<'ko' | 'en', ObservationFeed>> = {
  ko: stateFeed('fresh', NOW.getTime()),
  en: {
    ...stateFeed('fresh', NOW.getTime()),
    observations: ['남원', '고성(경남)'].map((name, index) => ({
      station: { id: `x${index}`, name },
      condition: '뇌우,비/눈',
      temperature: -10.1,
    })),
  },
};

let page: Page;
let address: string;

/** Gives every ticker of the page a language and its feed. */
const show = (lang: keyof typeof FEEDS): Promise<void> =>
  page.evaluate(
    async ([name, feed]) => {
      document.documentElement.lang = name;
      await document.fonts.ready;
      for (const ticker of document.querySelectorAll('nalssi-ticker')) {
        ticker.feed = feed;
        await ticker.updateComplete;
      }
    },
    [lang, FEEDS[lang]] as const,
  );

/** So high that all of it is in view. */
const HEIGHT = 4000;

describe('the ticker looks as it did where pages put it', { skip }, () => {
  before(async () => {
    page = await sharedPage();
    await page.emulateMedia(SCREEN);
    address = addressOf('/contexts.html', PAGE);
  });

  for (const width of [1280, 768, 375, 320])
    it(`${width} px`, async () => {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.goto(address);
      await page.addScriptTag({ path: 'dist/embed/nalssi.js' });
      for (const lang of ['ko', 'en'] as const) {
        await show(lang);
        await compare(`contexts-${width}-${lang}`, () => page.locator('main').screenshot({ caret: 'hide' }));
      }
      await show('ko');
      await page.setViewportSize({ width, height: 480 });
      const bar = page.locator('h2:text-is("sticky bar that clips") + section nalssi-ticker');
      await bar.evaluate((ticker) => {
        ticker.scrollIntoView();
        ticker.toggleAttribute('open', true);
      });
      await compare(`contexts-${width}-panel`, () => page.screenshot({ caret: 'hide' }));
    });
});

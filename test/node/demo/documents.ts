import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { sharedBrowser, sharedDemo } from './demo.js';

let url: string;
let context: BrowserContext;
let page: Page;
/** What the pages complained about: of scripts, policies, requests. */
const complaints: string[] = [];

before(async () => {
  ({ url } = await sharedDemo());
  context = await (await sharedBrowser()).newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  context.on('console', (message) => complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(error.error().message));
  page = await context.newPage();
});
after(() => context.close());

describe('a page of the documents', () => {
  it('shows its examples as they run', async () => {
    await page.goto(`${url}/docs/theming.ko.html`);
    const presets = ['newspaper', 'broadcast', 'portal', 'monochrome'];
    for (const preset of presets)
      await page.locator(`.live .nalssi-${preset} nalssi-ticker .row`).first().waitFor({ state: 'attached' });
    const looks = await Promise.all(
      presets.map((preset) =>
        page
          .locator(`.live .nalssi-${preset} nalssi-ticker .base`)
          .evaluate((base) =>
            [getComputedStyle(base).backgroundColor, getComputedStyle(base).fontFamily].join(),
          ),
      ),
    );
    assert.equal(looks[1]!.startsWith('rgb(11, 31, 75)'), true, looks[1]);
    assert.match(looks[0]!, /Noto Serif/);
  });

  it('shows a picture of each preset, and says what is in it', async () => {
    await page.goto(`${url}/docs/theming.ko.html`);
    const pictures = page.locator('article img');
    assert.equal(await pictures.count(), 4);
    for (const picture of await pictures.all()) {
      assert.match((await picture.getAttribute('alt')) ?? '', /프리셋/);
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((image: HTMLImageElement) => image.decode());
    }
  });

  it('copies its code, and says so', async () => {
    await page.goto(`${url}/docs/getting-started.ko.html`);
    const sample = page.locator('.sample', { hasText: 'weather-slot' });
    await sample.getByRole('button', { name: '복사' }).click();
    await sample.getByText('복사했습니다').waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      await sample.locator('code').textContent(),
    );
  });

  it('leads to its other language and back, and to the file that it names', async () => {
    await page.goto(`${url}/docs/feed-in-five-minutes.ko.html`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'A feed in five minutes', level: 1 }).waitFor();
    await page.getByRole('link', { name: '한국어' }).click();
    await page.getByRole('heading', { name: '5분 만에 피드 만들기', level: 1 }).waitFor();
    assert.deepEqual(complaints, []);
    // Text has no link to an icon, and the browser looks for one at the root of the demo.
    await page.getByRole('link', { name: 'demo/static/crontab' }).click();
    await page.getByText('nalssi fetch --quiet').waitFor();
  });
});

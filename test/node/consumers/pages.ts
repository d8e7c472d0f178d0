import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { sharedBrowser } from '../demo/demo.js';
import { pageButton, propertiesOf, stop, tickerButton, weather } from './drive.js';
import { type Framework, LATE, PAGES, Projects, SERVERS } from './project.js';

/** Builds in which frameworks say what they do not like, above all in HTML that they take over. */
const TALKING = { 'process.env.NODE_ENV': '"development"' };
/** What they say besides. */
const ADVICE = /^%cDownload the React DevTools|^Feature flags __VUE/;

/** Has the project's server, in a Node of its own, write its HTML into the project's page; answers that HTML. */
const serve = async (folder: string, file: string): Promise<string> => {
  await build({ root: folder, logLevel: 'error', build: { ssr: file, outDir: 'server' } });
  const server = join(folder, 'server', 'server.mjs');
  const html = execFileSync(process.execPath, [server], { cwd: folder, encoding: 'utf8' }).trim();
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<!--server-->', html));
  return html;
};

/** Runs `task` on the project's page as Vite builds it, and answers what went wrong on it. */
const onPage = async (
  browser: Browser,
  folder: string,
  task: (page: Page) => Promise<void>,
): Promise<string[]> => {
  await build({ root: folder, logLevel: 'error', define: TALKING });
  const server = await preview({ root: folder, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (!ADVICE.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await weather(page);
  try {
    await page.goto(server.resolvedUrls!.local[0]!);
    await task(page);
  } finally {
    await page.close();
    await server.close();
  }
  return problems;
};

describe('a page built with', () => {
  const projects = new Projects();
  let browser: Browser;
  before(async () => {
    browser = await sharedBrowser();
  });
  after(() => projects.remove());

  for (const framework of PAGES) {
    it(`${framework} hands over properties, hears events and shows the next feed`, async () => {
      const problems = await onPage(browser, projects.create(framework), async (page) => {
        const ticker = page.locator('nalssi-ticker');
        const rows = ticker.locator('[part~=row]');

        await rows.first().waitFor();
        assert.deepEqual(await rows.allTextContents(), ['구름많음부산 32.0℉', '맑음서울 50.0℉']);
        await page.locator('output').getByText('2').waitFor();
        const set = { interval: 2, paused: false, staleAfter: 2, stations: '부산,서울', unit: 'f' };
        assert.deepEqual(await propertiesOf(ticker), set);

        await stop(page);
        assert.deepEqual(await propertiesOf(ticker), { ...set, paused: true });

        await page.evaluate(() => document.dispatchEvent(new Event('next-feed')));
        await rows.getByText('68.0℉').waitFor();
        assert.deepEqual(await rows.allTextContents(), ['구름많음부산 32.0℉', '맑음서울 68.0℉']);
        await page.locator('output').getByText('3').waitFor();
      });
      assert.deepEqual(problems, []);
    });
  }

  for (const [framework, file] of Object.entries(SERVERS)) {
    it(`${framework} writes the fallback on the server and takes over in the browser`, async () => {
      const folder = projects.create(framework as Framework);
      const html = await serve(folder, file);
      assert.match(
        html,
        /<nalssi-ticker src="\/weather\.json" stations="부산,서울"[^>]*>\s*날씨\s*<\/nalssi-ticker>/,
      );
      const problems = await onPage(browser, folder, async (page) => {
        const ticker = page.locator('nalssi-ticker');
        const rows = ticker.locator('[part~=row]');
        await page.locator('output').getByText('3').waitFor();
        assert.deepEqual(await rows.allTextContents(), ['구름많음부산 32.0℉', '맑음서울 50.0℉']);
        const set = { interval: 2, paused: false, staleAfter: 3, stations: '부산,서울', unit: 'f' };
        assert.deepEqual(await propertiesOf(ticker), set);
        assert.equal(
          await ticker.evaluate((one: HTMLElementTagNameMap['nalssi-ticker']) => one.staleAfter),
          3,
        );
        await stop(page);
        assert.equal((await propertiesOf(ticker)).paused, true);

        await page.goto(`${page.url()}#late`);
        await page.reload();
        await rows.first().waitFor();
        if (framework === 'react-server') await tickerButton(page, '정지').click();
        assert.equal(await page.locator('output').textContent(), '0');
        await page.evaluate(() => dispatchEvent(new Event('start')));
        await page.locator('output').getByText('3').waitFor();
        if (framework === 'react-server') await pageButton(page, '재생').waitFor();
      });
      assert.deepEqual(problems, []);
    });
  }

  for (const framework of LATE) {
    it('React, Preact and Vue, and defined later, keeps all but objects, and says so', async () => {
      const problems = await onPage(browser, projects.create(framework), async (page) => {
        await page.clock.install();
        await page.reload();
        for (const by of ['react', 'preact', 'vue'])
          await page.locator(`#${by}-feed nalssi-ticker[feed]`).waitFor({ state: 'attached' });
        await page.locator('#vue-server [stations]').waitFor({ state: 'attached' });
        await page.evaluate(() => document.dispatchEvent(new Event('define')));
        for (const place of ['react-src', 'preact-src', 'vue-src', 'react-server', 'vue-server']) {
          const ticker = page.locator(`#${place} nalssi-ticker`);
          await ticker.locator('[part~=row]').first().waitFor();
          const set = { interval: 2, paused: false, staleAfter: 3, stations: '부산,서울', unit: 'f' };
          assert.deepEqual(await propertiesOf(ticker), set, place);
        }
        const said = page.waitForEvent('console');
        await page.clock.runFor(10_000);
        await said;
      });
      assert.deepEqual(problems, [
        'nalssi: <nalssi-ticker> has lost its feed: load nalssi before the first render, or use nalssi/react or nalssi/vue',
      ]);
    });
  }
});

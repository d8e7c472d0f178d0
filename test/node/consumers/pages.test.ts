import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { CHROMIUM, CHROMIUM_FLAGS } from '../../tools/browsers.js';
import { type Framework, Projects } from './project.js';

const BUILT: readonly Framework[] = ['react', 'preact', 'vue', 'svelte', 'lit'];

/** Runs `task` on the project's page as Vite builds it, and answers what went wrong on it. */
const onPage = async (
  browser: Browser,
  folder: string,
  task: (page: Page) => Promise<void>,
): Promise<string[]> => {
  await build({ root: folder, logLevel: 'error' });
  const server = await preview({ root: folder, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
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
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  });
  after(async () => {
    await browser.close();
    projects.remove();
  });

  for (const framework of BUILT) {
    it(`${framework} hands over properties, hears events and shows the next feed`, async () => {
      const problems = await onPage(browser, projects.create(framework), async (page) => {
        const ticker = page.locator('nalssi-ticker');
        const rows = ticker.locator('[part~=row]');
        const properties = () =>
          ticker.evaluate(({ interval, paused, stations, unit }: HTMLElementTagNameMap['nalssi-ticker']) => ({
            interval,
            paused,
            stations,
            unit,
          }));

        await rows.first().waitFor();
        assert.deepEqual(await rows.allTextContents(), ['구름많음부산 32.0℉', '맑음서울 50.0℉']);
        const set = { interval: 2, paused: false, stations: ['부산', '서울'], unit: 'f' };
        assert.deepEqual(await properties(), set);

        await page.getByRole('button', { name: '정지', exact: true }).last().click();
        await page.getByRole('button', { name: '재생', exact: true }).last().waitFor();
        assert.deepEqual(await properties(), { ...set, paused: true });

        await page.evaluate(() => document.dispatchEvent(new Event('next-feed')));
        await rows.getByText('68.0℉').waitFor();
        assert.deepEqual(await rows.allTextContents(), ['구름많음부산 32.0℉', '맑음서울 68.0℉']);
        await page.locator('output').getByText('3').waitFor();
      });
      assert.deepEqual(problems, []);
    });
  }
});

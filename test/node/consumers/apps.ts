/**
 * Projects of the frameworks that bring their own server, router or tools: `npm` installs each from the registry, with the
 * packed package, and the page is driven as that project's own scripts build and serve it. `ONLY=next,nuxt` for some.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../tools/nginx.js';
import { sharedBrowser } from '../demo/demo.js';
import { propertiesOf, stop, weather } from './drive.js';
import { pack } from './project.js';

interface App {
  /** Whether the first HTML has the tags, and the browser takes them over. */
  readonly isServed: boolean;
  /** A page that is gone to, by a view transition through which the ticker stays, where nothing removes it. */
  readonly other?: string;
}

const APPS: Readonly<Record<string, App>> = {
  solid: { isServed: false },
  'react-router': { isServed: true },
  next: { isServed: true },
  sveltekit: { isServed: true },
  nuxt: { isServed: true },
  astro: { isServed: true, other: '다른 기사' },
  angular: { isServed: true },
};
const ONLY = process.env['ONLY']?.split(',') ?? Object.keys(APPS);

const SOURCES = 'test/consumers/apps';
const QUIET = {
  CI: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};

const npm = (folder: string, ...args: string[]): Promise<void> =>
  new Promise((done, failed) => {
    execFile(
      'npm',
      args,
      {
        cwd: folder,
        env: { ...process.env, ...QUIET, NODE_ENV: 'production' },
        timeout: 300_000,
        maxBuffer: 50_000_000,
      },
      (error, stdout, stderr) => (error ? failed(new Error(`${stdout}${stderr}`, { cause: error })) : done()),
    );
  });

/** Starts the project as its `start` does, and runs `task` once it answers. */
const served = async (folder: string, task: (url: string) => Promise<void>): Promise<void> => {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}/`;
  const server = spawn('npm', ['start'], {
    cwd: folder,
    // A group of its own, since npm starts the server as a process of a process.
    detached: true,
    env: {
      ...process.env,
      ...QUIET,
      NODE_ENV: 'production',
      PORT: port,
      HOST: '127.0.0.1',
      ORIGIN: url.slice(0, -1),
    },
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  try {
    const deadline = Date.now() + 40_000;
    while (!(await fetch(url).catch(() => null))?.ok) {
      assert.ok(server.exitCode === null && Date.now() < deadline, said);
      await new Promise((again) => setTimeout(again, 100));
    }
    await task(url);
  } finally {
    process.kill(-server.pid!);
  }
};

interface Shifts {
  readonly shifts: { readonly value: number }[];
  readonly observer: PerformanceObserver;
}

/** Has the page note how far what it shows is pushed about; answers a function that adds it up. */
const watchShifts = async (page: Page): Promise<() => Promise<number>> => {
  await page.addInitScript(() => {
    const page = window as unknown as Shifts;
    Object.assign(page, {
      shifts: [],
      observer: new PerformanceObserver((list) => page.shifts.push(...(list.getEntries() as never[]))),
    });
    page.observer.observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    // What the last change has pushed is known once it is painted.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return page.evaluate(() => {
      const { shifts, observer } = window as unknown as Shifts;
      return [...shifts, ...(observer.takeRecords() as never[])].reduce((sum, { value }) => sum + value, 0);
    });
  };
};

describe('a project of', () => {
  const root = mkdtempSync(join(tmpdir(), 'nalssi-apps-'));
  let browser: Browser;
  before(async () => {
    browser = await sharedBrowser();
    renameSync(pack(root), join(root, 'nalssi.tgz'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  for (const [name, { isServed, other }] of Object.entries(APPS).filter(([one]) => ONLY.includes(one)))
    it(`${name} ${isServed ? 'serves and takes over' : 'shows'} the elements, sets them and removes them`, async () => {
      const folder = join(root, name);
      cpSync(join(SOURCES, name), folder, { recursive: true });
      cpSync(join(SOURCES, 'common'), join(folder, 'common'), { recursive: true });
      await npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline');
      await npm(folder, 'run', 'build');
      await served(folder, async (url) => {
        const html = await (await fetch(url)).text();
        const tag =
          /<nalssi-ticker [^>]*src="\/weather\.json"[^>]*>\s*(?:<!--.*?-->)*\s*날씨\s*(?:<!--.*?-->)*\s*<\/nalssi-ticker>/;
        if (isServed) assert.match(html, tag);

        const page = await browser.newPage();
        const problems: string[] = [];
        page.on('console', (message) => problems.push(message.text()));
        page.on('pageerror', (error) => problems.push(error.message));
        await weather(page);
        const shifts = await watchShifts(page);
        await page.goto(url);

        const ticker = page.locator('nalssi-ticker');
        await page.locator('output').getByText('3').waitFor();
        assert.deepEqual(await ticker.locator('[part~=row]').allTextContents(), [
          '구름많음부산 32.0℉',
          '맑음서울 50.0℉',
        ]);
        const set = { interval: 2, paused: false, staleAfter: 3, stations: '부산,서울', unit: 'f' };
        assert.deepEqual(await propertiesOf(ticker), set);
        const seoul = page.locator('nalssi-board [part~=row]').filter({ hasText: '서울' });
        await seoul.getByText('10.0℃').first().waitFor();
        assert.equal(await shifts(), 0);

        await stop(page);
        assert.deepEqual(await propertiesOf(ticker), { ...set, paused: true });
        await page.getByText('다음', { exact: true }).click();
        await seoul.getByText('20.0℃').first().waitFor();
        if (other) {
          const before = await ticker.elementHandle();
          await page.getByRole('link', { name: other }).click();
          await page.getByRole('heading', { name: other }).waitFor();
          assert.ok(await ticker.evaluate((now, then) => now === then, before));
          assert.deepEqual(await propertiesOf(ticker), { ...set, paused: true });
          await ticker.getByText('32.0℉').first().waitFor();
        } else {
          await page.getByText('빼기', { exact: true }).click();
          await ticker.waitFor({ state: 'detached' });
        }
        assert.deepEqual(problems, []);
        await page.close();
      });
      rmSync(folder, { recursive: true });
    });
});

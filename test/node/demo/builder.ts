import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { ObservationFeed } from '../../../src/feed/index.js';
import { sharedBrowser, sharedDemo } from './demo.js';

let url: string;
let context: BrowserContext;
/** One page for all tests: a fresh one costs more than all that it shows. */
let page: Page;
/** What pages complained about: of scripts, policies, requests. */
let complaints: string[] = [];

before(async () => {
  ({ url } = await sharedDemo());
  context = await (await sharedBrowser()).newContext();
  context.on('console', (message) => complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(error.error().message));
  page = await context.newPage();
});
after(() => context.close());
afterEach(async () => {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearPermissions();
  for (const other of context.pages()) if (other !== page) await other.close();
});

/** The sample as an hour that was just observed, so that it moves on a page that knows nothing of samples. */
const freshFeed = async (): Promise<string> => {
  const feed = (await (await fetch(`${url}/feed.json`)).json()) as ObservationFeed;
  return JSON.stringify({ ...feed, observedAt: new Date(Date.now() - 600_000).toISOString() });
};

interface Options {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
}

const open = async (path: string, { colorScheme = 'light', width = 1280 }: Options = {}): Promise<Page> => {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  const body = await freshFeed();
  for (const address of ['**/feed.json', '**/weather.json'])
    await context.route(address, (route) => route.fulfill({ contentType: 'application/json', body }));
  complaints = [];
  await page.goto(url + path);
  return page;
};

const code = (page: Page, id: 'html' | 'css' | 'csp'): Promise<string> =>
  page.locator(`code#${id}`).innerText();

/** What a ticker shows and how, as text. */
const shown = async (ticker: Locator) => {
  await ticker.locator('.row').first().waitFor();
  const seen = (part: string): Promise<string[]> => ticker.locator(`[part~=${part}]`).allInnerTexts();
  const base = ticker.locator('.base');
  return {
    classes: await base.getAttribute('class'),
    lang: await base.getAttribute('lang'),
    rows: await seen('row'),
    source: await seen('source'),
    look: await base.evaluate((element) => {
      const { color, backgroundColor, fontFamily, paddingInlineStart, blockSize } = getComputedStyle(element);
      return { color, backgroundColor, fontFamily, paddingInlineStart, blockSize };
    }),
  };
};

/** A fresh page of a newspaper with the snippet in it, under the policy that the builder gives. */
const paste = async (
  html: string,
  css: string,
  csp: string,
  width = 1000,
  waitUntil: 'load' | 'commit' = 'load',
): Promise<Page> => {
  const pasted = await context.newPage();
  await context.route('**/pasted.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; ${csp}`,
      },
      body: `<!doctype html><html lang="ko"><meta charset="utf-8"><title>신문</title>
        <style>body { margin: 0; width: ${width}px; font: 15px/1.6 Pretendard, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif }
        ${css}</style><header>${html}</header><p id="below">기사</p></html>`,
    }),
  );
  await pasted.goto(`${url}/pasted.html`, { waitUntil });
  return pasted;
};

const SEOUL_BUSAN = '/builder.ko.html?stations=%EC%84%9C%EC%9A%B8,%EB%B6%80%EC%82%B0&mode=marquee';

describe('the embed builder', () => {
  it('makes the tag of what was chosen: two cities, by name and from the list, and the marquee', async () => {
    const page = await open('/builder.ko.html');
    await page.getByRole('button', { name: '모두 빼기' }).click();
    await page.getByRole('searchbox', { name: /^도시 찾기/ }).fill('서울');
    await page.getByRole('checkbox', { name: '서울', exact: true }).check();
    await page.getByRole('searchbox', { name: /^도시 찾기/ }).fill('busan');
    await page.getByRole('checkbox', { name: '부산', exact: true }).check();
    await page.getByRole('radio', { name: '흐름' }).check();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const hash = createHash('sha384').update(readFileSync('dist/embed/nalssi.js')).digest('base64');
    assert.equal(
      await code(page, 'html'),
      `<!-- nalssi ${version} -->
<div class="nalssi-slot">
  <script
    async
    src="${url}/embed/${version}/nalssi.js"
    integrity="sha384-${hash}"
    crossorigin="anonymous"
    data-feed="/weather.json"
    data-stations="서울,부산"
    data-mode="marquee"
  ></script>
</div>
`,
    );
    assert.equal(new URL(page.url()).search, new URL(SEOUL_BUSAN, url).search);
    assert.deepEqual(complaints, []);
  });

  it('takes a city from the map and gives it back', async () => {
    const page = await open('/builder.ko.html?stations=%EC%84%9C%EC%9A%B8');
    const mark = page.locator('nalssi-map [part~=mark]', { hasText: '제주' });
    await mark.click();
    assert.match(await code(page, 'html'), /data-stations="서울,제주"/);
    await mark.click();
    assert.match(await code(page, 'html'), /data-stations="서울"/);
  });

  it('takes a city without a station, found by its first consonants, and shows where it lies', async () => {
    const page = await open('/builder.ko.html');
    await page.getByRole('button', { name: '모두 빼기' }).click();
    await page.getByRole('searchbox', { name: /^도시 찾기/ }).fill('ㅇㅇ');
    await page.getByRole('checkbox', { name: '안양 경기도 안양시' }).check();
    assert.match(await code(page, 'html'), /data-stations="안양"/);
    await page.locator('.w1000 nalssi-ticker .row', { hasText: '안양' }).waitFor();
    await page.getByRole('radio', { name: '선택한 곳' }).check();
    await page.locator('nalssi-map .mark', { hasText: '안양' }).waitFor();
    assert.equal(await page.locator('nalssi-map .mark').count(), 1);
    await page.getByText('이 지역의 자료를 주는').click();
    assert.deepEqual(await page.locator('.sources li').allInnerTexts(), [
      '--source grid 시간당 요청 3회, KMA_API_HUB_KEY',
      '--source nowcast 시간당 요청 2회, DATA_GO_KR_KEY',
      '--source aws 시간당 요청 3회, KMA_API_HUB_KEY',
    ]);
    // The sample that has 안양.
    await page.locator('.w1000 nalssi-ticker .row', { hasText: '안양 29.7℃' }).waitFor();
  });

  it('offers the presets and every 시도', async () => {
    const page = await open('/builder.ko.html');
    await page.getByRole('radio', { name: '대표 16곳' }).check();
    assert.match(await code(page, 'html'), /data-stations="default16"/);
    assert.equal(await page.locator('.w1000 nalssi-ticker li').count(), 16);
    await page.getByRole('radio', { name: '권역·시도' }).check();
    await page.getByLabel('권역 또는 시도').selectOption('경기');
    assert.match(await code(page, 'html'), /data-region="경기"/);
    await page.locator('.w1000 nalssi-ticker .row', { hasText: '동두천' }).waitFor();
  });

  it('has its state in the address: reload, back and forward', async () => {
    const page = await open(SEOUL_BUSAN);
    const before = await code(page, 'html');
    assert.match(before, /data-stations="서울,부산"\n\s+data-mode="marquee"/);
    await page.reload();
    assert.equal(await code(page, 'html'), before);
    await page.getByRole('radio', { name: '℉' }).check();
    assert.match(await code(page, 'html'), /data-unit="f"/);
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('#html')!.textContent.includes('data-unit'));
    assert.equal(await code(page, 'html'), before);
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('#html')!.textContent.includes('data-unit'));
  });

  for (const form of ['one-tag', 'tag', 'iframe'])
    it(`gives a snippet that shows on a fresh page what the preview shows: ${form}`, async () => {
      const page = await open(`${SEOUL_BUSAN}&preset=broadcast&unit=f&form=${form}`);
      const preview = await shown(page.locator('.w1000 nalssi-ticker'));
      const [html, css, csp] = [await code(page, 'html'), await code(page, 'css'), await code(page, 'csp')];
      const pasted = await paste(html, css, csp);
      const place = form === 'iframe' ? pasted.frameLocator('iframe') : pasted;
      const result = await shown(place.locator('nalssi-ticker'));
      if (form === 'iframe') {
        // The frame has a font size of its own, and all that is in em with it.
        Object.assign(result.look, {
          paddingInlineStart: preview.look.paddingInlineStart,
          blockSize: preview.look.blockSize,
        });
        const room = await pasted
          .locator('iframe')
          .evaluate((frame: HTMLIFrameElement) => frame.clientHeight);
        const needed = await place.locator('html').evaluate((root) => root.scrollHeight);
        assert.equal(room, needed);
      }
      assert.deepEqual(result, preview);
      assert.deepEqual(complaints, []);
    });

  it('keeps the room of the ticker from the first, at both widths', async () => {
    for (const width of [320, 1000]) {
      const page = await open(SEOUL_BUSAN);
      const [html, css, csp] = [await code(page, 'html'), await code(page, 'css'), await code(page, 'csp')];
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await context.route('**/nalssi.js', async (route) => {
        await held;
        await route.continue();
      });
      const pasted = await paste(html, css, csp, width, 'commit');
      const top = (): Promise<number> =>
        pasted.locator('#below').evaluate((element) => element.getBoundingClientRect().top);
      const before = await top();
      release();
      await pasted.locator('nalssi-ticker .row').first().waitFor();
      assert.ok(Math.abs((await top()) - before) <= 1, `${width}: from ${before} to ${await top()}`);
      assert.ok(before > 30);
      await context.unrouteAll({ behavior: 'wait' });
      await pasted.close();
    }
  });

  it('gives a hash by which a browser refuses another file', async () => {
    const page = await open(SEOUL_BUSAN);
    const [html, css, csp] = [await code(page, 'html'), await code(page, 'css'), await code(page, 'csp')];
    await context.route('**/nalssi.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()};` });
    });
    const pasted = await paste(html, css, csp);
    await pasted.waitForLoadState('networkidle');
    assert.equal(await pasted.evaluate(() => customElements.get('nalssi-ticker')), undefined);
    assert.match(complaints.join('\n'), /integrity/);
  });

  it('copies, and says so', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await open(SEOUL_BUSAN);
    await page.getByRole('button', { name: '복사' }).first().click();
    await page.getByText('복사했습니다').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page, 'html'));
  });

  it('speaks the language of its page and takes the choice along to the other', async () => {
    const page = await open(SEOUL_BUSAN);
    assert.equal(await page.locator('h1').innerText(), '티커 만들기');
    const korean = await code(page, 'html');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Embed builder' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.equal(await code(page, 'html'), korean);
    const words = await page.locator('#builder').innerText();
    // City names are data, samples and languages call themselves.
    const left = words.replace(/<!--[^]*?<\/div>|예시 자료|한국어/g, '');
    assert.doesNotMatch(left, /[가-힣]/);
  });

  it('shows every language, loaded when it is chosen', async () => {
    const page = await open(`${SEOUL_BUSAN}&lang=ja`);
    await page.locator('.w1000 nalssi-ticker [lang=ja]').waitFor();
    assert.match(JSON.stringify(await shown(page.locator('.w1000 nalssi-ticker'))), /ソウル/);
  });
});

/** What axe says, as far as it is read here. */
interface Report {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown }[];
  }[];
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const FRAME = `/embed/${version}/frame.html`;
const PAGES = [
  '/',
  '/builder.html',
  '/builder.ko.html',
  '/gallery.html?element=ticker-roll',
  '/gallery.ko.html?element=icons',
  '/docs/index.ko.html',
  '/docs/theming.ko.html',
  '/docs/fact-sheet.html',
  '/docs/api.html',
  FRAME,
];

describe('the pages of the site', () => {
  for (const path of PAGES)
    it(`${path}: nothing for axe to say in light and in dark, no sideways scrolling on a phone`, async () => {
      const page = await open(path, { width: 320 });
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      await page.evaluate(AXE);
      // A page for an iframe is part of one that has its heading.
      const rules = { 'page-has-heading-one': { enabled: path !== FRAME } };
      // In the dark only colours differ.
      for (const [colorScheme, options] of [
        ['light', { rules }],
        ['dark', { runOnly: ['color-contrast'] }],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate<Report>(`axe.run(${JSON.stringify(options)})`);
        const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target)]);
        assert.deepEqual(found, [], colorScheme);
      }
    });
});

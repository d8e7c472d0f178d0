import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { NEWS_PAGES } from '../../../demo/site/news.js';
import type { ObservationFeed } from '../../../src/feed/index.js';
import { WHOLE } from '../../tools/whole.js';
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
  { html, css, csp }: Record<'html' | 'css' | 'csp', string>,
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
        <style>body { margin: 0; width: ${width}px; color: #16191d; font: 15px/1.6 Pretendard, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif }
        ${css}</style><header>${html}</header><p id="below">기사</p></html>`,
    }),
  );
  await pasted.goto(`${url}/pasted.html`, { waitUntil });
  return pasted;
};

const codes = async (page: Page) => ({
  html: await code(page, 'html'),
  css: await code(page, 'css'),
  csp: await code(page, 'csp'),
});

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
/** The scripts of the demo, which stand in a folder of their version. */
const FOLDER = `/embed/${version}/`;
const SEOUL_BUSAN = `/builder.ko.html?stations=%EC%84%9C%EC%9A%B8,%EB%B6%80%EC%82%B0&mode=marquee&trusted=true&folder=${FOLDER}`;

const preview = (page: Page): Locator => page.locator('.preview nalssi-ticker');
const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
const enter = async (page: Page, label: string, text: string): Promise<void> => {
  await field(page, label).fill(text);
  await field(page, label).press('Enter');
};

describe('the embed builder', () => {
  it('makes the tag of what was chosen: two cities, by name and from the list, and the marquee', async () => {
    const page = await open('/builder.ko.html');
    await page.getByRole('button', { name: '모두 해제', exact: true }).click();
    // Without a city there is no code: an element without stations would show all of them.
    await page.getByText('선택한 도시가 없어 코드를 만들지 않았습니다').waitFor();
    assert.equal(await page.locator('code#html').count(), 0);
    await page.locator('.preview').getByText('선택한 도시가 없습니다').waitFor();
    await page.getByRole('searchbox', { name: /^도시 찾기/ }).fill('서울');
    await page.getByRole('checkbox', { name: '서울', exact: true }).check();
    await page.getByRole('searchbox', { name: /^도시 찾기/ }).fill('busan');
    await page.getByRole('checkbox', { name: '부산', exact: true }).check();
    await page.getByRole('radio', { name: '흐르기' }).check();
    assert.equal(
      await code(page, 'html'),
      `<!-- nalssi ${version} -->
<link rel="preload" as="fetch" crossorigin="anonymous" href="/weather.json">
<div class="nalssi-slot">
  <script
    async
    src="/embed/nalssi.js"
    data-feed="/weather.json"
    data-stations="서울,부산"
    data-mode="marquee"
  ></script>
</div>
`,
    );
    assert.equal(new URL(page.url()).searchParams.get('stations'), '서울,부산');
    assert.deepEqual(complaints, []);
  });

  it('finds cities by first consonants and by names with their ending', async () => {
    const page = await open('/builder.ko.html');
    for (const [text, name] of [
      ['ㅂㅅ', '부산'],
      ['수원시', '수원'],
      ['부산광역시', '부산'],
      ['강릉시', '강릉'],
    ] as const) {
      await page.getByRole('searchbox', { name: /^도시 찾기/ }).fill(text);
      await page.getByRole('checkbox', { name, exact: true }).waitFor();
    }
    await page.getByRole('searchbox', { name: /^도시 찾기/ }).fill('없는곳');
    await page.getByText('찾는 도시가 없습니다').waitFor();
  });

  it('takes a city from the map, gives it back, and marks every chosen one', async () => {
    const page = await open('/builder.ko.html?stations=%EC%84%9C%EC%9A%B8');
    const dots = (group: string, name: string): Locator =>
      page
        .locator(`.map .${group} circle`)
        .filter({ has: page.locator('title', { hasText: new RegExp(`^${name}$`) }) });
    await dots('others', '제주').click();
    assert.match(await code(page, 'html'), /data-stations="서울,제주"/);
    await page.locator('.map .names text', { hasText: '제주' }).waitFor();
    await dots('chosen', '제주').click();
    assert.match(await code(page, 'html'), /data-stations="서울"/);
    await page.getByRole('button', { name: '수도권 모두 선택' }).click();
    const names = await page.locator('.chips li > span').allInnerTexts();
    assert.ok(names.length > 7);
    for (const name of names) assert.equal(await dots('chosen', name).count(), 1, name);
    await page.getByRole('button', { name: '수도권 모두 해제' }).click();
    await page.getByText('선택한 도시가 없습니다. 목록').first().waitFor();
  });

  it('takes a city without a station, found by its first consonants, and names its sources', async () => {
    const page = await open('/builder.ko.html?stations=');
    await page.getByRole('searchbox', { name: /^도시 찾기/ }).fill('ㅇㅇ');
    await page.getByRole('checkbox', { name: '안양 경기도 안양시' }).check();
    assert.match(await code(page, 'html'), /data-stations="안양"/);
    // The sample that has 안양.
    await preview(page).locator('.row', { hasText: '안양 29.7℃' }).waitFor();
    await page.getByText('이 지역의 자료를 주는').click();
    assert.deepEqual(await page.locator('.sources li').allInnerTexts(), [
      '--source grid 시간당 요청 3회, KMA_API_HUB_KEY',
      '--source nowcast 시간당 요청 2회, DATA_GO_KR_KEY',
      '--source aws 시간당 요청 3회, KMA_API_HUB_KEY',
    ]);
  });

  it('has an order that keys and the pointer change', async () => {
    const page = await open('/builder.ko.html');
    const order = async (): Promise<string> =>
      (await page.locator('.chips li > span').allInnerTexts()).join();
    const grip = (name: string): Locator => page.getByRole('button', { name: `${name} 순서 바꾸기` });
    assert.equal(await order(), '서울,강릉,대전,대구,광주,부산,제주');
    await grip('부산').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    assert.equal(await order(), '부산,서울,강릉,대전,대구,광주,제주');
    await page.getByText('부산: 7곳 중 1번째').waitFor();
    // The focus goes with the city.
    await page.keyboard.press('ArrowRight');
    assert.equal(await order(), '서울,부산,강릉,대전,대구,광주,제주');
    await grip('제주').hover();
    await page.mouse.down();
    await page.locator('.chips li', { hasText: '부산' }).hover();
    await page.mouse.up();
    assert.equal(await order(), '서울,제주,부산,강릉,대전,대구,광주');
    await grip('부산').click();
    assert.equal(await order(), '서울,부산,제주,강릉,대전,대구,광주');
    await grip('제주').click();
    assert.match(await code(page, 'html'), /data-stations="서울,제주,부산,강릉,대전,대구,광주"/);
  });

  it('offers the presets and every 시도', async () => {
    const page = await open('/builder.ko.html');
    await page.getByRole('radio', { name: '대표 16곳' }).check();
    assert.match(await code(page, 'html'), /data-stations="default16"/);
    assert.equal(await preview(page).locator('li').count(), 16);
    await page.getByRole('radio', { name: '권역·시도' }).check();
    await page.getByLabel('권역 또는 시도').selectOption('경기');
    assert.match(await code(page, 'html'), /data-region="경기"/);
    await preview(page).locator('.row', { hasText: '동두천' }).waitFor();
  });

  it('refuses what cannot be, beside its field, and changes nothing by it', async () => {
    const page = await open('/builder.ko.html');
    const before = await code(page, 'html');
    for (const [label, text, why] of [
      ['도시당 표시 시간(초)', '-3', '1에서 600까지의 수를 입력하세요.'],
      ['최대 도시 수', '2.5', '1 이상의 정수를 입력하세요.'],
      ['글자 크기(px)', '99', '10에서 32까지의 수를 입력하세요.'],
      ['도시를 눌렀을 때 이동할 주소', 'javascript:alert(1)', 'http나 https로 시작하는 주소'],
      ['올린 embed 폴더의 주소', 'C:\\site\\embed', '이 컴퓨터에 있는 파일의 경로입니다.'],
      ['피드 주소', 'file:///home/kim/weather.json', '이 컴퓨터에 있는 파일의 경로입니다.'],
      ['사이트 주소 (선택)', '/front', 'https://로 시작하는 사이트 주소'],
    ] as const) {
      await enter(page, label, text);
      assert.equal(await field(page, label).getAttribute('aria-invalid'), 'true', label);
      const described = await field(page, label).evaluate((input) =>
        input
          .getAttribute('aria-describedby')!
          .split(' ')
          .map((id) => document.getElementById(id)!.textContent)
          .join(' '),
      );
      assert.ok(described.includes(why), `${label}: ${described}`);
      assert.equal(await field(page, label).inputValue(), text, label);
    }
    assert.equal(await code(page, 'html'), before);
    assert.equal(new URL(page.url()).search, '');
    await enter(page, '도시당 표시 시간(초)', '7');
    assert.equal(await field(page, '도시당 표시 시간(초)').getAttribute('aria-invalid'), null);
    assert.match(await code(page, 'html'), /data-interval="7"/);
    await enter(page, '피드 주소', 'http://localhost:8080/weather.json');
    await page.getByText('이 컴퓨터나 사내망에서만 열리는 주소입니다').waitFor();
  });

  it('makes the code of every element, and shows it in every header and text size', async () => {
    const page = await open('/builder.ko.html?form=tag&size=20&stations=%EB%B6%80%EC%82%B0');
    for (const [name, tag] of [
      ['여러 도시', 'board'],
      ['지도', 'map'],
      ['한 도시', 'observation'],
      ['티커', 'ticker'],
    ] as const) {
      await page.getByRole('radio', { name, exact: true }).check();
      assert.match(
        await code(page, 'html'),
        new RegExp(`<nalssi-${tag}\\s+src="/weather.json"\\s+stations="부산"`),
      );
      const file = tag === 'ticker' ? 'nalssi' : 'nalssi-all';
      assert.ok((await code(page, 'html')).includes(`src="/embed/${file}.js"`), tag);
      const shown = page.locator(`.preview nalssi-${tag}`);
      await shown.getByText('부산').first().waitFor();
      assert.equal(await shown.evaluate((element) => getComputedStyle(element).fontSize), '20px');
    }
    for (const [ground, colour] of [
      ['어두운 헤더', 'rgb(22, 24, 29)'],
      ['색 헤더', 'rgb(122, 18, 38)'],
      ['모바일', 'rgb(255, 255, 255)'],
    ] as const) {
      await page.getByRole('radio', { name: ground }).check();
      const site = page.locator('.preview .site');
      assert.equal(await site.evaluate((element) => getComputedStyle(element).backgroundColor), colour);
    }
    assert.ok((await page.locator('.preview .site').boundingBox())!.width <= 377);
  });

  it('keeps the preview in view on a phone', async () => {
    const page = await open('/builder.ko.html', { width: 375 });
    await page.getByRole('button', { name: '복사' }).last().scrollIntoViewIfNeeded();
    const { y, height } = (await page.locator('.preview').boundingBox())!;
    assert.ok(y >= 0 && height < 300, `${y}, ${height}`);
    assert.ok(await page.evaluate(() => scrollY > 1000));
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
      const expected = await shown(preview(page));
      const pasted = await paste(await codes(page));
      const place = form === 'iframe' ? pasted.frameLocator('iframe') : pasted;
      const result = await shown(place.locator('nalssi-ticker'));
      if (form === 'iframe') {
        // The frame has a font size of its own, and all that is in em with it.
        Object.assign(result.look, {
          paddingInlineStart: expected.look.paddingInlineStart,
          blockSize: expected.look.blockSize,
        });
        const room = await pasted
          .locator('iframe')
          .evaluate((frame: HTMLIFrameElement) => frame.clientHeight);
        const needed = await place.locator('html').evaluate((root) => root.scrollHeight);
        assert.equal(room, needed);
      }
      assert.deepEqual(result, expected);
      // Chromium notes that a frame of the page's own origin could remove its sandbox: it is the site's own file.
      const others = complaints.filter((one) => !one.includes('can escape its sandboxing'));
      assert.deepEqual(others, []);
    });

  it('keeps the room of the ticker from the first, at both widths', async () => {
    for (const width of [320, 1000]) {
      const page = await open(SEOUL_BUSAN);
      const snippet = await codes(page);
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await context.route('**/nalssi.js', async (route) => {
        await held;
        await route.continue();
      });
      const pasted = await paste(snippet, width, 'commit');
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

  it('has an iframe through which a light page is seen where the device prefers dark', async () => {
    const page = await open(`${SEOUL_BUSAN}&form=iframe`);
    const pasted = await paste(await codes(page));
    await pasted.emulateMedia({ colorScheme: 'dark' });
    await pasted.frameLocator('iframe').locator('nalssi-ticker .row').first().waitFor();
    const { data } = PNG.sync.read(await pasted.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } }));
    assert.deepEqual([...data.subarray(0, 3)], [255, 255, 255]);
  });

  it('gives a hash for a script on a CDN, by which a browser refuses another file', async () => {
    const cdn = url.replace('127.0.0.1', 'localhost') + FOLDER;
    const page = await open(`/builder.ko.html?trusted=true&folder=${cdn}`);
    const hash = createHash('sha384').update(readFileSync('dist/embed/nalssi.js')).digest('base64');
    const snippet = await codes(page);
    assert.ok(snippet.html.includes(`integrity="sha384-${hash}"`));
    await page.getByText('Access-Control-Allow-Origin 헤더를 보내야').first().waitFor();
    for (const [change, isRun] of [
      ['', true],
      [';', false],
    ] as const) {
      await context.route('**/nalssi.js', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
        await route.fulfill({ response, headers, body: (await response.text()) + change });
      });
      const pasted = await paste(snippet);
      await pasted.waitForLoadState('networkidle');
      assert.equal(await pasted.evaluate(() => customElements.get('nalssi-ticker') !== undefined), isRun);
      await pasted.close();
      await context.unrouteAll({ behavior: 'wait' });
    }
    assert.match(complaints.join('\n'), /integrity/);
  });

  it('copies, and says so at the button', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await open(SEOUL_BUSAN);
    const heads = page.locator('.code-head');
    await heads.first().getByRole('button', { name: '복사' }).click();
    await heads.first().getByRole('status').getByText('복사했습니다').waitFor();
    assert.equal(await heads.nth(1).getByRole('status').innerText(), '');
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

  it('shows every language, loaded when it is chosen, and gives its words to the code', async () => {
    const page = await open(`${SEOUL_BUSAN}&lang=ja&form=iframe`);
    await preview(page).locator('[lang=ja]').waitFor();
    assert.match(JSON.stringify(await shown(preview(page))), /ソウル/);
    assert.match(await code(page, 'html'), /title="都市別の天気"/);
  });

  it('offers the zip and the package, which are there', async () => {
    const page = await open('/builder.ko.html?form=npm');
    for (const [name, type] of [
      [/^nalssi-.*\.zip 내려받기 \(\d+ kB\)$/, /zip/],
      [/^nalssi-.*\.tgz$/, /gzip|octet-stream/],
    ] as const) {
      const link = page.getByRole('link', { name });
      const response = await page.request.get(
        await link.evaluate((anchor: HTMLAnchorElement) => anchor.href),
      );
      assert.ok(response.ok());
      assert.match(response.headers()['content-type'] ?? '', type);
    }
  });
});

describe('the address of a feed', () => {
  let server: Server;
  let site: string;
  before(async () => {
    const feed = await freshFeed();
    server = createServer(({ url: path }, response) => {
      const send = (status: number, body: string, isOpen = true): void => {
        if (isOpen) response.setHeader('Access-Control-Allow-Origin', '*');
        response.writeHead(status).end(body);
      };
      if (path === '/open.json') send(200, feed);
      else if (path === '/closed.json') send(200, feed, false);
      else if (path === '/page.json') send(200, '<!doctype html><title>로그인</title>');
      else if (path === '/other.json') send(200, '{"data":[]}');
      else send(404, 'nothing');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('is tried from the page, and the result is said in words', async () => {
    const page = await open('/builder.ko.html');
    const finding = page.locator('.finding');
    const tried = async (feed: string, words: RegExp): Promise<void> => {
      await enter(page, '피드 주소', feed);
      await page.getByRole('button', { name: '주소 확인' }).click();
      await finding.getByText(words).waitFor();
    };
    await tried('/open.json', /사이트 주소를 입력하면 확인할 수 있습니다/);
    await enter(page, '사이트 주소 (선택)', site);
    await tried('/open.json', /좋습니다\. \d\d:\d\d 관측 자료 97곳/);
    await tried('/none.json', /파일이 없습니다\(404\)/);
    await tried('/page.json', /웹 페이지가 왔습니다/);
    await tried('/other.json', /피드의 형식이 아닙니다\(version: unsupported-version\)/);
    await tried('/closed.json', /허용하지 않아\(CORS\)/);
    assert.equal(await finding.getByRole('link').getAttribute('href'), `${site}/closed.json`);
    await tried('http://127.0.0.1:9/w.json', /연결하지 못했습니다/);
    // Sample data of the site, which is old.
    await context.unrouteAll({ behavior: 'wait' });
    await tried(`${url}/feed.json`, /오래된 자료입니다\(2023-10-31 16:00 관측, 97곳\)/);
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
const FRAME = `${FOLDER}frame.html`;
const PAGES = [
  '/',
  ...NEWS_PAGES.filter((path) => path !== 'index.html').map((path) => `/${path}`),
  '/builder.ko.html',
  '/gallery.html?element=board-grid&preset=portal',
  '/gallery.ko.html?element=icons',
  '/docs/index.ko.html',
  '/docs/getting-started.ko.html',
  '/docs/fact-sheet.html',
  FRAME,
];
/** Longer ones of the same kinds, for a release. */
const MORE_PAGES = [
  '/builder.html',
  '/gallery.html?element=ticker-roll',
  '/docs/conformance.ko.html',
  '/docs/theming.ko.html',
  '/docs/api.html',
];

describe('the pages of the site', () => {
  for (const path of WHOLE ? [...PAGES, ...MORE_PAGES] : PAGES)
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

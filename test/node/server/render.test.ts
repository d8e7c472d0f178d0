import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { ObservationFeed } from '../../../src/feed/index.js';
import { renderTicker, takenFrom } from '../../../src/server/index.js';
import { fileUpstream } from '../../../src/server/node/index.js';
import { createRig, kst, sourceNamed } from './rig.js';

const HOSTILE = `<img src=x onerror="alert(1)">&'"`;
const FEED: ObservationFeed = {
  version: 1,
  source: { name: '기상청', url: 'https://www.weather.go.kr/?a=1&b="' },
  observedAt: '2025-04-01T07:00:00+09:00',
  notice: HOSTILE,
  observations: [
    { station: { id: '98', name: '동두천' }, condition: '맑음', temperature: -1.5 },
    { station: { id: '108', name: '서울' }, condition: null, temperature: 0 },
    { station: { id: '172', name: HOSTILE }, condition: HOSTILE, temperature: null },
  ],
};
const HOUR = 3_600_000;
const NOW = Date.parse('2025-04-01T07:20:00+09:00');

const all = (node: Tree.Node): Tree.Element[] => {
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(all)];
};
const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const elements = (html: string, tag: string) =>
  all(parseFragment(html)).filter(({ tagName }) => tagName === tag);

describe('renderTicker', () => {
  it('is the element with declarative shadow DOM and a list for everyone else', async () => {
    const html = await renderTicker(FEED, { src: '/weather.json' }, NOW);
    const [ticker] = elements(html, 'nalssi-ticker');
    assert.deepEqual(Object.fromEntries(ticker!.attrs.map(({ name, value }) => [name, value])), {
      src: '/weather.json',
      lang: 'ko',
    });
    const [template, ...light] = ticker!.childNodes.filter((node) => 'tagName' in node);
    assert.equal((template as Tree.Element).tagName, 'template');
    assert.equal(
      (template as Tree.Element).attrs.find(({ name }) => name === 'shadowrootmode')?.value,
      'open',
    );
    assert.deepEqual(
      light.map((node) => textOf(node).trim()),
      [
        '2025.04.01 (화) 7시 관측',
        `맑음 동두천 -1.5℃\n서울 0.0℃\n${HOSTILE} ${HOSTILE} –`,
        HOSTILE,
        '기상청 제공',
      ],
    );
  });

  it('has the same rows in the shadow DOM, as the element draws them', async () => {
    const html = await renderTicker(FEED, {}, NOW);
    const cities = elements(html, 'span').filter(({ attrs }) => attrs.some(({ value }) => value === 'city'));
    assert.deepEqual(cities.map(textOf), ['동두천', '서울', HOSTILE]);
  });

  it('escapes everything of the feed', async () => {
    const html = await renderTicker(
      FEED,
      { src: HOSTILE, mode: HOSTILE, theme: HOSTILE, lang: HOSTILE },
      NOW,
    );
    assert.equal(elements(html, 'img').length, 0);
    assert.equal(elements(html, 'script').length, 0);
    const [ticker] = elements(html, 'nalssi-ticker');
    assert.equal(ticker!.attrs.find(({ name }) => name === 'src')?.value, HOSTILE);
    const attributes = all(parseFragment(html)).flatMap(({ attrs }) => attrs.map(({ name }) => name));
    assert.ok(!attributes.some((name) => name.startsWith('on')), attributes.join());
  });

  it('carries no marks for hydration', async () => {
    assert.doesNotMatch(await renderTicker(FEED, {}, NOW), /<!--/);
  });

  it('speaks one language throughout', async () => {
    const html = await renderTicker({ ...FEED, notice: undefined }, { lang: 'en', unit: 'f' }, NOW);
    const [list] = elements(html, 'ul').slice(-1);
    assert.match(textOf(list!), /Clear Dongducheon 29\.3℉/);
    const buttons = elements(html, 'button').map(
      ({ attrs }) => attrs.find(({ name }) => name === 'aria-label')?.value,
    );
    assert.ok(
      buttons.every((label) => /^[A-Za-z ]+$/.test(label!)),
      buttons.join(),
    );
  });

  for (const [lang, words] of [
    ['ko', { row: '맑음동두천 -1.5℃', list: '맑음 동두천 -1.5℃', heard: '동두천, 맑음, 영하 1.5도' }],
    ['en-GB', { row: 'ClearDongducheon -1.5℃', list: 'Clear Dongducheon -1.5℃', heard: 'minus 1.5 degrees' }],
    ['ja', { row: '晴れ東豆川 -1.5℃', list: '晴れ 東豆川 -1.5℃', heard: '東豆川, 晴れ, 氷点下1.5度' }],
    ['zh-CN', { row: '晴东豆川 -1.5℃', list: '晴 东豆川 -1.5℃', heard: '东豆川, 晴, 零下1.5度' }],
    ['zh_TW', { row: '晴東豆川 -1.5℃', list: '晴 東豆川 -1.5℃', heard: '東豆川, 晴, 零下1.5度' }],
  ] as const)
    it(`speaks ${lang}, in the shadow DOM and in the list`, async () => {
      const html = await renderTicker({ ...FEED, notice: undefined }, { lang }, NOW);
      const [ticker] = elements(html, 'nalssi-ticker');
      assert.equal(ticker!.attrs.find(({ name }) => name === 'lang')?.value, lang);
      const spans = elements(html, 'span').map(textOf);
      assert.ok(spans.includes(words.row), spans.join('\n'));
      assert.ok(spans.some((text) => text.endsWith(words.heard)));
      const items = elements(html, 'li').map(textOf);
      assert.ok(items.includes(words.list), items.join('\n'));
    });

  it('computes every age from the given time', async () => {
    const old = {
      station: { id: '159', name: '부산' },
      condition: '비',
      temperature: 9,
      observedAt: '2025-04-01T04:00:00+09:00',
    };
    const feed = { ...FEED, observations: [...FEED.observations, old] };
    const ages = async (now: number): Promise<string[]> => {
      const html = await renderTicker(feed, {}, now);
      return [...html.replace(/<style>[^]*?<\/style>/, '').matchAll(/\d+(?:분|시간|일) 전/g)].map(String);
    };
    // A row is there twice, for the eye and for screen readers; all is in the shadow DOM and in the list.
    assert.deepEqual(await ages(NOW), ['3시간 전', '3시간 전', '3시간 전']);
    assert.deepEqual(await ages(NOW + 3 * HOUR), [
      '3시간 전',
      '6시간 전',
      '6시간 전',
      '3시간 전',
      '6시간 전',
    ]);
    assert.deepEqual(await ages(NOW - HOUR), ['2시간 전', '2시간 전', '2시간 전']);
    const [base] = elements(await renderTicker(feed, {}, NOW), 'div').filter(({ attrs }) =>
      attrs.some(({ name, value }) => name === 'part' && value === 'base'),
    );
    assert.match(base!.attrs.find(({ name }) => name === 'class')!.value, /\bfresh\b/);
  });

  it('keeps the times of two renderings apart', async () => {
    const [fresh, old] = await Promise.all([
      renderTicker(FEED, {}, NOW),
      renderTicker(FEED, {}, NOW + 3 * HOUR),
    ]);
    assert.doesNotMatch(fresh, /시간 전/);
    assert.equal(old.match(/7시 관측 · 3시간 전/g)!.length, 2);
  });

  it('shows a source without an address, and how old the observations are', async () => {
    const html = await renderTicker({ ...FEED, source: { name: '기상청' } }, {}, NOW + 3 * 3_600_000);
    assert.equal(elements(html, 'a').length, 0);
    assert.match(html, /7시 관측 · 3시간 전/);
  });
});

describe('/ticker.html', () => {
  const rigAt = (time: string) =>
    createRig({
      address: '',
      now: kst(time),
      source: takenFrom(sourceNamed('surface-map'), 'test/fixtures/kma/sfc_web_map/2023-10-31T16.xml'),
      upstream: fileUpstream,
      notice: '예시 자료',
    });

  it('is the narrowed fragment, with the address from which the ticker refreshes itself', async () => {
    const answer = await rigAt('16:20').get('/ticker.html?stations=서울,부산&region=&lang=en');
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    const html = await answer.text();
    const [ticker] = elements(html, 'nalssi-ticker');
    assert.equal(
      ticker!.attrs.find(({ name }) => name === 'src')?.value,
      `/feed.json?${new URLSearchParams({ stations: '서울,부산' })}`,
    );
    assert.match(html, /Seoul 19\.7℃/);
    assert.match(html, /예시 자료/);
    const region = await (await rigAt('16:20').get('/ticker.html?region=제주')).text();
    assert.match(region, /src="\/feed\.json\?region=/);
    assert.match(await (await rigAt('16:20').get('/ticker.html')).text(), /src="\/feed\.json"/);
  });

  it('is the same for every tag of a language, which it names', async () => {
    const rig = rigAt('16:20');
    const get = (lang: string) => rig.get(`/ticker.html?lang=${lang}`);
    for (const [tags, lang, seoul] of [
      [['ja', 'ja-JP', 'JA'], 'ja', 'ソウル'],
      [['zh-TW', 'zh-Hant', 'zh_HK'], 'zh-Hant', '首爾'],
      [['en', 'en-GB', 'en_US', 'fr', 'de-CH-1901'], 'en', 'Seoul'],
      [['', 'ko', 'ko-KR', 'ko_KR'], 'ko', '서울'],
    ] as const) {
      const bodies = new Set<string>();
      for (const tag of tags) bodies.add(await (await get(tag)).text());
      assert.equal(bodies.size, 1, lang);
      const [html] = [...bodies];
      assert.equal(
        elements(html!, 'nalssi-ticker')[0]!.attrs.find(({ name }) => name === 'lang')?.value,
        lang,
      );
      assert.ok(html!.includes(seoul), lang);
    }
  });

  it('takes no language that is none', async () => {
    const html = await (await rigAt('16:20').get('/ticker.html?lang=%22%3E%3Cscript%3E')).text();
    assert.match(html, /lang="ko"/);
  });

  it('allows its own style sheet and nothing else', async () => {
    const answer = await rigAt('16:20').get('/ticker.html');
    const [style] = elements(await answer.text(), 'style');
    const hash = createHash('sha256').update(textOf(style!)).digest('base64');
    assert.equal(
      answer.headers.get('content-security-policy'),
      `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'self'`,
    );
  });

  it('has a validator, which changes as the observations grow old', async () => {
    const rig = rigAt('16:20');
    const answer = await rig.get('/ticker.html');
    const etag = answer.headers.get('etag')!;
    const again = await rig.get('/ticker.html', { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    rig.now = kst('19:20');
    assert.notEqual((await rig.get('/ticker.html')).headers.get('etag'), etag);
  });

  it('404s where nothing of the selection is there', async () => {
    assert.equal((await rigAt('16:20').get('/ticker.html?stations=없는곳')).status, 404);
  });
});

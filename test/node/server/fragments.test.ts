/** What a page gets besides the ticker's rows: attributes, other elements, the plain list, small and safe text. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import type { CSSResult } from 'lit';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { BoardElement } from '../../../src/elements/board/board-element.js';
import { MapElement } from '../../../src/elements/map/map-element.js';
import { ObservationElement } from '../../../src/elements/observation/observation-element.js';
import { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { ObservationFeed } from '../../../src/feed/index.js';
import {
  renderBoard,
  renderList,
  renderMap,
  renderObservation,
  renderTicker,
  takenFrom,
} from '../../../src/server/index.js';
import { fileUpstream } from '../../../src/server/node/index.js';
import { kindsOf } from '../../../src/server/render/attributes.js';
import { minifyCss } from '../../../src/server/render/text.js';
import header from '../../fixtures/feeds/header.json' with { type: 'json' };
import { createRig, kst, sourceNamed } from './rig.js';

const FEED = header as ObservationFeed;
const NOW = Date.parse(FEED.observedAt) + 1_200_000;
const HOUR = 3_600_000;

const all = (node: Tree.Node): Tree.Element[] => {
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(all)];
};
const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const elements = (html: string, tag: string) =>
  all(parseFragment(html)).filter(({ tagName }) => tagName === tag);
const attributesOf = ({ attrs }: Tree.Element): Record<string, string> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
/** Attributes of the fragment's tag. */
const tagOf = (html: string): Record<string, string> => attributesOf(all(parseFragment(html))[0]!);
/** Cities of the rows in the shadow DOM. */
const cities = (html: string): string[] =>
  elements(html, 'span')
    .filter((one) => attributesOf(one)['part'] === 'city')
    .map(textOf);
const items = (html: string): string[] => {
  const list = elements(html, 'ul').at(-1)!;
  return list.childNodes.filter((node) => 'tagName' in node).map(textOf);
};

const ELEMENTS = [
  ['ticker', TickerElement, renderTicker],
  ['board', BoardElement, renderBoard],
  ['map', MapElement, renderMap],
  ['observation', ObservationElement, renderObservation],
] as const;

describe('fragments', () => {
  for (const [name, element, render] of ELEMENTS) {
    it(`can have every attribute of ${name}`, () => {
      const names = kindsOf(name).map(([attribute]) => attribute);
      // Frameworks write two by the names of their properties; a server knows the attributes.
      const all = [...names, 'lang', 'staleafter', 'expireafter'];
      assert.deepEqual(all.sort(), [...new Set(element.observedAttributes)].sort());
    });

    it(`is a ${name} with declarative shadow DOM and a list`, async () => {
      const stations = ['부산', '서울'];
      const html = await render(FEED, { src: '/w.json', stations, measures: '', theme: 'dark' }, NOW);
      const { measures, ...tag } = tagOf(html);
      assert.deepEqual(tag, { src: '/w.json', stations: '부산,서울', theme: 'dark', lang: 'ko' });
      assert.equal(measures, name === 'ticker' ? undefined : '');
      assert.match(html, new RegExp(`^<nalssi-${name} [^>]*><template [^>]*shadowrootmode="open">`));
      const shown = name === 'observation' ? ['부산'] : stations;
      assert.deepEqual(
        items(html).map((text) => text.split(' ')[1]),
        shown,
      );
      assert.deepEqual(new Set(cities(html)), new Set(shown));
      const [base] = elements(html, 'div').filter((one) => attributesOf(one)['part'] === 'base');
      assert.match(attributesOf(base!)['class']!, /\bdark\b/);
    });
  }

  it('has every attribute of a ticker on its tag, by the name of attribute or property', async () => {
    const link = '/weather?city={name}';
    const given = { region: '수도권', unit: 'f', mode: 'strip', start: '서울', link, lang: 'en' } as const;
    const numbers = { interval: 6, speed: 80, limit: 2, 'expire-after': 9 };
    const html = await renderTicker(
      FEED,
      { ...given, ...numbers, staleAfter: 3, order: 'city-temperature-condition', paused: true, open: false },
      NOW,
    );
    assert.deepEqual(tagOf(html), {
      ...given,
      interval: '6',
      speed: '80',
      limit: '2',
      'stale-after': '3',
      'expire-after': '9',
      order: 'city-temperature-condition',
      paused: '',
    });
  });

  it('has switches that are on, and none that are off', async () => {
    const on = await renderTicker(FEED, { paused: 'true' as never, open: 'false' as never }, NOW);
    assert.deepEqual(tagOf(on), { paused: '', lang: 'ko' });
  });

  it('lists what the element shows: its rows, order, links and limits of age', async () => {
    const options = {
      stations: '서울,부산,대구',
      limit: 2,
      order: 'city-temperature-condition',
      link: '/w/{id}',
    };
    const html = await renderTicker(FEED, options, NOW);
    assert.deepEqual(items(html), ['서울 5.4℃ 박무', '부산 6.2℃ 구름조금']);
    assert.deepEqual(cities(html), ['서울', '부산']);
    const hrefs = elements(html, 'a').map((one) => attributesOf(one)['href']);
    assert.deepEqual(
      hrefs.filter((href) => href!.startsWith('/w/')),
      ['/w/108', '/w/159', '/w/108', '/w/159'],
    );
    const old = await renderTicker(FEED, { staleAfter: 1 }, NOW + HOUR);
    assert.equal(old.match(/7시 관측 · 1시간 전/g)!.length, 2);
    assert.doesNotMatch(await renderTicker(FEED, {}, NOW + HOUR), /시간 전/);
  });

  it('has layout and measures of a board', async () => {
    const observations = FEED.observations.map((row) => ({ ...row, humidity: 40, windSpeed: 3 }));
    const render = (options: object) => renderBoard({ ...FEED, observations }, options, NOW);
    const table = await render({ layout: 'table', measures: ['humidity'] });
    assert.equal(elements(table, 'table').length, 1);
    assert.equal(elements(table, 'td').filter((one) => attributesOf(one)['part'] === 'measure').length, 16);
    assert.doesNotMatch(await render({ measures: '' }), /part="measure"/);
  });

  it('has the nonce of the page on its style sheet', async () => {
    const [style] = elements(await renderMap(FEED, { nonce: 'r"4&' }, NOW), 'style');
    assert.deepEqual(attributesOf(style!), { nonce: 'r"4&' });
  });

  it('has drawings that are as small without the style sheet', async () => {
    const observations = FEED.observations.map((row, index) => ({
      ...row,
      station: { ...row.station, latitude: 34 + index / 5, longitude: 127 },
    }));
    const feed = { ...FEED, observations };
    for (const render of [renderTicker, renderBoard, renderMap, renderObservation]) {
      const drawings = elements(await render(feed, { layout: 'table', open: true }, NOW), 'svg').map(
        attributesOf,
      );
      assert.ok(drawings.length > 0);
      // The land of a map keeps its proportions.
      for (const { part, width, height } of drawings) {
        if (part === 'outline') assert.equal(width, '320');
        else assert.ok(width === height && ['24', '16'].includes(width!), `${part}: ${width} × ${height}`);
      }
    }
  });

  it('is as the style sheet says, without its white space and comments', () => {
    const css = `
      /* why */
      .a :is(.b, .c) > d:not(.e)::after {
        content: ' – ' / '';
        inline-size: calc(1em + (2px - var(--x, 0px)));
      }
      @media print, (scripting: none) { .a { color: red; } }`;
    assert.equal(
      minifyCss(css),
      ".a :is(.b,.c) > d:not(.e)::after{content:' \\2013  ' / '';inline-size:calc(1em + (2px - var(--x,0px)))}@media print,(scripting:none){.a{color:red}}",
    );
  });

  it('has a small style sheet', async () => {
    for (const [, element, render] of ELEMENTS) {
      const [style] = elements(await render(FEED, {}, NOW), 'style');
      const css = textOf(style!);
      assert.doesNotMatch(css, /\n|\/\*|;\}/);
      const whole = element.elementStyles.map((one) => (one as CSSResult).cssText).join('');
      assert.ok(css.length < 0.7 * whole.length, `${css.length} of ${whole.length}`);
    }
  });

  it('can be in a page in EUC-KR', async () => {
    const [first] = FEED.observations;
    const feed = {
      ...FEED,
      notice: '똠방각하 — 이안',
      observations: [{ ...first!, temperature: null }, ...FEED.observations],
    };
    for (const render of [renderTicker, renderBoard, renderMap, renderObservation, renderList])
      for (const lang of ['ko', 'en', 'ja', 'zh-Hans', 'zh-Hant']) {
        const html = await render(feed, { lang }, NOW);
        assert.doesNotMatch(html, /[–—똠东]/);
        const { status, error } = spawnSync('iconv', ['-f', 'utf-8', '-t', 'euc-kr'], { input: html });
        if (!error) assert.equal(status, 0, lang);
      }
    const html = await renderTicker(feed, {}, NOW);
    assert.match(html, /맑음 동두천 &#8211;/);
    assert.ok(items(html).includes('맑음 동두천 –'));
    assert.match(html, /&#46624;방각하 &#8212; 이안/);
  });
});

describe('renderList', () => {
  it('is a list of all rows that AMP allows: no script, no style, no element of its own', async () => {
    const html = await renderList({ ...FEED, notice: '예시 자료' }, { lang: 'ko', src: '/w.json' }, NOW);
    const tags = new Set(all(parseFragment(html)).map(({ tagName }) => tagName));
    assert.deepEqual([...tags].sort(), ['a', 'div', 'li', 'p', 'span', 'time', 'ul']);
    assert.equal(tagOf(html)['lang'], 'ko');
    assert.equal(items(html).length, 16);
    assert.match(html, /예시 자료/);
    assert.match(html, /기상청 제공/);
  });

  it('selects and limits as a ticker does', async () => {
    assert.deepEqual(items(await renderList(FEED, { stations: '서울,부산', limit: 1, lang: 'en' }, NOW)), [
      'Mist Seoul 5.4℃',
    ]);
  });
});

describe('fragments of the service', () => {
  const rig = () =>
    createRig({
      address: '',
      now: kst('16:20'),
      source: takenFrom(sourceNamed('surface-map'), 'test/fixtures/kma/sfc_web_map/2023-10-31T16.xml'),
      upstream: fileUpstream,
    });
  const get = async (path: string): Promise<string> => (await rig().get(path)).text();

  it('has selection and attributes of the query on the tag', async () => {
    const query = 'stations=서울,부산&mode=strip&limit=1&order=city-temperature-condition&paused&open=false';
    assert.deepEqual(tagOf(await get(`/ticker.html?${query}`)), {
      src: `/feed.json?${new URLSearchParams({ stations: '서울,부산' })}`,
      stations: '서울,부산',
      mode: 'strip',
      limit: '1',
      order: 'city-temperature-condition',
      paused: '',
      lang: 'ko',
    });
    assert.equal(tagOf(await get('/ticker.html?region=제주'))['region'], '제주');
  });

  it('takes neither another address nor a link that leaves the site from a query', async () => {
    assert.equal(tagOf(await get('/ticker.html?src=https://evil.example/'))['src'], '/feed.json');
    for (const link of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
    ])
      assert.equal(
        tagOf(await get(`/ticker.html?link=${encodeURIComponent(link)}`))['link'],
        undefined,
        link,
      );
    assert.equal(tagOf(await get('/ticker.html?link=/weather/{id}'))['link'], '/weather/{id}');
    assert.equal(tagOf(await get(`/ticker.html?start=${'가'.repeat(201)}`))['start'], undefined);
  });

  it('has every element, and the list alone', async () => {
    assert.match(
      await get('/board.html?layout=table&measures='),
      /^<nalssi-board [^>]*measures layout="table"/,
    );
    assert.match(await get('/map.html?open'), /^<nalssi-map [^>]*open/);
    assert.match(await get('/observation.html?stations=서울'), /^<nalssi-observation /);
    const answer = await rig().get('/ticker.html?static&stations=서울');
    assert.match(await answer.text(), /^<div class="nalssi" lang="ko">/);
    assert.equal(answer.headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'self'");
  });
});

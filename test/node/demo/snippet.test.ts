import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  DEFAULT,
  changed,
  type Choice,
  ELEMENTS,
  FORMS,
  GROUNDS,
  LANGUAGES,
  LAYOUTS,
  MODES,
  PRESETS,
  readChoice,
  SCOPES,
  THEMES,
  UNITS,
  writeChoice,
} from '../../../demo/builder/choice.js';
import { addressError, addressWarning } from '../../../demo/builder/addresses.js';
import { lookOf } from '../../../demo/builder/snippet/css.js';
import { snippetOf } from '../../../demo/builder/snippet/snippet.js';

const RELEASE = {
  version: '1.2.3',
  file: 'nalssi-1.2.3.tgz',
  integrity: { ticker: 'sha384-abc', all: 'sha384-def' },
};
const PRESET_SHEET = readFileSync('demo/assets/presets.css', 'utf8');

describe('the choice in an address', () => {
  it('is the choice at first where the address says nothing', () => {
    assert.deepEqual(readChoice(''), DEFAULT);
    assert.equal(writeChoice(DEFAULT), '');
  });

  it('comes back from its own address, whatever was chosen', () => {
    const text = fc.string({ maxLength: 20 });
    const address = fc.constantFrom('/weather.json', 'https://cdn.example/embed/', '//cdn.example/w.json');
    const choices = fc.record(
      {
        element: fc.constantFrom(...ELEMENTS),
        scope: fc.constantFrom(...SCOPES),
        stations: fc.uniqueArray(fc.constantFrom('서울', '부산', '강진군', '고창', '고창군'), {
          maxLength: 5,
        }),
        region: fc.constantFrom('수도권', '제주'),
        mode: fc.constantFrom(...MODES),
        layout: fc.constantFrom(...LAYOUTS),
        interval: fc.integer({ min: 1, max: 99 }),
        unit: fc.constantFrom(...UNITS),
        theme: fc.constantFrom(...THEMES),
        lang: fc.constantFrom(...LANGUAGES),
        limit: fc.integer({ min: 0, max: 99 }),
        start: text,
        link: fc.constantFrom('', '/weather/{id}', 'https://news.example/?city={name}'),
        preset: fc.constantFrom(...PRESETS),
        size: fc.constantFrom(0, 10, 15, 32),
        ground: fc.constantFrom(...GROUNDS),
        form: fc.constantFrom(...FORMS),
        site: fc.constantFrom('', 'https://news.example'),
        feed: address,
        folder: address,
        trusted: fc.boolean(),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(choices, (values) => {
        const choice = changed(values, {});
        assert.deepEqual(readChoice(writeChoice(choice)), choice);
      }),
    );
  });

  it('is as at first where the address says nonsense', () => {
    const nonsense =
      '?mode=jump&interval=-1&limit=x&theme=__proto__&form=&scope=moon&size=900&link=javascript:alert(1)&feed=C:/w.json&folder=';
    assert.deepEqual(readChoice(nonsense), DEFAULT);
  });
});

describe('the snippet', () => {
  const choice: Choice = { ...DEFAULT, stations: ['서울', '부산'], mode: 'marquee' };
  const make = (changes: Partial<Choice> = {}, look = '') =>
    snippetOf(changed(choice, changes), RELEASE, look)!;

  it('of one tag, with the files of the same site, which need no hash', () => {
    assert.equal(
      make().html,
      `<!-- nalssi 1.2.3 -->
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
  });

  it('has a hash, and what it needs, where the script is on another site than the page', () => {
    const [ticker, all] = ['tag', 'tag'].map((form, index) =>
      make({ form: form as 'tag', folder: 'https://cdn.example/embed', element: index ? 'map' : 'ticker' }),
    );
    assert.match(
      ticker!.html,
      /<script\s+async\s+src="https:\/\/cdn\.example\/embed\/nalssi\.js"\s+integrity="sha384-abc"\s+crossorigin="anonymous"\s*><\/script>/,
    );
    assert.match(all!.html, /src="https:\/\/cdn\.example\/embed\/nalssi-all\.js"\s+integrity="sha384-def"/);
    const own = make({ folder: 'https://news.example/embed/', site: 'https://news.example/front' });
    assert.doesNotMatch(own.html, /integrity|crossorigin(?!="anonymous" href)/);
  });

  it('takes the address of a file in the folder for the folder', () => {
    assert.match(make({ folder: '/files/nalssi/nalssi.js' }).html, /src="\/files\/nalssi\/nalssi\.js"/);
  });

  it('of a tag and a script, with something for readers without JavaScript in its language', () => {
    const { html } = make({ form: 'tag', lang: 'en', unit: 'f' });
    assert.match(
      html,
      /<nalssi-ticker\s+src="\/weather\.json"\s+stations="서울,부산"\s+mode="marquee"\s+unit="f"\s+lang="en"\s*><a href="https:\/\/www\.weather\.go\.kr">Korea Meteorological Administration<\/a>/,
    );
    assert.match(html, /<script async src="\/embed\/nalssi\.js"><\/script>/);
  });

  it('of npm, which registers a language that is not built in', () => {
    assert.doesNotMatch(make({ form: 'npm' }).html, /<script/);
    assert.equal(make({ form: 'npm', lang: 'en' }).js, "import 'nalssi/define/ticker';\n");
    assert.equal(
      make({ form: 'npm', lang: 'zh-Hant', element: 'board' }).js,
      `import { registerLocale } from 'nalssi';
import 'nalssi/define/board';
import { zhHant } from 'nalssi/locale/zh-hant';

registerLocale(zhHant);
`,
    );
  });

  it('of an iframe, whose address says the same', () => {
    const { html, csp } = make({ form: 'iframe', preset: 'portal', lang: 'ja', size: 18 });
    const src = /src="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    const { pathname, searchParams } = new URL(src, 'https://news.example');
    assert.equal(pathname, '/embed/frame.html');
    assert.deepEqual(Object.fromEntries(searchParams), {
      src: '/weather.json',
      stations: '서울,부산',
      mode: 'marquee',
      lang: 'ja',
      preset: 'portal',
      size: '18',
    });
    assert.match(html, /title="都市別の天気"/);
    assert.match(html, /sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation"/);
    assert.equal(csp, "frame-src 'self'");
  });

  it('hears the height of an iframe from its own origin alone', () => {
    assert.match(make({ form: 'iframe' }).js!, /event\.origin !== location\.origin/);
    const elsewhere = make({ form: 'iframe', folder: 'https://cdn.example/embed/' });
    assert.match(elsewhere.js!, /event\.origin !== 'https:\/\/cdn\.example'/);
    assert.equal(elsewhere.csp, 'frame-src https://cdn.example');
  });

  it('of every element, with its own options alone', () => {
    const all = { form: 'tag', layout: 'table', unit: 'f', interval: 9, link: '/x', limit: 3 } as const;
    assert.match(
      make({ ...all, element: 'board' }).html,
      /<nalssi-board src="\/weather\.json" stations="서울,부산" layout="table" unit="f">/,
    );
    assert.match(
      make({ ...all, element: 'map' }).html,
      /<nalssi-map src="\/weather\.json" stations="서울,부산" unit="f">/,
    );
    assert.match(
      make({ ...all, element: 'observation' }).html,
      /<nalssi-observation src="\/weather\.json" stations="서울" unit="f">/,
    );
    assert.match(make({ ...all, element: 'ticker', mode: 'strip' }).html, /interval="9"/);
    // A marquee does not stop at its rows.
    assert.doesNotMatch(make({ ...all, element: 'ticker', mode: 'marquee' }).html, /interval/);
    // One tag makes tickers.
    assert.doesNotMatch(make({ form: 'one-tag', element: 'map' }).html, /data-feed/);
  });

  it('is none where no city is chosen: an element without stations would show all of them', () => {
    assert.equal(snippetOf({ ...choice, stations: [] }, RELEASE, ''), null);
    assert.match(make({ scope: 'all', stations: [] }).html, /data-feed/);
  });

  it('names in the policy where script and feed are, and Trusted Types for those who have them', () => {
    assert.equal(make().csp, "script-src 'self'; connect-src 'self'");
    const elsewhere = { feed: 'https://feeds.example/w.json', folder: '//cdn.example/embed/' };
    assert.equal(
      make({ ...elsewhere, trusted: true }).csp,
      'script-src https://cdn.example; connect-src https://feeds.example; trusted-types lit-html',
    );
  });

  it('lets nothing out of its attributes', () => {
    for (const form of FORMS) {
      const { html } = make({ form, link: '/"><script>alert(1)</script>', feed: '"x<' });
      assert.doesNotMatch(html, /<script>|"x</, form);
    }
  });

  it('brings the rule of its preset and the text size', () => {
    for (const preset of PRESETS.filter(Boolean)) {
      const look = lookOf(preset, PRESET_SHEET);
      assert.match(look, /--nalssi-radius/, preset);
      const { css } = make({ preset, size: 15 }, look);
      assert.ok(
        css.startsWith('.nalssi-slot {') && css.includes(look) && css.includes('font-size: 15px;'),
        preset,
      );
      assert.equal(css.match(/\{/g)?.length, css.match(/\}/g)?.length);
      // The page in the iframe has the preset itself: around it are its lines and its height.
      assert.doesNotMatch(make({ preset, form: 'iframe' }, look).css, /--nalssi-(?!row-height)\w/);
    }
    assert.equal(lookOf('', PRESET_SHEET), '');
  });
});

describe('an address', () => {
  for (const [address, error] of [
    ['/weather.json', null],
    ['weather.json', null],
    ['https://news.example/w.json?v=2', null],
    ['//cdn.example/w.json', null],
    ['/weather/{id}?city={name}', null],
    ['javascript:alert(1)', 'scheme'],
    ['JavaScript:alert(1)', 'scheme'],
    ['java\nscript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['mailto:a@b.example', 'scheme'],
    ['file:///Users/kim/embed/', 'file'],
    ['C:\\site\\weather.json', 'file'],
    ['c:/site/weather.json', 'file'],
    ['\\\\server\\weather.json', 'file'],
    ['https://', 'not-an-address'],
    ['/weather json', 'not-an-address'],
  ] as const)
    it(`${JSON.stringify(address)} is ${error ? `refused: ${error}` : 'taken'}`, () => {
      assert.equal(addressError(address), error);
    });

  for (const [address, warning] of [
    ['http://localhost:5173/embed/', 'this-computer'],
    ['http://127.0.0.1/w.json', 'this-computer'],
    ['https://192.168.0.7/w.json', 'this-computer'],
    ['http://172.20.1.1/w.json', 'this-computer'],
    ['http://cms.local/w.json', 'this-computer'],
    ['http://[::1]:80/', 'this-computer'],
    ['http://news.example/w.json', 'insecure'],
    ['https://news.example/w.json', null],
    ['https://localhost.example/w.json', null],
    ['/weather.json', null],
  ] as const)
    it(`${address}: ${warning ?? 'readers get there'}`, () => assert.equal(addressWarning(address), warning));
});

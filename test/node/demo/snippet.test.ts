import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  DEFAULT,
  FORMS,
  LANGUAGES,
  MODES,
  PRESETS,
  readChoice,
  SCOPES,
  THEMES,
  UNITS,
  writeChoice,
} from '../../../demo/builder/choice.js';
import { lookOf, snippetOf } from '../../../demo/builder/snippet.js';

const RELEASE = {
  version: '1.2.3',
  script: 'https://static.example/nalssi/1.2.3/nalssi.js',
  integrity: 'sha384-abc',
  frame: 'https://static.example/nalssi/frame.html',
};
const PRESET_SHEET = readFileSync('demo/assets/presets.css', 'utf8');

describe('the choice in an address', () => {
  it('is the choice at first where the address says nothing', () => {
    assert.deepEqual(readChoice(''), DEFAULT);
    assert.equal(writeChoice(DEFAULT), '');
  });

  it('comes back from its own address, whatever was chosen', () => {
    const text = fc.string({ maxLength: 20 });
    const choices = fc.record(
      {
        scope: fc.constantFrom(...SCOPES),
        stations: fc.uniqueArray(fc.constantFrom('서울', '부산', '강진군', '고창', '고창군'), {
          maxLength: 5,
        }),
        region: fc.constantFrom('수도권', '제주'),
        mode: fc.constantFrom(...MODES),
        interval: fc.integer({ min: 1, max: 99 }),
        unit: fc.constantFrom(...UNITS),
        theme: fc.constantFrom(...THEMES),
        lang: fc.constantFrom(...LANGUAGES),
        limit: fc.integer({ min: 0, max: 99 }),
        start: text,
        link: text,
        preset: fc.constantFrom(...PRESETS),
        form: fc.constantFrom(...FORMS),
        feed: text,
        script: text,
      },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(choices, (choice) => assert.deepEqual(readChoice(writeChoice(choice)), choice)));
  });

  it('is as at first where the address says nonsense', () => {
    assert.deepEqual(readChoice('?mode=jump&interval=-1&limit=x&theme=__proto__&form=&scope=moon'), DEFAULT);
  });
});

describe('the snippet', () => {
  const choice = { ...DEFAULT, stations: ['서울', '부산'], mode: 'marquee' as const };

  it('of one tag', () => {
    assert.equal(
      snippetOf(choice, RELEASE, '').html,
      `<!-- nalssi 1.2.3 -->
<div class="nalssi-slot">
  <script
    async
    src="https://static.example/nalssi/1.2.3/nalssi.js"
    integrity="sha384-abc"
    crossorigin="anonymous"
    data-feed="/weather.json"
    data-stations="서울,부산"
    data-mode="marquee"
  ></script>
</div>
`,
    );
  });

  it('of a tag and a script, with something for readers without JavaScript', () => {
    const { html } = snippetOf({ ...choice, form: 'tag', lang: 'en', unit: 'f' }, RELEASE, '');
    assert.match(
      html,
      /<nalssi-ticker\s+src="\/weather\.json"\s+stations="서울,부산"\s+mode="marquee"\s+unit="f"\s+lang="en"\s*><a href/,
    );
    assert.match(
      html,
      /<script\s+async\s+src="[^"]+"\s+integrity="sha384-abc"\s+crossorigin="anonymous"\s*><\/script>/,
    );
  });

  it('of npm, with the version', () => {
    const { html } = snippetOf({ ...choice, form: 'npm' }, RELEASE, '');
    assert.match(html, /npm install nalssi@1\.2\.3\n\s+import 'nalssi\/define\/ticker';/);
    assert.doesNotMatch(html, /<script/);
  });

  it('of an iframe, whose address says the same', () => {
    const { html, csp } = snippetOf({ ...choice, form: 'iframe', preset: 'portal' }, RELEASE, '');
    const src = /src="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    const { origin, pathname, searchParams } = new URL(src);
    assert.equal(origin + pathname, RELEASE.frame);
    assert.deepEqual(Object.fromEntries(searchParams), {
      src: '/weather.json',
      stations: '서울,부산',
      mode: 'marquee',
      preset: 'portal',
    });
    assert.match(html, /title="도시별 날씨"/);
    assert.equal(csp, 'frame-src https://static.example');
  });

  it('names in the policy where script and feed are, and the page itself where they are its own', () => {
    assert.equal(
      snippetOf(choice, RELEASE, '').csp,
      "script-src https://static.example; connect-src 'self'; trusted-types lit-html",
    );
    const elsewhere = { ...choice, feed: 'https://feeds.example/w.json' };
    assert.equal(
      snippetOf(elsewhere, { ...RELEASE, script: '/nalssi.js' }, '').csp,
      "script-src 'self'; connect-src https://feeds.example; trusted-types lit-html",
    );
  });

  it('lets nothing out of its attributes', () => {
    for (const form of FORMS) {
      const { html } = snippetOf(
        { ...choice, form, link: '/"><script>alert(1)</script>', feed: '"x<' },
        RELEASE,
        '',
      );
      assert.doesNotMatch(html, /<script>|"x</, form);
    }
  });

  it('brings the rule of its preset', () => {
    for (const preset of PRESETS.filter(Boolean)) {
      const look = lookOf(preset, PRESET_SHEET);
      assert.match(look, /--nalssi-radius/, preset);
      const { css } = snippetOf({ ...choice, preset }, RELEASE, look);
      assert.ok(css.startsWith('.nalssi-slot {') && css.includes(look), preset);
      assert.equal(css.match(/\{/g)?.length, css.match(/\}/g)?.length);
    }
    assert.equal(lookOf('', PRESET_SHEET), '');
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { before, describe, it } from 'node:test';
import { NEWS_PAGES } from '../../../demo/site/news.js';

const SITE = 'dist-site';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const FRAME = `embed/${version}/frame.html`;

const pages = new Map<string, string>();
const files = new Set<string>();

before(() => {
  assert.ok(statSync(SITE, { throwIfNoEntry: false }), 'npm run build && npm run site makes the site');
  for (const file of readdirSync(SITE, { recursive: true, encoding: 'utf8' })) {
    files.add(file);
    if (file.endsWith('.html')) pages.set(file, readFileSync(join(SITE, file), 'utf8'));
  }
});

/** Addresses that a page names, without its code samples. */
const addresses = (html: string): string[] =>
  [
    ...html
      .replace(/<pre[^]*?<\/pre>/g, '')
      .matchAll(/\s(?:src|href|data-feed|data-file|data-zip)="([^"]*)"/g),
  ].map(([, address]) => address!);

const own = (address: string): boolean => !/^https?:/.test(address);

describe('the site', () => {
  it('has its pages in both languages, each with a link to the other', () => {
    const documents = readdirSync('demo/docs').filter((file) => /^[\w-]+\.md$/.test(file));
    const names = documents.map((file) => `docs/${file.replace('.md', '')}`);
    assert.ok(names.length >= 10);
    for (const name of ['builder', 'gallery', 'weather', 'local', 'docs/index', 'docs/api', ...names])
      for (const [path, other] of [
        [`${name}.html`, `${name}.ko.html`],
        [`${name}.ko.html`, `${name}.html`],
      ] as const) {
        const link = name.includes('/') ? `../${other}` : other;
        assert.ok(pages.get(path)?.includes(`href="${link}" hreflang=`), path);
      }
    for (const path of ['index.html', FRAME]) assert.ok(pages.has(path), path);
  });

  it('shows the same headings in both languages of a document, a table of contents, and getting started first', () => {
    for (const [path, html] of pages) {
      if (!/^docs\/(?!index)[\w-]+\.html$/.test(path)) continue;
      const korean = pages.get(path.replace('.html', '.ko.html'))!;
      const [english, other] = [html, korean].map((one) => [...one.matchAll(/<h[1-6]/g)].map(([tag]) => tag));
      assert.deepEqual(other, english, path);
      for (const one of [html, korean]) {
        const chapters = one.match(/<h2 /g)!.length;
        const [, contents = ''] = /<nav class="contents"[^>]*>([^]*?)<\/nav>/.exec(one) ?? [];
        assert.equal(contents.match(/<li>/g)?.length ?? 0, chapters < 3 ? 0 : chapters, path);
        assert.match(one, /<nav class="menu"[^>]*><ul><li><a href="\.\.\/docs\/getting-started/, path);
      }
    }
  });

  it('runs its examples, and has the files that the documents name', () => {
    for (const name of ['getting-started', 'theming', 'accessibility', 'places', 'api'])
      for (const path of [`docs/${name}.html`, `docs/${name}.ko.html`]) {
        assert.match(pages.get(path)!, /<div class="live"[^>]*>\s*<(div class="nalssi|nalssi)-/, path);
        assert.match(pages.get(path)!, /<script +async src="\.\.\/embed\/[\d.]+\/nalssi-all\.js"/, path);
      }
    const recipe = 'demo/static/crontab';
    assert.ok(pages.get('docs/feed-in-five-minutes.ko.html')!.includes(`href="../files/${recipe}.txt"`));
    assert.match(readFileSync(join(SITE, `files/${recipe}.txt`), 'utf8'), /nalssi-\d+\.\d+\.\d+\.tgz/);
  });

  it('leads nowhere that is not there, from any folder', () => {
    for (const [path, html] of pages)
      for (const address of addresses(html).filter(own)) {
        assert.doesNotMatch(address, /^\//, `${path}: ${address} only works at the root`);
        const [file = '', fragment] = address.split('#');
        const target = file ? normalize(join(dirname(path), file)) : path;
        assert.ok(files.has(target), `${path}: ${address}`);
        // The headlines of the mock newspapers lead nowhere on purpose.
        if (fragment && !NEWS_PAGES.includes(path))
          assert.ok(
            pages.get(target)!.includes(`id="${decodeURIComponent(fragment)}"`),
            `${path}: ${address}`,
          );
      }
  });

  it('leads from the front page to every mock page of its language, and back', () => {
    for (const page of ['weather.ko.html', 'local.ko.html']) {
      assert.ok(addresses(pages.get('index.html')!).includes(page), page);
      assert.ok(addresses(pages.get(page)!).includes('index.html'), page);
    }
    for (const [page, other] of [
      ['weather.html', 'local.html'],
      ['weather.ko.html', 'local.ko.html'],
    ] as const) {
      assert.ok(addresses(pages.get(page)!).includes(other), page);
      assert.ok(addresses(pages.get(other)!).includes(page), other);
    }
  });

  it('has a policy on every page, and nothing inline that it would forbid', () => {
    for (const [path, html] of pages) {
      assert.match(
        html,
        /<meta\s+http-equiv="Content-Security-Policy"\s+content="default-src 'none'; script-src 'self'/,
        path,
      );
      assert.doesNotMatch(
        html.replace(/<pre[^]*?<\/pre>/g, ''),
        /<style|\sstyle=|<script[^>]*>\s*[^\s<]|\son\w+="/,
        path,
      );
    }
  });

  it('says its language and title on every page, and one first heading', () => {
    for (const [path, html] of pages) {
      const lang = path.endsWith('.ko.html') || ['index.html', FRAME].includes(path) ? 'ko' : 'en';
      assert.match(html, new RegExp(`<html lang="${lang}">`), path);
      assert.match(html, /<title>[^<]+<\/title>/, path);
      if (path !== FRAME) assert.equal(html.match(/<h1[\s>]/g)?.length, 1, path);
    }
  });

  it('has the sample as its feed, the embed under its version, and the numbers of that embed', () => {
    const feed = JSON.parse(readFileSync(join(SITE, 'feed.json'), 'utf8')) as {
      observations: unknown[];
      notice: string;
    };
    assert.equal(feed.observations.length, 97);
    assert.equal(feed.notice, '예시 자료');
    const embed = readFileSync(join(SITE, `embed/${version}/nalssi.js`));
    assert.deepEqual(embed, readFileSync('dist/embed/nalssi.js'));
    assert.ok(files.has(`embed/${version}/locale/ja.js`));
    for (const page of ['docs/fact-sheet.html', 'docs/fact-sheet.ko.html'])
      assert.ok(pages.get(page)!.includes(`${(embed.length / 1000).toFixed(1)} kB`), page);
  });

  it('has every element of the manifest in its tables, with all that the manifest says of it', () => {
    const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
      modules: {
        declarations?: Record<
          'attributes' | 'cssParts' | 'cssProperties' | 'events',
          { name: string }[] | undefined
        >[];
      }[];
    };
    const elements = modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter((one) => 'tagName' in one);
    assert.equal(elements.length, 5);
    for (const element of elements)
      for (const list of ['attributes', 'cssParts', 'cssProperties', 'events'] as const)
        for (const { name } of element[list] ?? [])
          assert.ok(pages.get('docs/api.html')!.includes(`<code>${name}</code>`), name);
  });

  it('documents every custom property in the theming pages, at most forty', () => {
    const manifest = readFileSync('custom-elements.json', 'utf8');
    const names = new Set(manifest.match(/--nalssi-[\w-]+/g));
    assert.ok(names.size > 10 && names.size <= 40, `${names.size}`);
    for (const page of ['docs/theming.html', 'docs/theming.ko.html'])
      for (const name of names)
        assert.ok(pages.get(page)!.includes(`<code>${name}</code>`), `${page}: ${name}`);
  });
});

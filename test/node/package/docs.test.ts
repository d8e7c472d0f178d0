import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { downloadFiles } from '../../../demo/site/download.js';
import { FEATURES } from '../../../demo/site/browsers.js';
import { withoutKorean } from '../../../demo/site/api.js';
import { untranslated } from '../../tools/docs-ko/index.js';
import { DOCUMENTS, renderDocument } from '../../tools/docs.js';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The text without code in fences. */
const prose = (file: string): string => read(file).replace(/^```[^]*?^```$/gm, '');

const otherOf = (file: string): string =>
  file.endsWith('.ko.md') ? file.replace('.ko.md', '.md') : file.replace('.md', '.ko.md');

const korean = DOCUMENTS.filter((file) => file.endsWith('.ko.md'));

describe('the documents', () => {
  for (const file of DOCUMENTS)
    test(`${file} says what the manifest and the build say; else: npm run docs`, async () => {
      assert.equal(read(file), await renderDocument(file));
    });

  test('are each in both languages, with the same headings, code and tables, and a link to the other', () => {
    for (const file of korean) {
      const other = otherOf(file);
      assert.ok(DOCUMENTS.includes(other), other);
      const shape = (one: string) => ({
        headings: [...prose(one).matchAll(/^#+ /gm)].map(([marks]) => marks),
        code: [...read(one).matchAll(/^```(.*)\n/gm)].map(([, info]) => info),
        rows: [...prose(one).matchAll(/^\|/gm)].length,
      });
      assert.deepEqual(shape(file), shape(other), file);
      for (const [from, to] of [
        [file, other],
        [other, file],
      ] as const)
        assert.ok(read(from).includes(`](${to.split('/').at(-1)})**`), `${from} has no link to ${to}`);
    }
    assert.equal(korean.length * 2, DOCUMENTS.length);
  });

  test('lead to what exists, and within their language', () => {
    for (const file of DOCUMENTS)
      for (const [, address = ''] of prose(file).matchAll(/\]\(([^)#\s]+)/g)) {
        if (/^https?:/.test(address) || otherOf(file).endsWith(`/${address}`) || otherOf(file) === address)
          continue;
        const target = join(dirname(file), address);
        // Pages and files that the build makes.
        if (/^demo\/(builder|gallery)(\.ko)?\.html$|^demo\/nalssi-[\d.]+\.(zip|tgz)$/.test(target)) continue;
        const api = target.replace('.ko', '') === 'demo/docs/api.md';
        assert.ok(api || existsSync(target), `${file}: ${address}`);
        if (file.endsWith('.ko.md') && (api || DOCUMENTS.includes(target)))
          assert.match(address, /\.ko\.md$/, `${file}: ${address}`);
      }
  });

  test('have no mark of a fact at the start of a line, where it would end the paragraph', () => {
    for (const file of DOCUMENTS) assert.doesNotMatch(read(file), /^\s*<!-- fact:/m, file);
  });

  test('name test files that exist', () => {
    const named = DOCUMENTS.flatMap((file) =>
      [...read(file).matchAll(/`(?:test\/)?([\w/-]+\.test\.ts)/g)].map(([, name]) => name!),
    );
    assert.ok(named.length > 0);
    const folders = ['test', 'test/node', 'test/browser'];
    assert.deepEqual(
      named.filter((name) => !folders.some((folder) => existsSync(`${folder}/${name}`))),
      [],
    );
  });

  test('say how to get the package, and never take it from a registry', () => {
    for (const file of DOCUMENTS)
      assert.doesNotMatch(read(file), /npm (?:install|i) (?:--?\w+ )*nalssi\b|npx nalssi\b/, file);
  });

  test('have Korean for all that the manifest describes, and for the tables from English', () => {
    assert.deepEqual(withoutKorean(), []);
    for (const file of korean)
      for (const [, part = ''] of read(file).matchAll(/<!-- shared:\S+ -->([^]*?)<!-- \/shared -->/g))
        assert.deepEqual(untranslated(part), [], `${file}: add it to test/tools/docs-ko/`);
  });
});

describe('getting started', () => {
  test('names the files of the zip, all that a reader opens', () => {
    const inZip = Object.keys(downloadFiles());
    for (const file of ['demo/docs/getting-started.md', 'demo/docs/getting-started.ko.md']) {
      const named = [...read(file).matchAll(/^\| `([^`]+)` /gm)].map(([, name]) => name!);
      const ofZip = named.slice(0, named.indexOf('nginx.conf') + 2);
      assert.equal(ofZip.length, 7);
      for (const name of ofZip)
        assert.ok(
          inZip.some((path) => path.startsWith(name)),
          `${file}: ${name}`,
        );
    }
  });

  test('gives a tag that is the same in both languages and asks for cities of the sample', () => {
    const tags = ['demo/docs/getting-started.md', 'demo/docs/getting-started.ko.md'].map(
      (file) => /<script async[^]*?<\/script>/.exec(read(file))![0],
    );
    assert.equal(tags[0], tags[1]);
    const { observations } = JSON.parse(Buffer.from(downloadFiles()['weather.sample.json']!).toString()) as {
      observations: { station: { name: string } }[];
    };
    const names = observations.map(({ station }) => station.name);
    for (const city of /data-stations="([^"]*)"/.exec(tags[0]!)![1]!.split(','))
      assert.ok(names.includes(city), city);
  });
});

describe('what is wrong when nothing shows', () => {
  const pages = ['demo/docs/getting-started.md', 'demo/docs/getting-started.ko.md'];

  test('has every code of a feed’s problems', () => {
    const codes = [...read('src/feed/issues.ts').matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, code]) => code!);
    assert.ok(codes.length > 10);
    for (const page of pages)
      for (const code of codes) assert.ok(read(page).includes(`\`${code}\``), `${page}: ${code}`);
  });

  test('has every line that the library writes to the console', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(elements|embed|client)\/.*\.ts$/.test(file))
      .map((file) => read(`src/${file}`))
      .join('');
    // The lines up to their first colon or semicolon, where they say the rest in other words than the page.
    const lines = [...code.matchAll(/\bwarn\(\s*'\w+',\s*`((?:\$\{[^}]*\}|[^:;`])*)/g)].map(
      ([, text]) => text!,
    );
    assert.equal(lines.length, 6);
    for (const page of pages) {
      const shown = [...read(page).matchAll(/`nalssi: ([^`]*)`/g)].map(([, line]) => line!);
      for (const line of lines) {
        const pattern = line.split(/\$\{[^}]*\}/).join('.+');
        assert.ok(
          shown.some((one) => new RegExp(`^${pattern}$`).test(one)),
          `${page}: ${line}`,
        );
      }
    }
  });

  test('has every message that a reader may see in place of the weather', () => {
    const words = read('src/locale/ko.ts');
    for (const name of ['loading', 'failed', 'empty']) {
      const [, text = ''] = new RegExp(`${name}: '([^']+)'`).exec(words) ?? [];
      for (const page of pages) assert.ok(read(page).includes(`\`${text}\``), `${page}: ${text}`);
    }
  });
});

describe('the table of browsers', () => {
  const built = read('dist/embed/nalssi-all.js') + read('demo/assets/presets.css');

  test('has only features that the built scripts or the presets use', () => {
    assert.deepEqual(
      FEATURES.filter(({ pattern }) => !pattern.test(built)).map(({ name }) => name),
      [],
    );
  });

  /** What style sheets have used for longer than anything in the table. */
  const OLD = {
    atRules: ['keyframes', 'media', 'supports'],
    functions:
      'var calc clamp max min minmax fit-content repeat inset rgb rgba hsl scaleY translate translateX translateY is not lang host part slotted nth-child where url matrix rotate linear-gradient blur cubic-bezier'.split(
        ' ',
      ),
  };
  const listed = (text: string): boolean => FEATURES.some(({ pattern }) => pattern.test(text));

  test('has every at-rule and function of the style sheets that is not old', () => {
    const css = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...read(`src/elements/${file}`).matchAll(/\bcss`([^`]*)`/g)])
      .map(([, text]) => text!.replace(/\/\*[^]*?\*\//g, ''))
      .join('\n');
    assert.ok(css.includes('@container'), 'no style sheets found');
    const atRules = new Set([...css.matchAll(/@([a-z-]+)/g)].map(([, name]) => name!));
    const functions = new Set([...css.matchAll(/(?<![\w.-])([a-z-]+)\(/gi)].map(([, name]) => name!));
    assert.deepEqual(
      [...atRules].filter((name) => !OLD.atRules.includes(name) && !listed(`@${name}`)),
      [],
    );
    assert.deepEqual(
      [...functions].filter((name) => !OLD.functions.includes(name) && !listed(`:${name}(`)),
      [],
    );
  });
});

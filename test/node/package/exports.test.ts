import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';

type Target = string | { readonly types?: string; readonly default?: string };
const { name, exports, browser, customElements, bin, ...fields } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as {
  name: string;
  /** `null` excludes a file from an entry with `*`. */
  exports: Record<string, Target | null>;
  /** Files by the path that bundlers look for which do not read `exports`. */
  browser: Record<string, string>;
  main: string;
  types: string;
  unpkg: string;
  jsdelivr: string;
  customElements: string;
  bin: Record<string, string>;
};

const CONTRACT = [
  ...['.', './define', './define/*', './feed', './client', './kma', './places', './server', './locale/*'],
  ...[
    './jsx',
    './react',
    './vue',
    './svelte',
    './feed.schema.json',
    './custom-elements.json',
    './package.json',
  ],
];

interface Entry {
  readonly specifier: string;
  /** Files of the entry by condition. */
  readonly files: Readonly<Record<string, string>>;
}

/** An entry with `*` is one entry for every file there is. */
const expand = (key: string, target: Target): Entry[] => {
  const files = Object.entries(typeof target === 'string' ? { default: target } : target);
  const specifier = (star: string) => `${name}${key.slice(1).replace('*', star)}`;
  const entry = (star: string): Entry => ({
    specifier: specifier(star),
    files: Object.fromEntries(files.map(([condition, file]) => [condition, file.replace('*', star)])),
  });
  if (!key.includes('*')) return [entry('')];
  const pattern = files.at(-1)![1];
  const [folder, suffix] = [dirname(pattern), pattern.split('*')[1]!];
  const names = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith(suffix || '.js'))
    : [];
  return names.map((file) => entry(file.slice(0, file.length - suffix.length)));
};

const targets = Object.entries(exports).filter((entry): entry is [string, Target] => entry[1] !== null);
const entries = targets
  .flatMap(([key, target]) => expand(key, target))
  .filter(({ specifier }) => exports[specifier.replace(name, '.')] !== null);
const scripts = entries.filter(({ files }) => files['types'] && files['default']?.endsWith('.js'));

/** What bare Node prints for a module, with no loader of ours. */
const inNode = (code: string) => {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    timeout: 300_000,
    env,
  });
};

describe('the package entries', () => {
  it('leave out what an entry with `*` would match besides', () => {
    for (const [key, target] of Object.entries(exports)) {
      if (target) continue;
      const { stderr } = inNode(`await import('${name}${key.slice(1)}')`);
      assert.match(stderr, /ERR_PACKAGE_PATH_NOT_EXPORTED/, key);
    }
  });

  it('are those of the contract', () => {
    assert.deepEqual(
      CONTRACT.filter((key) => !Object.hasOwn(exports, key)),
      [],
    );
    for (const [key, target] of targets) {
      assert.ok(expand(key, target).length > 0, `${key} has no file`);
    }
  });

  it('are files that exist', () => {
    const files = [
      ...entries.flatMap((entry) => Object.values(entry.files)),
      customElements,
      ...Object.values(bin),
      ...Object.values(browser),
      ...[fields.main, fields.types, fields.unpkg, fields.jsdelivr],
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('are the same where `exports` is not read, as by webpack 4 and by Parcel as installed', () => {
    assert.deepEqual(exports['.'], { types: fields.types, default: fields.main });
    const paths = scripts
      .filter(({ specifier }) => specifier !== name && !specifier.startsWith(`${name}/server`))
      // Both spellings lead to the file: a bundler adds `.js`. `./react` would also stand for the package of that name.
      .filter(({ specifier }) => !/\/(?:define|locale)\/[\w-]+$|\/(?:react|vue)$/.test(specifier))
      .map(({ specifier, files }) => [specifier.replace(name, '.'), files['default']]);
    assert.deepEqual(Object.entries(browser).sort(), paths.sort());
  });

  it('have types, which come before the code', () => {
    for (const [key, target] of targets) {
      const isCode = typeof target !== 'string';
      assert.ok(isCode || /\.json$|^\.\/dist\/embed\//.test(target), `${key} has no types`);
      if (isCode) assert.equal(Object.keys(target)[0], 'types', key);
    }
  });

  it('import in bare Node, leave no global but those of their packages, and let Node end', () => {
    assert.ok(scripts.length > 0);
    const result = inNode(`
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      for (const entry of ${JSON.stringify(scripts.map(({ specifier }) => specifier))}) {
        await import(entry).catch((error) => console.log(entry, error.message));
      }
      const packages = /^(lit|reactive|__zod_|__VUE_)|^customElements$/;
      for (const key of Object.getOwnPropertyNames(globalThis)) {
        if (!before.has(key) && !packages.test(key)) console.log('global', key);
      }
    `);
    assert.equal(result.stdout, '');
    assert.equal(result.stderr, '');
    assert.equal(result.status, 0);
  });

  it('register an element in none but define and the components of frameworks', () => {
    const others = scripts
      .map(({ specifier }) => specifier)
      .filter((one) => !/\/(define|react|vue)\b/.test(one));
    const result = inNode(`
      for (const entry of ${JSON.stringify(others)}) await import(entry).catch(() => undefined);
      const tag = () => globalThis.customElements?.get('nalssi-ticker')?.name;
      console.log(tag());
      await import('nalssi/define');
      console.log(tag());
    `);
    assert.deepEqual(result.stdout.trim().split('\n'), ['undefined', 'TickerElement']);
  });
});

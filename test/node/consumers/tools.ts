/**
 * The packed package in the tools that projects have: test runners, bundlers and compilers, each with the versions of a
 * project of its own, which npm installs. `npm run test:tools`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { JSDOM, VirtualConsole } from 'jsdom';

const temporary = mkdtempSync(join(tmpdir(), 'nalssi-tools-'));
let tarball = '';

/** Without what npm sets for the scripts of this package, nor the loaders of its tests. */
const { NODE_OPTIONS: _, ...inherited } = process.env;
const env = {
  ...Object.fromEntries(Object.entries(inherited).filter(([key]) => !/^npm_package|^NODE_TEST/.test(key))),
  CI: '1',
};

const run = (cwd: string, command: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: 600_000,
    env,
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout + stderr;
};

/** A project of these files of `test/consumers`, with the package and those of its `package.json` or of `packages`. */
const create = (name: string, sources: string, packages: readonly string[] = []): string => {
  const folder = join(temporary, name);
  cpSync(join('test/consumers', sources), folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
  run(folder, 'npm', ['install', ...flags, tarball, ...packages]);
  return folder;
};

before(() => {
  run('.', 'npm', ['pack', '--ignore-scripts', '--pack-destination', temporary]);
  tarball = join(
    temporary,
    readdirSync(temporary).find((file) => file.endsWith('.tgz'))!,
  );
});
after(() => {
  rmSync(temporary, { recursive: true, force: true });
});

describe('test runners', () => {
  for (const [runner, tests] of [
    ['vitest', 2],
    ['jest', 3],
  ] as const)
    it(`${runner} runs the project of the documents`, () => {
      const said = run(create(runner, runner), 'npm', ['test']);
      assert.doesNotMatch(said, /Unhandled|Could not parse CSS/);
      assert.match(said, new RegExp(`${tests} passed`));
    });

  it('vitest runs it in happy-dom too', () => {
    const folder = join(temporary, 'vitest');
    const config = join(folder, 'vitest.config.js');
    writeFileSync(config, readFileSync(config, 'utf8').replace("'jsdom'", "'happy-dom'"));
    assert.match(run(folder, 'npm', ['test']), /2 passed/);
  });
});

/** Where the page of `test/consumers/bundlers` goes, and what bundles it. */
const BUNDLERS: Readonly<Record<string, { packages: readonly string[]; command: string; out: string }>> = {
  'webpack 4': {
    packages: ['webpack@4.47.0', 'esbuild-loader@2.21.0'],
    command: 'node webpack.js',
    out: 'out',
  },
  'webpack 5': {
    packages: ['webpack@5.113.0', 'esbuild-loader@4.5.0'],
    command: 'node webpack.js',
    out: 'out',
  },
  'Parcel 2': {
    packages: ['parcel@2.16.4'],
    command: 'npx --no-install parcel build page.html --dist-dir out --no-cache --no-source-maps',
    out: 'out',
  },
  Rollup: {
    packages: ['rollup@4.67.4', '@rollup/plugin-node-resolve@16.0.3'],
    command: 'npx --no-install rollup page.js -f iife --plugin node-resolve --file out/page.js',
    out: 'out',
  },
  esbuild: {
    packages: ['esbuild@0.27.7'],
    command: 'npx --no-install esbuild page.js --bundle --format=iife --outfile=out/page.js',
    out: 'out',
  },
  Vite: {
    packages: ['vite@8.3.8'],
    command: 'npx --no-install vite build --outDir out',
    out: 'out/assets',
  },
};

/** Runs a bundle in a page of jsdom, and waits for the first feed of its ticker. */
const rowsOf = async (code: string): Promise<string> => {
  const page = '<!doctype html><html lang="ko"><body></body></html>';
  const virtualConsole = new VirtualConsole();
  const errors: unknown[] = [];
  virtualConsole.on('jsdomError', (error) => errors.push(error));
  const url = 'https://news.example/';
  const { window } = new JSDOM(page, {
    url,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole,
  });
  const feed = {
    version: 1,
    source: { name: '기상청' },
    observedAt: new Date().toISOString(),
    observations: [{ station: { id: '108', name: '서울' }, condition: '맑음', temperature: 3.2 }],
  };
  Object.assign(window, { fetch: () => Promise.resolve({ ok: true, json: () => Promise.resolve(feed) }) });
  window.eval(code);
  const { document } = window;
  const ticker = document.querySelector('nalssi-ticker')!;
  await new Promise((done) => ticker.addEventListener('nalssi-load', done));
  assert.deepEqual([document.title, errors], ['imported', []]);
  const text = ticker.shadowRoot!.querySelector('[part~="row"]')!.textContent;
  window.close();
  return text;
};

describe('bundlers as they are installed resolve every entry, with and without .js:', () => {
  for (const [name, { packages, command, out }] of Object.entries(BUNDLERS))
    it(name, async () => {
      const folder = create(name.replace(' ', '-'), 'bundlers', packages);
      if (name === 'Vite') cpSync(join(folder, 'page.html'), join(folder, 'index.html'));
      const [program = '', ...args] = command.split(' ');
      run(folder, program, args);
      const script = readdirSync(join(folder, out)).find((file) => file.endsWith('.js'))!;
      const code = readFileSync(join(folder, out, script), 'utf8');
      console.log(`${name}: ${(code.length / 1000).toFixed(0)} kB`);
      assert.match(await rowsOf(code), /맑음\s*서울 3\.2℃/);
    });
});

/** Compilers, the resolutions that each has, and its flags for them. TypeScript 7 has no `node10`. */
const COMPILERS: readonly (readonly [version: string, resolutions: readonly string[], flags?: string])[] = [
  ['5.4.5', ['node10', 'bundler', 'server']],
  ['5.9.3', ['node10', 'bundler', 'server']],
  ['6.0.3', ['node10', 'bundler', 'server'], '--ignoreDeprecations 6.0'],
  ['7.0.2', ['bundler', 'server']],
];

describe('TypeScript', () => {
  for (const [version, resolutions, flags = ''] of COMPILERS)
    it(`${version} checks pages and servers, with the declarations of every package`, () => {
      const packages = [`typescript@${version}`, '@types/node@20.19.43'];
      const folder = create(`typescript-${version}`, 'typescript', packages);
      writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
      for (const resolution of resolutions) {
        const args = [resolve(folder, 'node_modules/typescript/bin/tsc'), '-p', `${resolution}.json`];
        run(folder, process.execPath, [...args, ...flags.split(' ').filter(Boolean)]);
      }
    });
});

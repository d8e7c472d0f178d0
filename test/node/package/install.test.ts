import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';

/** What a newsroom has to look through. */
const MOST_PACKAGES = 10;
const MOST_BYTES = 16_000_000;

const CAPTURE = resolve('test/fixtures/kma/sfc_web_map/2023-10-31T16.xml');
const TSC = resolve('node_modules/typescript-7/bin/tsc');
const LOCALES = ['en', 'ja', 'ko', 'zh-hans', 'zh-hant'];
const ENTRIES = [
  ...['', '/define', '/define/ticker', '/feed', '/client', '/kma', '/places', '/server', '/server/node'],
  ...LOCALES.map((file) => `/locale/${file}`),
].map((path) => `nalssi${path}`);

/** A page that knows of no zod: whatever the types of `.` need, they bring along. */
const PAGE = `
import { parseFeed, TickerElement, type Observation, type ObservationFeed } from 'nalssi';
import 'nalssi/define';
import { ja } from 'nalssi/locale/ja';
export const first = (feed: ObservationFeed): Observation | undefined => feed.observations[0];
export const temperature: number | null | undefined = first({
  version: 1,
  source: { name: '기상청' },
  observedAt: '2025-04-01T07:00:00+09:00',
  observations: [{ station: { id: '98', name: '동두천' }, condition: '맑음', temperature: 1.5 }],
})?.temperature;
export const tag: typeof TickerElement | undefined = TickerElement;
export const ok: boolean = parseFeed({}).ok;
export const language: string = ja.tag;
`;

/** Without what npm sets for the scripts of this package, nor the loaders of its tests. */
const { NODE_OPTIONS: _, ...inherited } = process.env;
const env = Object.fromEntries(Object.entries(inherited).filter(([key]) => !key.startsWith('npm_package')));

const run = (cwd: string, command: string, args: readonly string[], input = ''): string => {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000, env, input });
  assert.equal(result.status, 0, `${command} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`);
  return result.stdout;
};

const temporary = mkdtempSync(join(tmpdir(), 'nalssi-install-'));
let tarball = '';
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

const install = (name: string, strategy: string): string => {
  const folder = join(temporary, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', `--install-strategy=${strategy}`];
  run(folder, 'npm', ['install', tarball, ...flags]);
  return folder;
};

/** Bytes of all files, each once: links are not followed. */
const bytesOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return bytesOf(path);
      return entry.isFile() ? lstatSync(path).size : 0;
    })
    .reduce((sum, size) => sum + size, 0);

const IMPORT_ALL = `for (const entry of ${JSON.stringify(ENTRIES)}) await import(entry);`;
const RENDER = `
import { renderTicker } from 'nalssi/server';
import { SOURCES } from 'nalssi/kma';
import { parseFeed } from 'nalssi/feed';
import { readFileSync } from 'node:fs';
const result = parseFeed(JSON.parse(readFileSync('feed.json', 'utf8')));
const html = await renderTicker(result.feed, {}, Date.parse(result.feed.observedAt));
console.log(SOURCES.length, 'document' in globalThis, html);
`;

/** How npm lays packages out. Linked, what is not declared cannot be imported; `npm run test:release` tries both. */
const LAYOUTS = (process.env['LAYOUTS'] ?? 'linked').split(',');

for (const strategy of LAYOUTS) {
  describe(`the package, installed by npm (${strategy})`, () => {
    let folder = '';
    before(() => {
      folder = install(strategy, strategy);
    });
    const nalssi = (args: readonly string[], input?: string): string =>
      run(folder, 'npx', ['--no-install', 'nalssi', ...args], input);
    const node = (code: string, ...flags: readonly string[]): string =>
      run(folder, process.execPath, [...flags, '--input-type=module', '-e', code]);

    it(`is at most ${MOST_PACKAGES} packages and ${MOST_BYTES / 1e6} MB`, () => {
      const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
        readonly packages: Record<string, { readonly link?: boolean }>;
      };
      const packages = Object.keys(lock.packages).filter((place) => place !== '');
      const bytes = bytesOf(join(folder, 'node_modules'));
      console.log(`${packages.length} packages, ${(bytes / 1e6).toFixed(1)} MB`);
      assert.ok(packages.includes('node_modules/nalssi'));
      assert.ok(packages.length <= MOST_PACKAGES, packages.join(', '));
      assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
    });

    it('has a command that helps, fetches, checks and renders', () => {
      assert.match(nalssi(['--help']), /^Usage: nalssi COMMAND/m);
      assert.match(nalssi(['--version']), /^\d+\.\d+\.\d+/);
      const feed = nalssi(['fetch', '--from', CAPTURE]);
      assert.equal((JSON.parse(feed) as { observations: unknown[] }).observations.length, 97);
      writeFileSync(join(folder, 'feed.json'), feed);
      nalssi(['validate', 'feed.json']);
      const html = nalssi(['render', '--feed', 'feed.json', '--stations', '서울']);
      assert.match(html, /<template [^>]*shadowrootmode="open">/);
      assert.match(html, /<li>맑음 서울 19\.7℃<\/li>/);
    });

    it('serves a feed', async () => {
      const args = ['node_modules/nalssi/dist/cli/nalssi.js', 'serve', '--port', '0', '--from', CAPTURE];
      const state = { ...env, XDG_STATE_HOME: folder };
      const server = spawn(process.execPath, args, { cwd: folder, env: state, stdio: 'pipe' });
      const ended = once(server, 'exit');
      try {
        let address: string | undefined;
        for await (const line of createInterface(server.stderr)) {
          address = /http:\/\/\S+\/feed\.json/.exec(line)?.[0];
          if (address) break;
        }
        server.stderr.resume();
        const answer = await fetch(address!);
        assert.equal(answer.status, 200);
        assert.match(await answer.text(), /동두천/);
      } finally {
        server.kill();
        await ended;
      }
    });

    it('imports in bare Node, every entry', () => {
      assert.equal(node(IMPORT_ALL), '');
    });

    it('renders with the Lit that is installed, in either of its builds', () => {
      writeFileSync(join(folder, 'feed.json'), nalssi(['fetch', '--from', CAPTURE]));
      const html = node(RENDER);
      assert.match(html, /^\d+ false <nalssi-ticker/);
      assert.equal(node(RENDER, '--conditions=development'), html);
    });

    it('type-checks on a page with all checks on, without zod', () => {
      rmSync(join(folder, 'node_modules', 'zod'), { recursive: true, force: true });
      writeFileSync(join(folder, 'page.ts'), PAGE);
      const options = {
        module: 'NodeNext',
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        types: [],
      };
      const config = { compilerOptions: options, files: ['page.ts'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const files = run(folder, process.execPath, [TSC, '-p', '.', '--listFilesOnly']);
      assert.doesNotMatch(files, /\/zod\//);
      run(folder, process.execPath, [TSC, '-p', '.']);
    });
  });
}

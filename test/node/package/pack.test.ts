import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Files, and bytes of the tarball. */
const MOST_FILES = 330;
const MOST_BYTES = 800_000;

/** What a package user writes first: each code entry once, by name and by type. */
const CONSUMER = `
import { TickerElement, parseFeed, registerLocale, type LocaleData, type ObservationFeed } from 'nalssi';
import 'nalssi/define';
import { feedSchema } from 'nalssi/feed';
import 'nalssi/client';
import 'nalssi/kma';
import { cityNames, findPlace, type Place } from 'nalssi/places';
import { ja } from 'nalssi/locale/ja';
import { ko } from 'nalssi/locale/ko';
import { zhHans } from 'nalssi/locale/zh-hans';
import { zhHant } from 'nalssi/locale/zh-hant';
import schema from 'nalssi/feed.schema.json' with { type: 'json' };

const feed: ObservationFeed = {
  version: 1,
  source: { name: '기상청' },
  observedAt: '2025-04-01T07:00:00+09:00',
  observations: [{ station: { id: '98', name: '동두천' }, condition: '맑음', temperature: 1.5 }],
};
const ticker: TickerElement = document.createElement('nalssi-ticker');
ticker.feed = feed;
ticker.next();
// @ts-expect-error a mode that there is not
ticker.mode = 'spin';
ticker.addEventListener('nalssi-error', (event) => event.code satisfies string);
for (const data of [ja, zhHans, zhHant] satisfies LocaleData[]) registerLocale(data);
registerLocale({ ...ko, words: { ...ko.words, stop: '멈춤' } });
registerLocale({ ...ja, conditions: { ...ja.conditions, mist: '靄' }, cities: { ...ja.cities, 108: '首爾' } });
const result = parseFeed(feed);
export const rows: number = result.ok ? result.feed.observations.length : 0;
export const checked: boolean = feedSchema.safeParse(feed).success;
export const title: string = schema.title;
const found = findPlace('안양');
export const place: Place | undefined = found.ok ? found.place : found.candidates[0];
registerLocale({ ...ja, cities: { ...ja.cities, ...cityNames('ja') } });
`;

/** Every entry of servers, where there is no DOM. */
const SERVER_CONSUMER = ['server', 'server/node', 'kma', 'places', 'feed']
  .map(
    (entry, index) => `import * as entry${index} from 'nalssi/${entry}';\nentry${index} satisfies object;\n`,
  )
  .join('');

const options = (module: object, rest: object) => ({
  compilerOptions: {
    ...module,
    target: 'ES2022',
    strict: true,
    noEmit: true,
    resolveJsonModule: true,
    ...rest,
  },
});

describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nalssi-pack-'));
  const installed = join(folder, 'node_modules', 'nalssi');
  let tarball = '';

  const run = (command: string, args: readonly string[], cwd: string): void => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000 });
    assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  };
  const tool = (path: string): string => resolve('node_modules', '.bin', path);

  before(() => {
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], '.');
    tarball = join(
      folder,
      readdirSync(folder).find((file) => file.endsWith('.tgz'))!,
    );
    mkdirSync(installed, { recursive: true });
    run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], folder);
    // What installing it would bring, and nothing else.
    for (const name of Object.keys(dependencies)) {
      const link = join(folder, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(resolve('node_modules', name), link);
    }
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('passes publint', () => {
    run(tool('publint'), ['run', tarball, '--strict'], '.');
  });

  it('passes attw', () => {
    run(tool('attw'), [tarball, '--profile', 'esm-only'], '.');
  });

  for (const [resolution, module, compiler] of [
    ['nodenext', { module: 'NodeNext' }, 'typescript/bin/tsc6'],
    [
      'node10',
      { module: 'ESNext', moduleResolution: 'node10', esModuleInterop: true, ignoreDeprecations: '6.0' },
      'typescript/bin/tsc6',
    ],
    ['bundler', { module: 'ESNext', moduleResolution: 'Bundler' }, 'typescript-7/bin/tsc'],
  ] as const) {
    it(`type-checks in a strict project, ${resolution}, ${compiler}`, () => {
      const project = join(folder, resolution);
      mkdirSync(project);
      const page = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };
      writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
      writeFileSync(join(project, 'page.ts'), CONSUMER);
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(options(module, page)));
      run(resolve('node_modules', compiler), ['-p', '.'], project);
    });
  }

  it('type-checks on a server', () => {
    const project = join(folder, 'server');
    mkdirSync(project);
    const node = {
      lib: ['ES2023'],
      typeRoots: [resolve('node_modules/@types')],
      types: ['node'],
      skipLibCheck: false,
    };
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(project, 'server.ts'), SERVER_CONSUMER);
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(options({ module: 'NodeNext' }, node)));
    run(resolve('node_modules/typescript-7/bin/tsc'), ['-p', '.'], project);
  });

  it('holds nothing but what is used', () => {
    const allowed =
      /^(?:dist|custom-elements\.json|package\.json|README.*|LICENSE|SECURITY\.md|CHANGELOG\.md|THIRD_PARTY_NOTICES\.md)$/;
    assert.deepEqual(
      readdirSync(installed).filter((file) => !allowed.test(file)),
      [],
    );
    const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    // Modules are readable as they are; the scripts for a tag are minified, and have maps.
    const unused = files.filter(
      ({ name, parentPath }) =>
        /(?<!\.d)\.ts$/.test(name) || (name.endsWith('.map') && !parentPath.endsWith('embed')),
    );
    assert.deepEqual(unused, []);
    const { size } = statSync(tarball);
    console.log(`${files.length} files, ${(size / 1000).toFixed(0)} kB packed`);
    assert.ok(files.length <= MOST_FILES && size <= MOST_BYTES, `${files.length} files, ${size} bytes`);
  });
});

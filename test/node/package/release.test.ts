import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { downloadZip } from '../../../demo/site/download.js';
import { fillFacts } from '../../../demo/site/facts.js';
import { layOut, makeRelease } from '../../tools/release.js';
import { nalssi } from '../cli/io.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const NAME = `nalssi-${version}`;

const CONTENTS = [
  'LICENSE.txt',
  'README.txt',
  'THIRD_PARTY_NOTICES.txt',
  'WeatherFeed.java',
  'crontab',
  'embed/frame.css',
  'embed/frame.html',
  'embed/frame.js',
  'embed/locale/ja.js',
  'embed/locale/zh-hans.js',
  'embed/locale/zh-hant.js',
  'embed/nalssi-all.js',
  'embed/nalssi-all.js.map',
  'embed/nalssi.js',
  'embed/nalssi.js.map',
  'nginx.conf',
  'weather.php',
  'weather.sample.json',
  '읽어보기.txt',
];

interface Entry {
  readonly name: string;
  /** Whether the name is marked as UTF-8. */
  readonly isUtf8: boolean;
  /** System whose attributes the file has: 3 is Unix. */
  readonly system: number;
  readonly mode: number;
}

/** The directory at the end of a zip, as its format (APPNOTE 4.3.12) describes it. */
const directoryOf = (zip: Buffer): Entry[] => {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const length = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + length),
      isUtf8: (zip.readUInt16LE(at + 8) & 0x800) !== 0,
      system: zip.readUInt8(at + 5),
      mode: zip.readUInt16LE(at + 40),
    });
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

describe('a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nalssi-release-'));
  after(() => rmSync(folder, { recursive: true }));
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  /** Files of the zip by their paths in its folder. */
  let files: Map<string, Uint8Array>;
  const text = (name: string): string => Buffer.from(files.get(name)!).toString();

  before(() => {
    makeRelease(folder);
    files = new Map(
      Object.entries(unzipSync(read(`${NAME}.zip`))).map(([path, content]) => [
        path.slice(NAME.length + 1),
        content,
      ]),
    );
  });

  it('has the zip, the package, what it is made of, and sums that are right', () => {
    const names = [`${NAME}.sbom.cdx.json`, `${NAME}.tgz`, `${NAME}.zip`];
    assert.deepEqual(readdirSync(folder).sort(), ['SHA256SUMS', ...names]);
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual(
      checked.trim().split('\n').sort(),
      names.map((name) => `${name}: OK`),
    );
    assert.deepEqual(read(`${NAME}.sbom.cdx.json`), readFileSync('dist/sbom.cdx.json'));
    // The package has what the zip has for pages.
    const script = execFileSync('tar', [
      '-xzOf',
      join(folder, `${NAME}.tgz`),
      'package/dist/embed/nalssi.js',
    ]);
    assert.deepEqual(script, Buffer.from(files.get('embed/nalssi.js')!));
  });

  it('has the same zip in another time zone', () => {
    const { TZ } = process.env;
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      assert.deepEqual(Buffer.from(downloadZip()), read(`${NAME}.zip`));
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
  });

  it('has one folder in the zip, with these files', () => {
    assert.deepEqual([...files.keys()].sort(), CONTENTS);
    const directory = directoryOf(read(`${NAME}.zip`));
    assert.ok(directory.every(({ name }) => name.startsWith(`${NAME}/`)));
    // Windows needs the mark, and unzip on Linux a zip of Unix.
    assert.deepEqual(
      directory.find(({ name }) => name === `${NAME}/읽어보기.txt`),
      { name: `${NAME}/읽어보기.txt`, isUtf8: true, system: 3, mode: 0o100644 },
    );
    // As another program unpacks it.
    const laidOut = layOut(folder);
    for (const [name, content] of files)
      assert.deepEqual(readFileSync(join(laidOut, name)), Buffer.from(content));
    rmSync(laidOut, { recursive: true });
  });

  it('has texts that Windows shows, with the version and names of files that are there', () => {
    for (const name of ['읽어보기.txt', 'README.txt']) {
      const content = text(name);
      assert.ok(content.startsWith(`\uFEFFnalssi`), name);
      assert.doesNotMatch(content, /[^\r]\n/, name);
      assert.ok(content.includes(`./${NAME}.tgz`), name);
      const named = new Set(content.match(/[\w/가-힣.-]+\.(?:js|html|php|java|json|conf|txt|tgz)\b/g));
      // What the text tells to make of weather.sample.json, and a page that the site has.
      const made = ['weather.json', 'index.html'];
      for (const path of named) {
        const file = path.replace(/^.*news\.example|^\//, '').replace(/^\//, '');
        const known = [...files.keys(), ...made, `${NAME}.tgz`];
        assert.ok(
          known.some((one) => one === file || one.endsWith(`/${file}`) || file.endsWith(`/${one}`)),
          `${name}: ${path}`,
        );
      }
      assert.ok(named.size > 8);
    }
    for (const name of files.keys()) assert.doesNotMatch(text(name), /%VERSION%/, name);
  });

  it('has a sample that is a valid feed, and says that it is one', async () => {
    const sample = text('weather.sample.json');
    const { code, out } = await nalssi(['validate', '-'], { stdin: () => Promise.resolve(sample) });
    assert.deepEqual([code, out], [0, '']);
    const feed = JSON.parse(sample) as { notice: string; observedAt: string; observations: unknown[] };
    assert.equal(feed.notice, '예시 자료');
    assert.equal(feed.observedAt, '2023-10-31T16:00:00+09:00');
    assert.equal(feed.observations.length, 97);
  });

  it('is on the site, made by another run, whose documents say its name and size', () => {
    for (const name of [`${NAME}.zip`, `${NAME}.tgz`])
      assert.deepEqual(readFileSync(join('dist-site', name)), read(name));
    const kilobytes = Math.round(read(`${NAME}.zip`).length / 1000);
    assert.equal(
      fillFacts('<!-- fact:zip -->?<!-- /fact -->, <!-- fact:zipSize -->?<!-- /fact -->'),
      `${NAME}.zip, ${kilobytes} kB`,
    );
  });
});

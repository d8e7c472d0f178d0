/**
 * What the site and a release have for download, from the build in `dist/`: the zip for editors who build nothing, and the
 * npm package, from which `nalssi` is installed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { SAMPLE, sampleFeed } from './sample.js';
import { VERSION } from './version.js';

const ROOT = new URL('../../', import.meta.url);

/** The one folder in the zip. */
export const FOLDER = `nalssi-${VERSION}`;
/** File name of the zip, which stands in the root of the site and in a release. */
export const DOWNLOAD = `${FOLDER}.zip`;
/** File name of the npm package, beside the zip. */
export const PACKAGE = `${FOLDER}.tgz`;

/** Files of `demo/static/` that are in the zip by their own names. */
const RECIPES = ['weather.php', 'WeatherFeed.java', 'crontab', 'nginx.conf'];
/** Texts by their names in the zip. */
const TEXTS: Readonly<Record<string, string>> = {
  '읽어보기.txt': 'demo/static/README.ko.txt',
  'README.txt': 'demo/static/README.txt',
  'LICENSE.txt': 'LICENSE',
  'THIRD_PARTY_NOTICES.txt': 'THIRD_PARTY_NOTICES.md',
};

const read = (file: string): Buffer => readFileSync(new URL(file, ROOT));

/** A file with the version in it. */
export const versioned = (file: string): string => read(file).toString().replaceAll('%VERSION%', VERSION);

/** For Windows: old versions of Notepad know UTF-8 by its mark, and show lines that end with CRLF alone. */
const windowsText = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** All of `dist/embed/`: the scripts, the languages, the source maps and the page for an iframe. */
const embedFiles = (): string[] =>
  readdirSync(new URL('dist/embed/', ROOT), { recursive: true, encoding: 'utf8' })
    .map((file) => `embed/${file.replaceAll('\\', '/')}`)
    .filter((file) => statSync(new URL(`dist/${file}`, ROOT)).isFile());

/** The files of the zip by their paths in its folder, sorted. */
export const downloadFiles = (): Readonly<Record<string, Uint8Array>> => {
  const files: Record<string, Uint8Array> = {
    'weather.sample.json': Buffer.from(`${JSON.stringify(sampleFeed(SAMPLE), null, 2)}\n`),
  };
  for (const file of embedFiles()) files[file] = read(`dist/${file}`);
  for (const file of RECIPES) files[file] = Buffer.from(versioned(`demo/static/${file}`));
  for (const [name, file] of Object.entries(TEXTS)) files[name] = Buffer.from(windowsText(versioned(file)));
  return Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * The day of the last commit as the time of all files, so that the same sources make the same zip. A time that never
 * changes would not do: some FTP programs keep it, and a web server then takes a new version for the old one.
 */
const modified = (): Date => {
  let day = '1980-01-01';
  try {
    // In a container the folder often belongs to another user, which git refuses otherwise.
    day = execFileSync('git', ['-c', 'safe.directory=*', 'log', '-1', '--format=%cs'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch {
    // The sources are not in a repository.
  }
  // A zip has local times, without a zone; at this hour no clock is put forward.
  return new Date(`${day.trim()}T05:00:00`);
};

/** As a Unix system makes it, because unzip on Linux reads names in UTF-8 (읽어보기.txt) from such a zip alone. */
const UNIX = { os: 3, attrs: (0o100644 << 16) >>> 0 };

/** The zip. fflate, and not Node's zlib, compresses it, because its bytes do not change with the version of Node. */
export const downloadZip = (): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(downloadFiles()).map(([name, content]) => [`${FOLDER}/${name}`, content]),
    ),
    { level: 9, mtime: modified(), ...UNIX },
  );

/** The npm package, as `npm pack` makes it, whose bytes depend on its files alone. */
export const npmPackage = (): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'nalssi-pack-'));
  try {
    const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    execFileSync('npm', pack, { cwd: ROOT, stdio: 'pipe' });
    return readFileSync(join(folder, PACKAGE));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Size of the zip for people: `412 kB`. */
export const downloadSize = (): string => `${Math.round(downloadZip().length / 1000)} kB`;

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { FULL, OLDEST, sinceOf } from './browsers.js';
import { DOWNLOAD, downloadSize } from './download.js';
import { VERSION } from './version.js';

const read = (file: string): Buffer => readFileSync(new URL(`../../${file}`, import.meta.url));

export { VERSION };

const kilobytes = ({ length }: Uint8Array): string => `${(length / 1000).toFixed(1)} kB`;

/** Hash of a file, for the `integrity` attribute of a script tag. */
export const integrityOf = (file: string): string =>
  `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;

const brotliOf = (content: Uint8Array): string =>
  kilobytes(brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));

/** What importing something costs a page, all that it needs included: `export { parseFeed } from './dist/index.js'`. */
export const importSize = (code: string): string => {
  const resolveDir = fileURLToPath(new URL('../../', import.meta.url));
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return brotliOf(outputFiles[0]!.contents);
};

/** What is said in several documents, by its name. */
const FACTS: Readonly<Record<string, (file: string) => string>> = {
  version: () => VERSION,
  zip: () => DOWNLOAD,
  zipSize: downloadSize,
  brotli: (file) => brotliOf(read(file)),
  /** What importing `parseFeed` from a module costs. */
  parseFeed: (file) => importSize(`export { parseFeed } from './${file}'`),
  gzip: (file) => kilobytes(gzipSync(read(file), { level: 9 })),
  raw: (file) => kilobytes(read(file)),
  /** The oldest browsers in which everything works, and those in which the elements run at all. */
  browsers: () => FULL,
  oldestBrowsers: () => OLDEST,
  /** The first browsers with a feature. */
  since: sinceOf,
  /** Lit's part of the brotli of `nalssi.js`. */
  lit: () => '5 kB',
  /** What `npm install` of the package brings, as `test/node/package/install.test.ts` counts it. */
  packages: () => '8',
  installed: () => '11.5 MB',
  /** The Worker of `demo/worker/`, gzipped, and the part of it that only `/ticker.html` loads. */
  worker: () => '193 kB',
  workerPage: () => '96 kB',
};

const MARKED = /(<!-- fact:(\w+) ?(\S*) -->)[^]*?(<!-- \/fact -->)/g;

/**
 * Writes the facts into a text, each between its marks (`<!-- fact:brotli dist/embed/nalssi.js -->21.3 kB<!-- /fact -->`),
 * and the current version into the names of downloads, which are also in addresses and code.
 */
export const fillFacts = (text: string): string =>
  text
    .replace(MARKED, (_, start: string, name: string, file: string, end: string) => {
      const fact = FACTS[name];
      if (!fact) throw new Error(`There is no fact ${name}: ${Object.keys(FACTS).join(', ')}`);
      return start + fact(file) + end;
    })
    .replace(/\bnalssi-\d[\w.-]*?(?=\.zip|\.tgz|`|\/)/g, `nalssi-${VERSION}`);

/** The text without the marks of what is generated in it. */
export const withoutMarks = (text: string): string => text.replace(/<!-- \/?[a-z]+\b.*?-->/g, '');

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DOWNLOAD, downloadSize } from './download.js';
import { VERSION } from './version.js';

const read = (file: string): Buffer => readFileSync(new URL(`../../${file}`, import.meta.url));

export { VERSION };

const number = (bytes: number): string => bytes.toLocaleString('en');

/** Hash of a file, for the `integrity` attribute of a script tag. */
export const integrityOf = (file: string): string =>
  `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;

const FACTS: Readonly<Record<string, (file: string) => string>> = {
  version: () => VERSION,
  zip: () => DOWNLOAD,
  zipSize: downloadSize,
  brotli: (file) =>
    number(brotliCompressSync(read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length),
  gzip: (file) => number(gzipSync(read(file), { level: 9 }).length),
  bytes: (file) => number(read(file).length),
  integrity: integrityOf,
};

/**
 * Replaces every `<!-- fact:brotli dist/embed/nalssi.js -->…<!-- /fact -->` with the value in the current build. The value
 * between the markers in a file dates from when the file was written.
 */
export const fillFacts = (text: string): string =>
  text.replace(/<!-- fact:(\w+) ?(\S*) -->[^]*?<!-- \/fact -->/g, (_, name: string, file: string) => {
    const fact = FACTS[name];
    if (!fact) throw new Error(`There is no fact ${name}: ${Object.keys(FACTS).join(', ')}`);
    return fact(file);
  });

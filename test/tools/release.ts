/**
 * Makes a release in `release/`, from the build in `dist/`: the zip for editors who build nothing, the npm package, what
 * the package is made of (SBOM), and the SHA-256 of each. `npm run release`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  DOWNLOAD,
  downloadFiles,
  downloadZip,
  FOLDER,
  npmPackage,
  PACKAGE,
} from '../../demo/site/download.js';

/** Writes the folder of the zip into `folder`, as it is after unpacking; returns its path. */
export const layOut = (folder: string): string => {
  const root = join(folder, FOLDER);
  for (const [name, content] of Object.entries(downloadFiles())) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
};

/** Writes the files of a release into `folder`; `sha256sum -c SHA256SUMS` checks them there. */
export const makeRelease = (folder: string): void => {
  const files = {
    [DOWNLOAD]: downloadZip(),
    [PACKAGE]: npmPackage(),
    [`${FOLDER}.sbom.cdx.json`]: readFileSync('dist/sbom.cdx.json'),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const sums = Object.entries(files).map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  );
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
};

if (import.meta.url === `file://${process.argv[1]}`) {
  rmSync('release', { recursive: true, force: true });
  makeRelease('release');
}

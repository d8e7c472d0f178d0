/** Lays out what a release has for those who build nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadFiles, FOLDER } from '../../demo/site/download.js';

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

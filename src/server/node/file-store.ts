import { readFile } from 'node:fs/promises';
import type { Store } from '../keeper/store.js';
import { regularFile, writeAtomically } from './write-file.js';

/** Keeps the last good feed in a file, which any web server may also serve as it is. */
export const fileStore = (path: string): Store => ({
  load: async () => ((await regularFile(path)) ? readFile(path, 'utf8') : null),
  save: (json) => writeAtomically(path, json),
});

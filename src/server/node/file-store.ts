import { open, readFile, rename, rm } from 'node:fs/promises';
import type { Store } from '../keeper/store.js';

/** Replaces a file as a whole: readers see the old or the new one, also after a crash. */
export const writeAtomically = async (path: string, text: string): Promise<void> => {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Keeps the last good feed in a file, which any web server may also serve as it is. */
export const fileStore = (path: string): Store => ({
  load: () =>
    readFile(path, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    }),
  save: (json) => writeAtomically(path, json),
});

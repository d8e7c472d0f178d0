import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readFile, readlink, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Store } from '../cache/stores.js';
import { takeFileLease } from './file-lease.js';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** The status of the file at the path, with links followed; null where there is none. */
const statOf = (path: string): Promise<Stats | null> =>
  stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });

/** The same. Throws for a folder, a pipe or a device, because its users would break if a file replaced it. */
const regularFile = async (path: string): Promise<Stats | null> => {
  const stats = await statOf(path);
  if (stats?.isFile() === false) throw new Error('not a regular file');
  return stats;
};

/** The target of a link, which may not exist yet: the link itself is never replaced. */
const targetOf = async (path: string): Promise<string> => {
  const link = await readlink(path).catch(() => null);
  if (link === null) return path;
  // `join` would remove `folder/..` from the text, although `folder` may be a link itself.
  return targetOf(isAbsolute(link) ? link : `${dirname(path)}/${link}`);
};

/** Gives the file the owner and group of the one that it replaces, as far as is permitted: only root can set both. */
const keepOwner = async (file: FileHandle, { uid, gid }: Stats): Promise<void> => {
  const own = await file.stat();
  if (own.uid === uid && own.gid === gid) return;
  const refused = (error: unknown) => codeOf(error) === 'EPERM';
  try {
    await file.chown(uid, gid);
  } catch (error) {
    if (!refused(error)) throw error;
    await file.chown(own.uid, gid).catch((failed: unknown) => {
      if (!refused(failed)) throw failed;
    });
  }
};

/**
 * Replaces a file atomically: readers get either the old or the new text, even after a crash and with several writers.
 * Mode and owner are kept, and a link stays a link. It is written by hand, because the libraries for it open a
 * predictable temporary name without `O_EXCL`, and do not notice a write that a full disk has cut short.
 */
const writeAtomically = async (path: string, text: string): Promise<void> => {
  const old = await regularFile(path);
  const target = await targetOf(path);
  const temporary = join(dirname(target), `.nalssi-${randomUUID()}.tmp`);
  // Private until it has the owner and the mode of the old file.
  const file = await open(temporary, 'wx', old ? 0o600 : 0o666);
  try {
    try {
      await file.writeFile(text);
      if (old) {
        await keepOwner(file, old);
        await file.chmod(old.mode & 0o7777);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/**
 * Keeps the last good feed in a file, which any web server can also serve as it is. Of several processes with the same
 * file one asks KMA; its turn is in a hidden file beside it.
 */
export const fileStore = (path: string): Store => ({
  load: async () => ((await regularFile(path)) ? readFile(path, 'utf8') : null),
  save: (json) => writeAtomically(path, json),
  acquire: async (lease, now) => {
    const target = await targetOf(path);
    return takeFileLease(join(dirname(target), `.${basename(target)}.lease`), lease, now);
  },
});

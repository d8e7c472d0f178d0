import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readlink, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** What stands at the path, links followed; null where nothing does. */
const statOf = (path: string): Promise<Stats | null> =>
  stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });

/** Throws where the path leads to a folder, a pipe or a device: replacing one by a file would break its users. */
export const regularFile = async (path: string): Promise<Stats | null> => {
  const stats = await statOf(path);
  if (stats?.isFile() === false) throw new Error('not a regular file');
  return stats;
};

/** Where a link leads, also one whose target is not there yet: the link itself is never replaced. */
const targetOf = async (path: string): Promise<string> => {
  const link = await readlink(path).catch(() => null);
  if (link === null) return path;
  // Not `join`, which takes `folder/..` away as text although `folder` may be a link itself.
  return targetOf(isAbsolute(link) ? link : `${dirname(path)}/${link}`);
};

/** Gives the file the owner and group of the one it replaces, as far as this user may; only root can give both. */
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
 * Replaces a file as a whole: readers see the old or the new text, also after a crash and with several writers.
 * Mode and owner stay, and a link stays a link. By hand, since the libraries for this open a temporary name that
 * can be foretold, without `O_EXCL`, and take a write that a full disk cut short for a whole one.
 */
export const writeAtomically = async (path: string, text: string): Promise<void> => {
  const old = await regularFile(path);
  const target = await targetOf(path);
  const temporary = join(dirname(target), `.nalssi-${randomUUID()}.tmp`);
  // Closed to others until it has the owner and the mode of the old file.
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

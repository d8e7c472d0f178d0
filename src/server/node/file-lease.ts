import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isFree, type Lease } from '../cache/lease.js';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** What an operation gives, or null where it fails with this code. */
const unless = async <T>(code: string, work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === code) return null;
    throw error;
  }
};

/**
 * Takes the lease in a file beside the feed. `link` does not replace a file, and `rename` moves one away once only, so
 * that of several processes one gets it.
 */
export const takeFileLease = async (path: string, wanted: Lease, now: number): Promise<boolean> => {
  const temporary = `${path}.${randomUUID()}.tmp`;
  const create = async () =>
    (await unless(
      'EEXIST',
      link(temporary, path).then(() => true),
    )) ?? false;
  await writeFile(temporary, JSON.stringify(wanted), { flag: 'wx' });
  try {
    if (await create()) return true;
    const held = await unless('ENOENT', readFile(path, 'utf8'));
    if (!isFree(held, wanted, now)) return false;
    const old = `${temporary}.old`;
    if (
      (await unless(
        'ENOENT',
        rename(path, old).then(() => true),
      )) === null
    )
      return false;
    const moved = await readFile(old, 'utf8');
    // Another process may have taken the lease since it was read: it gets it back.
    if (moved !== held && !isFree(moved, wanted, now)) {
      await unless('EEXIST', link(old, path));
      await rm(old);
      return false;
    }
    await rm(old);
    return await create();
  } finally {
    await rm(temporary, { force: true });
  }
};

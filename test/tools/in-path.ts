import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program is in the PATH, or where Debian has those of the administrator. */
export const inPath = (name: string): boolean =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].some((folder) =>
    existsSync(join(folder, name)),
  );

/** For the `skip` of a test: why it cannot run here, or false. */
export const without = (program: string, debianPackage: string): string | false =>
  !inPath(program) && `${program} is not installed (Debian: apt-get install ${debianPackage})`;

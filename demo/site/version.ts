import { readFileSync } from 'node:fs';

/** Version of the package, which names the zip and the folder of the scripts. */
export const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

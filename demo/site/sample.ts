import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SOURCES } from '../../src/kma/index.js';

/** A saved hour of KMA's, which the demo shows unless it is told to go live. */
export const SAMPLE = fileURLToPath(new URL('../data/2023-10-31T16.xml', import.meta.url));
/** A clock for it: the hour has just been published. */
export const SAMPLE_NOW = Date.parse('2023-10-31T16:20:00+09:00');
export const SAMPLE_NOTICE = '예시 자료';

/** The feed of the sample, made by the real source, for a site without a server. */
export const sampleFeed = async (): Promise<string> => {
  const payload = { body: await readFile(SAMPLE), status: 200, contentType: 'text/xml' };
  const result = SOURCES[0]!.read([payload], { now: SAMPLE_NOW, stations: [] });
  if (!result.ok) throw new Error(result.error.message);
  return JSON.stringify({ ...result.feed, notice: SAMPLE_NOTICE });
};

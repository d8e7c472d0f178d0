import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SOURCES } from '../../src/kma/index.js';

/** A saved response from KMA, which the demo shows unless a live source is chosen. */
export const SAMPLE = fileURLToPath(new URL('../data/2023-10-31T16.xml', import.meta.url));
/** Time used as “now” for the sample, in epoch ms: shortly after KMA published that hour. */
export const SAMPLE_NOW = Date.parse('2023-10-31T16:20:00+09:00');
export const SAMPLE_NOTICE = '예시 자료';

/** The sample as a feed (JSON), read by the real source, for the static site. */
export const sampleFeed = async (): Promise<string> => {
  const payload = { body: await readFile(SAMPLE), status: 200, contentType: 'text/xml' };
  const result = SOURCES[0]!.read([payload], { now: SAMPLE_NOW, stations: [] });
  if (!result.ok) throw new Error(result.error.message);
  return JSON.stringify({ ...result.feed, notice: SAMPLE_NOTICE });
};

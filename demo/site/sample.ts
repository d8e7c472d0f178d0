import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ObservationFeed } from '../../src/feed/schema.js';
import { isNamed } from '../../src/feed/select.js';
import { SOURCES } from '../../src/kma/index.js';

/** A saved response from KMA, which the demo shows unless a live source is chosen. */
export interface Sample {
  readonly source: string;
  readonly file: string;
  /** Time used as “now”, in epoch ms: shortly after KMA published it. */
  readonly now: number;
}

const sample = (source: string, name: string, now: string): Sample => ({
  source,
  file: fileURLToPath(new URL(`../data/${name}`, import.meta.url)),
  now: Date.parse(now),
});

/** The observed hour of all stations, with the sky. */
export const SAMPLE = sample('surface-map', '2023-10-31T16.xml', '2023-10-31T16:20:00+09:00');
/** One minute of the automatic stations: many more places, but no sky. */
export const LOCAL_SAMPLE = sample('aws', '2026-08-13T1200.aws.txt', '2026-08-13T12:05:00+09:00');

export const SAMPLE_NOTICE = '예시 자료';

/** A sample as a feed, read by the real source. */
export const sampleFeed = ({ source: name, file, now }: Sample): ObservationFeed => {
  const source = SOURCES.find((one) => one.name === name)!;
  const payload = { body: readFileSync(file), status: 200, contentType: 'text/plain' };
  const result = source.read([payload], { now, stations: [] });
  if (!result.ok) throw new Error(result.error.message);
  return { ...result.feed, notice: SAMPLE_NOTICE };
};

/** The sample that has more of the stations, given by ids or names. */
export const sampleWith = (stations: readonly string[]): Sample => {
  const count = (one: Sample): number => {
    const { observations } = sampleFeed(one);
    return stations.filter((name) => observations.some(({ station }) => isNamed(station, name))).length;
  };
  return count(LOCAL_SAMPLE) > count(SAMPLE) ? LOCAL_SAMPLE : SAMPLE;
};

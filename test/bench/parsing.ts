import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { SOURCES } from 'nalssi/kma';
import { median } from './table.js';

const ROUNDS = 500;
const WARM_UP = 200;

/** Median ms to make the feed of the capture, and for the XML parser alone, in turns. */
export const measureParsing = (): { readonly feed: number; readonly parser: number } => {
  const body = readFileSync('test/fixtures/kma/sfc_web_map/2023-10-31T16.xml');
  const xml = body.toString();
  const source = SOURCES.find(({ name }) => name === 'surface-map')!;
  const context = { now: Date.now(), stations: [] };
  const payload = { body, status: 200, contentType: 'text/xml' };

  const feed: number[] = [];
  const parser: number[] = [];
  const time = (times: number[], work: () => unknown): void => {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    time(parser, () => new XMLParser({ ignoreAttributes: false }).parse(xml) as unknown);
    time(feed, () => source.read([payload], context));
  }
  return { feed: median(feed.slice(WARM_UP)), parser: median(parser.slice(WARM_UP)) };
};

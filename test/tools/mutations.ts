/**
 * Real answers of KMA with their bytes changed at random, for the suite (2,000; 5,000 for a release) and for `npm run fuzz` (100,000). The
 * same seed gives the same answers.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { feedSchema } from '../../src/feed/index.js';
import { SOURCES, type KmaSource, type SourcePayload, type SourceResult } from '../../src/kma/index.js';
import { gridBody } from '../node/kma/grid-body.js';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

interface Format {
  readonly name: string;
  readonly source: KmaSource;
  /** Its share of the mutants, where one takes longer to read than those of the others. */
  readonly share?: number;
  /** The payloads of a round with such an answer; by default it is the only one. */
  readonly round?: (answer: SourcePayload) => readonly SourcePayload[];
  readonly now: number;
  readonly captures: readonly Uint8Array[];
  /** A value, and a row, in the text. */
  readonly value: RegExp;
  readonly row: RegExp;
  /** How many rows a text holds, counted by other means than the source's; null where that cannot be said. */
  readonly rows: (text: string) => number | null;
}

const capture = (path: string) => new Uint8Array(readFileSync(`test/fixtures/kma/${path}`));
const sourceNamed = (name: string) => SOURCES.find((source) => source.name === name)!;
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

const OBSERVED = capture('getUltraSrtNcst/2026-10-01T1400_nx60_ny127.json');

export const FORMATS: readonly Format[] = [
  {
    name: 'surface-map',
    source: sourceNamed('surface-map'),
    now: Date.parse('2023-10-31T16:15:00+09:00'),
    captures: ['sfc_web_map/2023-10-31T16.xml', 'sfc_web_map/2019-07-06T18.xml'].map(capture),
    value: /(?<==")[^"]*(?=")/g,
    row: /<local[^]*?<\/local>/g,
    // A comment or a CDATA section may well hide rows.
    rows: (text) => (matches(text, /<[!?]/g) > 1 ? null : matches(text, /<local[\s/>]/g)),
  },
  {
    name: 'api-hub',
    source: sourceNamed('api-hub'),
    now: Date.parse('2026-08-03T15:15:00+09:00'),
    captures: [
      'kma_sfctm2/2026-08-03T1500_stn90_stn100.txt',
      'kma_sfctm2/2025-11-13T0800_stn108.txt',
      'apihub_refusals/403_not_applied.json',
      'apihub_refusals/200_no_data.json',
    ].map(capture),
    value: /[^\s#]+/g,
    row: /[^\n]+\n/g,
    rows: (text) => text.split('\n').filter((line) => /^[^#]/.test(line) && /\S/.test(line)).length,
  },
  {
    name: 'nowcast',
    source: sourceNamed('nowcast'),
    now: Date.parse('2026-10-01T14:15:00+09:00'),
    captures: [
      'getUltraSrtNcst/2026-01-22T1100_nx60_ny127.json',
      'getUltraSrtNcst/2026-10-01T1400_nx60_ny127.json',
      'getUltraSrtFcst/2026-10-01T1400_nx60_ny127.json',
      'datagokr_gateway_error/service_key_not_registered.xml',
    ].map(capture),
    value: /(?<=":"?)[^"{}[\]:,]+(?="?[,}])/g,
    row: /\{"baseDate[^}]*\},/g,
    rows: () => 1,
  },
  {
    // The sky, with a good observation: it never costs the row.
    name: 'nowcast, sky',
    source: sourceNamed('nowcast'),
    now: Date.parse('2026-10-01T14:15:00+09:00'),
    round: (answer) => [
      { ...answer, body: OBSERVED, part: 'getUltraSrtNcst' },
      { ...answer, part: 'getUltraSrtFcst' },
    ],
    captures: [
      'getUltraSrtFcst/2026-10-01T1400_nx60_ny127.json',
      'getUltraSrtFcst/2023-06-30T0630_61_126_first30.json',
      'datagokr_gateway_error/service_key_not_registered.xml',
    ].map(capture),
    value: /(?<=":"?)[^"{}[\]:,]+(?="?[,}])/g,
    row: /\{"baseDate[^}]*\},/g,
    rows: () => 1,
  },
  {
    name: 'aws',
    source: sourceNamed('aws'),
    now: Date.parse('2026-08-13T12:02:00+09:00'),
    share: 0.1,
    captures: ['aws/nph-aws2_min_2026-08-13T1200.txt', 'apihub_refusals/403_not_applied.json'].map(capture),
    value: /[^\s#]+/g,
    row: /[^\n]+\n/g,
    // It is asked for one station.
    rows: () => 1,
  },
  {
    name: 'grid',
    source: sourceNamed('grid'),
    now: Date.parse('2026-10-01T14:15:00+09:00'),
    share: 0.1,
    round: (answer) => [{ ...answer, part: 'T1H' }],
    captures: [new TextEncoder().encode(gridBody((nx, ny) => (nx === 1 ? -99 : nx / 10 - ny / 20)))],
    value: /-?\d+\.\d\d/g,
    row: /[^\n]+\n/g,
    rows: () => 1,
  },
];

/** What stands in these formats, and what stands in none. */
const TOKENS = [
  ...[
    '<local ',
    '</local>',
    '<weather ',
    '</weather>',
    '</current>',
    '<!--',
    '-->',
    '<![CDATA[',
    '/>',
    '&#0;',
    '&lt;',
  ],
  ...[
    'stn_id="108"',
    ' ta="1.0"',
    'desc="비"',
    '#7777END',
    '#START7777',
    '# YYMMDDHHMI',
    '\n',
    '\r\n',
    '\t',
    ' ',
  ],
  ...[
    '"obsrValue":"',
    '"category":"T1H"',
    '"T1H"',
    '"fcstValue":"1"',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '\\',
    '\\u0000',
  ],
];
const VALUES = [
  ...[
    '',
    '-',
    '0',
    '-0.0',
    '-9',
    '-9.0',
    '-49.9',
    '-50',
    '-99.0',
    '-999',
    '56.7',
    '60.1',
    '100.5',
    '900',
    '1e9',
    'NaN',
    '0x1',
  ],
  ...[
    '강수없음',
    '1mm 미만',
    '2.5mm',
    '맑음',
    '비',
    '9'.repeat(400),
    '가'.repeat(61),
    '__proto__',
    '\u202E',
    '\0',
    '\uFFFD',
    '&#48708;',
  ],
  ...[
    '108',
    '90',
    '9999',
    '181',
    '60',
    '127',
    '24',
    '202608031400',
    '202608031600',
    '190001010000',
    '20261001',
    '1500',
    'T1H',
  ],
];
const encode = (text: string) => new TextEncoder().encode(text);

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** The part of a text that the nth match of a pattern takes, as bytes; an empty one where it matches nothing. */
const partOf = (body: Uint8Array, pattern: RegExp, random: () => number): readonly [number, number] => {
  // One character a byte, so that places in the text are places in the bytes.
  const found = [...Buffer.from(body).toString('latin1').matchAll(pattern)];
  const match = found[Math.floor(random() * found.length)];
  return match ? [match.index, match.index + match[0].length] : [0, 0];
};

/** One answer with one to four changes: of single bytes, of any part, or of whole values and rows. */
export const mutate = ({ captures, value, row }: Format, random: () => number): Uint8Array => {
  const below = (end: number) => Math.floor(random() * end);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  let body = one(captures);

  const part = (most: number): readonly [number, number] => {
    const from = below(body.length + 1);
    return [from, Math.min(body.length, from + below(most))];
  };
  const replace = ([from, to]: readonly [number, number], by: Uint8Array) =>
    joined(body.subarray(0, from), by, body.subarray(to));
  const repeat = ([from, to]: readonly [number, number], at: number) =>
    replace([at, at], body.subarray(from, to));
  const byte = (change: (old: number) => number) => {
    const copy = Uint8Array.from(body);
    const at = below(copy.length);
    if (copy.length > 0) copy[at] = change(copy[at]!);
    return copy;
  };

  const anywhere: readonly (() => Uint8Array)[] = [
    () => byte((old) => old ^ (1 << below(8))),
    () => byte(() => below(256)),
    () => replace(part(20), encode(one(TOKENS))),
    () => replace(part(1), encode(one(TOKENS))),
    () => replace(part(400), new Uint8Array()),
    () => repeat(part(200), below(body.length + 1)),
    () => joined(body.subarray(0, below(body.length + 1)), one(captures).subarray(below(1_000))),
    () => body.subarray(0, below(body.length + 1)),
  ];
  const inPlace: readonly (() => Uint8Array)[] = [
    () => replace(partOf(body, value, random), encode(one(VALUES))),
    () => replace(partOf(body, value, random), encode(one(VALUES))),
    () => replace(partOf(body, value, random), body.subarray(...partOf(body, value, random))),
    () => replace(partOf(body, row, random), new Uint8Array()),
    () => replace(partOf(body, row, random), body.subarray(...partOf(body, row, random))),
    () => repeat(partOf(body, row, random), partOf(body, row, random)[0]),
  ];
  const changes = one([anywhere, inPlace, inPlace]);
  for (let left = 1 + below(4); left > 0; left -= 1) body = one(changes)();
  return body;
};

/** All that must hold of what comes of one answer; throws where it does not. */
export const check = (
  { source, now, rows, round = (answer) => [answer] }: Format,
  body: Uint8Array,
): SourceResult => {
  const read = () =>
    source.read(round({ body, status: 200, contentType: '', station: '108' }), { now, stations: ['108'] });
  const result = read();
  if (!result.ok) {
    assert.match(result.error.message, /^[^\n\r\p{Cc}]{1,300}$/u);
    return result;
  }
  const { feed, issues } = result;
  assert.ok(feedSchema.safeParse(feed).success, 'it is no feed');
  for (const { temperature } of feed.observations) assert.ok(temperature === null || temperature > -50);
  const text = new TextDecoder().decode(body);
  const accounted = feed.observations.length + issues.length;
  const had = rows(text);
  if (had !== null && had <= 1000)
    assert.ok(accounted >= had, `${had} rows came, and ${accounted} are accounted of`);
  return result;
};

/** What came of the mutants of one format. */
export interface Tally {
  readonly name: string;
  mutants: number;
  /** Feeds without an issue, and with one. */
  whole: number;
  partly: number;
  readonly errors: Map<string, number>;
  /** Longest time (ms) of one. */
  slowest: number;
}

const shareOf = ({ share = 1 }: Format): number => share;

/** Reads about `total` mutants; throws at the first that breaks a rule, with its bytes. */
export const readMutants = (total: number, seed: number): Tally[] =>
  FORMATS.map((format) => {
    const shares = FORMATS.reduce((sum, one) => sum + shareOf(one), 0);
    const count = Math.ceil((total * shareOf(format)) / shares);
    const random = randomOf(seed);
    const tally: Tally = {
      name: format.name,
      mutants: 0,
      whole: 0,
      partly: 0,
      errors: new Map(),
      slowest: 0,
    };
    for (; tally.mutants < count; tally.mutants += 1) {
      const body = mutate(format, random);
      const start = performance.now();
      let result: SourceResult;
      try {
        result = check(format, body);
      } catch (error) {
        const bytes = Buffer.from(body).toString('base64');
        throw new Error(`${tally.name}, mutant ${tally.mutants} of seed ${seed}: ${bytes}`, { cause: error });
      }
      tally.slowest = Math.max(tally.slowest, performance.now() - start);
      if (result.ok) tally[result.issues.length > 0 ? 'partly' : 'whole'] += 1;
      else tally.errors.set(result.error.code, (tally.errors.get(result.error.code) ?? 0) + 1);
    }
    return tally;
  });

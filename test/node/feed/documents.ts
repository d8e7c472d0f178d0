/** Documents for property-based tests: valid feeds, feeds with a few errors, and other values. */
import fc from 'fast-check';

type Json = Record<string, unknown>;

/** Times as they may be sent; the first three are valid. */
const TIMES = [
  '2025-04-01T07:00:00+09:00',
  '2025-03-31T22:00Z',
  '2024-02-29T23:59:59.123456789-03:30',
  '2025-04-01T24:00:00+09:00',
  '2025-04-01T24:30:00+09:00',
  '2025-04-01T25:00:00+09:00',
  '2025-04-01T07:60:00+09:00',
  '2025-02-29T07:00:00+09:00',
  '2025-02-30T07:00:00+09:00',
  '2025-04-31T07:00:00+09:00',
  '2025-13-01T07:00:00+09:00',
  '2025-00-01T07:00:00+09:00',
  '2025-04-00T07:00:00+09:00',
  '2025-04-01T07:00:00+0900',
  '2025-04-01T07:00:00+09',
  '2025-04-01T07:00:00+25:00',
  '2025-04-01T07:00:00',
  '2025-04-01 07:00:00+09:00',
  '2025-04-01t07:00:00z',
  '2025-4-1T7:00:00Z',
  '2025-04-01T07:00:00.Z',
  '2025-04-01T07:00:00.1234567890Z',
  '1969-12-31T23:59:59Z',
  '+002025-04-01T07:00:00Z',
  '202504010700',
  'now',
  '',
] as const;

/** Texts as they may be sent; the first four are valid. */
const TEXTS = [
  '맑음',
  '비, 눈 <b>&amp;</b>',
  '🌧️'.repeat(30),
  '가'.repeat(60),
  '가'.repeat(61),
  '🌧'.repeat(61),
  '가'.repeat(200),
  '가'.repeat(201),
  'x'.repeat(5000),
  '',
  ' \u3000\u00a0',
  'a\u0000b',
  'a\nb',
  'a\u2028b',
  'a\u0085b',
  '\u202e맑음',
  '맑\u200b음',
  '��',
  '\ufeff서울',
  '\ud83c',
  'a\udf27b',
  '서\u00ad울',
] as const;

const URLS = [
  'https://www.weather.go.kr',
  'HTTP://WEATHER.GO.KR/?a=1#b',
  'http://날씨.한국/',
  `https://${'🌧'.repeat(2000)}`,
  `https://${'🌧'.repeat(2001)}`,
  `https://${'x'.repeat(5000)}`,
  'https://',
  'https://a b',
  'https://a"onclick="x',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)//https://a',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  '//www.weather.go.kr',
  'ftp://www.weather.go.kr',
  ' https://www.weather.go.kr',
] as const;

const NUMBERS = [
  ...[0, -0, -0.04, 1.5, -90, 60, 60.1, -90.1, 100, 100.1, 120, 120.1, 180, -180, 180.1, 500, 500.1],
  ...[-0.1, -9, -99, -999, 1e9, 1e308, -1e308, Number.MIN_VALUE, NaN, Infinity, -Infinity],
] as const;

const IDS = ['98', '108', 'A_-z', '9'.repeat(20), '9'.repeat(21), '', '1 2', '１０８', '108\n'] as const;

/** JSON with the keys of `Object.prototype`. */
const POLLUTED = [
  '{"__proto__":{"id":"98","name":"동두천","condition":"비","version":1}}',
  '{"constructor":{"prototype":{"polluted":true}},"toString":1,"hasOwnProperty":null}',
  '{"id":"98","name":"동두천","__proto__":{"polluted":true}}',
].map((json) => JSON.parse(json) as unknown);

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS, ...TIMES, ...URLS, ...NUMBERS, ...IDS),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], '1', 1, 2, '1.5', 98),
  fc.constantFrom(...POLLUTED),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 70 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const goodText = fc.constantFrom(...TEXTS.slice(0, 4), '서울', '구름조금', '뇌우,우박', '정체 모를 날씨');
const goodTime = fc.constantFrom(...TIMES.slice(0, 3));
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });

const station = fc.record(
  {
    id: fc.constantFrom('98', '105', '108', 'A_-z', '9'.repeat(20)),
    name: goodText,
    region: goodText,
    province: goodText,
    latitude: number(-90, 90),
    longitude: number(-180, 180),
  },
  { requiredKeys: ['id', 'name'] },
);

const row = fc.record(
  {
    station,
    condition: nullable(goodText),
    conditionFrom: fc.constant('forecast'),
    temperature: nullable(number(-90, 60)),
    observedAt: goodTime,
    humidity: nullable(number(0, 100)),
    precipitation: nullable(number(0, 500)),
    windSpeed: nullable(number(0, 120)),
  },
  { requiredKeys: ['station'] },
);

const feedOf = (observations: fc.Arbitrary<unknown[]>): fc.Arbitrary<Json> =>
  fc.record(
    {
      version: fc.constant(1),
      source: fc.record(
        { name: goodText, url: fc.constantFrom(...URLS.slice(0, 4)) },
        { requiredKeys: ['name'] },
      ),
      observedAt: goodTime,
      notice: fc.constantFrom('예시 자료', '가'.repeat(200)),
      observations,
    },
    { requiredKeys: ['version', 'source', 'observedAt', 'observations'] },
  );

/** A feed that is valid, except that it may have a station twice. */
export const validFeed = feedOf(fc.array(row, { minLength: 1, maxLength: 5 }));

interface Mutation {
  /** Whether the path starts at the rows, and not at the root. */
  readonly inRows: boolean;
  /** The path: for each object the index of a key, modulo the number of keys. */
  readonly steps: readonly number[];
  readonly act: 'replace' | 'delete' | 'add' | 'twice';
  readonly key: string;
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  inRows: fc.constantFrom(true, true, true, false),
  steps: fc.array(fc.nat(11), { minLength: 1, maxLength: 5 }),
  act: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'add', 'twice'),
  key: fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'extra',
    'notice',
    'humidity',
    'conditionFrom',
    'province',
    '0',
  ),
  value: hostile,
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Changes `target` in place. A key is defined and not assigned, as by `JSON.parse`. */
const mutate = (target: Json, { inRows, steps, act, key, value }: Mutation): void => {
  let parent = inRows && isObject(target['observations']) ? target['observations'] : target;
  let last = '';
  for (const step of steps) {
    const inner = last === '' ? parent : parent[last];
    const keys = isObject(inner) ? Object.keys(inner) : [];
    if (keys.length === 0) break;
    parent = inner as Json;
    last = keys[step % keys.length]!;
  }
  if (last === '') return;
  const set = (name: string, to: unknown) =>
    Object.defineProperty(parent, name, {
      value: structuredClone(to),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  if (act === 'delete' && !Array.isArray(parent)) Reflect.deleteProperty(parent, last);
  else if (act === 'twice' && Array.isArray(parent)) set(`${parent.length}`, parent[Number(last)]);
  else if (act === 'add' && !Array.isArray(parent)) set(key, value);
  else set(last, value);
};

const mutated = (feed: fc.Arbitrary<Json>, most: number): fc.Arbitrary<Json> =>
  fc.tuple(feed, fc.array(mutation, { minLength: 1, maxLength: most })).map(([valid, mutations]) => {
    const target = structuredClone(valid);
    for (const one of mutations) mutate(target, one);
    return target;
  });

/** A feed with one to three changes, most of which make it invalid. */
export const nearlyValidFeed = mutated(validFeed, 3);

/** About as many rows as a feed may have, or more, each of another station, and a few of them changed. */
export const longFeed = mutated(
  feedOf(
    fc
      .tuple(fc.integer({ min: 998, max: 1004 }), row)
      .map(([length, { station: place, ...rest }]) =>
        Array.from({ length }, (_, index) => ({ ...rest, station: { ...place, id: `${index}` } })),
      ),
  ),
  8,
);

/** Any value, whether JSON can express it or not. */
export const noFeed = fc.oneof(
  hostile,
  fc.anything({ maxDepth: 4, withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
);

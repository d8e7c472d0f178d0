import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkFeed } from '../../../src/feed/check.js';
import { parseFeed, type FeedIssueCode, type FeedPath, type FeedResult } from '../../../src/feed/index.js';
import { findStation } from '../../../src/stations/stations.js';
import { HEADERS, readHeader } from './headers.js';

type Json = Record<string, unknown>;

const PARSERS = { 'with zod': parseFeed, 'without zod': checkFeed };

const parsed = (result: FeedResult) => {
  assert.ok(result.ok, JSON.stringify(result));
  return result;
};
const found = (result: FeedResult): [FeedIssueCode, FeedPath][] =>
  result.issues.map(({ code, path }) => [code, path]);

/** The header with one value changed; undefined removes the key. */
const changed = (path: FeedPath, value: unknown): Json => {
  const feed = readHeader() as unknown as Json;
  const parent = path.slice(0, -1).reduce<Json>((inner, key) => inner[key] as Json, feed);
  const key = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(parent, key);
  else parent[key] = value;
  return feed;
};

const ENVELOPE: readonly (readonly [string, unknown, FeedIssueCode, FeedPath])[] = [
  ...[undefined, null, 1, 'text', true, [], [readHeader()]].map(
    (input) => [`the feed is ${JSON.stringify(input)?.slice(0, 9)}`, input, 'invalid-feed', []] as const,
  ),
  ...[undefined, null, 0, 2, '1', [1]].map(
    (value) =>
      [
        `version is ${JSON.stringify(value)}`,
        changed(['version'], value),
        'unsupported-version',
        ['version'],
      ] as const,
  ),
  ...[undefined, null, '기상청', ['기상청']].map(
    (value) =>
      [
        `source is ${JSON.stringify(value)}`,
        changed(['source'], value),
        'invalid-source',
        ['source'],
      ] as const,
  ),
  ...[undefined, null, '', ' ', 1, 'a\u0007', '가'.repeat(5000)].map(
    (value) =>
      [
        `source.name is ${JSON.stringify(value)?.slice(0, 9)}`,
        changed(['source', 'name'], value),
        'invalid-source',
        ['source', 'name'],
      ] as const,
  ),
  ...[undefined, null, 1743462000000, '', '2025-04-01T07:00:00', '2025-02-30T07:00:00+09:00'].map(
    (value) =>
      [
        `observedAt is ${JSON.stringify(value)}`,
        changed(['observedAt'], value),
        'invalid-time',
        ['observedAt'],
      ] as const,
  ),
  ...[undefined, null, {}, '[]'].map(
    (value) =>
      [
        `observations is ${JSON.stringify(value)}`,
        changed(['observations'], value),
        'invalid-observations',
        ['observations'],
      ] as const,
  ),
  ['observations is empty', changed(['observations'], []), 'no-observations', ['observations']],
];

/** Errors in the second row, 강릉: the field, its bad value, and the path that is reported. */
const ROWS: readonly (readonly [FeedPath, unknown, FeedPath?])[] = [
  [[], null],
  [[], '맑음'],
  [[], []],
  [['station'], undefined],
  [['station'], []],
  [['station', 'id'], undefined],
  [['station', 'id'], 105],
  [['station', 'id'], '105 '],
  [['station', 'name'], undefined],
  [['station', 'name'], ''],
  [['station', 'name'], '강\u0000릉'],
  [['station', 'name'], '\u202e강릉'],
  [['station', 'name'], '�ѱ�'],
  [['station', 'name'], '강\n릉'],
  [['station', 'name'], '강\u2028릉'],
  [['station', 'name'], '강\u2029릉'],
  [['station', 'name'], '\ud83c'],
  [['station', 'name'], '강'.repeat(5000)],
  [['station', 'region'], ''],
  [['station', 'region'], null],
  [['station', 'province'], ''],
  [['station', 'province'], null],
  [['station', 'latitude'], 90.1],
  [['station', 'longitude'], '128.9'],
  [['condition'], ''],
  [['condition'], 1],
  [['condition'], { ko: '맑음' }],
  [['condition'], '맑음\u200f'],
  [['conditionFrom'], 'observation'],
  [['conditionFrom'], null],
  [['conditionFrom'], true],
  [['temperature'], '9.8'],
  [['temperature'], ''],
  [['temperature'], NaN],
  [['temperature'], Infinity],
  [['temperature'], 1e9],
  [['temperature'], -99.9],
  [['observedAt'], null],
  [['observedAt'], '2025-04-01T25:00:00+09:00'],
  [['humidity'], 101],
  [['humidity'], -1],
  [['precipitation'], '0.0'],
  [['windSpeed'], -9],
];

for (const [name, parse] of Object.entries(PARSERS)) {
  describe(`parseFeed ${name}`, () => {
    test('reads the headers of a news site whole', () => {
      for (const { name: header, read } of HEADERS) {
        assert.deepEqual(parse(read()), { ok: true, feed: read(), issues: [] }, header);
      }
    });

    for (const [what, input, code, path] of ENVELOPE) {
      test(`refuses: ${what}`, () => {
        const result = parse(input);
        assert.ok(!result.ok);
        assert.deepEqual(result, { ok: false, error: { code, path }, issues: [{ code, path }] });
      });
    }

    for (const [field, value] of ROWS) {
      const path = ['observations', 1, ...field];
      test(`drops one row of 16: ${field.join('.')} is ${JSON.stringify(value)?.slice(0, 20)}`, () => {
        const result = parsed(parse(changed(path, value)));
        assert.deepEqual(found(result), [['invalid-row', path]]);
        assert.deepEqual(
          result.feed.observations,
          readHeader().observations.filter(({ station }) => station.name !== '강릉'),
        );
      });
    }

    test('names the first bad field of a row alone', () => {
      const feed = readHeader() as unknown as { observations: Json[] };
      feed.observations[3] = { station: { id: '', name: '' }, condition: '', temperature: '' };
      assert.deepEqual(found(parse(feed)), [['invalid-row', ['observations', 3, 'station', 'id']]]);
    });

    test('refuses a feed of which no row is left', () => {
      const feed = readHeader();
      for (const row of feed.observations) row.temperature = -999;
      const result = parse(feed);
      assert.ok(!result.ok);
      assert.deepEqual(
        { code: result.error.code, path: result.error.path },
        { code: 'no-observations', path: ['observations'] },
      );
      assert.deepEqual(found(result), [
        ...feed.observations.map((_, index) => ['invalid-row', ['observations', index, 'temperature']]),
        ['no-observations', ['observations']],
      ]);
    });

    test('keeps the first row of a station', () => {
      const feed = readHeader();
      feed.observations[5] = { ...feed.observations[0]!, temperature: 30 };
      const result = parsed(parse(feed));
      assert.deepEqual(found(result), [['duplicate-station', ['observations', 5, 'station', 'id']]]);
      assert.equal(result.feed.observations.length, 15);
      assert.equal(result.feed.observations[0]!.temperature, 1.5);
    });

    test('takes a later row of a station whose first was bad', () => {
      const feed = readHeader();
      feed.observations[5] = { ...feed.observations[0]! };
      feed.observations[0]!.temperature = 1e9;
      const result = parsed(parse(feed));
      assert.deepEqual(found(result), [['invalid-row', ['observations', 0, 'temperature']]]);
      assert.equal(result.feed.observations[4]!.station.name, '동두천');
    });

    test('stops at 1,000 rows of 10,000', () => {
      const feed = readHeader();
      feed.observations = Array.from({ length: 10_000 }, (_, index) => ({
        station: { id: `${index}`, name: '서울' },
        condition: null,
        temperature: null,
      }));
      const result = parsed(parse(feed));
      assert.deepEqual(found(result), [['too-many-rows', ['observations', 1000]]]);
      assert.deepEqual(result.feed.observations, feed.observations.slice(0, 1000));
      feed.observations.length = 1000;
      assert.deepEqual(parse(feed).issues, []);
    });

    for (const url of [
      'javascript:alert(1)',
      'JavaScript://a/%0aalert(1)',
      'data:text/html,x',
      '/',
      '',
      null,
    ]) {
      test(`leaves out a link to ${url}`, () => {
        const result = parsed(parse(changed(['source', 'url'], url)));
        assert.deepEqual(found(result), [['invalid-url', ['source', 'url']]]);
        assert.deepEqual(result.feed, { ...readHeader(), source: { name: '기상청' } });
      });
    }

    test('takes a source without a link, and one whose scheme is in capitals', () => {
      assert.deepEqual(found(parse(changed(['source', 'url'], undefined))), []);
      const result = parsed(parse(changed(['source', 'url'], 'HTTPS://www.weather.go.kr/')));
      assert.deepEqual(found(result), []);
      assert.equal(result.feed.source.url, 'HTTPS://www.weather.go.kr/');
    });

    test('keeps a line of notice', () => {
      for (const notice of ['예시 자료', '가'.repeat(200), '<b>기상청 점검 중</b>']) {
        const result = parsed(parse(changed(['notice'], notice)));
        assert.deepEqual(found(result), []);
        assert.equal(result.feed.notice, notice);
      }
    });

    for (const notice of ['', '  ', 'a\nb', '\u2067a', '가'.repeat(201), null, 1, ['예시']]) {
      test(`leaves out the notice ${JSON.stringify(notice).slice(0, 9)}`, () => {
        const result = parsed(parse(changed(['notice'], notice)));
        assert.deepEqual(found(result), [['invalid-notice', ['notice']]]);
        assert.deepEqual(result.feed, readHeader());
      });
    }

    test('reads a missing condition or temperature as null, and 0 as 0', () => {
      const feed = readHeader() as unknown as { observations: Json[] };
      delete feed.observations[0]!['condition'];
      delete feed.observations[1]!['temperature'];
      feed.observations[2] = { station: { id: '108', name: '서울' } };
      feed.observations[3]!['temperature'] = 0;
      const result = parsed(parse(feed));
      assert.deepEqual(found(result), []);
      const [first, second, third, fourth] = result.feed.observations;
      assert.deepEqual(first, { ...readHeader().observations[0]!, condition: null });
      assert.deepEqual(second, { ...readHeader().observations[1]!, temperature: null });
      assert.deepEqual(third, { station: { id: '108', name: '서울' }, condition: null, temperature: null });
      assert.equal(fourth?.temperature, 0);
    });

    test('keeps every optional field, at the ends of its range and null', () => {
      const feed = readHeader();
      feed.observations = [
        {
          station: {
            id: '98',
            name: '동두천',
            region: '수도권',
            province: '경기도',
            latitude: -90,
            longitude: 180,
          },
          condition: '맑음',
          conditionFrom: 'forecast',
          temperature: -90,
          observedAt: '2025-04-01T06:00:00+09:00',
          humidity: 100,
          precipitation: 0,
          windSpeed: 120,
        },
        {
          station: { id: '99', name: '파주', latitude: 90, longitude: -180 },
          condition: null,
          temperature: 60,
          humidity: null,
          precipitation: null,
          windSpeed: null,
        },
      ];
      assert.deepEqual(parse(feed), { ok: true, feed, issues: [] });
    });

    test('ignores and drops fields that it does not know', () => {
      const feed = readHeader() as unknown as Json & { source: Json; observations: Json[] };
      feed['generator'] = 'a newer server';
      feed.source['logo'] = 'https://example.com/logo.svg';
      feed.observations[0]!['uv'] = { index: 3 };
      (feed.observations[0]!['station'] as Json)['altitude'] = 115.6;
      assert.deepEqual(parse(feed), { ok: true, feed: readHeader(), issues: [] });
    });

    test('copies nothing of `__proto__` and pollutes nothing', () => {
      const polluted =
        '"__proto__":{"polluted":true,"name":"x"},"constructor":{"prototype":{"polluted":true}}';
      const feed = JSON.parse(
        `{${polluted},"version":1,"source":{${polluted},"name":"기상청"},"observedAt":"2025-04-01T07:00:00+09:00",
        "observations":[{${polluted},"station":{${polluted},"id":"98","name":"동두천"}},
        {"station":{"id":"99","__proto__":{"name":"파주"}}}]}`,
      ) as unknown;
      const result = parsed(parse(feed));
      assert.deepEqual(found(result), [['invalid-row', ['observations', 1, 'station', 'name']]]);
      const [row] = result.feed.observations;
      assert.deepEqual(row, { station: { id: '98', name: '동두천' }, condition: null, temperature: null });
      for (const part of [result.feed, result.feed.source, row, row.station, {}]) {
        assert.equal(Object.getPrototypeOf(part), Object.prototype);
        assert.equal((part as Json)['polluted'], undefined);
      }
    });

    test('leaves the input as it is and shares no object with it', () => {
      const feed = readHeader();
      const { feed: copy } = parsed(parse(feed));
      copy.source.name = 'x';
      copy.observations[0]!.station.name = 'x';
      copy.observations[0]!.temperature = 60;
      copy.observations.pop();
      assert.deepEqual(feed, readHeader());
    });
  });
}

describe('parseFeed on an old page', () => {
  test('does not mind what prototype.js and others add to every list and object', () => {
    const entries = Object.getOwnPropertyDescriptor(Array.prototype, 'entries')!;
    const own = { configurable: true, enumerable: true };
    let result: FeedResult;
    try {
      Object.defineProperty(Array.prototype, 'entries', { ...own, value: Array.prototype.slice });
      Object.defineProperty(Object.prototype, 'extend', { ...own, value: () => false });
      result = checkFeed(readHeader());
    } finally {
      Reflect.deleteProperty(Object.prototype, 'extend');
      Object.defineProperty(Array.prototype, 'entries', entries);
    }
    assert.deepEqual(result, { ok: true, feed: readHeader(), issues: [] });
  });
});

describe('parseFeed with zod', () => {
  test('says what is wrong with a row, for the log', () => {
    const [issue] = parseFeed(changed(['observations', 1, 'temperature'], '9.8')).issues;
    assert.match(issue!.message!, /\S/);
  });
});

describe('the header fixtures', () => {
  for (const { name, lines, read } of HEADERS) {
    test(`${name}: 16 rows of KMA's stations`, () => {
      const { observations } = read();
      assert.equal(observations.length, 16);
      assert.equal(lines.length, 18);
      for (const { station } of observations) assert.equal(findStation(station.name)?.id, station.id);
    });
  }
});

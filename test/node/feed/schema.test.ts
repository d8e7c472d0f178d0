import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FEED_VERSION, feedJsonSchema, feedSchema, MAX_ROWS } from '../../../src/feed/index.js';
import { isTime } from '../../../src/feed/time.js';
import { HEADERS, readHeader } from './headers.js';

type Schema = Record<string, unknown>;

/** The feed in the documentation. */
const EXAMPLE = {
  version: 1,
  source: { name: '기상청', url: 'https://www.weather.go.kr' },
  observedAt: '2025-04-01T07:00:00+09:00',
  observations: [
    { station: { id: '98', name: '동두천' }, condition: '맑음', temperature: 1.5 },
    { station: { id: '108', name: '서울' }, condition: null, temperature: 3.2 },
  ],
};

const schema = feedJsonSchema();
const meetsSchema = new Ajv2020().compile(schema);

const properties = (of: Schema): Record<string, Schema> => of['properties'] as Record<string, Schema>;
const feed = properties(schema);
const row = feed['observations']!['items'] as Schema;
const station = properties(row)['station']!;

/** A schema and all schemas within it. */
const within = (value: unknown): Schema[] =>
  typeof value === 'object' && value !== null
    ? [value as Schema, ...Object.values(value).flatMap((inner) => within(inner))]
    : [];

describe('the published JSON Schema', () => {
  test('is draft 2020-12, with a title, and plain JSON', () => {
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.match(schema['title'] as string, /version 1/);
    assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema);
  });

  test('stands by itself, with nothing of zod in it', () => {
    const allowed = ['$schema', 'title', 'type', 'properties', 'required', 'items', 'description', 'default'];
    const checks = ['const', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems', 'anyOf'];
    const names = new Set(
      [schema, row, station, feed['source']!].flatMap((one) => Object.keys(properties(one) ?? {})),
    );
    const keywords = new Set(within(schema).flatMap((one) => (Array.isArray(one) ? [] : Object.keys(one))));
    assert.deepEqual(
      [...keywords].filter((keyword) => ![...allowed, ...checks].includes(keyword) && !names.has(keyword)),
      [],
    );
  });

  test('requires no more than the contract does', () => {
    assert.deepEqual(schema['required'], ['version', 'source', 'observedAt', 'observations']);
    assert.deepEqual(feed['source']!['required'], ['name']);
    assert.deepEqual(row['required'], ['station']);
    assert.deepEqual(station['required'], ['id', 'name']);
    for (const one of within(schema)) assert.notEqual(one['additionalProperties'], false);
  });

  test('describes every field that a back end fills in', () => {
    const described = [...Object.entries(properties(row)), ...Object.entries(properties(station))].filter(
      ([name]) => name !== 'station',
    );
    assert.equal(described.length, 13);
    for (const [name, { description }] of described) assert.match((description as string) ?? '', /\S/, name);
    assert.match(feed['observedAt']!['description'] as string, /ISO 8601/);
    assert.match(feed['notice']!['description'] as string, /reader/);
  });

  test('gives the version and the most rows', () => {
    assert.equal(feed['version']!['const'], FEED_VERSION);
    assert.equal(feed['observations']!['maxItems'], MAX_ROWS);
  });

  test('holds patterns that need no flag but Unicode, which JSON Schema requires', () => {
    const patterns = within(schema).flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []));
    assert.equal(patterns.length, 10);
    for (const pattern of patterns) {
      assert.doesNotThrow(() => new RegExp(pattern, 'u'), pattern);
      assert.match(pattern, /^\^.*\$$/);
    }
  });

  test('takes the example, the headers and a capital scheme; so does zod', () => {
    const capital = { ...EXAMPLE, source: { name: '기상청', url: 'HTTP://WWW.WEATHER.GO.KR' } };
    for (const one of [EXAMPLE, capital, ...HEADERS.map(({ read }) => read())]) {
      assert.ok(meetsSchema(one), JSON.stringify(meetsSchema.errors));
      assert.ok(feedSchema.safeParse(one).success);
    }
  });

  test('is wider than the contract in two things only', () => {
    // A time of the right form that does not exist: zod rejects it, JSON Schema cannot.
    const never = { ...EXAMPLE, observedAt: '2025-02-30T07:00:00+09:00' };
    assert.ok(meetsSchema(never));
    assert.ok(!feedSchema.safeParse(never).success);
    // A station that occurs twice: both accept it, and the parser drops the second row.
    const twice = readHeader();
    twice.observations.push(twice.observations[0]!);
    assert.ok(meetsSchema(twice));
    assert.ok(feedSchema.safeParse(twice).success);
  });
});

describe('isTime', () => {
  for (const time of [
    '2025-04-01T07:00:00+09:00',
    '2025-04-01T07:00+09:00',
    '2025-03-31T22:00:00Z',
    '2025-04-01T07:00:00.123456789+09:00',
    '2025-04-01T24:00:00+09:00',
    '2024-02-29T00:00Z',
    '2025-12-31T23:59:59-12:00',
    '1970-01-01T00:00:01Z',
  ])
    test(`takes ${time}`, () => {
      assert.ok(isTime(time));
      assert.ok(!Number.isNaN(Date.parse(time)));
    });

  for (const time of [
    ...['2025-02-30T07:00:00+09:00', '2025-02-29T07:00Z', '2025-04-31T07:00Z', '2025-04-00T07:00Z'],
    ...['2025-13-01T07:00Z', '2025-00-01T07:00Z', '2025-04-01T24:01Z', '2025-04-01T25:00Z'],
    ...['2025-04-01T07:60Z', '2025-04-01T07:00:60Z', '2025-04-01T07:00+25:00', '2025-04-01T07:00+0900'],
    ...['2025-04-01T07:00+09', '2025-04-01T07:00:00', '2025-04-01', '2025-04-01 07:00Z', '2025-4-1T07:00Z'],
    ...['2025-04-01T07Z', '2025-04-01T07:00z', '2025-04-01T07:00:00,5Z', ' 2025-04-01T07:00Z', '', 'now'],
    ...['202504010700', '1743462000000', '1969-12-31T23:59:59Z', '0000-01-01T00:00Z', '2025-04-01T07:00Z\n'],
  ])
    test(`refuses ${JSON.stringify(time)}`, () => assert.ok(!isTime(time)));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkFeed } from '../../../src/feed/check.js';
import { feedJsonSchema, feedSchema, parseFeed, type FeedResult } from '../../../src/feed/index.js';
import { isTime } from '../../../src/feed/time.js';
import { WHOLE } from '../../tools/whole.js';
import { longFeed, nearlyValidFeed, noFeed, validFeed } from './documents.js';

const SEED = 20250401;
const meetsSchema = new Ajv2020().compile(feedJsonSchema());

const deepFreeze = (value: unknown, seen = new Set<unknown>()): void => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (!ArrayBuffer.isView(value)) Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) deepFreeze((value as Record<PropertyKey, unknown>)[key], seen);
};

/** The result without the messages, which only zod has. */
const withoutMessages = (result: FeedResult) => ({
  ...result,
  issues: result.issues.map(({ code, path }) => ({ code, path })),
});

/** All times in a document of the schema's form. */
const timesOf = (feed: unknown): string[] => {
  const { observedAt, observations } = feed as {
    observedAt: string;
    observations: { observedAt?: string }[];
  };
  return [observedAt, ...observations.flatMap((row) => row.observedAt ?? [])];
};

/** Checks everything that must hold for a document. Returns the kind of its result. */
const holds = (input: unknown): FeedResult => {
  deepFreeze(input);
  const result = parseFeed(input);
  assert.deepEqual(checkFeed(input), withoutMessages(result));

  // JSON Schema can only check the form of a time, not that there is no 30th of February.
  const formed = meetsSchema(input);
  const valid = feedSchema.safeParse(input).success;
  assert.equal(valid, formed && timesOf(input).every(isTime));

  // Of a valid feed the parser only drops rows with a station that it has already: JSON Schema cannot compare rows.
  const codes = result.issues.map(({ code }) => code);
  if (valid) {
    assert.ok(result.ok);
    assert.ok(codes.every((code) => code === 'duplicate-station'));
  } else assert.notEqual(codes.length, 0);

  if (result.ok) {
    assert.ok(feedSchema.safeParse(result.feed).success);
    assert.deepEqual(parseFeed(result.feed), { ok: true, feed: result.feed, issues: [] });
  } else assert.equal(result.error, result.issues.at(-1));
  return result;
};

/** Checks `runs` documents. Returns the kinds of results that occurred. */
const check = (documents: fc.Arbitrary<unknown>, runs: number) => {
  const met = { good: 0, partly: 0, bad: 0, codes: new Set<string>() };
  fc.assert(
    fc.property(documents, (input) => {
      const result = holds(input);
      met[!result.ok ? 'bad' : result.issues.length > 0 ? 'partly' : 'good'] += 1;
      for (const { code } of result.issues) met.codes.add(code);
    }),
    { seed: SEED, numRuns: runs },
  );
  return met;
};

describe('the two parsers and the published schema agree, and nothing throws or changes the input', () => {
  test('on valid feeds', () => {
    const { bad, codes } = check(validFeed, 1000);
    assert.equal(bad, 0);
    assert.deepEqual([...codes], ['duplicate-station']);
  });

  test('on nearly valid feeds, of every kind of fault', () => {
    const { good, partly, bad, codes } = check(nearlyValidFeed, WHOLE ? 8000 : 3000);
    for (const count of [good, partly, bad]) assert.ok(count > 150, `${good} ${partly} ${bad}`);
    assert.deepEqual(
      [...codes].sort(),
      [
        'duplicate-station',
        'invalid-notice',
        'invalid-observations',
        'invalid-row',
        'invalid-source',
        'invalid-time',
        'invalid-url',
        'no-observations',
        'unsupported-version',
      ].sort(),
    );
  });

  test('on feeds about as long as is allowed', () => {
    const { codes } = check(longFeed, WHOLE ? 50 : 20);
    assert.ok(codes.has('too-many-rows'));
  });

  test('on what is no feed', () => {
    const { bad } = check(noFeed, 2000);
    assert.equal(bad, 2000);
  });
});

describe('a field that is undefined, as only a page can send', () => {
  test('is missing to both parsers', () => {
    const input = {
      version: 1,
      source: { name: '기상청', url: undefined },
      observedAt: '2025-04-01T07:00:00+09:00',
      notice: undefined,
      observations: [
        {
          station: {
            id: '98',
            name: '동두천',
            region: undefined,
            province: undefined,
            latitude: undefined,
            longitude: undefined,
          },
          condition: undefined,
          conditionFrom: undefined,
          temperature: undefined,
          observedAt: undefined,
          humidity: undefined,
        },
      ],
    };
    const bare = JSON.parse(JSON.stringify(input)) as unknown;
    for (const parse of [parseFeed, checkFeed])
      assert.equal(JSON.stringify(parse(input)), JSON.stringify(parse(bare)));
  });
});

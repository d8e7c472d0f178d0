import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { feedSchema } from '../../../src/feed/index.js';
import {
  SOURCES,
  type KmaSource,
  type SourceErrorCode,
  type SourcePayload,
  type SourceRequest,
} from '../../../src/kma/index.js';
import {
  at,
  AWS_TABLE,
  capture,
  captureText,
  FORECAST,
  FORECAST_NIGHT,
  GATEWAY,
  HUB_TABLE,
  hubTable,
  NO_DATA,
  NOT_APPLIED,
  NOWCAST,
  OLDER_SURFACE_MAP,
  payload,
  SURFACE_MAP,
} from './captures.js';
import { uniformBody } from './grid-body.js';

/** The closed set of codes. The type ensures that it is complete. */
const CODES: Readonly<Record<SourceErrorCode, true>> = {
  empty: true,
  html: true,
  malformed: true,
  'unexpected-format': true,
  'no-data': true,
  refused: true,
  quota: true,
  provider: true,
  'invalid-time': true,
  'no-observations': true,
};

const KEY = 'aB3+dE5/gH7jK9mN1pQ==';
const KEY_FORMS = [KEY, encodeURIComponent(KEY), KEY.replaceAll('/', '\\/'), KEY.replaceAll('/', '&#x2F;')];
const NOW = at('2026-02-01T00:00:00+09:00', { key: KEY, stations: ['서울'] });

/**
 * Good answers for requests that are not optional, by their parts. There are none for a grid: to read its tens of
 * thousands of numbers for each of these bodies would take minutes, and `grid.test.ts` has its optional part.
 */
const GOOD: Readonly<Record<string, Uint8Array>> = { getUltraSrtNcst: capture(NOWCAST) };

const BODIES: readonly Uint8Array[] = [
  capture(SURFACE_MAP),
  capture(OLDER_SURFACE_MAP),
  capture(NOWCAST),
  capture(FORECAST),
  capture(FORECAST_NIGHT),
  capture(AWS_TABLE),
  new TextEncoder().encode(uniformBody(0)),
  capture(HUB_TABLE),
  new TextEncoder().encode(hubTable()),
  capture(NO_DATA),
  capture(NOT_APPLIED),
  capture(GATEWAY),
  new TextEncoder().encode(
    '{"version":1,"source":{"name":"x"},"observedAt":"2026-01-01T00:00:00Z","observations":[{"station":{"id":"1","name":"a"}}]}',
  ),
];

/** The body as a saved one, as the answer to all requests of a source, and as that to its optional ones alone. */
const roundsOf = (source: KmaSource, body: Uint8Array, status: number): readonly SourcePayload[][] => {
  const requests = source.requests(NOW);
  const round = (isGood: (request: SourceRequest) => boolean) =>
    requests.map((request) => {
      const { station, part } = request;
      const more = { ...(station !== undefined && { station }), ...(part !== undefined && { part }) };
      return isGood(request) ? payload(GOOD[part!]!, more) : payload(body, { ...more, status });
    });
  const rounds = [[payload(body, { status })]];
  if (requests.some(({ part }) => part !== undefined)) rounds.push(round(() => false));
  if (requests.some(({ part }) => part !== undefined && part in GOOD))
    rounds.push(round(({ part }) => part !== undefined && part in GOOD));
  return rounds;
};

/**
 * Checks that the result is a valid feed or an error of the set, and the same when repeated, whatever the bytes are.
 */
const holds = (source: KmaSource, body: Uint8Array, status = 200): void => {
  for (const round of roundsOf(source, body, status))
    holdsFor(source, Object.freeze(round.map((one) => Object.freeze(one))));
};

const holdsFor = (source: KmaSource, payloads: readonly SourcePayload[]): void => {
  const before = payloads.map(({ body }) => Uint8Array.from(body));
  const context = Object.freeze({ ...NOW, stations: Object.freeze([...NOW.stations]) });
  const result = source.read(payloads, context);
  assert.deepEqual(source.read(payloads, context), result, 'the same input, another output');
  payloads.forEach(({ body }, index) => assert.deepEqual(body, before[index], 'the payload was changed'));
  const messages = result.ok ? result.issues.map(({ message }) => message ?? '') : [result.error.message];
  for (const message of messages) {
    assert.ok(!/[\n\r\p{Cc}]/u.test(message), 'a message is one line');
    for (const form of KEY_FORMS) assert.ok(!message.includes(form), 'a message holds the key');
  }
  if (result.ok) assert.deepEqual(feedSchema.parse(result.feed), result.feed);
  else {
    assert.ok(CODES[result.error.code], result.error.code);
    assert.notEqual(result.error.message, '');
  }
};

const encode = (text: string) => new TextEncoder().encode(text);

for (const source of SOURCES) {
  describe(source.name, () => {
    test('reads whole captures, its own and those of others', () => {
      for (const body of BODIES) holds(source, body);
    });

    test('reads nothing, blanks, web pages and other text', () => {
      const nul = '\0'.repeat(9);
      for (const text of [
        '',
        ' ',
        '\uFEFF',
        '<html>',
        '<!DOCTYPE html><p>',
        'null',
        '[]',
        '{}',
        '0',
        '<',
        '#',
        nul,
      ]) {
        for (const status of [200, 401, 403, 404, 429, 500, 503]) holds(source, encode(text), status);
      }
      assert.equal(source.read([], NOW).ok, false);
    });

    test('reads captures that are cut off', () => {
      for (const body of BODIES) {
        const step = Math.max(1, Math.floor(body.length / (body.length > 50_000 ? 15 : 150)));
        for (let end = 0; end < body.length; end += step) holds(source, body.slice(0, end));
      }
    });

    test('reads random bytes and text', () => {
      const status = fc.constantFrom(200, 403, 500);
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 300 }), status, (body, code) => holds(source, body, code)),
      );
      fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => holds(source, encode(text))));
      fc.assert(fc.property(fc.json(), (text) => holds(source, encode(text))));
    });

    test('reads captures with damaged bytes', () => {
      const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 8,
      });
      fc.assert(
        fc.property(fc.constantFrom(...BODIES), damage, (body, changes) => {
          const damaged = Uint8Array.from(body);
          for (const [index, byte] of changes) damaged[index % body.length] = byte;
          holds(source, damaged);
        }),
        { numRuns: 300 },
      );
    });

    test('reads captures with hostile values', () => {
      const value = fc.oneof(
        fc.constantFrom(
          '__proto__',
          'constructor',
          '-99.0',
          'NaN',
          '1e9',
          '-0.0',
          '</current>',
          '\u202E',
          '9'.repeat(400),
        ),
        fc.string({ maxLength: 30 }),
      );
      fc.assert(
        fc.property(
          fc.constantFrom(SURFACE_MAP, NOWCAST, FORECAST, NOT_APPLIED, GATEWAY),
          fc.nat(),
          value,
          (name, nth, text) => {
            const parts = captureText(name).split(/(?<=["> ])(?=[^"<>= ]+["< ])/);
            parts[nth % parts.length] = text;
            holds(source, encode(parts.join('')));
          },
        ),
        { numRuns: 300 },
      );
    });

    test('says no key, even where KMA echoes it', () => {
      for (const form of KEY_FORMS) {
        holds(source, encode(`invalid key ${form}`), 403);
        holds(source, encode(`{"result":{"status":401,"message":"${form.replaceAll('\\/', '/')}"}}`), 401);
        holds(source, encode(`{"response":{"header":{"resultCode":"30","resultMsg":"key ${form}"}}}`));
        holds(source, encode(`<html><title>${'x'.repeat(150)} ${form}</title></html>`));
      }
      for (const request of source.requests(NOW)) {
        for (const form of KEY_FORMS) assert.ok(!request.label.includes(form));
      }
    });
  });
}

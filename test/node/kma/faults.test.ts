/** The faults that every source can meet, and what each of them makes of these. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SOURCES, type SourceErrorCode, type SourceRequest } from '../../../src/kma/index.js';
import { MAX_BYTES } from '../../../src/kma/payload.js';
import { at, capture, captureText, GATEWAY, NOT_APPLIED, payload } from './captures.js';
import { uniformBody } from './grid-body.js';

const NOW = at('2026-10-01T14:15:00+09:00', { key: 'aB3+dE5/gH7jK9mN1pQ==', stations: ['서울'] });

const FAULTS: readonly (readonly [
  what: string,
  status: number,
  body: string | Uint8Array,
  code: SourceErrorCode,
])[] = [
  ['the key is unknown', 401, 'Unauthorized', 'refused'],
  ['the operation is not applied for', 403, captureText(NOT_APPLIED), 'refused'],
  ['the same with HTTP 200', 200, captureText(NOT_APPLIED), 'refused'],
  ['the gateway refuses the key', 200, captureText(GATEWAY), 'refused'],
  ['the quota is used up', 429, 'API rate limit exceeded', 'quota'],
  ['the server fails', 500, 'java.lang.NullPointerException', 'provider'],
  ['the service is down', 503, '<html><title>점검</title></html>', 'html'],
  ['a web page with HTTP 200', 200, '<!DOCTYPE html><html></html>', 'html'],
  ['nothing', 200, '', 'empty'],
  ['blanks', 200, ' \r\n', 'empty'],
  ['bytes in no charset', 200, Uint8Array.of(0x31, 0xff, 0xff), 'malformed'],
  ['more than KMA ever sends', 200, '1'.repeat(MAX_BYTES + 1), 'unexpected-format'],
  ['other JSON', 200, '{"a":[1]}', 'unexpected-format'],
  ['other text', 200, 'OK', 'unexpected-format'],
];

/** Good answers for the requests that are not optional. */
const GOOD: Readonly<Record<string, string | Uint8Array>> = {
  getUltraSrtNcst: capture('getUltraSrtNcst/2026-10-01T1400_nx60_ny127.json'),
  T1H: uniformBody(21.4),
  PTY: uniformBody(0),
};
const answer = ({ station, part }: SourceRequest, body: string | Uint8Array, status = 200) =>
  payload(body, {
    status,
    ...(station !== undefined && { station }),
    ...(part !== undefined && { part }),
  });

/** Texts that are no XML at all, or not of these services: how a source names them depends on its format. */
const LOOSE: ReadonlySet<SourceErrorCode> = new Set<SourceErrorCode>(['unexpected-format', 'malformed']);

for (const source of SOURCES.filter(({ name }) => name !== 'file')) {
  describe(source.name, () => {
    const requests = source.requests(NOW);

    for (const [what, status, body, code] of FAULTS) {
      // The open format has no key, and so no texts that refuse one.
      if (!source.keyVariable && code === 'refused' && status === 200) continue;
      test(what, () => {
        const result = source.read(
          requests.map((request) => answer(request, body, status)),
          NOW,
        );
        assert.ok(!result.ok, 'a feed came of it');
        if (LOOSE.has(code)) assert.ok(LOOSE.has(result.error.code), result.error.code);
        else assert.equal(result.error.code, code);
      });
    }

    if (source.perStation && requests.some(({ optional }) => optional))
      test('each of them in place of the sky costs the sky, and is one line', () => {
        for (const [what, status, body] of FAULTS) {
          const payloads = requests.map((request) =>
            request.optional ? answer(request, body, status) : answer(request, GOOD[request.part!]!),
          );
          const result = source.read(payloads, NOW);
          assert.ok(result.ok, what);
          assert.deepEqual(
            result.feed.observations.map(({ temperature, condition }) => [temperature, condition]),
            [[21.4, null]],
          );
          assert.equal(result.issues.length, 1);
          assert.match(result.issues[0]!.message!, /^no sky/);
        }
      });
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOURCES, type SourceContext } from '../../../src/kma/index.js';
import {
  at,
  AWS_TABLE,
  captureText,
  GATEWAY,
  hubTable,
  NO_DATA,
  NOT_APPLIED,
  NOWCAST,
  payload,
  SURFACE_MAP,
} from './captures.js';
import { uniformBody } from './grid-body.js';

const source = (name: string) => SOURCES.find((candidate) => candidate.name === name)!;
const file = source('file');
const NOW = at('2026-02-01T00:00:00+09:00');

const FEED = {
  version: 1,
  source: { name: '편집국' },
  observedAt: '2026-01-31T23:00:00+09:00',
  notice: '예시 자료',
  observations: [{ station: { id: '98', name: '동두천' }, condition: '맑음', temperature: 1.5 }],
};

const read = (body: string, context: SourceContext = NOW) => file.read([payload(body)], context);
const error = (body: string) => {
  const result = read(body);
  assert.ok(!result.ok, 'a feed came of it');
  return result.error;
};

test('the sources by name, in the order of the documentation', () => {
  assert.deepEqual(
    SOURCES.map(({ name, keyVariable, perStation }) => [name, keyVariable, perStation]),
    [
      ['surface-map', undefined, false],
      ['aws', 'KMA_API_HUB_KEY', false],
      ['api-hub', 'KMA_API_HUB_KEY', false],
      ['nowcast', 'DATA_GO_KR_KEY', true],
      ['grid', 'KMA_API_HUB_KEY', true],
      ['file', undefined, false],
    ],
  );
});

test('a file is not requested over the network', () => {
  assert.deepEqual(file.requests(NOW), []);
});

test('a capture of any format is read as its source reads it', () => {
  const seoul = { ...NOW, stations: ['서울'] };
  for (const [name, body] of [
    ['surface-map', captureText(SURFACE_MAP)],
    ['api-hub', hubTable()],
    ['nowcast', captureText(NOWCAST)],
  ] as const) {
    const result = read(body, seoul);
    assert.ok(result.ok, name);
    assert.deepEqual(result, source(name).read([payload(body)], seoul));
  }
});

test('a table of automatic stations is read as one; a grid does not say what and when it is', () => {
  const later = at('2026-08-13T12:15:00+09:00', { stations: ['강남'] });
  const table = captureText(AWS_TABLE);
  assert.deepEqual(read(table, later), source('aws').read([payload(table)], later));
  const grid = read(uniformBody(21.4), later);
  assert.ok(!grid.ok);
  assert.match(grid.error.message, /^a saved grid has neither its variable nor its time/);
});

test("a saved error of the provider has KMA's own message", () => {
  assert.match(error(captureText(NOT_APPLIED)).message, /활용신청이 필요한 API/);
  assert.equal(error(captureText(GATEWAY)).code, 'refused');
  assert.equal(error(captureText(NO_DATA)).code, 'no-data');
});

test('a feed passes as it is, its bad rows are issues', () => {
  assert.deepEqual(read(JSON.stringify(FEED)), { ok: true, feed: FEED, issues: [] });
  const result = read(JSON.stringify({ ...FEED, observations: [...FEED.observations, { station: {} }] }));
  assert.ok(result.ok);
  assert.deepEqual(result.feed, FEED);
  assert.deepEqual(result.issues[0]!.path, ['observations', 1, 'station', 'id']);
});

test('each kind of bad file has its own error', () => {
  const feed = (change: object) => error(JSON.stringify({ ...FEED, ...change }));
  assert.equal(error('').code, 'empty');
  assert.equal(error('<html></html>').code, 'html');
  assert.equal(error('plain text').code, 'unexpected-format');
  assert.equal(error('{"version":1,').code, 'malformed');
  assert.equal(feed({ version: 2 }).message, 'the JSON is not a feed: unsupported-version at version');
  assert.equal(feed({ observedAt: 'today' }).code, 'invalid-time');
  assert.equal(feed({ observedAt: '2026-02-01T01:00:01+09:00' }).code, 'invalid-time');
  assert.equal(feed({ observations: [] }).code, 'no-observations');
  assert.deepEqual(file.read([], NOW), { ok: false, error: { code: 'empty', message: 'there is no file' } });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { KmaSource, SourcePayload, SourceRequest } from '../../../src/kma/index.js';
import { createRound, takenFrom, type RoundOptions } from '../../../src/server/cache/round.js';
import type { Upstream } from '../../../src/server/upstream/client.js';
import { FetchFailure } from '../../../src/server/upstream/failure.js';
import { sourceNamed } from './rig.js';

const fixture = (path: string) => readFileSync(`test/fixtures/kma/${path}`);
const NOWCAST = fixture('getUltraSrtNcst/2026-01-22T1100_nx60_ny127.json');
const SKY = fixture('getUltraSrtFcst/2026-10-01T1400_nx60_ny127.json');
const NO_DATA = fixture('apihub_refusals/200_no_data.json');
const NOT_APPLIED = fixture('apihub_refusals/403_not_applied.json');
const now = () => Date.parse('2026-01-22T11:20:00+09:00');
const { signal } = new AbortController();

type Answer = (request: SourceRequest) => Buffer | FetchFailure | { status: number; body: Buffer };

const roundOf = (name: string, answer: Answer, options: Partial<RoundOptions> = {}) => {
  const asked: SourceRequest[] = [];
  const round = createRound({
    source: sourceNamed(name),
    upstream: (request): Promise<SourcePayload> => {
      asked.push(request);
      const given = answer(request);
      if (given instanceof FetchFailure) return Promise.reject(given);
      const { status, body } = Buffer.isBuffer(given) ? { status: 200, body: given } : given;
      const { station, part } = request;
      return Promise.resolve({
        body,
        status,
        contentType: '',
        ...(station !== undefined && { station }),
        ...(part !== undefined && { part }),
      });
    },
    now,
    ...options,
  });
  return { asked, round: () => round(signal) };
};
const cells = { stations: ['서울', '부산', '제주'], key: 'a+b/c==' };
/** The saved payload of an observation or a forecast, changed to the cell of the request. */
const cell: Answer = ({ url, optional }) => {
  const { nx, ny } = Object.fromEntries(new URL(url).searchParams);
  const body = optional
    ? SKY.toString().replaceAll('20261001', '20260122').replaceAll('"1500"', '"1100"')
    : NOWCAST;
  return Buffer.from(
    body
      .toString()
      .replaceAll(/"nx": ?60/g, `"nx":${nx}`)
      .replaceAll(/"ny": ?127/g, `"ny":${ny}`),
  );
};
const lost = new FetchFailure('timeout', 'KMA did not answer with a+b/c==');

describe('a round', () => {
  it('makes two requests for each station, and one feed', async () => {
    const { asked, round } = roundOf('nowcast', cell, cells);
    const result = await round();
    assert.ok(result.ok);
    assert.equal(asked.length, 6);
    assert.deepEqual(
      result.feed.observations.map(({ station, condition }) => [station.name, condition]),
      cells.stations.map((name) => [name, '맑음']),
    );
    assert.deepEqual(result.missed, []);
  });

  it('makes a feed of the stations with a response, and names the others', async () => {
    const result = await roundOf(
      'nowcast',
      (request) => (request.station === '159' ? lost : cell(request)),
      cells,
    ).round();
    assert.ok(result.ok);
    assert.equal(result.feed.observations.length, 2);
    assert.deepEqual(result.missed, ['159']);
  });

  it('names a station whose payload cannot be used as one without a response, and why', async () => {
    const refused: Answer = (request) =>
      request.station === '159' ? { status: 403, body: NOT_APPLIED } : cell(request);
    const result = await roundOf('nowcast', refused, cells).round();
    assert.ok(result.ok);
    assert.deepEqual(result.missed, ['159']);
    assert.match(result.issues[0]!.message!, /KMA answered HTTP 403/);
  });

  it('has only the good payloads remembered', async () => {
    const remembered = async (name: string, answer: Answer, options: Partial<RoundOptions>) => {
      const names: string[] = [];
      const source =
        name === 'surface-map' ? takenFrom(sourceNamed(name), 'https://kma.test/') : sourceNamed(name);
      const upstream: Upstream = (request) => {
        const { station, part } = request;
        const body = answer(request) as Buffer;
        const remember = () => (request.optional ? 0 : names.push(station ?? request.label));
        return Promise.resolve({
          body,
          status: 200,
          contentType: '',
          remember,
          ...(station !== undefined && { station }),
          ...(part !== undefined && { part }),
        });
      };
      await createRound({ source, upstream, now, ...options })(signal);
      return names;
    };
    const bad = Buffer.from('{"response":');
    const nowcastBut = (station: string) =>
      remembered('nowcast', (request) => (request.station === station ? bad : cell(request)), cells);
    assert.deepEqual(await nowcastBut(''), ['108', '159', '184']);
    assert.deepEqual(await nowcastBut('159'), ['108', '184']);
    const xml = fixture('sfc_web_map/2023-10-31T16.xml').toString();
    const map = (text: string) => remembered('surface-map', () => Buffer.from(text), {});
    assert.deepEqual(await map(xml), ['https://kma.test/']);
    assert.deepEqual(await map(xml.replace('</local>', '')), []);
    assert.deepEqual(await map(xml.replace(/ ta="[^"]*"/, ' ta="x"')), [], 'a row is left out');
  });

  it('fails with the first error where there is no response, without the key', async () => {
    const result = await roundOf('nowcast', () => lost, cells).round();
    assert.deepEqual(result, {
      ok: false,
      error: { code: 'timeout', message: 'KMA did not answer with ***' },
    });
  });

  it("passes on KMA's own words", async () => {
    const { round } = roundOf('api-hub', () => ({ status: 403, body: NOT_APPLIED }), { key: 'k' });
    const result = await round();
    assert.ok(!result.ok);
    assert.equal(result.error.code, 'refused');
  });

  it('steps back one hour, once, where the hour is not published yet', async () => {
    const { asked, round } = roundOf('api-hub', () => NO_DATA, { key: 'k' });
    const result = await round();
    assert.ok(!result.ok);
    assert.equal(result.error.code, 'no-data');
    assert.equal(asked.length, 2);
    assert.match(asked[0]!.url, /202601221100/);
    assert.match(asked[1]!.url, /202601221000/);
  });

  it('names what is not set in place of asking', async () => {
    for (const [name, options, says] of [
      ['api-hub', {}, /KMA_API_HUB_KEY/],
      ['nowcast', { key: 'k' }, /gives the places that are named: name them/],
    ] as const) {
      const { asked, round } = roundOf(name, () => NO_DATA, options);
      const result = await round();
      assert.ok(!result.ok);
      assert.equal(result.error.code, 'not-configured');
      assert.match(result.error.message, says);
      assert.equal(asked.length, 0);
    }
  });

  it('names a request without a station by its label', async () => {
    const source = {
      ...sourceNamed('surface-map'),
      requests: () => [
        { url: 'a', label: 'first' },
        { url: 'b', label: 'second' },
      ],
    };
    const xml = fixture('sfc_web_map/2023-10-31T16.xml');
    const result = await roundOf('x', ({ url }) => (url === 'a' ? xml : lost), { source }).round();
    assert.ok(result.ok);
    assert.deepEqual(result.missed, ['second']);
  });
});

describe('optional requests of a round', () => {
  const XML = fixture('sfc_web_map/2023-10-31T16.xml');
  const sky = (part: string): SourceRequest => ({ url: part, label: `sky ${part}`, part, optional: true });
  let parts: (string | undefined)[] = [];
  /** The surface map with requests for a sky that it does not need. */
  const withSky = (...names: string[]) => ({
    ...sourceNamed('surface-map'),
    requests: () => [{ url: 'map', label: 'map' }, ...names.map(sky)],
    read: (payloads: readonly SourcePayload[], context: Parameters<KmaSource['read']>[1]) => {
      parts = payloads.map(({ part }) => part);
      return sourceNamed('surface-map').read(payloads, context);
    },
  });
  const page = { status: 503, body: Buffer.from('<html><title>점검</title></html>') };
  const spent = fixture('datagokr_gateway_error/service_key_not_registered.xml');

  it('are read with the others', async () => {
    const source = withSky('a');
    const result = await roundOf('x', ({ url }) => (url === 'map' ? XML : Buffer.from('1,2')), {
      source,
    }).round();
    assert.ok(result.ok);
    assert.deepEqual(parts, [undefined, 'a']);
    assert.deepEqual(result.notes, []);
  });

  for (const [name, answer, note] of [
    ['the network', lost, { code: 'timeout', message: 'gave up sky a: KMA did not answer with ***' }],
    [
      'the budget',
      new FetchFailure('budget', 'none left'),
      { code: 'budget', message: 'gave up sky a: none left' },
    ],
    [
      'a status',
      { status: 403, body: NOT_APPLIED },
      /^refused: gave up sky a: KMA answered HTTP 403: .*활용신청/,
    ],
    ['a page', page, /^html: gave up sky a: a web page came instead of data: HTTP 503, 점검$/],
    ['a refusal with 200', spent, /^refused: gave up sky a: KMA answered 30: /],
    ['nothing', Buffer.from(''), /^empty: gave up sky a: /],
  ] as const) {
    it(`cost no row where they fail: ${name}`, async () => {
      const source = withSky('a');
      const { round } = roundOf('x', ({ url }) => (url === 'map' ? XML : answer), { source, key: cells.key });
      const result = await round();
      assert.ok(result.ok);
      assert.equal(result.feed.observations.length, 97);
      assert.deepEqual([result.missed, result.issues], [[], []]);
      assert.deepEqual(parts, [undefined], 'the source is not given what is no payload');
      assert.equal(result.notes.length, 1);
      const { code, message } = result.notes[0]!;
      if (note instanceof RegExp) assert.match(`${code}: ${message}`, note);
      else assert.deepEqual({ code, message }, note);
    });
  }

  it('are one note where many fail', async () => {
    const source = withSky('a', 'b', 'c');
    const result = await roundOf('x', ({ url }) => (url === 'map' ? XML : lost), { source }).round();
    assert.ok(result.ok);
    assert.equal(result.notes.length, 1);
    assert.match(result.notes[0]!.message, /^gave up sky a: .*, and 2 more$/);
  });

  it('do not save a round without the others', async () => {
    const source = withSky('a');
    const result = await roundOf('x', ({ url }) => (url === 'map' ? lost : XML), { source }).round();
    assert.ok(!result.ok);
    assert.equal(result.error.code, 'timeout');
  });
});

describe('takenFrom', () => {
  it('reads one saved payload, of the first station, without a key', async () => {
    const source = takenFrom(sourceNamed('nowcast'), 'saved.json');
    const { asked, round } = roundOf('nowcast', () => NOWCAST, { source, stations: ['서울'] });
    const result = await round();
    assert.ok(result.ok);
    assert.deepEqual(asked, [{ url: 'saved.json', label: 'saved.json', station: '서울' }]);
  });

  it('names the places that the payload is not of, and no other, however the given one was written', async () => {
    const source = takenFrom(sourceNamed('nowcast'), 'saved.json');
    const stations = ['서울 종로구', '경기 안양'];
    const result = await roundOf('nowcast', () => NOWCAST, { source, stations }).round();
    assert.ok(result.ok);
    assert.deepEqual(
      result.issues.map(({ message }) => message),
      ['one answer is of one station, 종로구: there is none for 안양'],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceRequest } from '../../../src/kma/index.js';
import { createRound } from '../../../src/server/cache/round.js';
import { FetchFailure } from '../../../src/server/upstream/failure.js';
import { uniformBody } from '../kma/grid-body.js';
import { sourceNamed } from './rig.js';

const GRIDS: Readonly<Record<string, string>> = {
  T1H: uniformBody(21.4),
  PTY: uniformBody(0),
  SKY: uniformBody(4),
};
const NOT_YET = '# dfs_file_read error (-1)';

/** A round of `grid` at 14:16, of which KMA has the files up to the time given, and no sky where that is said. */
const roundOf = async (latest: string, hasSky = true) => {
  const asked: SourceRequest[] = [];
  const round = createRound({
    source: sourceNamed('grid'),
    upstream: (request) => {
      asked.push(request);
      const { part = '', optional } = request;
      if (optional && !hasSky) return Promise.reject(new FetchFailure('timeout', 'no answer within 60 s'));
      const [, time] = /tmfc=(\d+)/.exec(request.url)!;
      const body = new TextEncoder().encode(optional || time! <= latest ? GRIDS[part] : NOT_YET);
      return Promise.resolve({ body, status: 200, contentType: 'text/plain', part });
    },
    now: () => Date.parse('2026-10-01T14:16:00+09:00'),
    stations: ['안양', '하남', '김포'],
    key: 'key',
  });
  return { result: await round(new AbortController().signal), asked };
};

describe('a round of a source with slots of ten minutes', () => {
  it('makes three requests for three places', async () => {
    const { result, asked } = await roundOf('202610011400');
    assert.ok(result.ok);
    assert.equal(asked.length, 3);
    assert.equal(result.feed.observedAt, '2026-10-01T14:00:00+09:00');
    assert.deepEqual(
      result.feed.observations.map(({ station, temperature, condition, conditionFrom }) => [
        station.name,
        temperature,
        condition,
        conditionFrom,
      ]),
      ['안양', '하남', '김포'].map((name) => [name, 21.4, '흐림', 'forecast']),
    );
  });

  it('steps back slot by slot, three times at most, and has the time of the slot that it found', async () => {
    for (const [latest, time, requests] of [
      ['202610011350', '2026-10-01T13:50:00+09:00', 6],
      ['202610011330', '2026-10-01T13:30:00+09:00', 12],
    ] as const) {
      const { result, asked } = await roundOf(latest);
      assert.ok(result.ok);
      assert.deepEqual([result.feed.observedAt, asked.length], [time, requests]);
    }
    const { result, asked } = await roundOf('202610011320');
    assert.ok(!result.ok);
    assert.deepEqual([result.error.code, asked.length], ['no-data', 12]);
  });

  it('has temperatures without a sky', async () => {
    const { result } = await roundOf('202610011400', false);
    assert.ok(result.ok);
    assert.deepEqual(result.missed, []);
    assert.deepEqual(
      result.feed.observations.map(({ temperature, condition }) => [temperature, condition]),
      Array(3).fill([21.4, null]),
    );
  });
});

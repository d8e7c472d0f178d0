import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tryFeed, type FeedCheckOptions } from '../../../demo/builder/feed-check.js';

const FEED = {
  version: 1,
  source: { name: '기상청' },
  observedAt: '2025-04-01T07:00:00+09:00',
  observations: [{ station: { id: '108', name: '서울' }, condition: '맑음', temperature: 1.5 }],
};
const AT = Date.parse('2025-04-01T07:30:00+09:00');

/** Tries a feed whose server gives this answer, or gives it only to those who do not read it. */
const tried = (answer: () => Response, options: Partial<FeedCheckOptions> = {}, feed = '/weather.json') =>
  tryFeed(feed, {
    site: 'https://news.example',
    stations: [],
    fetch: (url, init) => {
      assert.equal((url as URL).href, new URL(feed, 'https://news.example').href);
      return init?.mode === 'cors' ? Promise.resolve().then(answer) : Promise.resolve(new Response());
    },
    now: AT,
    secure: true,
    ...options,
  });
const json = (value: unknown) => () => new Response(JSON.stringify(value));

describe('the check of a feed', () => {
  it('has the rows and the hour in Korea of a good one, and what it lacks', async () => {
    const utc = { ...FEED, observedAt: '2025-03-31T22:00:00Z' };
    assert.deepEqual(await tried(json(utc), { stations: ['서울', '부산'] }), {
      kind: 'feed',
      rows: 1,
      day: '2025-04-01',
      hour: '07:00',
      freshness: 'fresh',
      missing: ['부산'],
    });
  });

  it('tells old data', async () => {
    const finding = await tried(json(FEED), { now: AT + 3 * 3_600_000 });
    assert.equal(finding.kind === 'feed' && finding.freshness, 'stale');
  });

  it('tells what came in its place', async () => {
    assert.deepEqual(await tried(() => new Response('', { status: 404 })), { kind: 'http', status: 404 });
    assert.deepEqual(await tried(() => new Response('\n<html>')), { kind: 'not-json', isPage: true });
    assert.deepEqual(await tried(() => new Response('{"version":1,')), { kind: 'not-json', isPage: false });
    assert.deepEqual(await tried(json({ ...FEED, observations: [] })), {
      kind: 'not-feed',
      code: 'no-observations',
      path: 'observations',
    });
  });

  it('tells a server that lets nobody read from one that is not there', async () => {
    const refused = (): never => {
      throw new TypeError('Failed to fetch');
    };
    assert.deepEqual(await tried(refused), { kind: 'closed' });
    assert.deepEqual(await tried(refused, { fetch: () => Promise.reject(new TypeError('no')) }), {
      kind: 'unreachable',
    });
  });

  it('asks nobody where that is in vain', async () => {
    const fetch = (): never => assert.fail('asked');
    assert.deepEqual(await tried(json(FEED), { site: '', fetch }), { kind: 'no-site' });
    assert.deepEqual(await tried(json(FEED), { fetch }, 'http://news.example/w.json'), { kind: 'mixed' });
  });
});

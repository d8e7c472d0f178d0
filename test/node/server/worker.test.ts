import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Miniflare, Response as WorkerResponse, type MiniflareOptions } from 'miniflare';
import { parseFeed } from '../../../src/feed/index.js';
import { bundleWorker } from './workerd.js';

type Get = (path: string, init?: RequestInit) => Promise<WorkerResponse>;
/** The part of miniflare's worker that is used. Its own types need those of Workers. */
interface Scheduled {
  scheduled(event: { readonly cron: string }): Promise<unknown>;
}

const KST = 9 * 3_600_000;

/** The capture with its time changed to the current hour. */
const currentCapture = (): string => {
  const [year, month, day, hour] = new Date(Date.now() + KST).toISOString().split(/[-T:]/);
  return readFileSync('test/fixtures/kma/sfc_web_map/2023-10-31T16.xml', 'utf8').replace(
    /<weather [^>]*>/,
    `<weather year="${year}" month="${month}" day="${day}" hour="${hour}">`,
  );
};

/** The example of `demo/worker/`, bundled as by wrangler, in the real runtime of Workers. */
describe('demo/worker in workerd', () => {
  let script: string;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nalssi-worker-'));
    script = await bundleWorker('demo/worker/worker.ts', {
      'nalssi/server': './dist/server/index.js',
      'nalssi/kma': './dist/kma/index.js',
    });
  });
  after(() => rm(folder, { recursive: true }));

  let asked = 0;
  const working = () => {
    asked += 1;
    return new WorkerResponse(currentCapture(), { headers: { 'content-type': 'text/xml' } });
  };
  const down = () => {
    asked += 1;
    return new WorkerResponse('<html><title>점검</title></html>', { status: 503 });
  };

  /** Runs `use` with the worker; `kma` responds to its requests to KMA. */
  const running = async (
    kma: (request: { readonly url: string }) => WorkerResponse,
    use: (get: Get, mf: Miniflare) => Promise<void>,
    options: Partial<MiniflareOptions> = {},
  ): Promise<void> => {
    const mf = new Miniflare({
      modules: true,
      script,
      compatibilityDate: '2025-01-01',
      outboundService: kma,
      ...options,
    } as MiniflareOptions);
    asked = 0;
    try {
      await use((path, init) => mf.dispatchFetch(`http://feed.test${path}`, init as never), mf);
    } finally {
      await mf.dispose();
    }
  };

  it('serves the feed, its validator, the ticker and the schema', async () => {
    await running(working, async (get) => {
      const answer = await get('/feed.json');
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('cache-control')!, /^public, max-age=\d+, stale-while-revalidate=300/);
      const result = parseFeed(await answer.json());
      assert.ok(result.ok);
      assert.equal(result.feed.observations.length, 97);

      const etag = answer.headers.get('etag')!;
      assert.equal((await get('/feed.json', { headers: { 'if-none-match': etag } })).status, 304);
      assert.equal((await get('/feed.json', { method: 'HEAD' })).status, 200);
      assert.equal((await get('/feed.json', { method: 'POST' })).status, 405);

      const ticker = await get('/ticker.html?stations=서울');
      assert.equal(ticker.status, 200);
      const html = await ticker.text();
      assert.match(html, /<template [^>]*shadowrootmode="open">/);
      assert.match(html, /<li>맑음 서울 19\.7℃<\/li>/);
      assert.equal((await get('/feed.schema.json')).status, 200);
      const health = (await (await get('/healthz')).json()) as { status: string };
      assert.equal(health.status, 'ok');
      assert.equal(asked, 1);
    });
  });

  it('lets in the origins of the setting', async () => {
    const bindings = { ALLOW_ORIGINS: 'https://news.example' };
    await running(
      working,
      async (get) => {
        const answer = await get('/feed.json', { headers: { origin: 'https://news.example' } });
        assert.equal(answer.headers.get('access-control-allow-origin'), 'https://news.example');
      },
      { bindings },
    );
  });

  it('returns 503 with Retry-After while there is no feed', async () => {
    await running(down, async (get) => {
      const answer = await get('/feed.json');
      assert.equal(answer.status, 503);
      assert.ok(Number(answer.headers.get('retry-after')) > 0);
    });
  });

  for (const [name, options] of [
    ['the KV namespace', { kvNamespaces: ['FEED'] }],
    ['the Durable Object', { durableObjects: { FEED_OBJECT: { className: 'FeedObject', useSQLite: true } } }],
    ['the cache', {}],
  ] as const) {
    it(`keeps the last good feed in ${name} through a restart with KMA down`, async () => {
      const path = join(folder, name.replace(/\W/g, ''));
      const served = async (get: Get) => {
        assert.equal((await get('/feed.json')).status, 200);
      };
      const persist = {
        ...options,
        kvPersist: path,
        cachePersist: `${path}-cache`,
        durableObjectsPersist: `${path}-objects`,
      };
      await running(working, served, persist);
      await running(down, served, persist);
    });
  }

  it('requests KMA on its cron trigger', async () => {
    await running(working, async (get, mf) => {
      const worker = (await mf.getWorker()) as unknown as Scheduled;
      await worker.scheduled({ cron: '17 * * * *' });
      for (let turn = 0; turn < 100 && asked === 0; turn += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      assert.equal(asked, 1);
      assert.equal((await get('/feed.json')).status, 200);
    });
  });

  it('asks the next source of its list where one fails', async () => {
    const bindings = { SOURCE: 'api-hub, surface-map', KMA_API_HUB_KEY: 'SECRET' };
    const kma = (request: { readonly url: string }) =>
      request.url.includes('apihub') ? new WorkerResponse('', { status: 403 }) : working();
    await running(
      kma,
      async (get) => {
        assert.equal((await get('/feed.json')).status, 200);
        const health = (await (await get('/healthz')).json()) as {
          status: string;
          sources: { name: string; count: number }[];
        };
        assert.equal(health.status, 'ok');
        assert.deepEqual(
          health.sources.map(({ name, count }) => [name, count]),
          [['surface-map', 97]],
        );
      },
      { bindings },
    );
  });

  it('sends the key of its secret, which is in no response', async () => {
    const bindings = { SOURCE: 'api-hub', KMA_API_HUB_KEY: 'SECRET' };
    await running(
      () => new WorkerResponse('{"result":{"status":403,"message":"SECRET is not good"}}', { status: 403 }),
      async (get) => {
        const text = `${await (await get('/feed.json')).text()}${await (await get('/healthz')).text()}`;
        assert.match(text, /refused/);
        assert.doesNotMatch(text, /SECRET/);
      },
      { bindings },
    );
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { before, describe, it } from 'node:test';
import { NEWS_PAGES } from '../../../demo/site/news.js';
import { parseFeed, type ObservationFeed } from '../../../src/feed/index.js';
import { collect, listening, sharedDemo, start } from './demo.js';

const HEADER = '동두천,강릉,서울,대전,대구,울산,광주,부산,고창,제주,강화,보은,금산,강진군,경주시,거제'.split(
  ',',
);
/** A demo that ends by itself: what it wrote to standard error, and its exit code. */
const runToEnd = async (...args: string[]): Promise<{ error: string; code: number | null }> => {
  const demo = start(...args);
  const error = collect(demo.stderr);
  const [code] = (await once(demo, 'close')) as [number | null];
  return { error: error.text, code };
};

before(() => {
  assert.ok(existsSync('dist-site'), 'the demo serves the built site: npm run build && npm run site');
});

describe('the demo with its sample', () => {
  let url: string;
  let said: string;
  const text = async (path: string) => (await fetch(url + path)).text();

  before(async () => {
    ({ url, said } = await sharedDemo());
  });

  it('says what it serves, that it is a sample, and how to go live', () => {
    assert.match(said, /\/builder\.html/);
    assert.match(said, /SAMPLE DATA.*2023-10-31T16:00:00\+09:00, 97 stations/);
    assert.match(said, /npm start -- --source surface-map/);
  });

  it('has the real hour in the feed at once, marked as a sample', async () => {
    const result = parseFeed(await (await fetch(`${url}/feed.json`)).json());
    assert.ok(result.ok);
    assert.equal(result.feed.observedAt, '2023-10-31T16:00:00+09:00');
    assert.equal(result.feed.notice, '예시 자료');
    const rows = new Map(result.feed.observations.map((row) => [row.station.name, row]));
    assert.equal(rows.size, 97);
    for (const name of HEADER) assert.ok(rows.has(name), name);
    assert.equal(rows.get('동두천')?.temperature, 18.8);
    assert.equal(rows.get('동두천')?.condition, '맑음');
  });

  it('shows the ticker by one tag, under a strict policy and without inline code or style', async () => {
    const response = await fetch(url);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ])
      assert.ok(policy.split('; ').includes(directive), `${directive} in ${policy}`);
    const page = await response.text();
    assert.equal(page.match(/src="embed\/[\d.]+\/nalssi\.js"/g)?.length, 1);
    assert.ok(page.includes(`data-stations="${HEADER.join(',')}"`));
    assert.match(page, /data-stale-after="\d{6}"\s+data-expire-after="\d{6}"/);
    assert.doesNotMatch(page, /<style|style=|<script[^>]*>\s*[^\s<]| on\w+=/);
  });

  it('serves the pages of the site, under the same policy', async () => {
    for (const path of [
      '/weather.html',
      '/builder.html',
      '/builder.ko.html',
      '/gallery.html',
      '/docs/index.html',
    ]) {
      const response = await fetch(url + path);
      assert.equal(response.status, 200, path);
      assert.match(
        response.headers.get('content-security-policy') ?? '',
        /default-src 'none'; script-src 'self';/,
      );
    }
  });

  it('serves the built embed as a script', async () => {
    const [address] = /embed\/[\d.]+\/nalssi\.js/.exec(await text('/')) ?? [];
    const response = await fetch(`${url}/${address}`);
    assert.match(response.headers.get('content-type') ?? '', /javascript/);
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), readFileSync('dist/embed/nalssi.js'));
  });

  it('serves nothing but what is meant', async () => {
    for (const path of [
      '/start.ts',
      '/assets/../start.ts',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/%2e%2e/package.json',
    ])
      assert.equal((await fetch(url + path)).status, 404, path);
  });
});

describe('the demo with other data', () => {
  it('shows other cities from the sample that has them', async () => {
    const demo = start('--port', '0', '--stations', '안양,하남,김포');
    const { url, said } = await listening(demo);
    assert.match(said, /SAMPLE DATA.*2026-08-13T12:00:00\+09:00, 3 stations/);
    const feed = (await (await fetch(`${url}/feed.json`)).json()) as ObservationFeed;
    assert.deepEqual(
      feed.observations.map(({ station, temperature }) => [station.name, temperature]),
      [
        ['안양', 29.7],
        ['하남', 29.3],
        ['김포', 30.2],
      ],
    );
    for (const page of ['', 'local.html', 'local.ko.html']) {
      const html = await (await fetch(`${url}/${page}`)).text();
      const lists = [...html.matchAll(/stations="([^"]*)"/g)].map(([, list]) => list);
      assert.deepEqual([...new Set(lists)], ['안양,하남,김포'], page);
    }
    demo.kill('SIGKILL');
  });

  it('leaves the age of live data to the ticker, and ends on SIGTERM', async () => {
    const demo = start('--port', '0', '--from', 'demo/data/2023-10-31T16.xml');
    try {
      const { url, said } = await listening(demo);
      assert.doesNotMatch(said, /SAMPLE/);
      for (const page of ['', ...NEWS_PAGES])
        assert.doesNotMatch(await (await fetch(`${url}/${page}`)).text(), /stale-after|expire-after/, page);
      const feed = (await (await fetch(`${url}/feed.json`)).json()) as ObservationFeed;
      assert.equal(feed.notice, undefined);
      demo.kill('SIGTERM');
      const [code] = (await once(demo, 'exit')) as [number | null];
      assert.equal(code, 0);
    } finally {
      demo.kill('SIGKILL');
    }
  });

  const failures: Record<string, readonly [args: readonly string[], line: RegExp, code: number]> = {
    'an unknown source': [['--source', 'moon'], /there is no source moon; the sources are surface-map,/, 2],
    'an unknown option': [['--moon'], /Unknown option '--moon'/, 2],
    'a port that is none': [['--port', 'x'], /--port is a number/, 2],
    'a key that is not set': [['--source', 'api-hub'], /KMA_API_HUB_KEY/, 1],
    'a file that is not there': [['--from', 'moon.xml'], /moon\.xml cannot be read: ENOENT/, 1],
  };
  for (const [name, [args, line, code]] of Object.entries(failures)) {
    it(`tells ${name} in one line`, async () => {
      const result = await runToEnd(...args);
      assert.match(result.error, line);
      assert.equal(result.error.trim().split('\n').length, 1, result.error);
      assert.equal(result.code, code);
    });
  }

  it('tells a port that is taken in one line', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { error, code } = await runToEnd('--port', String(port));
    taken.close();
    assert.equal(error, `npm start: port ${port} is taken: choose another with --port\n`);
    assert.equal(code, 1);
  });
});

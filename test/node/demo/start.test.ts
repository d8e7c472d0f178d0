import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { parseFeed, type ObservationFeed } from '../../../src/feed/index.js';

const HEADER = '동두천,강릉,서울,대전,대구,울산,광주,부산,고창,제주,강화,보은,금산,강진군,경주시,거제'.split(
  ',',
);
const NO_KEYS = { KMA_API_HUB_KEY: '', DATA_GO_KR_KEY: '' };

const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', ...args], {
    env: { ...process.env, ...NO_KEYS },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });

const collect = (stream: NodeJS.ReadableStream | null): { text: string } => {
  const collected = { text: '' };
  stream?.setEncoding('utf8').on('data', (chunk: string) => (collected.text += chunk));
  return collected;
};

/** A demo that ends by itself: what it wrote to standard error, and its exit code. */
const runToEnd = async (...args: string[]): Promise<{ error: string; code: number | null }> => {
  const demo = start(...args);
  const error = collect(demo.stderr);
  const [code] = (await once(demo, 'close')) as [number | null];
  return { error: error.text, code };
};

const listening = async (demo: ChildProcess): Promise<{ url: string; said: string }> => {
  const out = collect(demo.stdout);
  const error = collect(demo.stderr);
  const ended = once(demo, 'close').then(() => assert.fail(`it ended: ${error.text}`));
  while (!out.text.includes('Ctrl+C')) await Promise.race([once(demo.stdout!, 'data'), ended]);
  ended.catch(() => undefined);
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(out.text) ?? [];
  return { url, said: out.text };
};

before(() => {
  assert.ok(existsSync('dist/embed/nalssi.js'), 'the demo serves the built embed: run npm run build first');
});

describe('the demo with its sample', () => {
  let demo: ChildProcess;
  let url: string;
  let said: string;
  const text = async (path: string) => (await fetch(url + path)).text();

  before(async () => {
    demo = start('--port', '0');
    ({ url, said } = await listening(demo));
  });
  after(() => demo.kill('SIGKILL'));

  it('says what it serves, that it is a sample, and how to go live', () => {
    assert.match(said, /\/states\.html/);
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
    assert.equal(page.match(/src="\/embed\/nalssi\.js"/g)?.length, 1);
    assert.ok(page.includes(`data-stations="${HEADER.join(',')}"`));
    assert.match(page, /data-stale-after="\d{6}" data-expire-after="\d{6}"/);
    assert.doesNotMatch(page, /<style|style=|<script[^>]*>\s*[^\s<]| on\w+=/);
  });

  it('serves everything that its pages ask for', async () => {
    for (const path of ['/', '/states.html']) {
      const page = await text(path);
      const asked = [...page.matchAll(/(?:src|href)="(\/[^"#]*)"/g)].map(([, address]) => address!);
      assert.ok(asked.includes('/embed/nalssi.js'));
      for (const address of new Set(asked)) {
        if (address === '/states/loading.json') continue;
        const { status } = await fetch(url + address);
        assert.equal(status, address === '/states/error.json' ? 503 : 200, address);
      }
    }
  });

  it('serves the built embed as a script', async () => {
    const response = await fetch(`${url}/embed/nalssi.js`);
    assert.match(response.headers.get('content-type') ?? '', /javascript/);
    assert.match(await response.text(), /nalssi-ticker/);
  });

  it('has feeds of every state, of now', async () => {
    const ages: Record<string, readonly [number, number]> = {
      fresh: [0, 2],
      missing: [0, 2],
      winter: [0, 2],
      single: [0, 2],
      notice: [0, 2],
      stale: [2, 6],
      expired: [6, 24],
    };
    for (const [name, [from, to]] of Object.entries(ages)) {
      const result = parseFeed(JSON.parse(await text(`/states/${name}.json`)));
      assert.ok(result.ok && result.issues.length === 0, name);
      const hours = (Date.now() - Date.parse(result.feed.observedAt)) / 3_600_000;
      assert.ok(hours >= from && hours < to, `${name}: ${hours} hours`);
    }
    assert.equal((await fetch(`${url}/states/toString.json`)).status, 404);
  });

  it('serves nothing but what is meant', async () => {
    for (const path of ['/start.ts', '/assets/../start.ts', '/assets/%2e%2e/start.ts', '/embed/../index.js'])
      assert.equal((await fetch(url + path)).status, 404, path);
  });

  it('ends on SIGTERM, also with a reader who waits', async () => {
    const waiting = fetch(`${url}/states/loading.json`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    demo.kill('SIGTERM');
    const [code] = (await once(demo, 'exit')) as [number | null];
    assert.equal(code, 0);
    assert.equal((await waiting).status, 503);
  });
});

describe('the demo with other data', () => {
  it('leaves the age of live data to the ticker', async () => {
    const demo = start('--port', '0', '--from', 'demo/data/2023-10-31T16.xml');
    try {
      const { url, said } = await listening(demo);
      assert.doesNotMatch(said, /SAMPLE/);
      assert.doesNotMatch(await (await fetch(url)).text(), /stale-after|expire-after/);
      const feed = (await (await fetch(`${url}/feed.json`)).json()) as ObservationFeed;
      assert.equal(feed.notice, undefined);
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

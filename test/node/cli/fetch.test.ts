import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseFeed, type ObservationFeed } from '../../../src/feed/index.js';
import {
  refusingAddress,
  startFaultServer,
  startTlsFault,
  UNKNOWN_HOST,
  type FaultServer,
} from '../../tools/fault-server.js';
import { kst, lines, nalssi } from './io.js';

const CAPTURES = 'test/fixtures/kma';
const SURFACE_MAP = `${CAPTURES}/sfc_web_map/2023-10-31T16.xml`;

/** All failures of KMA, with the code that the error line contains. */
const FAULTS: readonly (readonly [path: string, code: string])[] = [
  ['/hang', 'timeout'],
  ['/hang-in-body', 'timeout'],
  ['/slow-drip', 'timeout'],
  ['/cut-off', 'network'],
  ['/redirect-elsewhere', 'redirect'],
  ['/status/401', 'refused'],
  ['/status/403', 'refused'],
  ['/status/429', 'quota'],
  ['/status/500', 'provider'],
  ['/status/503', 'html'],
  ['/html', 'html'],
  ['/empty', 'empty'],
  ['/truncated', 'malformed'],
  ['/wrong-charset', 'malformed'],
  ['/gzip-bomb', 'too-large'],
  ['/50-mb', 'too-large'],
  ['/entity-expansion', 'unexpected-format'],
  ['/external-entity', 'unexpected-format'],
  ['/stations-vanished/17', 'thin'],
  ['/half-without-temperature/17', 'thin'],
  ['/hour/20', 'invalid-time'],
  ['/hour/15', 'older-hour'],
];

describe('nalssi fetch', { concurrency: 4 }, () => {
  let folder: string;
  let server: FaultServer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nalssi-'));
    server = await startFaultServer();
  });
  after(async () => {
    await rm(folder, { recursive: true });
    await server.close();
  });
  const file = (name: string) => join(folder, `${name.replaceAll('/', '-')}.json`);
  const from = (path: string, out: string, ...more: string[]) => [
    'fetch',
    '--from',
    server.origin + path,
    '--out',
    out,
    ...more,
  ];

  it('prints the feed of a saved payload, and the rest on standard error', async () => {
    const { code, out, err } = await nalssi(['fetch', '--source', 'surface-map', '--from', SURFACE_MAP]);
    assert.equal(code, 0);
    const result = parseFeed(JSON.parse(out));
    assert.ok(result.ok);
    assert.equal(result.feed.observations.length, 97);
    assert.equal(err, 'nalssi fetch: 2023-10-31T16:00:00+09:00, 97 stations\n');
  });

  it('reads a saved payload of every source', async () => {
    const now = () => Date.parse('2026-01-22T11:20:00+09:00');
    for (const args of [
      [
        'nowcast',
        '--from',
        `${CAPTURES}/getUltraSrtNcst/2026-01-22T1100_nx60_ny127.json`,
        '--stations',
        '서울',
      ],
      ['api-hub', '--from', `${CAPTURES}/kma_sfctm2/2025-11-13T0800_stn108.txt`],
      ['file', '--from', SURFACE_MAP],
    ]) {
      const { code, out, err } = await nalssi(['fetch', '--source', ...args], { now });
      assert.equal(code, 0, err);
      assert.ok(parseFeed(JSON.parse(out)).ok);
    }
  });

  it("ends with KMA's own message where the payload is an error of the provider", async () => {
    for (const [source, path, says] of [
      ['api-hub', 'apihub_refusals/403_not_applied.json', /: refused: .*활용신청/],
      [
        'nowcast',
        'datagokr_gateway_error/service_key_not_registered.xml',
        /SERVICE_KEY_IS_NOT_REGISTERED_ERROR/,
      ],
    ] as const) {
      const { code, out, err } = await nalssi([
        'fetch',
        '--source',
        source,
        '--from',
        `${CAPTURES}/${path}`,
        '--stations',
        '서울',
      ]);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.equal(lines(err).length, 1, err);
      assert.match(err, says);
    }
  });

  it('writes the file and nothing beside it', async () => {
    const out = join(await mkdtemp(join(folder, 'out-')), 'weather.json');
    const { code, out: data, err } = await nalssi(from('/hour/16', out));
    assert.equal(code, 0);
    assert.equal(data, '');
    assert.match(err, /97 stations, in .*weather\.json/);
    assert.deepEqual(await readdir(join(out, '..')), ['weather.json']);
    assert.ok(parseFeed(JSON.parse(await readFile(out, 'utf8'))).ok);
  });

  it('replaces an older hour, and what is no feed', async () => {
    const out = file('replaced');
    for (const old of ['{"version":1}', 'half a fi', null]) {
      if (old !== null) await writeFile(out, old);
      assert.equal((await nalssi(from('/hour/16', out))).code, 0);
    }
    assert.equal((await nalssi(from('/hour/17', out), { now: () => kst('17:20') })).code, 0);
    assert.match(await readFile(out, 'utf8'), /T17:00/);
  });

  it('takes a saved file as it is, even of an older hour', async () => {
    const out = file('saved');
    await nalssi(from('/hour/17', out), { now: () => kst('17:20') });
    const { code } = await nalssi(['fetch', '--from', SURFACE_MAP, '--out', out]);
    assert.equal(code, 0);
    assert.match(await readFile(out, 'utf8'), /T16:00/);
  });

  const fails = async (name: string, address: string, code: string) => {
    const out = file(name);
    assert.equal((await nalssi(from('/hour/16', out))).code, 0);
    const before = await readFile(out);
    const timeout = code === 'timeout' ? ['--timeout', '0.3'] : [];
    const result = await nalssi(['fetch', '--from', address, '--out', out, ...timeout], {
      now: () => kst('17:20'),
    });
    assert.equal(result.code, 1);
    assert.equal(result.out, '');
    assert.equal(lines(result.err).length, 1, result.err);
    assert.match(result.err, new RegExp(`^nalssi fetch: surface-map: ${code}: .+; .+ stays as it was\\n$`));
    assert.deepEqual(await readFile(out), before);
  };
  for (const [path, code] of FAULTS) {
    it(`leaves the file byte for byte: ${path}`, () => fails(path, server.origin + path, code));
  }
  it('leaves the file byte for byte: connection refused', async () =>
    fails('refused', await refusingAddress(), 'network'));
  it('leaves the file byte for byte: DNS failure', () => fails('dns', UNKNOWN_HOST, 'network'));
  it('leaves the file byte for byte: TLS error', async () => {
    const tls = await startTlsFault();
    await fails('tls', tls.origin, 'network');
    tls.close();
  });

  it('takes few stations of now over all of long ago, and says so', async () => {
    const out = file('thin');
    await nalssi(from('/hour/16', out));
    const { code, err } = await nalssi(from('/stations-vanished/18', out), { now: () => kst('18:20') });
    assert.equal(code, 0);
    assert.match(err, /thin: only 20 stations/);
  });

  it('refuses to replace what is no file', async () => {
    for (const odd of [folder, '/dev/null']) {
      const { code, err } = await nalssi(from('/hour/16', odd));
      assert.equal(code, 1);
      assert.match(err, /cannot be written: not a regular file\n$/);
    }
  });

  it('replaces a feed of another source or of other stations, however full', async () => {
    const out = file('origins');
    const at = '2026-01-22T11:00:00+09:00';
    const seoul = await readFile(`${CAPTURES}/getUltraSrtNcst/2026-01-22T1100_nx60_ny127.json`, 'utf8');
    const full = parseFeed(JSON.parse((await nalssi(['fetch', '--from', SURFACE_MAP])).out));
    assert.ok(full.ok);
    for (const origin of ['surface-map', 'nowcast 서울,부산', 'nowcast 서울']) {
      await writeFile(out, JSON.stringify({ ...full.feed, observedAt: at, origin }));
      const { code, err } = await nalssi(
        ['fetch', '--source', 'nowcast', '--stations', '서울', '--out', out],
        {
          env: { DATA_GO_KR_KEY: 'k' },
          now: () => Date.parse(at) + 20 * 60_000,
          fetch: () => Promise.resolve(new Response(seoul)),
        },
      );
      // One station where there were 97 is an error of KMA's, if both feeds have the same origin.
      assert.equal(code, origin === 'nowcast 서울' ? 1 : 0, err);
    }
  });

  it('reports a file that cannot be written', async () => {
    const { code, err } = await nalssi(from('/hour/16', join(folder, 'nowhere', 'weather.json')));
    assert.equal(code, 1);
    assert.match(err, /cannot be written: ENOENT/);
  });

  it('requests KMA itself with the key of the environment, which is never printed', async () => {
    const asked: string[] = [];
    const { code, err } = await nalssi(['fetch', '--source', 'api-hub'], {
      env: { KMA_API_HUB_KEY: 'SECRET+KEY' },
      fetch: (url) => {
        asked.push(url);
        return Promise.resolve(
          new Response('{"result":{"status":401,"message":"bad key SECRET+KEY"}}', { status: 401 }),
        );
      },
    });
    assert.equal(code, 1);
    assert.match(asked[0]!, /authKey=SECRET%2BKEY/);
    assert.match(err, /api-hub: refused: .*bad key \*\*\*/);
  });

  it('asks the next source where one fails, and says which served', async () => {
    const out = file('failover');
    const xml = await readFile(SURFACE_MAP);
    const { code, err } = await nalssi(
      ['fetch', '--source', 'api-hub,surface-map', '--out', out, '--stations', '서울,부산'],
      {
        env: { KMA_API_HUB_KEY: 'SECRET' },
        fetch: (url) =>
          Promise.resolve(
            url.includes('apihub')
              ? new Response('{"result":{"status":403,"message":"SECRET has no 활용신청"}}', { status: 403 })
              : new Response(xml),
          ),
      },
    );
    assert.equal(code, 0, err);
    assert.deepEqual(lines(err), [
      'nalssi fetch: refused: api-hub: KMA answered HTTP 403: *** has no 활용신청',
      `nalssi fetch: 2023-10-31T16:00:00+09:00, 2 stations: surface-map 2, in ${out}`,
    ]);
    const stored = JSON.parse(await readFile(out, 'utf8')) as { origin: string };
    assert.equal(stored.origin, 'api-hub,surface-map 서울,부산');
  });

  it('ends with the errors of all sources, and leaves the file', async () => {
    const out = file('failover-fails');
    await writeFile(out, 'as it was');
    const { code, err } = await nalssi(['fetch', '--source', 'api-hub,surface-map', '--out', out], {
      env: { KMA_API_HUB_KEY: 'SECRET' },
      fetch: () => Promise.resolve(new Response('', { status: 404 })),
    });
    assert.equal(code, 1);
    assert.equal(lines(err).length, 1, err);
    assert.match(err, /: provider: api-hub: provider: .*; surface-map: provider: .*; .+ stays as it was\n$/);
    assert.equal(await readFile(out, 'utf8'), 'as it was');
  });

  describe('--explain', () => {
    const explained = (...args: string[]) => {
      const fetch = () => assert.fail('nothing may be requested');
      return nalssi(['fetch', '--explain', ...args], { fetch });
    };

    it('prints the requests of each source and how many they are, without a key', async () => {
      const { code, out, err } = await explained('--source', 'api-hub,surface-map');
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(lines(out), [
        'api-hub: 1 call an hour, with the key in KMA_API_HUB_KEY (not set)',
        '  https://apihub.kma.go.kr/api/typ01/url/kma_sfctm2.php?tm=202310311600&stn=0&help=0',
        'surface-map: 1 call an hour, only where those before it fail or lack stations',
        '  https://www.kma.go.kr/XML/weather/sfc_web_map.xml',
      ]);
    });

    it('counts the requests for single stations, and names what is not given', async () => {
      const { out } = await explained('--source', 'nowcast', '--stations', '서울,부산');
      const [first, ...requests] = lines(out);
      assert.equal(
        first,
        `nowcast: ${requests.length} calls an hour, with the key in DATA_GO_KR_KEY (not set)`,
      );
      assert.equal(requests.filter((line) => line.includes('getUltraSrtNcst')).length, 2);
      assert.match(
        (await explained('--source', 'nowcast')).out,
        /^nowcast: 0 calls .*--stations \(none are named\)/,
      );
    });

    it('never prints a key that is set', async () => {
      for (const source of ['nowcast', 'api-hub']) {
        const { code, out } = await nalssi(['fetch', '--explain', '--source', source, '--stations', '서울'], {
          env: { KMA_API_HUB_KEY: 'SECRET', DATA_GO_KR_KEY: 'SECRET' },
        });
        assert.equal(code, 0);
        assert.match(out, /_KEY \(set\)/);
        assert.doesNotMatch(out, /SECRET/);
      }
    });

    it('knows a mirror and a file', async () => {
      assert.equal(
        (await explained('--from', 'https://mirror.test/map.xml')).out,
        'surface-map: 1 call an hour\n  https://mirror.test/map.xml\n',
      );
      assert.equal((await explained('--from', 'map.xml')).out, 'surface-map: no call, a file\n  map.xml\n');
      assert.equal((await explained('--source', 'naver')).code, 2);
    });
  });

  it('writes the automatic stations that are named', async () => {
    const saved = 'test/fixtures/kma/aws/nph-aws2_min_2026-08-13T1200.txt';
    const { code, out } = await nalssi(
      ['fetch', '--source', 'aws', '--from', saved, '--stations', '안양,하남'],
      { now: () => Date.parse('2026-08-13T12:05:00+09:00') },
    );
    assert.equal(code, 0);
    const { observations } = JSON.parse(out) as ObservationFeed;
    assert.deepEqual(
      observations.map(({ station, temperature }) => [station.id, station.name, temperature]),
      [
        ['434', '안양', 29.7],
        ['444', '하남', 29.3],
      ],
    );
  });

  it('reports what is missing', async () => {
    for (const [args, code, says] of [
      [['--source', 'api-hub'], 1, /KMA_API_HUB_KEY/],
      [['--source', 'file'], 2, /source file needs --from FILE/],
      [['--source', 'naver'], 2, /there is no source naver; the sources are surface-map, /],
      [['--source', 'surface-map,naver'], 2, /there is no source naver; the sources are /],
      [['--source', ','], 2, /--source is empty; the sources are /],
      [['--source', 'surface-map,file'], 2, /source file needs --from FILE/],
      [['--source', 'surface-map,api-hub', '--from', 'x'], 2, /--from is for one source, not for several/],
      [
        ['--source', 'surface-map,api-hub'],
        1,
        /^nalssi fetch: source api-hub needs a key .*KMA_API_HUB_KEY\n$/,
      ],
      [['--timeout', 'soon'], 2, /--timeout is a number from 0 to 600, not soon/],
      [['--timeout', ''], 2, /--timeout is a number/],
      [['--from', 'nowhere.xml'], 1, /nowhere\.xml cannot be read: ENOENT/],
      [['--from', ''], 2, /--from is empty: it takes a file or an http\(s\) address/],
      [
        ['--from', 'ftp://www.kma.go.kr/x.xml'],
        2,
        /--from takes a file or an http\(s\) address, no ftp:\/\//,
      ],
      [['--from', 'file:///x.xml'], 2, /no file:\/\//],
      [['--from', 'https://'], 2, /--from is no address: https:\/\//],
      [['--from', 'http://[::1'], 2, /--from is no address/],
      [['--from', 'https://me:secret@kma.test/x.xml'], 2, /--from takes no name and password/],
    ] as const) {
      const result = await nalssi(['fetch', ...args]);
      assert.equal(result.code, code, result.err);
      assert.match(result.err, says);
    }
  });

  it('reports stations without a response and rows left out', async () => {
    const nowcast = await readFile(`${CAPTURES}/getUltraSrtNcst/2026-01-22T1100_nx60_ny127.json`, 'utf8');
    const { code, err } = await nalssi(['fetch', '--source', 'nowcast', '--stations', '서울,부산,없는곳'], {
      env: { DATA_GO_KR_KEY: 'k' },
      now: () => Date.parse('2026-01-22T11:20:00+09:00'),
      fetch: (url) =>
        url.includes('nx=60')
          ? Promise.resolve(new Response(nowcast))
          : Promise.reject(new TypeError('fetch failed')),
    });
    assert.equal(code, 0, err);
    assert.match(err, /left out: .*없는곳/);
    assert.match(err, /no answer for 159/);
  });

  it('reports the stations that one saved payload cannot be of', async () => {
    const capture = `${CAPTURES}/getUltraSrtNcst/2026-01-22T1100_nx60_ny127.json`;
    const fetchOf = (stations: string) =>
      nalssi(['fetch', '--source', 'nowcast', '--from', capture, '--stations', stations], {
        now: () => Date.parse('2026-01-22T11:20:00+09:00'),
      });
    const { code, out, err } = await fetchOf('서울,부산,제주');
    assert.equal(code, 0, err);
    assert.match(err, /left out: .*one answer is of one station, 서울: there is none for 부산, 제주\n/);
    assert.deepEqual(
      (JSON.parse(out) as { observations: { station: { name: string } }[] }).observations.map(
        ({ station }) => station.name,
      ),
      ['서울'],
    );
    assert.doesNotMatch((await fetchOf('서울,108')).err, /left out/);
  });

  it('is interrupted by a signal, and leaves the file', async () => {
    const out = file('interrupted');
    await nalssi(from('/hour/16', out));
    const before = await readFile(out);
    const stop = new AbortController();
    const ended = nalssi(from('/hang', out), { signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    assert.deepEqual(await ended, { code: 130, out: '', err: 'nalssi fetch: interrupted\n' });
    assert.deepEqual(await readFile(out), before);
  });
});

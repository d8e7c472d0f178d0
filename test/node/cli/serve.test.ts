import assert from 'node:assert/strict';
import { spawn, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startFaultServer, type FaultServer } from '../../tools/fault-server.js';
import { nalssi, type Outcome } from './io.js';

const CAPTURE = 'test/fixtures/kma/sfc_web_map/2023-10-31T16.xml';

/** Starts `nalssi serve` in this process, runs `use` with its address, and stops it. */
const serving = async (
  args: readonly string[],
  use: (origin: string) => Promise<void>,
  env: Record<string, string> = {},
): Promise<Outcome> => {
  const stop = new AbortController();
  let log = '';
  const started = new Promise<string>((resolve, reject) => {
    const err = (line: string) => {
      log += `${line}\n`;
      const origin = /^nalssi serve: (http:\/\/\S+)\/feed\.json$/.exec(line)?.[1];
      if (origin) resolve(origin);
    };
    ended = nalssi(['serve', '--port', '0', ...args], { signal: stop.signal, env, err });
    ended.then(({ code }) => reject(new Error(`ended with ${code}: ${log}`)), reject);
  });
  try {
    await use(await started);
  } finally {
    stop.abort();
  }
  return { ...(await ended), err: log };
};
let ended: Promise<Outcome>;

/** Whether a process has its signal handlers already: it then catches SIGHUP, which Node does not by itself. */
const catchesInterrupts = async (pid: number): Promise<boolean> => {
  const [, caught] = /^SigCgt:\s*([0-9a-f]+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))!;
  return (BigInt(`0x${caught}`) & 1n) !== 0n;
};

describe('nalssi serve', () => {
  let folder: string;
  let faults: FaultServer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nalssi-'));
    faults = await startFaultServer();
  });
  after(async () => {
    await rm(folder, { recursive: true });
    await faults.close();
  });

  it('serves a capture as sample data', async () => {
    const { code, err } = await serving(
      ['--from', CAPTURE, '--notice', '예시 자료', '--metrics', '--allow-origin', 'https://news.example'],
      async (origin) => {
        const answer = await fetch(`${origin}/feed.json`, { headers: { origin: 'https://news.example' } });
        assert.equal(answer.headers.get('access-control-allow-origin'), 'https://news.example');
        assert.equal(((await answer.json()) as { notice: string }).notice, '예시 자료');
        assert.equal((await fetch(`${origin}/metrics`)).status, 200);
        assert.equal((await fetch(`${origin}/healthz`)).status, 200);
        assert.match(await (await fetch(`${origin}/ticker.html`)).text(), /^<nalssi-ticker/);
      },
    );
    assert.equal(code, 0);
    assert.match(err, /surface-map: serving 2023-10-31T16:00:00\+09:00 \(97 stations\); next try /);
    assert.match(err, /nalssi serve: stopping\n$/);
  });

  it('takes an origin as people write it', async () => {
    const origins = 'https://news.example/,HTTPS://Other.Example:443, http://날씨.example';
    await serving(['--from', CAPTURE, '--allow-origin', origins], async (address) => {
      // In the form that browsers send.
      for (const origin of ['https://news.example', 'https://other.example', 'http://xn--i20bj30b.example']) {
        const answer = await fetch(`${address}/feed.json`, { headers: { origin } });
        assert.equal(answer.headers.get('access-control-allow-origin'), origin);
      }
      const evil = await fetch(`${address}/feed.json`, { headers: { origin: 'https://evil.example' } });
      assert.equal(evil.headers.get('access-control-allow-origin'), null);
    });
  });

  it('names an address of IPv6 as a browser takes it', async () => {
    for (const host of ['::1', '[::1]']) {
      await serving(['--from', CAPTURE, '--host', host], async (origin) => {
        assert.match(origin, /^http:\/\/\[::1\]:\d+$/);
        assert.equal((await fetch(`${origin}/feed.json`)).status, 200);
      });
    }
  });

  it('lets every origin in where * is given', async () => {
    await serving(['--from', CAPTURE, '--allow-origin', '*'], async (origin) => {
      const answer = await fetch(`${origin}/feed.json`, { headers: { origin: 'https://any.example' } });
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    });
  });

  it('serves the last good feed after a restart with KMA down', async () => {
    const store = join(folder, 'state', 'last-good.json');
    const from = (path: string) => ['--from', faults.origin + path, '--store', store];
    const observedAt = async (origin: string) =>
      ((await (await fetch(`${origin}/feed.json`)).json()) as { observedAt: string }).observedAt;
    await serving(from('/hour/15'), async (origin) => {
      assert.equal(await observedAt(origin), '2023-10-31T15:00:00+09:00');
    });
    const { err } = await serving(from('/empty'), async (origin) => {
      assert.equal(await observedAt(origin), '2023-10-31T15:00:00+09:00');
      const isTold = async () => (await (await fetch(`${origin}/healthz`)).text()).includes('"empty"');
      while (!(await isTold())) await new Promise((resolve) => setTimeout(resolve, 10));
    });
    assert.match(err, /empty: .*serving 2023-10-31T15/);
  });

  it('keeps the last good feed in the state folder where none is named', async () => {
    const feed = await readFile(CAPTURE);
    for (const [env, path] of [
      [{ STATE_DIRECTORY: join(folder, 'systemd') }, 'systemd/surface-map.json'],
      [{ STATE_DIRECTORY: `${join(folder, 'one')}:${join(folder, 'two')}` }, 'one/surface-map.json'],
      [
        { STATE_DIRECTORY: '', XDG_STATE_HOME: '', HOME: join(folder, 'h') },
        'h/.local/state/nalssi/surface-map.json',
      ],
      [{ XDG_STATE_HOME: join(folder, 'xdg') }, 'xdg/nalssi/surface-map.json'],
      [{ HOME: join(folder, 'home') }, 'home/.local/state/nalssi/surface-map.json'],
    ] as const) {
      const stop = new AbortController();
      const serve = nalssi(['serve', '--port', '0'], {
        env,
        signal: stop.signal,
        fetch: () => Promise.resolve(new Response(feed)),
      });
      let saved = '';
      for (let turn = 0; turn < 200 && saved === ''; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
        saved = await readFile(join(folder, path), 'utf8').catch(() => '');
      }
      stop.abort();
      await serve;
      assert.match(saved, /"observedAt":"2023-10-31T16:00:00\+09:00"/);
    }
  });

  it('serves from the next source where one fails, and keeps the feed of both in one file', async () => {
    const feed = await readFile(CAPTURE);
    const stop = new AbortController();
    let log = '';
    const served = new Promise<void>((resolve) => {
      ended = nalssi(['serve', '--port', '0', '--source', 'api-hub,surface-map'], {
        env: { XDG_STATE_HOME: join(folder, 'both'), KMA_API_HUB_KEY: 'SECRET' },
        signal: stop.signal,
        err: (line) => {
          log += `${line}\n`;
          if (line.includes('refused')) resolve();
        },
        fetch: (url) =>
          Promise.resolve(url.includes('apihub') ? new Response('', { status: 403 }) : new Response(feed)),
      });
    });
    await served;
    stop.abort();
    assert.equal((await ended).code, 0);
    assert.match(
      log,
      /api-hub,surface-map: refused: api-hub: KMA answered HTTP 403: .*97 stations: surface-map 97/,
    );
    assert.match(
      await readFile(join(folder, 'both/nalssi/api-hub,surface-map.json'), 'utf8'),
      /"served":\{"by":"surface-map"/,
    );
  });

  it('reports what is wrong with its options', async () => {
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, '');
    for (const [args, code, says] of [
      [['--port', '99999'], 2, /--port is a number from 0 to 65535, not 99999/],
      [['--allow-origin', 'news.example'], 2, /--allow-origin: news\.example is no origin; one is https:/],
      [['--allow-origin', 'https://news.example/weather'], 2, /is no origin; .* without a path/],
      [['--allow-origin', 'null'], 2, /null is no origin/],
      [['--host', ''], 2, /--host is an address or a name/],
      [
        ['--source', 'surface-map,nowcast'],
        1,
        /^nalssi serve: source nowcast needs a key .*DATA_GO_KR_KEY\n$/,
      ],
      [
        ['--host', '2001:db8::1', '--port', '0', '--from', CAPTURE],
        1,
        /cannot listen on \[2001:db8::1\]:0: /,
      ],
      [['--notice', 'two\nlines', '--port', '0'], 2, /--notice is one line/],
      [['--port', '0', '--store', join(blocked, 'x.json')], 1, /the folder of .* cannot be made: /],
      [
        ['--port', '0', '--from', CAPTURE, '--host', '203.0.113.1'],
        1,
        /cannot listen on 203\.0\.113\.1:0: EADDRNOTAVAIL/,
      ],
    ] as const) {
      const result = await nalssi(['serve', ...args]);
      assert.equal(result.code, code, result.err);
      assert.match(result.err, says);
    }
    await serving(['--from', CAPTURE], async (origin) => {
      const result = await nalssi(['serve', '--from', CAPTURE, '--port', new URL(origin).port]);
      assert.equal(result.code, 1);
      assert.match(result.err, /the port is taken, choose another with --port/);
    });
  });

  it('ends at once where it is stopped before it listens', async () => {
    const { code } = await nalssi(['serve', '--port', '0', '--from', CAPTURE], {
      signal: AbortSignal.abort(),
    });
    assert.equal(code, 0);
  });
});

describe('the nalssi program', () => {
  const BUILT = ['dist/cli/nalssi.js'];
  /** For coverage. It starts in a second, and what is built in a quarter of one. */
  const SOURCE = ['--import', 'tsx', 'src/cli/nalssi.ts'];
  const start = (
    args: readonly string[],
    stdio: StdioOptions = ['pipe', 'pipe', 'pipe'],
    program: readonly string[] = BUILT,
  ) => {
    const child = spawn(process.execPath, [...program, ...args], { stdio });
    let [out, err] = ['', ''];
    child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
    const ended = new Promise<Outcome>((resolve) =>
      child.on('close', (code) => resolve({ code: code ?? -1, out, err })),
    );
    return { child, ended, log: () => err };
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
  /** Starts `nalssi serve` and waits until it prints its address. */
  const serve = async (args: readonly string[] = ['--from', CAPTURE]) => {
    const program = start(['serve', '--port', '0', ...args]);
    while (!program.log().includes('/feed.json')) await pause();
    return { ...program, origin: /http:\/\/[^/]+/.exec(program.log())![0] };
  };
  const answers = async (origin: string): Promise<boolean> =>
    fetch(`${origin}/feed.json`).then(
      ({ status }) => status === 200,
      () => false,
    );

  it('reads standard input, writes data to standard output, and ends with its code', async () => {
    const { child, ended } = start(['validate', '-'], undefined, SOURCE);
    child.stdin!.end('{}');
    const { code, out, err } = await ended;
    assert.equal(code, 1);
    assert.match(out, /^version: /);
    assert.match(err, /nalssi validate: -: \d issues/);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`serves until ${signal}, and stops gracefully`, async () => {
      const { child, ended, origin } = await serve();
      assert.ok(await answers(origin));
      child.kill(signal);
      const { code, out } = await ended;
      assert.equal(code, 0);
      assert.equal(out, '');
    });
  }

  it('ends within 10 s of SIGTERM, with silent and half-sent connections and KMA hanging', async () => {
    const faults = await startFaultServer();
    const { child, ended, origin } = await serve(['--from', `${faults.origin}/hang`]);
    const port = Number(new URL(origin).port);
    for (const request of ['', 'GET /feed.j', 'GET /feed.json HTTP/1.1\r\nHost: x\r\n\r\n']) {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(request);
    }
    const began = performance.now();
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
    assert.ok(performance.now() - began < 10_000);
    await faults.close();
  });

  it('goes on at the signals that are for other purposes', async () => {
    const { child, ended, origin, log } = await serve();
    for (const signal of ['SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGPIPE'] as const) {
      child.kill(signal);
      assert.ok(await answers(origin), signal);
    }
    assert.doesNotMatch(log(), /Debugger/);
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
  });

  it('goes on where nobody reads its log, or its disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    for (const stderr of ['pipe', full] as const) {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      const { port } = taken.address() as AddressInfo;
      await new Promise((resolve) => taken.close(resolve));
      const args = ['serve', '--port', String(port), '--from', CAPTURE];
      const { child, ended } = start(args, ['ignore', 'ignore', stderr]);
      child.stderr?.destroy();
      while (!(await answers(`http://127.0.0.1:${port}`)) && child.exitCode === null) await pause();
      child.kill('SIGTERM');
      assert.equal((await ended).code, 0, String(stderr));
    }
    closeSync(full);
  });

  it('reports standard output that cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    const data = ['fetch', '--from', CAPTURE];
    for (const [stdout, says] of [
      [full, /ENOSPC/],
      ['pipe', /EPIPE/],
    ] as const) {
      const { child, ended } = start(data, ['ignore', stdout, 'pipe']);
      child.stdout?.destroy();
      const { code, err } = await ended;
      assert.equal(code, 1);
      assert.match(err, says);
      assert.doesNotMatch(err, /\n\s+at /, 'no stack');
    }
    closeSync(full);
  });

  it('is interrupted while it waits for standard input', async () => {
    const { child, ended } = start(['validate', '-'], undefined, SOURCE);
    // Only a program that handles the signal can print a line about it.
    while (child.exitCode === null && !(await catchesInterrupts(child.pid!))) await pause();
    child.kill('SIGINT');
    const { code, err } = await ended;
    assert.equal(code, 130);
    assert.equal(err, 'nalssi validate: interrupted\n');
  });
});

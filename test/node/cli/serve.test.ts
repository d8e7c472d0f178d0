import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startFaultServer, type FaultServer } from '../../tools/fault-server.js';
import { nalssi, type Outcome } from './io.js';

const CAPTURE = 'test/fixtures/kma/sfc_web_map/2023-10-31T16.xml';

/** `nalssi serve` in this process: runs `use` with its address, then stops it. */
const serving = async (
  args: readonly string[],
  use: (origin: string) => Promise<void>,
  env: Record<string, string> = {},
): Promise<Outcome> => {
  const stop = new AbortController();
  let told = '';
  const started = new Promise<string>((resolve, reject) => {
    const err = (line: string) => {
      told += `${line}\n`;
      const origin = /^nalssi serve: (http:\/\/\S+)\/feed\.json$/.exec(line)?.[1];
      if (origin) resolve(origin);
    };
    ended = nalssi(['serve', '--port', '0', ...args], { signal: stop.signal, env, err });
    ended.then(({ code }) => reject(new Error(`ended with ${code}: ${told}`)), reject);
  });
  try {
    await use(await started);
  } finally {
    stop.abort();
  }
  return { ...(await ended), err: told };
};
let ended: Promise<Outcome>;

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

  it('lets every origin in if asked to', async () => {
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

  it('tells what is wrong with its options', async () => {
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, '');
    for (const [args, code, says] of [
      [['--port', '99999'], 2, /--port is a number from 0 to 65535, not 99999/],
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
  const start = (args: readonly string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/nalssi.ts', ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const ended = new Promise<Outcome>((resolve) =>
      child.on('close', (code) => resolve({ code: code ?? -1, out, err })),
    );
    return { child, ended, told: () => err };
  };

  it('reads standard input, writes data to standard output, and ends with its code', async () => {
    const { child, ended } = start(['validate', '-']);
    child.stdin.end('{}');
    const { code, out, err } = await ended;
    assert.equal(code, 1);
    assert.match(out, /^version: /);
    assert.match(err, /nalssi validate: -: \d issues/);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`serves until ${signal}, and stops gracefully`, async () => {
      const { child, ended, told } = start(['serve', '--port', '0', '--from', CAPTURE]);
      while (!told().includes('/feed.json')) await new Promise((resolve) => setTimeout(resolve, 25));
      const origin = /http:\/\/[^/]+/.exec(told())![0];
      assert.equal((await fetch(`${origin}/feed.json`)).status, 200);
      child.kill(signal);
      const { code, out } = await ended;
      assert.equal(code, 0);
      assert.equal(out, '');
    });
  }
});

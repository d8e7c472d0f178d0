import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { FetchFailure } from '../../../src/server/upstream/failure.js';
import { defaultFetch, type Fetch } from '../../../src/server/upstream/fetch.js';
import { request } from '../../../src/server/upstream/request.js';
import { captureOf, startFaultServer, type FaultServer } from '../../tools/fault-server.js';

const TEXT = captureOf(17);
const ENCODERS = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
const { signal } = new AbortController();

const startNode = (args: readonly string[]) =>
  spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
const exitOf = async (child: ChildProcess): Promise<unknown> =>
  child.exitCode ?? ((await once(child, 'exit')) as unknown[])[0];

const flipped = (body: Buffer, at: number): Buffer => {
  const copy = Buffer.from(body);
  copy[at]! ^= 0xff;
  return copy;
};

/** Kinds of damage to a compressed body. */
const damages = (body: Buffer): readonly (readonly [string, Buffer])[] => [
  ['garbage', Buffer.from('not compressed at all, '.repeat(40))],
  ['one byte', Buffer.from('x')],
  ['nothing', Buffer.alloc(0)],
  ['a web page', Buffer.from('<html><title>점검</title></html>')],
  ...[0, 1, 2, 4, 8, 12, 20, body.length >> 1, body.length - 8, body.length - 4, body.length - 1].map(
    (at) => [`flipped at ${at}`, flipped(body, at)] as const,
  ),
  ...[1, 5, body.length >> 1, body.length - 1].map(
    (end) => [`cut at ${end}`, body.subarray(0, end)] as const,
  ),
  ['trailing bytes', Buffer.concat([body, Buffer.from('and so on')])],
];

describe('a compressed response', { concurrency: 4 }, () => {
  let server: Server;
  let origin = '';
  const bodies = new Map<string, { coding: string; body: Buffer }>();
  before(async () => {
    server = createServer(({ url }, response) => {
      const { coding, body } = bodies.get(url!)!;
      response.writeHead(200, { 'content-encoding': coding });
      const middle = body.length >> 1;
      // Sent in two parts: if the second is damaged, the response begins as a good one.
      response.write(body.subarray(0, middle), () => response.end(body.subarray(middle)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (coding: string, body: Buffer, fetch: Fetch, timeout: number) => {
    const path = `/${bodies.size}`;
    bodies.set(path, { coding, body });
    return request(`${origin}${path}`, {}, { timeout, size: 1_000_000 }, fetch, signal);
  };

  for (const [coding, encode] of Object.entries(ENCODERS)) {
    it(`in ${coding} is read`, async () => {
      const { body } = await ask(coding, encode(TEXT), defaultFetch, 60_000);
      assert.equal(new TextDecoder().decode(body), TEXT);
    });

    for (const [name, body] of damages(encode(TEXT))) {
      it(`in ${coding} with ${name} is reported at once`, async () => {
        const outcome = await ask(coding, body, defaultFetch, 60_000).catch((error: unknown) => error);
        if (outcome instanceof FetchFailure) {
          assert.equal(outcome.code, 'network');
          assert.match(outcome.message, /the answer of .* is cut off or damaged: (Z_|ERR_)/);
        } else assert.ok(!(outcome instanceof Error), String(outcome));
      });

      it(`in ${coding} with ${name} ends by the deadline with the runtime's own fetch too`, async () => {
        const outcome = await ask(coding, body, fetch, 1_000).catch((error: unknown) => error);
        assert.ok(outcome instanceof FetchFailure || !(outcome instanceof Error), String(outcome));
      });
    }
  }

  it('in an encoding that is not known, or in several, stays as it came', async () => {
    const body = gzipSync(TEXT);
    for (const coding of ['zstd', 'utf-8', 'gzip, gzip', 'constructor', Array(101).fill('gzip').join(', ')]) {
      const answer = await ask(coding, body, defaultFetch, 60_000);
      assert.deepEqual(Buffer.from(answer.body), body, coding);
    }
  });
});

describe('a process', () => {
  let kma: FaultServer;
  before(async () => {
    kma = await startFaultServer();
  });
  after(() => kma.close());

  it('that fetches what is damaged ends with code 1 and one line', async () => {
    for (const path of ['/damaged/gzip', '/damaged/br', '/encoded-often']) {
      const child = startNode(['dist/cli/nalssi.js', 'fetch', '--from', `${kma.origin}${path}`]);
      const [errors, code] = await Promise.all([text(child.stderr), exitOf(child)]);
      assert.equal(code, 1, errors);
      assert.match(
        errors,
        /^nalssi fetch: surface-map: network: the answer of .* is cut off or damaged: \S+\n$/,
      );
    }
  });

  it('that serves outlives what is damaged, encoded without end and cut off', async () => {
    const from = `${kma.origin}/encoded-often`;
    const child = startNode(['dist/cli/nalssi.js', 'serve', '--port', '0', '--from', from]);
    let log = '';
    for await (const piece of child.stderr) {
      log += String(piece);
      if (log.includes('network: ')) break;
    }
    const address = /http:\S+\/feed\.json/.exec(log)![0];
    assert.equal((await fetch(address.replace('feed.json', 'healthz'))).status, 503);
    assert.equal(child.exitCode, null);
    child.kill();
    await exitOf(child);
  });

  it('that waits for a response that never settles ends with an error, not as if there were nothing to wait for', async () => {
    const script = `
      import { request } from './src/server/upstream/request.js';
      const never = () => new Promise(() => {});
      const limits = { timeout: 100, size: 1 };
      await request('https://kma.test/', {}, limits, never, new AbortController().signal).catch((error) => {
        console.log(error.code, error.message);
      });
    `;
    const child = startNode(['--import', 'tsx', '--input-type=module', '--eval', script]);
    const [output, code] = await Promise.all([text(child.stdout), exitOf(child)]);
    assert.deepEqual([code, output], [0, 'timeout kma.test did not answer within 0.1 s\n']);
  });
});

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { takenFrom } from '../../../src/server/index.js';
import { fileUpstream, listen } from '../../../src/server/node/index.js';
import { startFaultServer, type FaultServer } from '../../tools/fault-server.js';
import { createRig, kst, sourceNamed } from './rig.js';

const HERE = { port: 0, host: '127.0.0.1' };

describe('listen', () => {
  let faults: FaultServer;
  before(async () => {
    faults = await startFaultServer();
  });
  after(() => faults.close());
  const rigAt = (time: string) => createRig({ address: `${faults.origin}/hour/16`, now: kst(time) });

  it('requests KMA without any reader, again when that is due, and serves the feed', async () => {
    const rig = rigAt('16:20');
    const server = await listen(rig.handler, HERE);
    try {
      const hits = faults.hits();
      const until = async (count: number) => {
        while (faults.hits() < hits + count) await new Promise((resolve) => setTimeout(resolve, 10));
      };
      if (rig.handler.health().status === 'no-data') await until(1);
      const answer = await fetch(`http://127.0.0.1:${server.port}/feed.json`);
      assert.equal(answer.status, 200);
      const etag = answer.headers.get('etag')!;
      const again = await fetch(`http://127.0.0.1:${server.port}/feed.json`, {
        headers: { 'if-none-match': etag },
      });
      assert.equal(again.status, 304);
      const head = await fetch(`http://127.0.0.1:${server.port}/feed.json`, { method: 'HEAD' });
      assert.equal(head.status, 200);
    } finally {
      await server.close();
    }
    await assert.rejects(fetch(`http://127.0.0.1:${server.port}/feed.json`));
  });

  it('comes back when KMA failed', async () => {
    const rig = createRig({ address: `${faults.origin}/empty`, now: kst('16:20') });
    // The clock advances by ten minutes with every reading, so that each back-off is over at once.
    const handler = { ...rig.handler, untilNextAttempt: () => ((rig.now += 600_000), 0) };
    const server = await listen(handler, HERE);
    while (rig.log.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await server.close();
    assert.match(rig.log[1]!, /empty/);
  });

  /** Sends `request` as it is on a connection of its own; everything that is received is in `answer`. */
  const open = async (port: number, request: string) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
    socket.on('data', (data: Buffer) => (text += data.toString()));
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    if (request) await new Promise((resolve) => socket.write(request, resolve));
    return {
      socket,
      closed,
      until: async (end: string) => {
        while (!text.includes(end)) await new Promise((resolve) => socket.once('data', resolve));
      },
    };
  };
  const GET = 'GET /healthz HTTP/1.1\r\nHost: feed.test\r\n';

  it('closes within 10 s, whoever is connected', async () => {
    const rig = createRig({ address: `${faults.origin}/hang`, now: kst('16:20') });
    const server = await listen(rig.handler, HERE);
    const clients = await Promise.all([
      open(server.port, ''),
      open(server.port, 'GET /feed'),
      open(server.port, GET),
      open(server.port, `${GET}Content-Length: 9\r\n\r\nhalf`),
      open(server.port, `${GET}\r\n`),
      // This response waits for KMA.
      open(server.port, 'GET /feed.json HTTP/1.1\r\nHost: feed.test\r\n\r\n'),
    ]);
    await clients[4].until('nextAttempt');
    const began = performance.now();
    await server.close();
    const took = performance.now() - began;
    assert.ok(took < 10_000, `${took} ms`);
    const answers = await Promise.all(clients.map(({ closed }) => closed));
    assert.match(answers[5]!, /^HTTP\/1\.1 503 /, 'the answer under way is sent');
  });

  it('keeps an idle connection open for longer than proxies do', async () => {
    const server = await listen(rigAt('16:20').handler, HERE);
    const client = await open(server.port, `${GET}\r\n`);
    await client.until('nextAttempt');
    client.socket.destroy();
    const [, seconds] = /^Keep-Alive: timeout=(\d+)/im.exec(await client.closed)!;
    assert.ok(Number(seconds) > 75);
    await server.close();
  });

  it('closes a connection after the response under way, and cuts none off', async (context) => {
    let answer: (response: Response) => void = () => undefined;
    let arrived: () => void;
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const slow = () => {
      arrived();
      return new Promise<Response>((resolve) => (answer = resolve));
    };
    // The timer that closes all connections never fires.
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const refresh = () => Promise.resolve();
    const server = await listen({ ...rigAt('16:20').handler, refresh, fetch: slow }, HERE);
    const client = await open(server.port, `${GET}\r\n`);
    await asked;
    const closed = server.close();
    answer(new Response('the answer'));
    await closed;
    assert.match(await client.closed, /the answer$/);
  });

  it('responds with an explanation to what it cannot read', async () => {
    const server = await listen(rigAt('16:20').handler, HERE);
    for (const [request, status, says] of [
      [
        'GET /feed.json?stations=서울 HTTP/1.1\r\nHost: feed.test\r\n\r\n',
        400,
        /ASCII only.*%EC%84%9C%EC%9A%B8/,
      ],
      [`GET /feed.json?stations=${'x'.repeat(20_000)} HTTP/1.1\r\n\r\n`, 431, /16 kB together/],
      ['HELO feed.test\r\n\r\n', 400, /no request of HTTP/],
      ['GET /feed.json HTTP/1.1\r\nHost: feed test\r\n\r\n', 400, /cannot be read: /],
      ['GET /\\ HTTP/1.1\r\nHost: feed.test\r\n\r\n', 400, /Backslash/],
    ] as const) {
      const client = await open(server.port, request);
      await client.until('}');
      client.socket.destroy();
      const answer = await client.closed;
      assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `));
      assert.match(answer, /^content-type: application\/problem\+json/im);
      const [head, body] = answer.split('\r\n\r\n');
      assert.equal(/^content-length: (\d+)/im.exec(head!)![1], String(Buffer.byteLength(body!)));
      assert.equal((JSON.parse(body!) as { status: number }).status, status);
      assert.match(body!, says);
    }
    await server.close();
  });

  it('sends the headers of a GET to a HEAD, with its length', async () => {
    const server = await listen(rigAt('16:20').handler, HERE);
    const url = `http://127.0.0.1:${server.port}/feed.json`;
    const [get, head] = [await fetch(url), await fetch(url, { method: 'HEAD' })];
    const length = String((await get.arrayBuffer()).byteLength);
    assert.equal(get.headers.get('content-length'), length);
    assert.equal(head.headers.get('content-length'), length);
    const ifNoneMatch = { 'if-none-match': get.headers.get('etag')! };
    assert.equal((await fetch(url, { headers: ifNoneMatch })).status, 304);
    await server.close();
  });

  it('rejects where the port is taken', async () => {
    const server = await listen(rigAt('16:20').handler, HERE);
    await assert.rejects(listen(rigAt('16:20').handler, { ...HERE, port: server.port }), {
      code: 'EADDRINUSE',
    });
    await server.close();
  });
});

describe('fileUpstream', () => {
  it('reads a payload from disk', async () => {
    const source = takenFrom(sourceNamed('surface-map'), 'test/fixtures/kma/sfc_web_map/2023-10-31T16.xml');
    const rig = createRig({ address: '', now: kst('16:20'), source, upstream: fileUpstream });
    assert.equal((await rig.get('/feed.json')).status, 200);
  });

  it('passes the station on, and rejects where there is no file', async () => {
    const { signal } = new AbortController();
    const { station } = await fileUpstream({ url: 'package.json', label: 'x', station: '서울' }, signal);
    assert.equal(station, '서울');
    await assert.rejects(fileUpstream({ url: 'nowhere.xml', label: 'nowhere.xml' }, signal), {
      code: 'unreadable',
      message: 'nowhere.xml cannot be read: ENOENT',
    });
  });
});

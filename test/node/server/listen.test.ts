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

  it('asks KMA without any reader, again when that is due, and answers', async () => {
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
    // Every look at the clock is ten minutes on: a back-off is over at once.
    const handler = { ...rig.handler, untilNextAttempt: () => ((rig.now += 600_000), 0) };
    const server = await listen(handler, HERE);
    while (rig.log.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await server.close();
    assert.match(rig.log[1]!, /empty/);
  });

  it('closes while an idle connection is open', async () => {
    const server = await listen(rigAt('16:20').handler, HERE);
    const socket = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    await fetch(`http://127.0.0.1:${server.port}/healthz`);
    socket.end();
    await server.close();
  });

  it('tells of a port that is taken', async () => {
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

  it('carries the station, and tells of a file that is not there', async () => {
    const { signal } = new AbortController();
    const { station } = await fileUpstream({ url: 'package.json', label: 'x', station: '서울' }, signal);
    assert.equal(station, '서울');
    await assert.rejects(fileUpstream({ url: 'nowhere.xml', label: 'nowhere.xml' }, signal), {
      code: 'unreadable',
      message: 'nowhere.xml cannot be read: ENOENT',
    });
  });
});

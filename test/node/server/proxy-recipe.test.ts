import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { listen } from '../../../src/server/node/index.js';
import { startFaultServer } from '../../tools/fault-server.js';
import { freePort, startNginx } from '../../tools/nginx.js';
import { createRig, kst } from './rig.js';

describe('the recipe for nginx in front of the service', () => {
  it('serves over connections that it keeps open longer than nginx does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nalssi-proxy-'));
    const faults = await startFaultServer();
    const rig = createRig({ address: `${faults.origin}/hour/16`, now: kst('16:20') });
    const server = await listen(rig.handler, { port: 0, host: '127.0.0.1' });
    const recipe = await readFile('demo/static/nginx-proxy.conf', 'utf8');
    const port = await freePort();
    const site = recipe
      .replace('127.0.0.1:8080', `127.0.0.1:${server.port}`)
      .replace('8081', `127.0.0.1:${port}`);
    const address = `http://127.0.0.1:${port}/weather.json`;
    const nginx = await startNginx(folder, site, address);
    try {
      const answer = await fetch(`${address}?stations=${encodeURIComponent('서울,부산')}`);
      assert.equal(answer.status, 200);
      const { observations } = (await answer.json()) as { observations: { station: { name: string } }[] };
      assert.deepEqual(
        observations.map(({ station }) => station.name),
        ['서울', '부산'],
      );
      const head = await fetch(address, { method: 'HEAD' });
      assert.equal(
        head.headers.get('content-length'),
        String((await (await fetch(address)).arrayBuffer()).byteLength),
      );
      const again = await fetch(address, { headers: { 'if-none-match': head.headers.get('etag')! } });
      assert.equal(again.status, 304);

      const direct = await fetch(`http://127.0.0.1:${server.port}/feed.json`);
      const [, kept] = /timeout=(\d+)/.exec(direct.headers.get('keep-alive')!)!;
      const [, proxied] = /keepalive_timeout (\d+)s;/.exec(recipe)!;
      assert.ok(Number(kept) > Number(proxied));

      // Old scripts send the bytes of the text without encoding them, and nginx passes them on.
      const raw = connect(port, '127.0.0.1');
      raw.write(
        'GET /weather.json?stations=서울 HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n',
      );
      let text = '';
      for await (const data of raw) text += String(data);
      assert.match(text, /^HTTP\/1\.1 400 /);
      assert.match(text, /stations=%EC%84%9C%EC%9A%B8/);
    } finally {
      await nginx.close();
      await server.close();
      await faults.close();
      await rm(folder, { recursive: true });
    }
  });
});

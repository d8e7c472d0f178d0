import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseFeed } from '../../../src/feed/index.js';
import { freePort, startNginx } from '../../tools/nginx.js';
import { nalssi } from '../cli/io.js';

const CAPTURE = 'test/fixtures/kma/sfc_web_map/2023-10-31T16.xml';

/** The recipe of `demo/static/`, with its cron lines and Debian's nginx. */
describe('the static recipe', () => {
  let folder: string;
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  let address: string;
  let weather: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nalssi-nginx-'));
    await mkdir(join(folder, 'public'));
    weather = join(folder, 'public', 'weather.json');
    const port = await freePort();
    const site = (await readFile('demo/static/nginx.conf', 'utf8'))
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
      .replace('/srv/nalssi/public', join(folder, 'public'));
    address = `http://127.0.0.1:${port}/weather.json`;
    nginx = await startNginx(folder, site, address);
  });
  after(async () => {
    await nginx.close();
    await rm(folder, { recursive: true });
  });

  /** The command of the crontab, with the feed's path replaced. */
  const cron = async (...more: string[]) => {
    const crontab = await readFile('demo/static/crontab', 'utf8');
    const command = /^\S+(?: \*){4} nalssi (.+)$/m.exec(crontab)![1]!;
    return nalssi([...command.replace('/srv/nalssi/public/weather.json', weather).split(' '), ...more]);
  };

  it('serves what cron fetched, and goes on when KMA fails', async () => {
    assert.equal((await fetch(address)).status, 404);
    const done = await cron('--from', CAPTURE);
    assert.equal(done.code, 0);
    // cron would mail it.
    assert.equal(done.err + done.out, '');

    const answer = await fetch(address);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.match(answer.headers.get('cache-control')!, /max-age=300, stale-while-revalidate=300/);
    const body = await answer.text();
    assert.ok(parseFeed(JSON.parse(body)).ok);

    // `fetch` asks for it and decodes it.
    assert.equal(answer.headers.get('content-encoding'), 'gzip');

    const etag = answer.headers.get('etag')!;
    assert.equal((await fetch(address, { headers: { 'if-none-match': etag } })).status, 304);

    const failed = await cron('--from', 'package.json');
    assert.equal(failed.code, 1);
    assert.match(failed.out + failed.err, /^nalssi fetch: [^\n]+\n$/);
    assert.equal(await (await fetch(address)).text(), body);
  });
});

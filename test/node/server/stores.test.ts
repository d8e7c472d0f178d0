import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cacheStore, kvStore, type Store } from '../../../src/server/index.js';
import { fileStore } from '../../../src/server/node/index.js';

const mapCache = () => {
  const kept = new Map<string, Response>();
  return {
    match: (request: Request) => Promise.resolve(kept.get(request.url)?.clone()),
    put: (request: Request, response: Response) => Promise.resolve(void kept.set(request.url, response)),
  };
};
const mapKv = () => {
  const kept = new Map<string, string>();
  return {
    get: (key: string) => Promise.resolve(kept.get(key) ?? null),
    put: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
  };
};

describe('stores', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nalssi-'));
  });
  after(() => rm(folder, { recursive: true }));

  const stores: Record<string, () => Store> = {
    file: () => fileStore(join(folder, 'feed.json')),
    cache: () => cacheStore(mapCache()),
    kv: () => kvStore(mapKv()),
  };
  for (const [name, open] of Object.entries(stores)) {
    it(`${name} holds the last feed`, async () => {
      const store = open();
      assert.equal(await store.load(), null);
      await store.save('{"hour":16}');
      await store.save('{"hour":17}');
      assert.equal(await store.load(), '{"hour":17}');
    });
  }

  it('file leaves nothing but the feed', async () => {
    const path = join(folder, 'alone');
    await mkdir(path);
    await fileStore(join(path, 'feed.json')).save('{}');
    assert.deepEqual(await readdir(path), ['feed.json']);
  });

  it('file leaves the old feed, and nothing else, when a write fails', async () => {
    const path = join(folder, 'blocked');
    // A folder cannot be replaced by a file.
    await mkdir(join(path, 'feed.json', 'inside'), { recursive: true });
    await assert.rejects(fileStore(join(path, 'feed.json')).save('{}'));
    assert.deepEqual(await readdir(path), ['feed.json']);
    await assert.rejects(fileStore(join(path, 'nowhere', 'feed.json')).save('{}'), { code: 'ENOENT' });
  });

  it('file tells of what it cannot read', async () => {
    await assert.rejects(fileStore(folder).load(), { code: 'EISDIR' });
  });

  it('file never shows half a feed to a reader', async () => {
    const path = join(folder, 'busy.json');
    const store = fileStore(path);
    await writeFile(path, 'a'.repeat(200_000));
    let writing = true;
    const writer = (async () => {
      for (let turn = 0; turn < 20; turn += 1) await store.save((turn % 2 ? 'a' : 'b').repeat(200_000));
      writing = false;
    })();
    while (writing) {
      const seen = await readFile(path, 'utf8');
      assert.equal(seen.length, 200_000);
      assert.equal(new Set(seen).size, 1);
    }
    await writer;
  });
});

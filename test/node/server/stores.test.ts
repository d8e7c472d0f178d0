import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
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

  /** A folder of its own, with a feed in it. */
  const folderWith = async (name: string, mode = 0o644) => {
    const path = join(folder, name);
    await mkdir(path);
    const file = join(path, 'feed.json');
    await writeFile(file, '{"hour":15}');
    await chmod(file, mode);
    return { path, file };
  };

  it('file leaves nothing but the feed', async () => {
    const path = join(folder, 'alone');
    await mkdir(path);
    await fileStore(join(path, 'feed.json')).save('{}');
    assert.deepEqual(await readdir(path), ['feed.json']);
  });

  it('file leaves the old feed, and nothing else, when a write fails', async () => {
    // A limit of 16 kB on the files of the process cuts a write short, as a full disk does.
    const { path, file } = await folderWith('full');
    const script = `import { fileStore } from './src/server/node/index.ts';
      await fileStore(process.argv[1]).save('x'.repeat(200_000));`;
    const command = `ulimit -f 16; trap '' XFSZ; exec "$0" --import tsx --input-type=module -e "$1" "$2"`;
    const { stderr } = await new Promise<{ stderr: string }>((resolve) =>
      execFile('bash', ['-c', command, process.execPath, script, file], (_, __, stderr) =>
        resolve({ stderr }),
      ),
    );
    assert.match(stderr, /EFBIG/);
    assert.equal(await readFile(file, 'utf8'), '{"hour":15}');
    assert.deepEqual(await readdir(path), ['feed.json']);
    await assert.rejects(fileStore(join(path, 'nowhere', 'feed.json')).save('{}'), { code: 'ENOENT' });
  });

  it('file keeps mode and owner, whatever the mask', async () => {
    const { file } = await folderWith('owned', 0o640);
    const isRoot = process.getuid!() === 0;
    if (isRoot) await chown(file, 12_345, 23_456);
    const before = await stat(file);
    await fileStore(file).save('{}');
    const after = await stat(file);
    assert.equal(after.mode & 0o7777, 0o640);
    assert.deepEqual([after.uid, after.gid], [before.uid, before.gid]);
    assert.equal(await readFile(file, 'utf8'), '{}');
  });

  it('file is written through a link, also before its target is there', async () => {
    const { path, file } = await folderWith('linked');
    const link = join(path, 'link.json');
    await mkdir(join(path, 'releases', 'one'), { recursive: true });
    await symlink(join('releases', 'one'), join(path, 'current'));
    for (const [to, target] of [
      ['feed.json', file],
      // `current` is a link itself, so that its parent folder is `releases`.
      [join(path, 'current') + '/../other.json', join(path, 'releases', 'other.json')],
    ] as const) {
      await rm(link, { force: true });
      await symlink(to, link);
      await fileStore(link).save('{"hour":18}');
      assert.equal(await readlink(link), to);
      assert.equal(await readFile(target, 'utf8'), '{"hour":18}');
      assert.equal(await fileStore(link).load(), '{"hour":18}');
    }
    assert.deepEqual((await readdir(path)).sort(), ['current', 'feed.json', 'link.json', 'releases']);
    assert.deepEqual((await readdir(join(path, 'releases'))).sort(), ['one', 'other.json']);
  });

  it('file refuses what is no regular file, and does not wait for a pipe', async () => {
    const { path } = await folderWith('odd');
    const pipe = join(path, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const odd of [path, pipe, '/dev/null']) {
      await assert.rejects(fileStore(odd).save('{}'), /not a regular file/, odd);
      await assert.rejects(fileStore(odd).load(), /not a regular file/, odd);
    }
    assert.deepEqual((await readdir(path)).sort(), ['feed.json', 'pipe']);
  });

  it('file has a temporary name that nobody can foretell', async () => {
    // Otherwise another user of the folder could create a link of that name beforehand.
    const { path, file } = await folderWith('watched');
    const names = new Set<string>();
    const watcher = watch(path, (_, name) => name?.endsWith('.tmp') && names.add(name));
    for (let turn = 0; turn < 3; turn += 1) await fileStore(file).save(String(turn));
    while (names.size < 3) await once(watcher, 'change');
    watcher.close();
    for (const name of names) assert.match(name, /^\.nalssi-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/);
  });

  it('file is whole after two processes have written it at the same time', async () => {
    const { path, file } = await folderWith('raced');
    const script = `import { fileStore } from './src/server/node/index.ts';
      const [, file, letter] = process.argv;
      const store = fileStore(file);
      for (let turn = 0; turn < 40; turn += 1) await store.save(letter.repeat(100_000));`;
    const writer = (letter: string) =>
      once(
        spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, file, letter], {
          stdio: 'inherit',
        }),
        'exit',
      );
    let writing = true;
    const writers = Promise.all([writer('a'), writer('b')]).finally(() => (writing = false));
    await fileStore(file).save('c'.repeat(100_000));
    while (writing) {
      const seen = await readFile(file, 'utf8');
      assert.equal(seen.length, 100_000);
      assert.equal(new Set(seen).size, 1);
    }
    for (const [code] of await writers) assert.equal(code, 0);
    assert.deepEqual(await readdir(path), ['feed.json']);
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

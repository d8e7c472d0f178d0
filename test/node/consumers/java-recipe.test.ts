import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { without } from '../../tools/in-path.js';
import { lines, nalssi } from '../cli/io.js';

const RECIPE = readFileSync('demo/static/WeatherFeed.java', 'utf8');

/** The recipe with its database example in use; nothing runs it. */
const WITH_DATABASE = RECIPE.replaceAll('WeatherFeed', 'DatabaseFeed')
  .replace(/ {8}return Arrays\.asList\([^]*?;\n\n {8}\/\* DB[^\n]*\n/, '')
  .replace(/\n\n {8}드라이버가[^\n]*\*\/\n/, '\n');

/** A program of an editor's, whose database answers in EUC-KR. */
const CALLER = `
import java.math.BigDecimal;
import java.nio.file.Paths;
import java.time.LocalDateTime;
import java.util.Arrays;

class Caller {
    private static String euc(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at += 1) all[at] = (byte) bytes[at];
        return WeatherFeed.decode(all);
    }

    public static void main(String[] args) throws Exception {
        LocalDateTime seven = LocalDateTime.of(2025, 4, 1, 7, 0);
        String seoul = euc(0xbc, 0xad, 0xbf, 0xef);
        WeatherFeed.write(Paths.get(args[0]), Arrays.asList(
            new WeatherFeed.Row("108", seoul, euc(0xb8, 0xbc, 0xc0, 0xbd), new BigDecimal("0E-1"), seven),
            new WeatherFeed.Row("108", seoul, null, new BigDecimal("9.9"), seven.minusHours(1)),
            new WeatherFeed.Row("98  ", "동두천", "", new BigDecimal("1.1"), seven.minusHours(1)),
            // Outside EUC-KR's own 2,350 syllables; a missing value as some tables have it.
            new WeatherFeed.Row("X-1", euc(0x94, 0xee, 0xb0, 0xf1), "\\"비\\\\눈\\"", new BigDecimal("-99.9"), seven),
            // Half a character; no name; a line break; no time; no number.
            new WeatherFeed.Row("5", euc(0xbc, 0xad, 0xbf), null, BigDecimal.ONE, seven),
            new WeatherFeed.Row("6", WeatherFeed.decode(null), null, BigDecimal.ONE, seven),
            new WeatherFeed.Row("7", "서울", "맑\\n음", BigDecimal.ONE, seven),
            new WeatherFeed.Row("8", "서울", null, BigDecimal.ONE, null),
            new WeatherFeed.Row("", "서울", null, BigDecimal.ONE, seven)));
    }
}
`;

const NEEDS = { skip: without('javac', 'default-jdk-headless') };

describe('WeatherFeed.java', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nalssi-java-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'weather.json');

  /** With cron's environment, which has no locale. */
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  const java = (...args: string[]) =>
    run('java', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-cp', folder, ...args);
  const validate = async (bytes: Buffer): Promise<string> => {
    assert.notEqual(bytes[0], 0xef, 'a byte order mark');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    assert.doesNotMatch(text, /\\u/);
    return (await nalssi(['validate', '-'], { stdin: () => Promise.resolve(text) })).out;
  };

  before(() => {
    if (NEEDS.skip) return;
    writeFileSync(join(folder, 'WeatherFeed.java'), RECIPE);
    writeFileSync(join(folder, 'DatabaseFeed.java'), WITH_DATABASE);
    writeFileSync(join(folder, 'Caller.java'), CALLER);
    const sources = ['WeatherFeed.java', 'DatabaseFeed.java', 'Caller.java'];
    // `options` is about Java 8 itself, which later compilers call old.
    const strict = ['--release', '8', '-Xlint:all,-options', '-Werror', '-encoding', 'UTF-8'];
    const { status, stderr } = run('javac', ...strict, ...sources);
    assert.equal(status, 0, stderr);
    assert.match(WITH_DATABASE, /\n {8}LocalDateTime hour [^\n]*\n {8}List<Row> rows = /);
  });

  it('writes the example, and leaves the file when nothing is new or something fails', NEEDS, async () => {
    const done = java('WeatherFeed', file);
    assert.deepEqual([done.status, done.stdout, done.stderr], [0, '', '']);
    assert.equal(await validate(readFileSync(file)), '');
    assert.match(readFileSync(file, 'utf8'), /"name":"동두천"\},"condition":"맑음","temperature":1\.5\}/);
    assert.match(
      readFileSync(file, 'utf8'),
      /"observedAt":"\d{4}-\d\d-\d\dT\d\d:00:00\+09:00","notice":"예시 자료"/,
    );
    assert.equal(statSync(file).mode & 0o777, 0o644);

    const nowhere = java('WeatherFeed', join(folder, 'missing', 'weather.json'));
    assert.equal(nowhere.status, 1);
    assert.match(
      nowhere.stderr,
      /^WeatherFeed: 자료를 만들지 못했습니다\. java\.nio\.file\.NoSuchFileException: [^\n]+\n$/,
    );
  });

  it('writes what a database in EUC-KR has, without the rows that cannot be read', NEEDS, async () => {
    const done = java('Caller', file);
    assert.equal(done.status, 0, done.stderr);
    assert.deepEqual(lines(done.stderr), [
      'WeatherFeed: 5번째 줄을 뺐습니다. 지점 5: 이름이 1~60자의 한 줄이 아니거나 깨졌습니다 (서\uFFFD)',
      'WeatherFeed: 6번째 줄을 뺐습니다. 지점 6: 이름이 1~60자의 한 줄이 아니거나 깨졌습니다 (null)',
      'WeatherFeed: 7번째 줄을 뺐습니다. 지점 7: 현재일기가 1~60자의 한 줄이 아니거나 깨졌습니다 (맑 음)',
      'WeatherFeed: 8번째 줄을 뺐습니다. 지점 8: 관측 시각이 없습니다',
      'WeatherFeed: 9번째 줄을 뺐습니다. 지점번호가 아닙니다 (null)',
    ]);
    const bytes = readFileSync(file);
    assert.equal(await validate(bytes), '');
    const feed = JSON.parse(bytes.toString()) as { observedAt: string; observations: unknown[] };
    assert.equal(feed.observedAt, '2025-04-01T07:00:00+09:00');
    assert.deepEqual(feed.observations, [
      { station: { id: '108', name: '서울' }, condition: '맑음', temperature: 0 },
      {
        station: { id: '98', name: '동두천' },
        condition: null,
        temperature: 1.1,
        observedAt: '2025-04-01T06:00:00+09:00',
      },
      { station: { id: 'X-1', name: '뷁골' }, condition: '"비\\눈"', temperature: null },
    ]);

    const { ino } = statSync(file);
    assert.equal(java('Caller', file).status, 0);
    assert.equal(statSync(file).ino, ino);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});

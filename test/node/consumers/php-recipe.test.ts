import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Engine } from 'php-parser';
import { freePort } from '../../tools/nginx.js';
import { without } from '../../tools/in-path.js';
import { lines, nalssi } from '../cli/io.js';

const RECIPE = readFileSync('demo/static/weather.php', 'utf8');

/** What the parser reads in every version although PHP 7.4 does not know it, as it stands in the syntax tree. */
const NEW = [
  /"kind":"uniontype"/,
  /"readonly":true/,
  // A property that a constructor promotes.
  /"flags":[1-9]/,
  // Read as names of classes.
  /"kind":"typereference","name":"(?:mixed|never|static|false|true|null)"/,
];
/** Functions since PHP 8.0. */
const NEW_FUNCTIONS =
  /\b(?:str_contains|str_starts_with|str_ends_with|get_debug_type|fdiv|array_is_list|fsync|json_validate|array_find|array_any|array_all)\(/;

const isPhp74 = (code: string): boolean => {
  try {
    const tree: unknown = new Engine({ parser: { version: '7.4' } }).parseCode(code, 'weather.php');
    const text = JSON.stringify(tree);
    return !NEW.some((pattern) => pattern.test(text)) && !NEW_FUNCTIONS.test(code);
  } catch {
    return false;
  }
};

const NEEDS = { skip: without('php', 'php-cli') };

describe('weather.php', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nalssi-php-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'weather.json');

  const save = (name: string, code: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, code);
    return path;
  };
  /** Everything that PHP has to say goes to standard error: a notice is one line there. */
  const php = (...args: string[]) =>
    spawnSync('php', ['-d', 'error_reporting=-1', '-d', 'display_errors=1', '-d', 'log_errors=1', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
  const validate = async (bytes: Buffer): Promise<string> => {
    assert.notEqual(bytes[0], 0xef, 'a byte order mark');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    assert.doesNotMatch(text, /\\u/);
    return (await nalssi(['validate', '-'], { stdin: () => Promise.resolve(text) })).out;
  };

  /** The recipe with its database example in use, on a database that answers in EUC-KR. */
  const withDatabase = (rows: string, encoding = 'CP949'): string => {
    const [before, rest] = RECIPE.split(/ {4}return \[\n[^]*?\n {4}\];\n\n {4}\/\* DB[^\n]*\n/);
    assert.ok(rest, 'the example rows and the database example stand one after the other');
    return (before! + rest.replace(/ {4}\*\/\n/, ''))
      .replace("DB_ENCODING = 'UTF-8'", `DB_ENCODING = '${encoding}'`)
      .replace("NOTICE = '예시 자료'", "NOTICE = ''")
      .replace('new PDO(', 'new Database(')
      .concat(`class Database { function query(string $sql) { return [${rows}]; } }\n`);
  };
  const eucKr = (text: string): string => {
    const bytes = { 서울: 'bcadbfef', 맑음: 'b8bcc0bd', 동두천: 'b5bfb5cec3b5', 뷁골: '94eeb0f1' }[text];
    return `hex2bin('${bytes ?? text}')`;
  };
  const row = (id: string, name: string, weather: string, temperature: string, time: string): string =>
    `['id' => ${id}, 'name' => ${name}, 'weather' => ${weather}, 'temperature' => ${temperature}, 'time' => ${time}]`;
  const SEOUL = row('108', eucKr('서울'), eucKr('맑음'), "'-0.0'", "'2025-04-01 07:00:00'");

  it('is PHP 7.4, as a parser of that version reads it', () => {
    assert.ok(isPhp74(RECIPE));
    assert.ok(isPhp74(withDatabase('')));
    // Each is in PHP 8 alone.
    for (const code of [
      '$a = match(1) { 1 => 2 };',
      '$a?->b;',
      'f(a: 1);',
      'function f(int|string $a) {}',
      'function f(mixed $a) {}',
      'function f(): static {}',
      'function f(): never {}',
      'class A { function __construct(public int $x) {} }',
      'class A { public readonly int $x; }',
      'enum A {}',
      '$f = strlen(...);',
      'try {} catch (E) {}',
      'function f($a,) {}',
      '$a = $b ?? throw new E();',
      "str_contains('a', 'b');",
    ])
      assert.ok(!isPhp74(`<?php\n${code}\n`), code);
    assert.ok(
      isPhp74('<?php\n$f = fn (?int $x): ?int => $x ?? [...$a][0]; $b ??= 1; class A { public int $x; }\n'),
    );
  });

  it('answers the feed as a page', NEEDS, async () => {
    save('weather.php', RECIPE);
    const port = await freePort();
    const server = spawn('php', ['-d', 'display_errors=1', '-S', `127.0.0.1:${port}`, '-t', folder]);
    let log = '';
    await new Promise<void>((resolve) =>
      server.stderr.on('data', (data: Buffer) => {
        log += data.toString();
        if (log.includes('started')) resolve();
      }),
    );
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/weather.php`);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=300');
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      const bytes = Buffer.from(await answer.arrayBuffer());
      assert.equal(await validate(bytes), '');
      assert.match(bytes.toString(), /"name":"동두천"\},"condition":"맑음","temperature":1\.5\}/);
      assert.match(bytes.toString(), /"observedAt":"\d{4}-\d\d-\d\dT\d\d:00:00\+09:00","notice":"예시 자료"/);

      // Saved by an editor whose program writes EUC-KR.
      save('weather.php', Buffer.from(RECIPE.replaceAll(/[^\p{ASCII}]+/gu, '\xbd\xb9'), 'latin1'));
      const failed = await fetch(`http://127.0.0.1:${port}/weather.php`);
      assert.equal(failed.status, 503);
      assert.equal(failed.headers.get('content-type'), 'text/plain; charset=utf-8');
      assert.equal(failed.headers.get('cache-control'), 'no-store');
      assert.doesNotMatch(await failed.text(), /version/);
      assert.match(log, /\] weather\.php: /);
      assert.doesNotMatch(log, /Notice|Warning|Deprecated|Fatal/);
    } finally {
      server.kill();
      await new Promise((resolve) => server.once('exit', resolve));
    }
  });

  it('writes what a database in EUC-KR has, without the rows that cannot be read', NEEDS, async () => {
    const recipe = save(
      'euc-kr.php',
      withDatabase(
        [
          SEOUL,
          // The same station an hour before, and one that is late.
          row('108', eucKr('서울'), eucKr('맑음'), '9.9', "'2025-04-01 06:00:00'"),
          row("'98  '", eucKr('동두천'), 'null', "'1.10'", "'202504010600'"),
          // Outside EUC-KR's own 2,350 syllables; a missing value as some tables have it.
          row("'X-1'", eucKr('뷁골'), "''", '-99.9', "'2025-04-01 07:00:00+09'"),
          // Half a character; no name; a time of another zone; no time.
          row('5', eucKr('bcadbf'), 'null', '1', "'2025-04-01 07:00'"),
          row('6', 'null', 'null', '1', "'2025-04-01 07:00'"),
          row('7', eucKr('서울'), 'null', '1', "'2025-03-31 22:00:00+00'"),
          row('8', eucKr('서울'), 'null', '1', 'null'),
          row('9', eucKr('서울'), 'null', '1', "'2025-02-30 07:00'"),
        ].join(','),
      ),
    );
    // An old setting, with which 1.1 would be 1.1000000000000001.
    const done = php('-d', 'serialize_precision=17', recipe, file);
    assert.equal(done.status, 0, done.stderr);
    assert.equal(done.stdout, '');
    assert.deepEqual(lines(done.stderr), [
      'weather.php: 5번째 줄을 뺐습니다. name: CP949로 읽을 수 없는 글자입니다 (바이트 bcadbf)',
      'weather.php: 6번째 줄을 뺐습니다. name: 1~60자의 한 줄이 아닙니다 (바이트 )',
      'weather.php: 7번째 줄을 뺐습니다. time: 한국 시각이 아닙니다 (2025-03-31 22:00:00+00)',
      'weather.php: 8번째 줄을 뺐습니다. time: 한국 시각이 아닙니다 ()',
      'weather.php: 9번째 줄을 뺐습니다. time: 한국 시각이 아닙니다 (2025-02-30 07:00)',
    ]);
    const bytes = readFileSync(file);
    assert.equal(await validate(bytes), '');
    assert.equal(
      bytes.toString(),
      '{"version":1,"source":{"name":"기상청","url":"https://www.weather.go.kr"},"observedAt":"2025-04-01T07:00:00+09:00",' +
        '"observations":[{"station":{"id":"108","name":"서울"},"condition":"맑음","temperature":0},' +
        '{"station":{"id":"98","name":"동두천"},"condition":null,"temperature":1.1,"observedAt":"2025-04-01T06:00:00+09:00"},' +
        '{"station":{"id":"X-1","name":"뷁골"},"condition":null,"temperature":null}]}\n',
    );
  });

  it('leaves the file as it is when nothing is new, and when it fails', NEEDS, () => {
    const recipe = save('good.php', withDatabase(SEOUL));
    assert.equal(php(recipe, file).stderr, '');
    assert.equal(statSync(file).mode & 0o777, 0o644);
    const { ino } = statSync(file);
    assert.equal(php(recipe, file).stderr, '');
    assert.equal(statSync(file).ino, ino);

    const before = readFileSync(file, 'utf8');
    const empty = php(save('empty.php', withDatabase('')), file);
    assert.equal(empty.status, 1);
    assert.equal(empty.stderr, 'weather.php: 자료를 만들지 못했습니다. 쓸 수 있는 관측이 한 줄도 없습니다\n');
    const unknown = php(save('unknown.php', withDatabase(SEOUL, 'KSX-0')), file);
    assert.equal(unknown.status, 1);
    assert.equal(readFileSync(file, 'utf8'), before);
    const nowhere = php(recipe, join(folder, 'missing', 'weather.json'));
    assert.equal(nowhere.status, 1);
    assert.match(nowhere.stderr, /^weather\.php: 자료를 만들지 못했습니다\. .* 에 쓸 수 없습니다\n$/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lines, nalssi } from './io.js';

const FEED = {
  version: 1,
  source: { name: '기상청' },
  observedAt: '2023-10-31T16:00:00+09:00',
  observations: [
    { station: { id: '108', name: '서울' }, condition: '맑음', temperature: 5.4 },
    { station: { id: '159', name: '부산' }, condition: null, temperature: null },
  ],
};

describe('nalssi', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nalssi-'));
  });
  after(() => rm(folder, { recursive: true }));
  const save = async (content: unknown): Promise<string> => {
    const path = join(folder, 'feed.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  describe('without a command', () => {
    it('prints help', async () => {
      for (const args of [['--help'], ['-h'], ['help']]) {
        const { code, out } = await nalssi(args);
        assert.equal(code, 0);
        for (const word of ['fetch', 'serve', 'render', 'validate', 'Exit codes:'])
          assert.ok(out.includes(word));
      }
      assert.equal((await nalssi([])).code, 2);
    });

    it('prints its version', async () => {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      assert.deepEqual(await nalssi(['--version']), { code: 0, out: `${version}\n`, err: '' });
    });

    it('reports a command that does not exist', async () => {
      const { code, err } = await nalssi(['fecth']);
      assert.equal(code, 2);
      assert.equal(
        err,
        'nalssi: there is no command fecth; the commands are fetch, serve, render, validate\n',
      );
    });
  });

  for (const name of ['fetch', 'serve', 'render', 'validate']) {
    it(`${name} --help has usage, options, examples and exit codes`, async () => {
      const { code, out, err } = await nalssi([name, '--help']);
      assert.equal(code, 0);
      assert.equal(err, '');
      for (const part of [`Usage: nalssi ${name}`, 'Options:', 'Examples:', 'Exit codes:']) {
        assert.ok(out.includes(part), part);
      }
      assert.ok(Math.max(...lines(out).map((line) => line.length)) <= 120);
    });

    it(`${name} refuses an option that it does not have`, async () => {
      const { code, out, err } = await nalssi([name, '--colour']);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(
        err,
        new RegExp(`^nalssi ${name}: Unknown option '--colour'; see nalssi ${name} --help\n$`),
      );
    });

    it(`${name} refuses an argument too many`, async () => {
      const { code, err } = await nalssi([name, 'one', 'two']);
      assert.equal(code, 2);
      assert.match(err, /unexpected argument/);
    });
  }

  describe('validate', () => {
    const validate = async (content: unknown) => nalssi(['validate', await save(content)]);

    it('is content with a good feed', async () => {
      const { code, out, err } = await validate(FEED);
      assert.deepEqual([code, out], [0, '']);
      assert.match(err, /: a valid feed\n$/);
    });

    it('reads standard input, and a file with a BOM', async () => {
      const stdin = () => Promise.resolve(`\uFEFF${JSON.stringify(FEED)}`);
      assert.equal((await nalssi(['validate', '-'], { stdin })).code, 0);
    });

    it('prints every issue with its path, in words', async () => {
      const [seoul, busan] = FEED.observations;
      const { code, out, err } = await validate({
        ...FEED,
        version: 2,
        observedAt: 'today',
        observations: [
          { ...seoul, temperature: '5.4', humidity: 101 },
          { ...busan, station: { id: '159' } },
        ],
      });
      assert.equal(code, 1);
      assert.deepEqual(
        lines(out).map((line) => line.split(': ')[0]),
        [
          'version',
          'observedAt',
          'observations[0].temperature',
          'observations[0].humidity',
          'observations[1].station.name',
        ],
      );
      assert.match(out, /temperature: Invalid input: expected number, received string/);
      assert.match(out, /humidity: Too big: expected number to be <=100/);
      assert.match(err, /: 5 issues\n$/);
    });

    it('says in words, never as a pattern, what every field expects', async () => {
      const [seoul] = FEED.observations;
      const row = (fields: object) => ({ ...FEED, observations: [{ ...seoul, ...fields }] });
      const station = (fields: object) => row({ station: { ...seoul!.station, ...fields } });
      for (const [feed, line] of [
        [{ ...FEED, source: { name: '' } }, /^source\.name: expected one line of 1 to 60 characters/],
        [{ ...FEED, source: { name: 'x', url: 'javascript:x' } }, /^source\.url: expected .* https:\/\//],
        [{ ...FEED, observedAt: '2025-04-01' }, /^observedAt: expected a time .*2025-04-01T07:00:00\+09:00/],
        [{ ...FEED, observedAt: '2025-02-30T07:00:00+09:00' }, /^observedAt: expected a time that exists/],
        [{ ...FEED, notice: 'two\nlines' }, /^notice: expected one line of 1 to 200 characters/],
        [station({ id: '서울' }), /^observations\[0\]\.station\.id: expected 1 to 20 letters, digits/],
        [station({ name: '\u202e' }), /^observations\[0\]\.station\.name: expected one line/],
        [station({ region: '\uFFFD' }), /station\.region: .* left of EUC-KR read as UTF-8/],
        [station({ province: '' }), /^observations\[0\]\.station\.province: expected one line/],
        [row({ conditionFrom: 'radar' }), /^observations\[0\]\.conditionFrom: expected 'forecast', or no/],
        [row({ condition: 'x'.repeat(61) }), /^observations\[0\]\.condition: expected one line of 1 to 60/],
      ] as const) {
        const { out } = await validate(feed);
        assert.match(out, line);
        assert.equal(lines(out).length, 1, out);
        assert.doesNotMatch(out, /pattern|Invalid input\n/);
      }
    });

    it('counts a station that stands twice', async () => {
      const [seoul] = FEED.observations;
      const { code, out } = await validate({ ...FEED, observations: [seoul, seoul] });
      assert.equal(code, 1);
      assert.equal(out, 'observations[1].station.id: duplicate-station\n');
    });

    it('reports what is no object, no JSON and no file', async () => {
      assert.match((await validate('[]')).out, /^feed: Invalid input: expected object, received array\n$/);
      const broken = await validate('{"version":');
      assert.equal(broken.code, 1);
      assert.match(broken.err, /is not JSON: /);
      const missing = await nalssi(['validate', join(folder, 'nowhere.json')]);
      assert.equal(missing.code, 1);
      assert.match(missing.err, /nowhere\.json cannot be read: ENOENT/);
      assert.match((await nalssi(['validate', folder])).err, /cannot be read: EISDIR/);
    });

    it('needs a file', async () => {
      const { code, err } = await nalssi(['validate']);
      assert.equal(code, 2);
      assert.match(err, /FILE is missing; see nalssi validate --help/);
    });
  });

  describe('render', () => {
    it('prints the ticker', async () => {
      const path = await save(FEED);
      const { code, out, err } = await nalssi([
        'render',
        '--feed',
        path,
        '--src',
        '/weather.json',
        '--mode',
        'strip',
      ]);
      assert.equal(code, 0);
      assert.equal(err, '');
      assert.match(out, /^<nalssi-ticker [^>]*src="\/weather\.json" mode="strip" lang="ko">/);
      assert.match(out, /<template [^>]*shadowrootmode="open">/);
      assert.match(out, /<li>맑음 서울 5\.4℃<\/li>/);
    });

    it('narrows, in another language and unit', async () => {
      const path = await save(FEED);
      const { out } = await nalssi(['render', '--feed', path, '--stations', '부산', '--lang', 'en']);
      assert.match(out, /<ul>\n<li>Busan &#8211;<\/li>\n<\/ul>/);
      const japanese = await nalssi(['render', '--feed', path, '--stations', '부산', '--lang', 'ja']);
      assert.match(japanese.out, /<ul>\n<li>釜山 &#8211;<\/li>\n<\/ul>/);
      assert.match(japanese.out, /class="base[^>]*lang="ja"/);
      const { code, err } = await nalssi(['render', '--feed', path, '--region', '제주']);
      assert.equal(code, 1);
      assert.match(err, /none of the stations asked for is in/);
    });

    it('prints the other elements with their attributes, and the list alone', async () => {
      const path = await save(FEED);
      const render = (...args: string[]) => nalssi(['render', '--feed', path, ...args]);
      const ticker = await render(
        '--stations',
        '서울',
        '--limit',
        '1',
        '--interval',
        '6',
        '--paused',
        '--nonce',
        'n1',
      );
      assert.match(ticker.out, /^<nalssi-ticker stations="서울" interval="6" limit="1" paused lang="ko">/);
      assert.match(ticker.out, /<style nonce="n1">/);
      const board = await render('--element', 'board', '--layout', 'list', '--measures', '');
      assert.match(board.out, /^<nalssi-board measures layout="list" lang="ko">/);
      const plain = await render('--static');
      assert.match(plain.out, /^<div class="nalssi" lang="ko">/);
      assert.doesNotMatch(plain.out, /nalssi-|<style|<script/);
    });

    it('refuses an attribute that the element does not have, and a number that is none', async () => {
      const path = await save(FEED);
      for (const [args, message] of [
        [['--element', 'board', '--mode', 'strip'], /a board has no --mode/],
        [['--element', 'clock'], /--element is one of ticker, board, map, observation, not clock/],
        [['--limit', 'two'], /--limit is a number above 0, not two/],
        [['--order', 'city'], /--order is one of condition-city-temperature, city-temperature-condition/],
      ] as const) {
        const { code, err } = await nalssi(['render', '--feed', path, ...args]);
        assert.equal(code, 2);
        assert.match(err, message);
      }
    });

    it('shows the good rows of a feed and reports the bad', async () => {
      const path = await save({ ...FEED, observations: [...FEED.observations, { station: {} }] });
      const { code, out, err } = await nalssi(['render', '--feed', path]);
      assert.equal(code, 0);
      assert.match(out, /서울/);
      assert.match(err, /observations\[2\]\.station\.id: invalid-row/);
    });

    it('refuses what is no feed, and what is no choice', async () => {
      const path = await save({ version: 3 });
      const broken = await nalssi(['render', '--feed', path]);
      assert.equal(broken.code, 1);
      assert.match(broken.err, /is no feed: version: unsupported-version/);
      const choice = await nalssi(['render', '--feed', path, '--theme', 'pink']);
      assert.equal(choice.code, 2);
      assert.match(choice.err, /--theme is one of auto, light, dark, not pink/);
      assert.match((await nalssi(['render'])).err, /--feed FILE is missing/);
    });
  });

  it('ends a defect with one line', async () => {
    const stdin = () => Promise.resolve(undefined as never);
    const { code, err } = await nalssi(['validate', '-'], { stdin });
    assert.equal(code, 1);
    assert.match(err, /^nalssi validate: unexpected: TypeError/);
  });
});

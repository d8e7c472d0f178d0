/**
 * Text from outside (a feed, KMA, a request, an attribute) must not take more processor time than is proportional to its
 * length. Each pattern and each recursion over such text is given the longest text that reaches it, made of what takes
 * longest.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseList, selectObservations } from '../../src/feed/select.js';
import { findCondition, QUALIFIERS, textOfCode } from '../../src/conditions/vocabulary.js';
import { maxAgeOf } from '../../src/client/schedule.js';
import { rowLink } from '../../src/elements/ticker/templates.js';
import { HTTP_URL, NOTICE, STATION_ID, TEXT } from '../../src/feed/limits.js';
import { isTime } from '../../src/feed/time.js';
import { stampToIso } from '../../src/kma/time.js';
import { SOURCES } from '../../src/kma/index.js';
import { safeLine } from '../../src/kma/key.js';
import { readNumber, readRain } from '../../src/kma/values.js';
import { isHtml, MAX_BYTES } from '../../src/kma/payload.js';
import { localeFor } from '../../src/locale/registry.js';
import { romanize } from '../../src/stations/romanize.js';
import { at, capture, captureText, NOWCAST, payload, SURFACE_MAP } from './kma/captures.js';
import { createRig, kst } from './server/rig.js';

/** `unit` repeated up to `length` characters. */
const run = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** A body of the largest size that is read: `unit` repeated between a beginning and an end. */
const body = (begin: string, unit: string, end = '', size = MAX_BYTES): string =>
  begin + run(unit, size - begin.length - end.length) + end;

/** Ms that this process has computed so far. The time of the clock on the wall depends on what else runs. */
const computed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Ms of the fastest of some tries; other processes slow down the rest. */
const fastest = (work: () => unknown, enough: number): number => {
  let best = Infinity;
  for (let tries = 0; tries < 20 && best > enough; tries += 1) {
    const start = computed();
    work();
    best = Math.min(best, computed() - start);
  }
  return best;
};

/** The longest time in ms that one of them may take. */
const LIMIT = 20;
/** The lines of a table, names and conditions of the contract, headers of a request, tags and attributes of a page. */
const [LINE, NAME, HEADER, ATTRIBUTE] = [4_000, 60, 16_384, 10_000];

const CONTEXT = at('2026-02-01T00:00:00+09:00', { stations: ['서울'], key: 'aB3+dE5/gH7jK9mN1pQ==' });
const OBSERVED = captureText(NOWCAST);
/** Reads a text as the answer to every request of a source, or to its optional ones with a good observation. */
const read = (name: string, text: string, isSky = false) => {
  const source = SOURCES.find((one) => one.name === name)!;
  const parts = new Set(source.requests(CONTEXT).map(({ part }) => part));
  const payloads = [...(parts.size > 0 ? parts : [undefined])].map((part) =>
    payload(isSky && part === 'getUltraSrtNcst' ? OBSERVED : text, {
      station: '108',
      ...(part !== undefined && { part }),
    }),
  );
  return source.read(payloads, CONTEXT);
};
const table = (upper: string, lower: string, row: string) =>
  read('api-hub', ['#START7777', upper, lower, row, '#7777END'].join('\n'));

const PATTERNS: Readonly<Record<string, (() => unknown)[]>> = {
  'a condition': [
    ...[NAME, ATTRIBUTE].flatMap((length) => [
      () => findCondition(run('약', length / 2) + run('끝', length / 2)),
      () => findCondition(run(QUALIFIERS.map(([word]) => word).join(''), length)),
      () => findCondition(run('적', length)),
      () => findCondition(run('\uFDFA', Math.min(length, 1_000))),
    ]),
  ],
  'the code of a condition': [
    () => textOfCode(run('light-', ATTRIBUTE / 2) + run('-ended', ATTRIBUTE / 2)),
    () => textOfCode(run('occasional-light-moderate-heavy-', ATTRIBUTE)),
  ],
  'a web page': [
    '<!-- ',
    '<!---->',
    '<!-- -->',
    '--> ',
    '<?xml ?>',
    '<?xml ',
    ' ',
    '<title>',
    '<title ',
  ].flatMap((unit) => [
    () => isHtml(body('', unit)),
    () => isHtml(body('<!--', unit)),
    () => isHtml(body('<?xml ', unit, '?><html>')),
  ]),
  'the title of a web page': ['<title ', '<title>', '>', ' '].map(
    (unit) => () => read('surface-map', `<html>${run(unit, LINE)}`),
  ),
  "the API Hub's header": ['A ', ' A', 'A', ' ', '#', '# YYMMDDHHMI '].flatMap((unit) => [
    () => table(`# YYMMDDHHMI ${run(unit, LINE - 13)}`, run(unit, LINE), '1'),
    () => table(`# YYMMDDHHMI ${run(unit, LINE - 13)}`, run(' ', LINE), '1'),
    () => table(`#${run(' ', LINE)}YYMMDDHHMI `, run(unit, LINE), '1'),
  ]),
  "the API Hub's row": ['1 ', ' ', '\t', '1'].map(
    (unit) => () => table('# YYMMDDHHMI STN', '#', run(unit, LINE)),
  ),
  "KMA's message": [' ', '\\u0000', 'x', '\\u200b', 'aB3+dE5/', 'gH7jK9mN1pQ='].map(
    (unit) => () => read('api-hub', body('{"result":{"status":401,"message":"', unit, '"}}')),
  ),
  'a number and a time': ['1', ' ', '-', '.', '1.', 'mm', 'mm '].flatMap((unit) => [
    () => readNumber(body('', unit)),
    () => readRain(body('', unit)),
    () => stampToIso(body('', unit)),
    () => isTime(body('', unit)),
  ]),
  'the fields of the contract': [' ', 'x', '\u00a0', '\n', 'http://', '/', '-'].flatMap((unit) =>
    [TEXT, NOTICE, HTTP_URL, STATION_ID].map((pattern) => () => pattern.test(body('', unit))),
  ),
  'the name of a station': ['가', '군', '가군', '각라', '(', 'ㄱ', '|', '.', '|.', 'ng|'].map(
    (unit) => () => romanize(run(unit, NAME)),
  ),
  'a line of the log': [' ', '\0', 'x', '\u200b', 'key'].map(
    (unit) => () => safeLine(run(unit, LINE), 'key'),
  ),
  'a header of an answer': [' ', ',', 'max-age=', 'max-age=1', ' max-age=x'].map(
    (unit) => () => maxAgeOf(run(unit, HEADER)),
  ),
  'an attribute': ['_', '-', 'ko-', 'zh-', '/', ':', 'x', '{id}', ' ', ','].flatMap((unit) => [
    () => localeFor(run(unit, ATTRIBUTE)),
    () => rowLink(run(unit, ATTRIBUTE), { id: '108', name: '서울' }),
    () => selectObservations([], { stations: parseList(run(unit, ATTRIBUTE)) }),
  ]),
};

describe('the longest text that comes to it takes 20 ms at most', () => {
  for (const [name, works] of Object.entries(PATTERNS)) {
    test(name, () => {
      for (const [index, work] of works.entries()) {
        const time = fastest(work, LIMIT);
        assert.ok(time <= LIMIT, `case ${index} takes ${time.toFixed(1)} ms`);
      }
    });
  }
});

test('the longest headers of a request take 20 ms at most', async () => {
  const upstream = () => Promise.resolve(payload(capture(SURFACE_MAP)));
  const rig = createRig({ address: 'map', now: kst('16:20'), upstream });
  await rig.handler.refresh();
  for (const unit of ['"', '""', '"a", ', 'W/', ' ', ',', '*', 'x']) {
    const value = run(unit, HEADER - 1);
    let best = Infinity;
    for (let tries = 0; tries < 20 && best > LIMIT; tries += 1) {
      const start = performance.now();
      await rig.get('/feed.json', {
        headers: { 'if-none-match': `x${value}`, 'accept-language': `x${value}` },
      });
      best = Math.min(best, performance.now() - start);
    }
    assert.ok(best <= LIMIT, `${unit}… takes ${best.toFixed(1)} ms`);
  }
});

const XML = '<current><weather year="2026" month="01" day="01" hour="1">';
const CELL = '{"response":{"body":{"items":{"item":[{"nx":60,"ny":127}';
const SKY = '{"nx":60,"ny":127,"category":"SKY","fcstDate":"20260101","fcstTime":"0000","fcstValue":"1"}';
const FORECAST = `{"response":{"body":{"items":{"item":[${SKY},${SKY.replace('SKY', 'T1H')}`;
const FEED = '{"version":1,"source":{"name":"x"},"observedAt":"2026-01-01T00:00:00Z","observations":[';

/** What can fill a whole body: its beginning, what is repeated, and its end. */
const BODIES: readonly (readonly [begin: string, unit: string, end?: string])[] = [
  [XML, '<local stn_id="1" ta="2">x</local>', '</weather></current>'],
  [XML, '<local>'],
  ['', '<'],
  ['<current', ' '],
  ['<current ', 'a="" ', '/>'],
  ['<current>', '&amp;', '</current>'],
  ['<current>', '&'],
  ['<!--', '-'],
  ['', '<!-- -->'],
  ['<current>', '<![CDATA['],
  ['<current>', ']', '</current>'],
  ['<current>', '\r', '</current>'],
  ['<', 'a:', '>'],
  ['<?xml ', ' '],
  [
    '<OpenAPI_ServiceResponse><cmmMsgHeader>',
    '<errMsg>x</errMsg>',
    '</cmmMsgHeader></OpenAPI_ServiceResponse>',
  ],
  ['#START7777\n# YYMMDDHHMI STN\n#\n', '1\n', '#7777END'],
  ['', '#\n'],
  ['', '\n'],
  ['', ' '],
  ['{"response":', '['],
  [CELL, ',{"category":"T1H"}', ']}}}}'],
  [FORECAST, `,${SKY}`, ']}}}}'],
  ['', '1.00,'],
  ['', '-'],
  ['#', '\n'],
  ['', '# YYMMDDHHMI'],
  ['#START7777\n# YYMMDDHHMI STN WD1 TA HM WS10 RN-60m\n#\n', '1 1 1 1 1 1 1\n', '#7777END'],
  [FEED, '{"station":{"id":"1","name":"a"}},', '0]}'],
];

/** Ms for a whole body: about 50 where the time is proportional to its size, many seconds where it is quadratic. */
const BODY_LIMIT = 500;

describe('a body as large as is read takes half a second at most, whatever it repeats', () => {
  for (const { name } of SOURCES) {
    test(name, () => {
      for (const [begin, unit, end] of BODIES) {
        const text = body(begin, unit, end);
        for (const isSky of name === 'nowcast' ? [false, true] : [false]) {
          const time = fastest(() => read(name, text, isSky), BODY_LIMIT);
          assert.ok(time <= BODY_LIMIT, `${begin}${unit}… takes ${time.toFixed(0)} ms`);
        }
      }
    });
  }
});

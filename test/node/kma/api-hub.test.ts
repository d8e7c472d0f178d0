import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiHub, skyText } from '../../../src/kma/api-hub/api-hub.js';
import {
  at,
  capture,
  captureText,
  HUB,
  HUB_TABLE,
  hubRow,
  hubTable,
  NO_DATA,
  NOT_APPLIED,
  payload,
} from './captures.js';

// All complete payloads here are composed by `hubTable` of real header lines and rows, in the frame of the API Hub.
const NOW = at('2025-11-13T08:15:00+09:00');

/** The indexes of cells in the real row. */
const [TM, STN, WS, TA, HM, RN, WW, CA_TOT] = [0, 1, 3, 11, 13, 15, 24, 25] as const;

const read = (body: string | Uint8Array, status = 200, context = NOW) =>
  apiHub.read([payload(body, { status })], context);
const feed = (body: string | Uint8Array, context = NOW) => {
  const result = read(body, 200, context);
  assert.ok(result.ok, JSON.stringify(result));
  return result.feed;
};
const error = (body: string, status = 200) => {
  const result = read(body, status);
  assert.ok(!result.ok, 'a feed came of it');
  return result.error;
};
const row = (cells: Readonly<Record<number, string>>) => feed(hubTable([hubRow(cells)])).observations[0]!;

test('requests the last published hour of all stations, the key encoded once and only in the URL', () => {
  const url = 'https://apihub.kma.go.kr/api/typ01/url/kma_sfctm2.php?tm=202511130800&stn=0&help=0';
  for (const key of ['a+b/c==', 'a%2Bb%2Fc%3D%3D', ' a+b/c==\n']) {
    assert.deepEqual(apiHub.requests({ ...NOW, key }), [
      { url: `${url}&authKey=a%2Bb%2Fc%3D%3D`, label: url },
    ]);
  }
  assert.equal(apiHub.requests({ ...NOW, key: '50%' })[0]!.url, `${url}&authKey=50%25`);
  assert.equal(apiHub.requests({ ...NOW, back: 1 })[0]!.label, url.replace('0800', '0700'));
  assert.equal(apiHub.requests(NOW)[0]!.url, `${url}&authKey=`);
});

test('the real row of 2025-11-13 08h', () => {
  const result = feed(hubTable());
  assert.equal(result.observedAt, '2025-11-13T08:00:00+09:00');
  assert.deepEqual(result.observations, [
    {
      station: {
        id: '108',
        name: '서울',
        region: '수도권',
        province: '서울특별시',
        latitude: 37.5714,
        longitude: 126.9658,
      },
      condition: '흐림',
      temperature: 8.1,
      humidity: 81,
      windSpeed: 2.6,
    },
  ]);
  assert.equal(feed(captureText('kma_sfctm2/2025-11-13T0800_stn108.txt')).observations.length, 1);
});

test('the real row of 2015-12-11 01h: a phenomenon (WW 19) that cannot be decoded is no text', () => {
  const [seoul] = feed(hubTable([HUB.olderRow])).observations;
  assert.equal(seoul!.condition, null);
  assert.equal(seoul!.temperature, 5.2);
});

test('help text in EUC-KR, a ruler and CRLF stand in nobody’s way', () => {
  // 기상청 지상관측 시간자료 in EUC-KR.
  const help = Uint8Array.from(Buffer.from('23b1e2bbf3c3bb20c1f6bbf3b0fcc3f820bdc3b0a3c0dab7e10a', 'hex'));
  const table = new TextEncoder().encode(
    hubTable([HUB.row], ['#2345678901234567890', '# 1. TM : YYMMDDHHMI (KST)']),
  );
  const start = table.indexOf(0x0a) + 1;
  const body = Uint8Array.from([...table.slice(0, start), ...help, ...table.slice(start)]);
  assert.deepEqual(feed(body), feed(hubTable()));
  assert.deepEqual(feed(hubTable().replaceAll('\n', '\r\n')), feed(hubTable()));
});

test('a whole payload of 2026-08-03 15h, with its ruler', () => {
  const result = feed(captureText(HUB_TABLE), at('2026-08-03T15:15:00+09:00'));
  assert.equal(result.observedAt, '2026-08-03T15:00:00+09:00');
  assert.deepEqual(
    result.observations.map(({ station, temperature, humidity }) => [station.name, temperature, humidity]),
    [
      ['속초', 28.4, 85],
      ['대관령', 27.3, 82],
    ],
  );
});

test('an amount that cannot be one is left out, and the city stays', () => {
  const { temperature, humidity, windSpeed } = row({ [HM]: '100.5', [WS]: '999' });
  assert.deepEqual([temperature, humidity, windSpeed], [8.1, undefined, undefined]);
});

test('the header may stand last, where there is nothing beneath it', () => {
  assert.equal(error(`#7777END\n${HUB.row}\n${HUB.upper}`).code, 'unexpected-format');
});

test('columns are found by their names, wherever they stand', () => {
  const drop = (index: number) => {
    const words = (line: string) => [...line.replace('#', ' ').matchAll(/\S+/g)];
    const { index: from, 0: word } = words(HUB.upper)[index]!;
    const blank = (line: string) =>
      line.slice(0, from - 1) + ' '.repeat(word.length + 1) + line.slice(from + word.length);
    const cells = HUB.row.split(/\s+/).filter((_, at) => at !== index);
    return ['#START7777', blank(HUB.upper), blank(HUB.lower), cells.join(' '), '#7777END'].join('\n');
  };
  assert.deepEqual(feed(drop(18)).observations, feed(hubTable()).observations, 'without RN INT');
  assert.deepEqual(error(drop(15)), { code: 'unexpected-format', message: 'the table has no column RN mm' });
  assert.equal(error(drop(25)).message, 'the table has no column CA TOT');
});

test('sentinels: -50 and below is no temperature, -9.0 is one; no amount is below 0', () => {
  assert.equal(row({ [TA]: '-50.0' }).temperature, null);
  assert.equal(row({ [TA]: '-99.0' }).temperature, null);
  assert.equal(row({ [TA]: '-9.0' }).temperature, -9);
  assert.ok(Object.is(row({ [TA]: '-0.0' }).temperature, 0));
  for (const missing of ['-9', '-9.0', '-99.0', '-']) {
    const { humidity, precipitation, windSpeed } = row({ [HM]: missing, [RN]: missing, [WS]: missing });
    assert.deepEqual([humidity, precipitation, windSpeed], [undefined, undefined, undefined], missing);
  }
  const { humidity, precipitation, windSpeed } = row({ [HM]: '100.0', [RN]: '0.5', [WS]: '0.0' });
  assert.deepEqual([humidity, precipitation, windSpeed], [100, 0.5, 0]);
});

test('sky text by the amount of cloud, none where a phenomenon is reported or the cloud is not', () => {
  assert.equal(row({ [CA_TOT]: '0' }).condition, '맑음');
  assert.equal(row({ [CA_TOT]: '0', [WW]: '-9' }).condition, '맑음');
  assert.equal(row({ [CA_TOT]: '0', [WW]: '6119' }).condition, null);
  for (const cloud of ['-9', '-', '11', '1.5', 'x'])
    assert.equal(row({ [CA_TOT]: cloud }).condition, null, cloud);
});

test("the amounts of cloud and texts of KMA's own table of 2017-05-17 14h agree with the rule", () => {
  const html = new TextDecoder('euc-kr').decode(
    capture('currentweather_jsp/2017-05-17T14.table.euc-kr.html'),
  );
  const rows = html
    .split('<tr>')
    .map((part) =>
      [...part.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) =>
        cell!.replace(/<[^>]*>|&nbsp;/g, '').trim(),
      ),
    );
  const withText = rows.filter((cells) => cells[1]);
  assert.equal(withText.length, 22);
  const sky = withText.filter(([, text]) => /^(맑음|구름조금|구름많음|흐림)$/.test(text!));
  for (const [station, text, , cloud] of sky) assert.equal(skyText(cloud!), text, station);
  assert.equal(sky.length, 20);
  // The other two have a phenomenon in place of the sky.
  assert.deepEqual(
    withText
      .filter((cells) => !sky.includes(cells))
      .map(([station, text, , cloud]) => [station, text, cloud]),
    [
      ['흑산도', '박무', '0'],
      ['울산', '뇌전 끝', '7'],
    ],
  );
});

test('amounts that the table does not show: 9 and 10 are 흐림, as in forecasts', () => {
  assert.deepEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map(skyText), [
    ...Array<string>(3).fill('맑음'),
    ...Array<string>(3).fill('구름조금'),
    ...Array<string>(3).fill('구름많음'),
    ...Array<string>(2).fill('흐림'),
  ]);
});

test('rows that cannot be used are issues; a row of another hour says so', () => {
  const result = read(
    hubTable([
      HUB.row,
      hubRow({ [STN]: '159', [TM]: '202511130700' }),
      hubRow({ [STN]: '9999' }),
      hubRow({ [STN]: '90', [TM]: '202511139900' }),
      hubRow({ [STN]: '93', [TM]: '202511130900' }),
      hubRow({ [STN]: '95', [TA]: 'x' }),
      '202511130800 98 1 2',
    ]),
  );
  assert.ok(result.ok);
  assert.deepEqual(
    result.feed.observations.map(({ station, observedAt }) => [station.name, observedAt]),
    [
      ['서울', undefined],
      ['부산', '2025-11-13T07:00:00+09:00'],
    ],
  );
  assert.deepEqual(
    result.issues.map(({ path, message }) => [path.slice(1).join('.'), message]),
    [
      ['2', 'no name is known for station 9999'],
      ['3', 'the observation time is missing or impossible'],
      [
        '4',
        "the observation time 2025-11-13T09:00:00+09:00 is in the future by this machine's clock (2025-11-12T23:15:00.000Z): check the clock",
      ],
      ['5.temperature', 'Invalid input'],
      ['6', 'a row has 4 cells and the header 46'],
    ],
  );
});

test("the feed's time is that of the rows that stay", () => {
  const rows = [
    hubRow({ [TA]: 'x' }),
    hubRow({ [STN]: '159', [TM]: '202511130700' }),
    hubRow({ [STN]: '90', [TM]: '202511130600' }),
  ];
  const result = feed(hubTable(rows));
  assert.equal(result.observedAt, '2025-11-13T07:00:00+09:00');
  assert.deepEqual(
    result.observations.map((row) => row.observedAt),
    [undefined, '2025-11-13T06:00:00+09:00'],
  );
});

test("errors of the provider have KMA's own message", () => {
  assert.deepEqual(error(captureText(NOT_APPLIED), 403), {
    code: 'refused',
    message: 'KMA answered HTTP 403: 활용신청이 필요한 API 입니다. 활용신청 후 다시 시도해 주십시오.',
  });
  assert.deepEqual(error(captureText(NO_DATA)), { code: 'no-data', message: 'KMA answered 03: NO_DATA' });
  assert.deepEqual(error('{"result":{"status":401,"message":"유효한 인증키가 아닙니다."}}', 401), {
    code: 'refused',
    message: 'KMA answered HTTP 401: 유효한 인증키가 아닙니다.',
  });
  assert.equal(error('{"result":{"status":429}}', 429).message, 'KMA answered HTTP 429: no message');
  assert.equal(error('{"result":{"status":500,"message":"x"}}', 500).code, 'provider');
});

test('each kind of bad payload has its own error', () => {
  assert.equal(error('').code, 'empty');
  assert.equal(error('<html></html>').code, 'html');
  assert.equal(error('#START7777\n#7777END\n').code, 'no-data');
  assert.equal(error(hubTable([])).code, 'no-data');
  assert.equal(error(`#START7777\n${HUB.row}\n#7777END\n`).code, 'unexpected-format');
  assert.equal(error('something else').code, 'unexpected-format');
  assert.equal(error('{"result":').code, 'unexpected-format');
  assert.equal(error(hubTable([hubRow({ [TM]: '209901010000' })])).code, 'invalid-time');
  assert.deepEqual(apiHub.read([], NOW), {
    ok: false,
    error: { code: 'empty', message: 'there is no answer' },
  });
});

test('a table that is cut off anywhere is malformed, never a shorter feed', () => {
  const table = hubTable([HUB.row, hubRow({ [STN]: '159' })]);
  const end = table.indexOf('#7777END') + '#7777END'.length;
  for (let cut = 10; cut < end; cut += 7)
    assert.equal(error(table.slice(0, cut)).code, 'malformed', `cut at ${cut}`);
});

test('its own payloads are recognised', () => {
  for (const text of [hubTable(), captureText(NOT_APPLIED)]) assert.ok(apiHub.recognises(text));
  for (const text of ['{"version":1}', '<current/>']) assert.ok(!apiHub.recognises(text));
});

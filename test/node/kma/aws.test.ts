import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aws } from '../../../src/kma/aws/aws.js';
import { AWS_STATIONS } from '../../../src/kma/aws/stations.js';
import { STATIONS } from '../../../src/stations/stations.js';
import { uniformBody } from './grid-body.js';
import { at, AWS_TABLE, captureText, NOT_APPLIED, NOWCAST, payload } from './captures.js';

const NOW = at('2026-08-13T12:02:30+09:00', { key: 'a+b==' });
const TEXT = captureText(AWS_TABLE);
const LINES = TEXT.split('\n').filter((line) => /^\d/.test(line));

const read = (body: string | Uint8Array, stations: readonly string[] = [], status = 200) =>
  aws.read([payload(body, { status })], { ...NOW, stations });
const fed = (body: string | Uint8Array, stations: readonly string[] = []) => {
  const result = read(body, stations);
  assert.ok(result.ok, JSON.stringify(result));
  return { ...result.feed, issues: result.issues.map(({ message }) => message) };
};
const errorOf = (body: string | Uint8Array, status = 200) => {
  const result = read(body, [], status);
  assert.ok(!result.ok, 'a feed came of it');
  return result.error;
};
/** The capture with some cells of a station's row replaced, by their index. */
const having = (station: string, cells: Readonly<Record<number, string>>) =>
  TEXT.split('\n')
    .map((line) => {
      const words = line.trim().split(/\s+/);
      return /^\d/.test(line) && words[1] === station
        ? words.map((word, index) => cells[index] ?? word).join(' ')
        : line;
    })
    .join('\n');

test('one request for every station, for the minute two minutes ago, then five, then eight', () => {
  const [request, ...others] = aws.requests(NOW);
  assert.deepEqual(
    others.map(({ label, part, optional }) => [label.split('?')[1], part, optional]),
    [
      ['tmfc=202608131150&vars=PTY', 'PTY', true],
      ['tmfc=202608131030&tmef=2026081311&vars=SKY', 'SKY', true],
    ],
  );
  const label =
    'https://apihub.kma.go.kr/api/typ01/cgi-bin/url/nph-aws2_min?tm2=202608131200&stn=0&disp=0&help=1';
  assert.deepEqual(request, { url: `${label}&authKey=a%2Bb%3D%3D`, label });
  const minutes = [0, 1, 2].map(
    (back) => /tm2=(\d+)/.exec(aws.requests({ ...at('2026-08-13T00:04:00+09:00'), back })[0]!.url)![1],
  );
  assert.deepEqual(minutes, ['202608130002', '202608122359', '202608122356']);
  assert.equal(aws.stepsBack, 2);
});

describe('the capture of 2026-08-13 12:00', () => {
  test('every row, value by value', () => {
    const { observations, observedAt, issues } = fed(TEXT);
    assert.equal(observedAt, '2026-08-13T12:00:00+09:00');
    assert.deepEqual(issues, []);
    assert.equal(observations.length, 736);
    const value = (text: string) => (Number(text) <= -50 ? null : Number(text));
    const expected = LINES.map((line) => {
      const [, station, , , , , , wind, temperature, , , rain, , , humidity] = line.trim().split(/\s+/);
      return [station, value(temperature!), value(humidity!), value(rain!), value(wind!)];
    });
    assert.deepEqual(
      observations.map(({ station, temperature, humidity, precipitation, windSpeed }) => [
        station.id,
        temperature,
        humidity ?? null,
        precipitation ?? null,
        windSpeed ?? null,
      ]),
      expected,
    );
    assert.ok(
      observations.every(({ condition, observedAt: own }) => condition === null && own === undefined),
    );
  });

  test('the first row, with its names', () => {
    const [first] = fed(TEXT).observations;
    assert.deepEqual(first, {
      station: {
        id: '42',
        name: '군산오식도',
        region: '호남',
        province: '전북특별자치도',
        latitude: 35.9368,
        longitude: 126.5974,
      },
      condition: null,
      temperature: 29.7,
      humidity: 58.8,
      precipitation: 0,
      windSpeed: 2.8,
    });
  });

  test('in EUC-KR as KMA sends it', () => {
    // The bytes of 기온 in EUC-KR, in a comment.
    const parts = TEXT.replaceAll(/[^\p{ASCII}]/gu, '').split('#START7777\n');
    const bytes = Uint8Array.from(
      Buffer.concat([
        Buffer.from(`${parts[0]}#START7777\n# `),
        Buffer.from([0xb1, 0xe2, 0xbf, 0xc2]),
        Buffer.from(`\n${parts[1]}`),
      ]),
    );
    assert.equal(fed(bytes).observations.length, 736);
  });

  test('the stations wanted, by number or name, in their order', () => {
    const { observations, issues } = fed(TEXT, ['안양', '108', '강남', '진도(첨찰산)', '서울']);
    assert.deepEqual(
      observations.map(({ station }) => [station.name, station.province]),
      [
        ['안양', '경기도'],
        ['서울', '서울특별시'],
        ['강남', '서울특별시'],
        ['진도(첨찰산)', '전남광주통합특별시'],
      ],
    );
    assert.deepEqual(issues, []);
  });

  test('a name of two stations, of none, and a station without a row are issues', () => {
    const { observations, issues } = fed(TEXT, ['옥천', '604', '없는곳', '부천원미']);
    assert.deepEqual(
      observations.map(({ station }) => station.id),
      ['604'],
    );
    assert.deepEqual(issues, [
      'the table has no row of station 429',
      '옥천 could be 449 (경기도), 604 (충청북도): give the number',
      'no automatic station (AWS) is called 없는곳',
    ]);
  });
});

describe('the condition, from the cell of the station', () => {
  const now = NOW;
  const grids = (kinds: string | null, skies: string | null) => {
    const parts = [
      payload(TEXT),
      ...(kinds === null ? [] : [{ ...payload(kinds), part: 'PTY' }]),
      ...(skies === null ? [] : [{ ...payload(skies), part: 'SKY' }]),
    ];
    const result = aws.read(parts, { ...now, stations: ['서울', '안양'] });
    assert.ok(result.ok);
    return {
      rows: result.feed.observations.map(({ condition, conditionFrom }) => [condition, conditionFrom]),
      issues: result.issues.map(({ message }) => message),
    };
  };
  // 서울 is in cell 60,127.
  const RAIN_IN_SEOUL = uniformBody(0, { '60,127': 1 });

  test('what falls, and the sky of the forecast where nothing falls', () => {
    assert.deepEqual(grids(RAIN_IN_SEOUL, uniformBody(4)), {
      rows: [
        ['비', undefined],
        ['흐림', 'forecast'],
      ],
      issues: [],
    });
  });

  test('nothing where only the sky is known, or only that it is dry', () => {
    const none = [null, undefined];
    assert.deepEqual(grids(null, uniformBody(1)).rows, [none, none]);
    assert.deepEqual(grids(uniformBody(0), null).rows, [none, none]);
  });

  test('a grid that cannot be read costs no temperature, and is an issue', () => {
    const { rows, issues } = grids('# dfs_file_read error (-1)', uniformBody(1));
    assert.equal(rows.length, 2);
    assert.match(issues.join(), /^no condition: nph-dfs_odam_grd PTY: .*dfs_file_read error/);
  });
});

describe('values', () => {
  const row = (cells: Readonly<Record<number, string>>) =>
    fed(having('400', cells), ['400']).observations[0]!;

  test('from -50 down are missing, each by itself', () => {
    for (const missing of ['-50.0', '-99.9', '-99.2', '-99.7', '-999.0']) {
      assert.equal(row({ 8: missing }).temperature, null, missing);
      const { temperature, humidity, precipitation, windSpeed } = row({
        7: missing,
        11: missing,
        14: missing,
      });
      assert.notEqual(temperature, null);
      assert.deepEqual([humidity, precipitation, windSpeed], [undefined, undefined, undefined]);
    }
    assert.equal(row({ 8: '-17.3' }).temperature, -17.3);
  });

  test('that are no numbers: a bad temperature costs the row, another only itself', () => {
    const result = fed(having('400', { 8: 'x' }));
    assert.equal(result.observations.length, 735);
    assert.equal(result.issues.length, 1);
    assert.ok(!('humidity' in row({ 14: 'x' })));
    assert.ok(!('humidity' in row({ 14: '100.5' })));
  });

  test('of a station that the list does not have are an issue', () => {
    const { issues } = fed(having('400', { 1: '9999' }));
    assert.deepEqual(issues, ['no name is known for station 9999']);
  });
});

describe('a table that cannot be used', () => {
  test('of a minute that is not made yet', () => {
    const rows = LINES.map((line) => line.replaceAll(/ -?\d+\.\d/g, ' -99.9'));
    const empty = TEXT.split('\n')
      .filter((line) => !/^\d/.test(line))
      .join('\n')
      .replace('#7777END', `${rows.join('\n')}\n#7777END`);
    assert.equal(errorOf(empty).code, 'no-data');
    // One value is enough: the others then have none for themselves.
    const one = empty.replace(/(?<=^202608131200 +400 .*)-99\.9(?=( +-99\.9){9}$)/m, '21.0');
    assert.equal(fed(one).observations.length, 736);
  });

  test('cut in the middle, without a column, without rows, with a row too short', () => {
    assert.equal(errorOf(TEXT.slice(0, TEXT.length / 2)).code, 'malformed');
    const noColumn = errorOf(TEXT.replace('     TA ', '     XX '));
    assert.deepEqual(noColumn, { code: 'unexpected-format', message: 'the table has no column TA' });
    assert.equal(errorOf(TEXT.replaceAll(/^\d.*\n/gm, '')).code, 'no-data');
    const { observations, issues } = fed(TEXT.replace(/^(202608131200 +400 .*) \S+$/m, '$1'));
    assert.equal(observations.length, 735);
    assert.deepEqual(issues, ['a row has 17 cells and the header 18']);
    assert.equal(errorOf(TEXT.replaceAll(/^(\d.*) \S+$/gm, '$1')).code, 'malformed');
  });

  test('of another service, another day, or none at all', () => {
    const synoptic = captureText('kma_sfctm2/2026-08-03T1500_stn90_stn100.txt');
    assert.equal(errorOf(synoptic).code, 'unexpected-format');
    assert.equal(errorOf(captureText(NOWCAST)).code, 'unexpected-format');
    assert.equal(errorOf('<html></html>').code, 'html');
    assert.equal(errorOf('').code, 'empty');
    assert.equal(errorOf(TEXT.replaceAll('202608131200', '202608131300')).code, 'invalid-time');
    assert.equal(errorOf(TEXT.replaceAll('202608131200', '202608321200')).code, 'invalid-time');
    assert.deepEqual(aws.read([], NOW), {
      ok: false,
      error: { code: 'empty', message: 'there is no answer' },
    });
  });

  test('because the key is refused for it, or the quota used up', () => {
    const refused = errorOf(captureText(NOT_APPLIED), 403);
    assert.equal(refused.code, 'refused');
    assert.match(refused.message, /^nph-aws2_min: KMA answered HTTP 403: /);
    assert.equal(errorOf('too many', 429).code, 'quota');
  });
});

test("its table is told from the synoptic stations' and from a grid", () => {
  assert.ok(aws.recognises(TEXT));
  for (const text of [captureText('kma_sfctm2/2026-08-03T1500_stn90_stn100.txt'), '#START7777', '1.00,'])
    assert.ok(!aws.recognises(text));
});

test("the stations are those of KMA's list, and the synoptic ones among them have their own names", () => {
  const listed = captureText('aws/stn_inf_AWS_2026-08-11.txt')
    .split('\n')
    .filter((line) => /^ *\d/.test(line));
  assert.equal(AWS_STATIONS.size, 745);
  assert.equal(listed.length, 745);
  const names = new Map(STATIONS.map(({ id, name }) => [id, name]));
  for (const line of listed) {
    const [id, longitude, latitude] = line.trim().split(/\s+/) as [string, string, string];
    const station = AWS_STATIONS.get(id)!;
    assert.ok(Math.abs(station.latitude! - Number(latitude)) <= 0.000_051, line);
    assert.ok(Math.abs(station.longitude! - Number(longitude)) <= 0.000_051, line);
    assert.ok(names.has(id) ? station.name === names.get(id) : line.includes(` ${station.name} `), line);
    assert.ok(line.includes(station.province!), line);
  }
});

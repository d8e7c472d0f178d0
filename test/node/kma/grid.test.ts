import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readGrid, valueAt } from '../../../src/kma/grid/body.js';
import { grid } from '../../../src/kma/grid/grid.js';
import { at, capture, captureText, NOT_APPLIED, payload } from './captures.js';
import { gridBody, uniformBody } from './grid-body.js';

const NOW = at('2026-10-01T14:24:00+09:00', { stations: ['안양', '하남'], key: 'a+b==' });

type Bodies = Readonly<Record<string, string | readonly [body: string, status: number]>>;
const GOOD = { T1H: uniformBody(21.4), PTY: uniformBody(0), SKY: uniformBody(1) };

const read = (bodies: Bodies, more: Partial<typeof NOW> = {}) =>
  grid.read(
    Object.entries(bodies).map(([part, answer]) => {
      const [body, status] = typeof answer === 'string' ? ([answer, 200] as const) : answer;
      return payload(body, { part, status });
    }),
    { ...NOW, ...more },
  );
const rowsOf = (bodies: Bodies, more: Partial<typeof NOW> = {}) => {
  const result = read({ ...GOOD, ...bodies }, more);
  assert.ok(result.ok, JSON.stringify(result));
  return {
    rows: result.feed.observations.map(({ station, temperature, condition, conditionFrom }) => [
      station.name,
      temperature,
      condition,
      ...(conditionFrom ? [conditionFrom] : []),
    ]),
    issues: result.issues.map(({ message }) => message!),
    time: result.feed.observedAt,
  };
};
const errorOf = (bodies: Bodies, more: Partial<typeof NOW> = {}) => {
  const result = read({ ...GOOD, ...bodies }, more);
  assert.ok(!result.ok, 'a feed came of it');
  return result.error;
};

describe('requests', () => {
  const HUB = 'https://apihub.kma.go.kr/api/typ01/cgi-bin/url';

  test('are three for any number of places, with a longer time-out, and the key only in the URL', () => {
    const labels = [
      `${HUB}/nph-dfs_odam_grd?tmfc=202610011410&vars=T1H`,
      `${HUB}/nph-dfs_odam_grd?tmfc=202610011410&vars=PTY`,
      `${HUB}/nph-dfs_vsrt_grd?tmfc=202610011330&tmef=2026100114&vars=SKY`,
    ];
    const stations = Array.from({ length: 250 }, (_, index) => `place ${index}`);
    for (const wanted of [['안양'], stations]) {
      const requests = grid.requests({ ...NOW, stations: wanted });
      assert.deepEqual(
        requests.map(({ label }) => label),
        labels,
      );
      assert.deepEqual(
        requests.map(({ url }) => url),
        labels.map((label) => `${label}&authKey=a%2Bb%3D%3D`),
      );
      assert.deepEqual(
        requests.map(({ part, optional, timeout }) => [part, optional, timeout! >= 60_000]),
        [
          ['T1H', undefined, true],
          ['PTY', undefined, true],
          ['SKY', true, true],
        ],
      );
    }
  });

  test('are for the slot of ten minutes that ended ten minutes ago, and step back by slots', () => {
    const times = (now: string, back = 0) =>
      grid
        .requests({ ...NOW, now: Date.parse(now), back })
        .map(({ url }) => [...url.matchAll(/tm[ef][fc]=(\d+)/g)].map(([, time]) => time).join(' '));
    assert.deepEqual(times('2026-10-01T14:15:00+09:00'), [
      '202610011400',
      '202610011400',
      '202610011330 2026100114',
    ]);
    assert.equal(times('2026-10-01T14:10:00+09:00')[0], '202610011400');
    assert.equal(times('2026-10-01T14:09:59+09:00')[0], '202610011350');
    assert.deepEqual(
      [1, 2, 3].map((back) => times('2026-10-01T14:15:00+09:00', back)[0]),
      ['202610011350', '202610011340', '202610011330'],
    );
    assert.deepEqual(times('2026-10-01T00:15:00+09:00', 1), [
      '202609302350',
      '202609302350',
      '202609302230 2026093023',
    ]);
    assert.equal(grid.stepsBack, 3);
  });
});

describe('a body of the documented form', () => {
  test('has the size that is documented', () => {
    assert.equal(GOOD.T1H.length, 341_297);
    assert.equal(GOOD.T1H.split(',').length - 1, 37_697);
  });

  test('gives each place the value of its cell in the table', () => {
    // KMA's table has 안양 in 59,123, 하남 in 64,126, 김포 in 55,128, 순천 in 70,70 and 구미 in 84,96.
    const stations = ['안양', '하남', '김포', '순천시', '구미시'];
    const byColumn = rowsOf({ T1H: gridBody((nx) => nx / 10 - 5) }, { stations });
    assert.deepEqual(
      byColumn.rows.map(([, temperature]) => temperature),
      [0.9, 1.4, 0.5, 2, 3.4],
    );
    const byRow = rowsOf({ T1H: gridBody((_, ny) => ny / 10) }, { stations });
    assert.deepEqual(
      byRow.rows.map(([, temperature]) => temperature),
      [12.3, 12.6, 12.8, 7, 9.6],
    );
  });

  test('is of the slot that was requested', () => {
    assert.equal(rowsOf({}).time, '2026-10-01T14:10:00+09:00');
    assert.equal(rowsOf({}, { back: 2 }).time, '2026-10-01T13:50:00+09:00');
  });

  test('says what falls, else the sky of the forecast, else nothing', () => {
    const [anyang, hanam] = ['59,123', '64,126'];
    assert.deepEqual(rowsOf({}).rows, [
      ['안양', 21.4, '맑음', 'forecast'],
      ['하남', 21.4, '맑음', 'forecast'],
    ]);
    const cells = { PTY: uniformBody(0, { [anyang]: 3 }), SKY: uniformBody(1, { [hanam]: 4 }) };
    assert.deepEqual(rowsOf(cells).rows, [
      ['안양', 21.4, '눈'],
      ['하남', 21.4, '흐림', 'forecast'],
    ]);
    const unknown = { PTY: uniformBody(0, { [anyang]: -99, [hanam]: 4 }) };
    assert.deepEqual(rowsOf(unknown).rows, [
      ['안양', 21.4, null],
      ['하남', 21.4, null],
    ]);
  });

  test('has nothing for a cell without values, though its PTY is 0', () => {
    const missing = uniformBody(21.4, { '59,123': -99, '64,126': -999 });
    assert.deepEqual(rowsOf({ T1H: missing }).rows, [
      ['안양', null, null],
      ['하남', null, null],
    ]);
  });

  test('is no feed where no name is a place', () => {
    assert.equal(errorOf({}, { stations: ['없는곳'] }).code, 'no-observations');
  });

  test('gives the names that are not places as issues', () => {
    const { rows, issues } = rowsOf({}, { stations: ['안양', '고성', '없는곳'] });
    assert.equal(rows.length, 1);
    assert.deepEqual(issues, [
      "'고성' could be 고성(경남), 고성(강원): name one of them",
      "no place is called '없는곳': name a 시·군·구, or a station of KMA's",
    ]);
  });

  test('has 149 × 253 cells and no other', () => {
    const corners = gridBody((nx, ny) => (nx === 149 && ny === 253 ? 9 : nx === 1 && ny === 1 ? 8 : 0));
    const result = readGrid(payload(corners), 'T1H', false);
    assert.ok('grid' in result);
    assert.equal(valueAt(result.grid, { nx: 149, ny: 253 }), 9);
    assert.equal(valueAt(result.grid, { nx: 1, ny: 1 }), 8);
    for (const [nx, ny] of [
      [0, 1],
      [1, 0],
      [150, 1],
      [1, 254],
    ] as const)
      assert.equal(valueAt(result.grid, { nx, ny }), null, `${nx},${ny}`);
  });
});

describe('a temperature that cannot be read is an error', () => {
  test('a grid that is cut, too long or has a hole', () => {
    const body = GOOD.T1H;
    const half = errorOf({ T1H: body.slice(0, 9 * 20_000) });
    assert.equal(half.code, 'malformed');
    assert.match(
      half.message,
      /^nph-dfs_odam_grd T1H: the grid has \d+ values, and not 37697 \(149 × 253\)$/,
    );
    for (const text of [
      body.slice(0, -10),
      `${body}   21.40,\n`,
      body.replace('   21.40,', ''),
      body.replace('   21.40,', '        ,'),
      body.replace('   21.40,', '   21.x0,'),
      body.replace('   21.40,', '     NaN,'),
    ]) {
      assert.equal(errorOf({ T1H: text }).code, 'malformed', text.slice(0, 40));
    }
  });

  test('another body: a table, JSON, a web page, nothing', () => {
    const table = captureText('kma_sfctm2/2026-08-03T1500_stn90_stn100.txt');
    assert.equal(errorOf({ T1H: table }).code, 'unexpected-format');
    assert.equal(errorOf({ T1H: '{"response":{}}' }).code, 'unexpected-format');
    assert.equal(errorOf({ T1H: '<html></html>' }).code, 'html');
    assert.equal(errorOf({ T1H: '' }).code, 'empty');
    assert.equal(errorOf({ T1H: '#START7777\n#7777END\n' }).code, 'unexpected-format');
  });

  test('the two texts that come with HTTP 200', () => {
    assert.deepEqual(errorOf({ T1H: '# dfs_file_read error (-1)\n' }), {
      code: 'no-data',
      message: 'nph-dfs_odam_grd T1H: KMA has no file for this time (dfs_file_read error)',
    });
    assert.deepEqual(errorOf({ T1H: '# input variable error (-1)\n' }), {
      code: 'provider',
      message: 'nph-dfs_odam_grd T1H: KMA does not know the request (input variable error)',
    });
  });

  test('a file that KMA is still writing is not there yet', () => {
    for (const missing of [-99, -999]) assert.equal(errorOf({ T1H: uniformBody(missing) }).code, 'no-data');
  });

  test('the key refused for this service, or its quota used up', () => {
    const refused = errorOf({ T1H: [captureText(NOT_APPLIED), 403] });
    assert.equal(refused.code, 'refused');
    assert.match(refused.message, /^nph-dfs_odam_grd T1H: KMA answered HTTP 403: /);
    assert.equal(errorOf({ T1H: ['too many', 429] }).code, 'quota');
  });

  test('no answer, or a saved one, which says neither what nor when it is', () => {
    assert.equal(grid.read([], NOW).ok, false);
    const { PTY, SKY } = GOOD;
    const none = read({ PTY, SKY });
    assert.ok(!none.ok);
    assert.deepEqual(none.error, { code: 'empty', message: 'there is no answer for the temperature (T1H)' });
    assert.ok(grid.recognises(GOOD.T1H));
    assert.ok(!grid.recognises('#START7777'));
    const saved = grid.read([payload(GOOD.T1H)], NOW);
    assert.ok(!saved.ok);
    assert.match(saved.error.message, /^a saved grid has neither its variable nor its time/);
  });
});

describe('a condition that cannot be read costs no temperature', () => {
  const hub = captureText(NOT_APPLIED);

  test('without the sky, what falls is still said', () => {
    const falling = { PTY: uniformBody(0, { '59,123': 1 }) };
    const rows = [
      ['안양', 21.4, '비'],
      ['하남', 21.4, null],
    ];
    const { T1H } = GOOD;
    const none = read({ T1H, ...falling });
    assert.ok(none.ok);
    assert.deepEqual(none.issues, []);
    for (const [sky, message] of [
      [[hub, 403], /^no sky: nph-dfs_vsrt_grd SKY: KMA answered HTTP 403: /],
      [['', 429], /^no sky: nph-dfs_vsrt_grd SKY: KMA answered HTTP 429/],
      ['# dfs_file_read error (-1)', /^no sky: nph-dfs_vsrt_grd SKY: KMA has no file/],
      [GOOD.SKY.slice(0, 1000), /^no sky: nph-dfs_vsrt_grd SKY: the grid has 111 values/],
      [T1H, /^no sky: nph-dfs_vsrt_grd SKY: the values are no codes/],
    ] as const) {
      const result = rowsOf({ ...falling, SKY: sky });
      assert.deepEqual(result.rows, rows);
      assert.equal(result.issues.length, 1);
      assert.match(result.issues[0]!, message);
    }
  });

  test('without what falls, the sky alone is not said: it could be raining', () => {
    const { T1H, SKY } = GOOD;
    const none = read({ T1H, SKY });
    assert.ok(none.ok);
    assert.equal(none.feed.observations[0]!.condition, null);
    const result = rowsOf({ PTY: [hub, 403] });
    assert.deepEqual(result.rows[0], ['안양', 21.4, null]);
    assert.match(result.issues[0]!, /^no condition: nph-dfs_odam_grd PTY: KMA answered HTTP 403: /);
  });

  test('where it is not there yet, the slot before is asked, and the last is taken as it is', () => {
    assert.equal(errorOf({ PTY: uniformBody(-99) }).code, 'no-data');
    for (const back of [0, 1, 2]) assert.equal(errorOf({ PTY: uniformBody(-99) }, { back }).code, 'no-data');
    const last = rowsOf({ PTY: uniformBody(-99) }, { back: 3 });
    assert.deepEqual(last.rows[0], ['안양', 21.4, null]);
    assert.match(last.issues[0]!, /^no condition: .* still writing the file$/);
  });
});

test('a body in EUC-KR or of random bytes is no grid', () => {
  const bytes = capture('currentweather_jsp/2017-05-17T14.table.euc-kr.html');
  assert.ok(!grid.read([payload(bytes, { part: 'T1H' })], NOW).ok);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nowcast } from '../../../src/kma/nowcast/nowcast.js';
import { at, captureText, FORECAST, FORECAST_NIGHT, FORECAST_PAGE, GATEWAY, payload } from './captures.js';

const HOUR = 3_600_000;

/** 2026-10-01 14h in the cell of 서울: dry, 21.4 ℃; and its forecast, whose first hour is 15h. */
const OBSERVED = captureText('getUltraSrtNcst/2026-10-01T1400_nx60_ny127.json');
const SKY = captureText(FORECAST);
const NOW = at('2026-10-01T14:20:00+09:00', { stations: ['서울'] });

type Body = string | readonly [body: string, status: number] | null;

/** Reads the answers of one station: an observation, and a forecast that may be missing. */
const read = (observed: Body, sky: Body, station = '108', context = NOW) => {
  const parts = { getUltraSrtNcst: observed, getUltraSrtFcst: sky };
  const payloads = Object.entries(parts).flatMap(([part, answer]) => {
    if (answer === null) return [];
    const [body, status] = typeof answer === 'string' ? [answer, 200] : answer;
    return [payload(body, { part, station, status })];
  });
  const result = nowcast.read(payloads, context);
  assert.ok(result.ok, JSON.stringify(result));
  return { rows: result.feed.observations, issues: result.issues.map(({ message }) => message) };
};
const conditionOf = (observed: string, sky: Body) => {
  const { rows, issues } = read(observed, sky);
  assert.deepEqual(issues, []);
  return [rows[0]!.condition, rows[0]!.conditionFrom];
};
const withSky = (hour: string, code: string, text = SKY) =>
  text.replace(
    new RegExp(
      `("category": ?"SKY",\\s*"fcstDate": ?"\\d+",\\s*"fcstTime": ?"${hour}",\\s*"fcstValue": ?")\\d`,
    ),
    `$1${code}`,
  );
const having = (category: string, value: string) =>
  OBSERVED.replace(new RegExp(`("${category}","nx":60,"ny":127,"obsrValue":")[^"]*`), `$1${value}`);

describe('the sky of a dry cell', () => {
  test('the captures of 2026-10-01 14h: 맑음, and that it is forecast', () => {
    const { rows, issues } = read(OBSERVED, SKY);
    assert.deepEqual(issues, []);
    assert.deepEqual(rows, [
      {
        station: {
          id: '108',
          name: '서울',
          region: '수도권',
          province: '서울특별시',
          latitude: 37.5714,
          longitude: 126.9658,
        },
        condition: '맑음',
        conditionFrom: 'forecast',
        temperature: 21.4,
        humidity: 24,
        precipitation: 0,
        windSpeed: 3.6,
      },
    ]);
  });

  test('has three texts; 2 is not used since 2019, and another code is not guessed', () => {
    for (const [code, text] of [
      ['1', '맑음'],
      ['3', '구름많음'],
      ['4', '흐림'],
    ] as const)
      assert.deepEqual(conditionOf(OBSERVED, withSky('1500', code)), [text, 'forecast']);
    for (const code of ['0', '2', '5'])
      assert.deepEqual(conditionOf(OBSERVED, withSky('1500', code)), [null, undefined]);
  });

  test('is not asked where something falls, nor where it is not known what falls', () => {
    assert.deepEqual(conditionOf(having('PTY', '1'), SKY), ['비', undefined]);
    assert.deepEqual(conditionOf(having('PTY', '7'), SKY), ['눈날림', undefined]);
    for (const unknown of ['4', '-998', '', 'x']) {
      assert.deepEqual(conditionOf(having('PTY', unknown), SKY), [null, undefined], unknown);
    }
  });

  test('is not known where KMA has no value for the cell, though it sends PTY 0', () => {
    for (const missing of ['-999', '900', ''])
      assert.deepEqual(conditionOf(having('T1H', missing), SKY), [null, undefined], missing);
  });

  test('is that of the hour observed, over midnight, or of the nearest within one', () => {
    const night = captureText('getUltraSrtNcst/2022-03-02T0600_nx55_ny127.json');
    const forecast = withSky('0000', '4', withSky('2200', '3', captureText(FORECAST_NIGHT)));
    const skyAt = (date: string, hour: string) => {
      const observed = night.replaceAll('20220302', date).replaceAll('"0600"', `"${hour}"`);
      const { rows, issues } = read(observed, forecast, '2829000000', at('2024-03-21T09:00:00+09:00'));
      assert.equal(rows[0]!.station.name, '검단구');
      assert.equal(rows[0]!.temperature, -3.1);
      return rows[0]!.condition ?? issues[0];
    };
    // The forecast is for 22 to 03h.
    assert.equal(skyAt('20240321', '0000'), '흐림');
    assert.equal(skyAt('20240320', '2300'), '맑음');
    assert.equal(skyAt('20240320', '2200'), '구름많음');
    assert.equal(skyAt('20240320', '2100'), '구름많음');
    assert.equal(skyAt('20240321', '0400'), '맑음');
    const none = (time: string) => `no sky for 검단구: the forecast has no sky for ${time}:00:00+09:00`;
    assert.equal(skyAt('20240320', '2000'), none('2024-03-20T20'));
    assert.equal(skyAt('20240321', '0500'), none('2024-03-21T05'));
    assert.equal(skyAt('20220302', '0600'), none('2022-03-02T06'));
  });
});

test('the captures of forecasts, hour by hour', () => {
  const CLEAR = '맑음';
  for (const [file, station, cell, first, ...skies] of [
    [
      FORECAST_PAGE,
      '강남구',
      '"nx":61,"ny":126',
      '2023-06-30T07',
      '흐림',
      '흐림',
      '구름많음',
      CLEAR,
      CLEAR,
      CLEAR,
    ],
    [FORECAST_NIGHT, '검단구', '"nx":55,"ny":127', '2024-03-20T22', CLEAR, CLEAR, CLEAR, CLEAR, CLEAR, CLEAR],
    [FORECAST, '서울', '"nx":60,"ny":127', '2026-10-01T15', CLEAR, CLEAR, CLEAR, CLEAR, '구름많음', CLEAR],
  ] as const) {
    skies.forEach((sky, index) => {
      const time = Date.parse(`${first}:00:00+09:00`) + index * HOUR;
      const [date, hour] = new Date(time + 9 * HOUR)
        .toISOString()
        .slice(0, 13)
        .replaceAll('-', '')
        .split('T');
      const observed = OBSERVED.replaceAll('"nx":60,"ny":127', cell)
        .replaceAll('20261001', date!)
        .replaceAll('"1400"', `"${hour}00"`);
      const { rows, issues } = read(observed, captureText(file), station, {
        ...NOW,
        now: time + HOUR,
        stations: [],
      });
      assert.deepEqual([rows[0]!.condition, issues], [sky, []], `${file} ${hour}`);
    });
  }
});

describe('a forecast that cannot be read costs the sky, and no temperature', () => {
  const REFUSED = '{"result":{"status":403,"message":"활용신청이 필요한 API 입니다."}}';
  const service = (code: string, message: string) =>
    `{"response":{"header":{"resultCode":"${code}","resultMsg":"${message}"}}}`;
  const issueOf = (sky: Body) => {
    const { rows, issues } = read(OBSERVED, sky);
    assert.deepEqual([rows[0]!.temperature, rows[0]!.condition], [21.4, null]);
    assert.equal(issues.length, 1);
    return issues[0]!;
  };

  test('none came: nothing to report here', () => {
    const { rows, issues } = read(OBSERVED, null);
    assert.deepEqual([rows[0]!.temperature, rows[0]!.condition, issues], [21.4, null, []]);
  });

  test('the key is refused for one of the two operations: which', () => {
    const refused = 'KMA answered 30: SERVICE_KEY_IS_NOT_REGISTERED_ERROR';
    assert.equal(issueOf(captureText(GATEWAY)), `no sky for 서울: getUltraSrtFcst: ${refused}`);
    assert.match(issueOf([REFUSED, 403]), /getUltraSrtFcst: KMA answered HTTP 403: 활용신청/);
    const observation = nowcast.read(
      [
        payload(captureText(GATEWAY), { station: '108', part: 'getUltraSrtNcst' }),
        payload(SKY, { station: '108', part: 'getUltraSrtFcst' }),
      ],
      NOW,
    );
    assert.deepEqual(observation, {
      ok: false,
      error: { code: 'refused', message: `getUltraSrtNcst: ${refused}` },
    });
  });

  test('its quota is used up, it is not there yet, it is a web page, nothing or half of one', () => {
    assert.match(
      issueOf(service('22', 'LIMITED_NUMBER')),
      /getUltraSrtFcst: KMA answered 22: LIMITED_NUMBER/,
    );
    assert.match(issueOf(['API rate limit exceeded', 429]), /getUltraSrtFcst: KMA answered HTTP 429/);
    assert.match(issueOf(service('03', 'NO_DATA')), /getUltraSrtFcst: KMA answered 03: NO_DATA/);
    assert.match(issueOf('<html><title>점검</title></html>'), /getUltraSrtFcst: a web page .* 점검/);
    assert.match(issueOf(''), /getUltraSrtFcst: the answer is empty/);
    assert.match(issueOf(SKY.slice(0, 4000)), /cut off or no JSON/);
  });

  test('it is of another service, another cell, or has no sky', () => {
    assert.match(issueOf(OBSERVED), /is an observation \(getUltraSrtNcst\), not a forecast/);
    assert.match(issueOf(SKY.replaceAll('T1H', 'TMP')), /the answer has no T1H/);
    const elsewhere = SKY.replaceAll('"nx":60,"ny":127', '"nx":61,"ny":127');
    assert.match(issueOf(elsewhere), /for cell 61,127, but 서울 is in cell 60,127/);
    assert.match(issueOf(SKY.replaceAll('"SKY"', '"X"')), /the answer has no SKY$/);
  });

  test('the first of two pages has the sky; one without it says so', () => {
    const page = captureText(FORECAST_PAGE);
    const observed = OBSERVED.replaceAll('"nx":60,"ny":127', '"nx":61,"ny":126')
      .replaceAll('20261001', '20230630')
      .replaceAll('"1400"', '"0700"');
    const gangnam = (sky: string) => read(observed, sky, '강남구');
    assert.deepEqual(gangnam(page).issues, []);
    assert.equal(gangnam(page).rows[0]!.condition, '흐림');
    const [message] = gangnam(page.replaceAll('"SKY"', '"X"')).issues;
    assert.equal(message, 'no sky for 강남구: the answer has no SKY in 30 of its 60 rows');
  });
});

describe('places that share a cell', () => {
  // KMA's table has 종로구 and 중구 of 서울 in 60,127, the cell of station 108.
  const context = { ...NOW, stations: ['종로구', '서울 중구', '서울', '안양'] };
  const answers = (observed: string, sky: string) => [
    payload(observed, { part: 'getUltraSrtNcst', station: '1111000000' }),
    payload(sky, { part: 'getUltraSrtFcst', station: '1111000000' }),
  ];

  test('have the values of its one answer', () => {
    const result = nowcast.read(answers(OBSERVED, SKY), context);
    assert.ok(result.ok);
    assert.deepEqual(
      result.feed.observations.map(({ station, condition, temperature }) => [
        station.id,
        station.province,
        condition,
        temperature,
      ]),
      [
        ['1111000000', '서울특별시', '맑음', 21.4],
        ['1114000000', '서울특별시', '맑음', 21.4],
        ['108', '서울특별시', '맑음', 21.4],
      ],
    );
    assert.deepEqual(result.issues, []);
  });

  test('have its failure, and the sky one line for all of them', () => {
    const failed = nowcast.read(answers(OBSERVED, captureText(GATEWAY)), context);
    assert.ok(failed.ok);
    assert.deepEqual(failed.issues, [
      {
        code: 'invalid-row',
        path: ['observations'],
        message:
          'no sky for 종로구 and 2 more: getUltraSrtFcst: KMA answered 30: SERVICE_KEY_IS_NOT_REGISTERED_ERROR',
      },
    ]);
    const anyang = OBSERVED.replaceAll('"nx":60,"ny":127', '"nx":59,"ny":123');
    const none = nowcast.read([payload(anyang, { part: 'getUltraSrtNcst', station: '안양' })], context);
    assert.ok(none.ok);
    // The request was that of 종로구, which the round reports.
    assert.deepEqual(
      none.issues.map(({ message }) => message),
      ['no answer for the cell of 중구(서울)', 'no answer for the cell of 서울'],
    );
  });
});

test('a name of two places is refused with both, in one line', () => {
  const result = nowcast.read([payload(OBSERVED, { station: '108' })], {
    ...NOW,
    stations: ['서울', '고성', '중구'],
  });
  assert.ok(result.ok);
  const [goseong, jung] = result.issues.map(({ message }) => message);
  assert.equal(goseong, "'고성' could be 고성(경남), 고성(강원): name one of them");
  assert.match(jung!, /^'중구' could be 중구\(서울\), .*: name one of them$/);
  assert.ok(nowcast.requests({ ...NOW, stations: ['광주'] }).every(({ station }) => station === '156'));
});

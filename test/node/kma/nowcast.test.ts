import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nowcast } from '../../../src/kma/nowcast/nowcast.js';
import { at, captureText, FORECAST, GATEWAY, NO_DATA, NOWCAST, payload } from './captures.js';

const NOW = at('2026-01-22T11:20:00+09:00', { stations: ['서울'] });
const JSON_TEXT = captureText(NOWCAST);

const UNKNOWN = (name: string) => `no place is called '${name}': name a 시·군·구, or a station of KMA's`;

const read = (...bodies: (string | [string, string, number?])[]) => {
  const payloads = bodies.map((body) =>
    typeof body === 'string' ? payload(body) : payload(body[1], { station: body[0], status: body[2] ?? 200 }),
  );
  return nowcast.read(payloads, NOW);
};
const error = (body: string, status = 200) => {
  const result = read(['108', body, status]);
  assert.ok(!result.ok, 'a feed came of it');
  return result.error;
};
const row = (body: string) => {
  const result = read(body);
  assert.ok(result.ok, JSON.stringify(result));
  return result.feed.observations[0]!;
};
/** The capture with another value for a category. */
const having = (category: string, value: string) =>
  JSON_TEXT.replace(new RegExp(`("${category}","nx":60,"ny":127,"obsrValue":")[^"]*`), `$1${value}`);
/** The capture with the cell of 부산, and at another hour if that is given. */
const busan = (time = '1100') =>
  JSON_TEXT.replaceAll('"nx":60,"ny":127', '"nx":97,"ny":74').replaceAll('"1100"', `"${time}"`);

test('two requests a cell, each once; the key encoded once and only in the URL', () => {
  const expected = (part: string, time: string) => {
    const query = `numOfRows=100&pageNo=1&dataType=JSON&base_date=20260122&base_time=${time}&nx=60&ny=127`;
    const url = `https://apis.data.go.kr/1360000/VilageFcstInfoService_2.0/${part}`;
    return {
      url: `${url}?serviceKey=a%2Bb%3D%3D&${query}`,
      label: `${url}?${query} (서울)`,
      station: '108',
      part,
    };
  };
  for (const key of ['a+b==', 'a%2Bb%3D%3D']) {
    assert.deepEqual(nowcast.requests({ ...NOW, key, stations: ['서울', '108'] }), [
      expected('getUltraSrtNcst', '1100'),
      { ...expected('getUltraSrtFcst', '1030'), optional: true },
    ]);
  }
  const stations = nowcast
    .requests({ ...NOW, stations: ['부산', '어디', '98'] })
    .map(({ station, optional }) => [station, optional]);
  // All temperatures come before any sky, so that a quota that runs out costs skies.
  assert.deepEqual(stations, [
    ['159', undefined],
    ['98', undefined],
    ['159', true],
    ['98', true],
  ]);
});

test('places of one cell are asked for once, by the name of each', () => {
  // By KMA's table 만안구, 동안구 and so 안양시 are in 59,123, 하남 in 64,126 and 순천 in 70,70.
  const places = ['안양', '하남', '전라남도 순천', '안양시 동안구', '만안구'];
  const asked = nowcast.requests({ ...NOW, stations: places }).filter(({ optional }) => !optional);
  assert.deepEqual(
    asked.map(({ label }) => /nx=.*$/.exec(label)![0]),
    ['nx=59&ny=123 (안양, 동안구, 만안구)', 'nx=64&ny=126 (하남)', 'nx=70&ny=70 (순천시)'],
  );
});

test('the hour is served from ten past; one step back crosses midnight', () => {
  const time = (now: string, back?: number) => {
    const { url } = nowcast.requests({
      now: Date.parse(now),
      stations: ['서울'],
      ...(back !== undefined && { back }),
    })[0]!;
    return /base_date=(\d+)&base_time=(\d+)/.exec(url)!.slice(1).join(' ');
  };
  const skyTime = (now: string, back = 0) =>
    /base_date=(\d+)&base_time=(\d+)/
      .exec(nowcast.requests({ now: Date.parse(now), stations: ['서울'], back })[1]!.url)!
      .slice(1)
      .join(' ');
  // The issue before the hour, whose first hour it is, also from 45 minutes past when there is another.
  assert.equal(skyTime('2026-01-22T11:10:00+09:00'), '20260122 1030');
  assert.equal(skyTime('2026-01-22T11:59:00+09:00'), '20260122 1030');
  assert.equal(skyTime('2026-01-22T00:10:00+09:00'), '20260121 2330');
  assert.equal(skyTime('2026-01-22T00:10:00+09:00', 1), '20260121 2230');
  assert.equal(time('2026-01-22T11:10:00+09:00'), '20260122 1100');
  assert.equal(time('2026-01-22T11:09:00+09:00'), '20260122 1000');
  assert.equal(time('2026-01-22T00:20:00+09:00', 1), '20260121 2300');
});

test('the capture of 2026-01-22 11h: dry, so the sky is not known', () => {
  const result = read(JSON_TEXT);
  assert.ok(result.ok);
  assert.equal(result.feed.observedAt, '2026-01-22T11:00:00+09:00');
  assert.deepEqual(result.issues, []);
  assert.deepEqual(result.feed.observations, [
    {
      station: {
        id: '108',
        name: '서울',
        region: '수도권',
        province: '서울특별시',
        latitude: 37.5714,
        longitude: 126.9658,
      },
      condition: null,
      temperature: -8.1,
      humidity: 34,
      precipitation: 0,
      windSpeed: 3.2,
    },
  ]);
});

test('the other captures, value by value', () => {
  for (const [time, place, file, ...values] of [
    ['2020-09-05T08:00:00+09:00', '안양', '2020-09-05T0800_nx59_ny123', 23.1, 66, 0, 2.2],
    ['2022-03-02T06:00:00+09:00', '검단구', '2022-03-02T0600_nx55_ny127', -3.1, 73, 0, 0.7],
    ['2026-10-01T14:00:00+09:00', '종로구', '2026-10-01T1400_nx60_ny127', 21.4, 24, 0, 3.6],
  ] as const) {
    const body = captureText(`getUltraSrtNcst/${file}.json`);
    const context = { now: Date.parse(time) + 20 * 60_000, stations: [place] };
    const result = nowcast.read([payload(body)], context);
    assert.ok(result.ok, file);
    assert.equal(result.feed.observedAt, time);
    const [city] = result.feed.observations;
    assert.equal(city!.station.name, place);
    const { condition, temperature, humidity, precipitation, windSpeed } = city!;
    assert.deepEqual([condition, temperature, humidity, precipitation, windSpeed], [null, ...values]);
  }
});

test('kinds of precipitation are texts; rain of 0 mm is still rain; what is not known is not guessed', () => {
  const texts = ['1', '2', '3', '5', '6', '7', '4', '-999', ''].map(
    (code) => row(having('PTY', code)).condition,
  );
  assert.deepEqual(texts, ['비', '비 또는 눈', '눈', '빗방울', '빗방울눈날림', '눈날림', null, null, null]);
});

test('an optional value is read or left out, and never costs the city', () => {
  for (const [category, value, field, expected] of [
    ['RN1', '강수없음', 'precipitation', 0],
    ['RN1', '2.5mm', 'precipitation', 2.5],
    ['RN1', '1mm 미만', 'precipitation', undefined],
    ['RN1', '30.0~50.0mm', 'precipitation', undefined],
    ['RN1', '-1', 'precipitation', undefined],
    ['RN1', '501', 'precipitation', undefined],
    ['REH', '100.5', 'humidity', undefined],
    ['REH', '-1', 'humidity', undefined],
    ['REH', '고장', 'humidity', undefined],
    ['WSD', '-1', 'windSpeed', undefined],
    ['WSD', '121', 'windSpeed', undefined],
  ] as const) {
    const result = read(having(category, value));
    assert.ok(result.ok, value);
    assert.deepEqual(result.issues, [], value);
    const [city] = result.feed.observations;
    assert.deepEqual([city!.temperature, city![field]], [-8.1, expected], `${category} ${value}`);
  }
});

test('a cell of the open sea has nothing but a time', () => {
  const sea = captureText('getUltraSrtNcst/2026-10-02T0100_nx1_ny1.json').replaceAll(
    '"nx":1,"ny":1',
    '"nx":60,"ny":127',
  );
  const result = nowcast.read([payload(sea)], at('2026-10-02T01:20:00+09:00', { stations: ['서울'] }));
  assert.ok(result.ok);
  const [city] = result.feed.observations;
  assert.deepEqual([city!.station.name, city!.condition, city!.temperature], ['서울', null, null]);
  for (const field of ['humidity', 'precipitation', 'windSpeed']) assert.ok(!(field in city!), field);
});

test('a forecast is refused by its name, for its own cell and for another', () => {
  const name = /^the answer is a forecast \(getUltraSrtFcst, getVilageFcst\), not an observation/;
  for (const station of ['108', '159']) {
    const result = nowcast.read(
      [payload(captureText(FORECAST), { station })],
      at('2026-10-01T14:20:00+09:00'),
    );
    assert.ok(!result.ok);
    assert.equal(result.error.code, 'unexpected-format');
    assert.match(result.error.message, name);
  }
});

test('values from 900 up and -50 down are missing', () => {
  for (const missing of ['900', '999.0', '-50', '-50.0', '-900', '-998.9', '']) {
    assert.equal(row(having('T1H', missing)).temperature, null, missing);
    assert.ok(!('humidity' in row(having('REH', missing))), missing);
  }
  assert.equal(row(JSON_TEXT.replace('"obsrValue":"-8.1"', '"obsrValue":-9')).temperature, -9);
});

test('each cell has its own hour', () => {
  const result = read(['159', busan('1000')], ['108', JSON_TEXT]);
  assert.ok(result.ok);
  assert.deepEqual(
    result.feed.observations.map(({ station, observedAt }) => [station.name, observedAt]),
    [
      // The stations given come first, in their order.
      ['서울', undefined],
      ['부산', '2026-01-22T10:00:00+09:00'],
    ],
  );
});

test('a cell that failed is an issue, and the rest stays', () => {
  const result = read(
    ['108', captureText(GATEWAY)],
    ['159', busan('1000')],
    ['999', JSON_TEXT],
    ['98', JSON_TEXT],
  );
  assert.ok(result.ok);
  assert.deepEqual(
    result.feed.observations.map(({ station, observedAt }) => [station.name, observedAt]),
    [['부산', undefined]],
  );
  assert.deepEqual(
    result.issues.map(({ path, message }) => [path.join('.'), message]),
    [
      ['observations.0', 'getUltraSrtNcst: KMA answered 30: SERVICE_KEY_IS_NOT_REGISTERED_ERROR'],
      ['observations.2', 'the answer is for cell 60,127, but 동두천 is in cell 61,134'],
      ['observations.3', UNKNOWN('999')],
    ],
  );
});

test('stations that are not known are issues', () => {
  const context = { ...NOW, stations: ['서울', '어디'] };
  const result = nowcast.read([payload(JSON_TEXT, { station: '108' })], context);
  assert.ok(result.ok);
  assert.deepEqual(
    result.issues.map(({ message }) => message),
    [UNKNOWN('어디')],
  );
  const none = nowcast.read([], { ...NOW, stations: ['어디'] });
  assert.deepEqual(none, {
    ok: false,
    error: { code: 'no-observations', message: UNKNOWN('어디') },
  });
});

test('a saved payload is that of the one station given', () => {
  const result = nowcast.read([payload(JSON_TEXT)], { ...NOW, stations: ['서울', '부산'] });
  assert.ok(!result.ok);
  assert.match(result.error.message, /does not say for which station/);
  assert.deepEqual(nowcast.read([], { ...NOW, stations: [] }), {
    ok: false,
    error: { code: 'no-observations', message: 'there are no rows' },
  });
});

test("both error envelopes are reported with KMA's own message", () => {
  assert.deepEqual(error(captureText(GATEWAY)), {
    code: 'refused',
    message: 'getUltraSrtNcst: KMA answered 30: SERVICE_KEY_IS_NOT_REGISTERED_ERROR',
  });
  assert.deepEqual(error(captureText(NO_DATA)), {
    code: 'no-data',
    message: 'getUltraSrtNcst: KMA answered 03: NO_DATA',
  });
  const service = (code: string | number) =>
    error(`{"response":{"header":{"resultCode":${JSON.stringify(code)},"resultMsg":"X"}}}`);
  assert.equal(service(3).code, 'no-data');
  assert.equal(service('10').code, 'provider');
  assert.equal(service('22').code, 'quota');
  assert.equal(service('31').code, 'refused');
  const gateway = '"cmmMsgHeader":{"errMsg":"SERVICE ERROR","returnReasonCode":"22"}';
  assert.deepEqual(error(`{"OpenAPI_ServiceResponse":{${gateway}}}`, 403), {
    code: 'quota',
    message: 'getUltraSrtNcst: KMA answered 22: SERVICE ERROR',
  });
  assert.equal(error('API rate limit exceeded', 429).code, 'quota');
  assert.deepEqual(error('Unauthorized', 401), {
    code: 'refused',
    message: 'getUltraSrtNcst: KMA answered HTTP 401: Unauthorized',
  });
  assert.equal(error('<OpenAPI_ServiceResponse><cmmMsgHeader>').code, 'malformed');
  assert.equal(error('<OpenAPI_ServiceResponse></OpenAPI_ServiceResponse>').code, 'unexpected-format');
});

test('each kind of bad payload has its own error', () => {
  assert.equal(error('').code, 'empty');
  assert.equal(error('<html></html>').code, 'html');
  assert.equal(error(JSON_TEXT.slice(0, -1)).code, 'malformed');
  assert.equal(error('{"response":{"header":{"resultCode":"00"}}}').code, 'unexpected-format');
  assert.equal(error('{"response":{"body":{"items":{"item":[]}}}}').code, 'no-data');
  assert.equal(error('[1]').code, 'unexpected-format');
  assert.equal(error(JSON_TEXT.replace('T1H', 'X')).message, 'the answer has no T1H');
  assert.equal(error(JSON_TEXT.replaceAll('20260122', '20260132')).code, 'invalid-time');
  assert.equal(error(JSON_TEXT.replaceAll('1100', '1300')).code, 'invalid-time');
  assert.equal(error(having('T1H', 'x')).code, 'no-observations');
});

test('its own payloads are recognised', () => {
  for (const text of [
    JSON_TEXT,
    captureText(GATEWAY),
    captureText(NO_DATA),
    `<?xml version="1.0"?>${captureText(GATEWAY)}`,
  ]) {
    assert.ok(nowcast.recognises(text));
  }
  for (const text of ['{"version":1}', '<current/>']) assert.ok(!nowcast.recognises(text));
});

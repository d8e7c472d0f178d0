import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surfaceMap } from '../../../src/kma/surface-map/surface-map.js';
import { at, captureText, OLDER_SURFACE_MAP, payload, SURFACE_MAP } from './captures.js';

const NOW = at('2023-10-31T16:15:00+09:00');
const XML = captureText(SURFACE_MAP);

const read = (body: string, context = NOW) => surfaceMap.read([payload(body)], context);
const feed = (body: string, context = NOW) => {
  const result = read(body, context);
  assert.ok(result.ok, JSON.stringify(result));
  return result.feed;
};
const error = (body: string, context = NOW) => {
  const result = read(body, context);
  assert.ok(!result.ok, 'a feed came of it');
  return result.error;
};
const document = (locals: string, time = 'year="2023" month="10" day="31" hour="16"') =>
  `<?xml version="1.0" encoding="UTF-8"?><current xmlns="current"><weather ${time}>${locals}</weather></current>`;
const row = (local: string) => feed(document(local)).observations[0]!;

test('requests one address, without a key', () => {
  assert.deepEqual(surfaceMap.requests(NOW), [
    {
      url: 'https://www.kma.go.kr/XML/weather/sfc_web_map.xml',
      label: 'https://www.kma.go.kr/XML/weather/sfc_web_map.xml',
    },
  ]);
});

test('the capture of 2023-10-31 16h: 97 stations, all with text and temperature', () => {
  const result = read(XML);
  assert.ok(result.ok);
  assert.deepEqual(result.issues, []);
  assert.equal(result.feed.observedAt, '2023-10-31T16:00:00+09:00');
  assert.deepEqual(result.feed.source, { name: '기상청', url: 'https://www.weather.go.kr' });
  assert.equal(result.feed.observations.length, 97);
  assert.ok(result.feed.observations.every((row) => row.condition !== null && row.temperature !== null));
  assert.deepEqual(result.feed.observations[3], {
    station: {
      id: '98',
      name: '동두천',
      region: '수도권',
      province: '경기도',
      latitude: 37.9019,
      longitude: 127.0607,
    },
    condition: '맑음',
    temperature: 18.8,
  });
});

test('the capture of 2019-07-06 18h: no text is null, no rain is no field, 0.0 mm is a value', () => {
  const { observations } = feed(captureText(OLDER_SURFACE_MAP), at('2019-07-06T18:15:00+09:00'));
  const find = (id: string) => observations.find(({ station }) => station.id === id)!;
  assert.equal(observations.length, 96);
  assert.equal(find('101').condition, null);
  assert.equal(find('101').temperature, 30);
  assert.equal(find('99').precipitation, 0);
  assert.ok(!('precipitation' in find('98')));
  assert.equal(find('104').condition, '박무');
});

test('near-equal names stay apart', () => {
  const names = new Map(feed(XML).observations.map(({ station }) => [station.id, station.name]));
  for (const [id, name] of [
    ['172', '고창'],
    ['251', '고창군'],
    ['155', '창원'],
    ['255', '북창원'],
    ['105', '강릉'],
    ['104', '북강릉'],
  ] as const) {
    assert.equal(names.get(id), name);
  }
});

test('BOM, CRLF and a blank tail change nothing', () => {
  assert.deepEqual(feed(`\uFEFF${XML.replaceAll('\n', '\r\n')}\r\n\r\n  \n`), feed(XML));
});

test('what is missing is null', () => {
  for (const desc of ['desc="-"', 'desc=""', 'desc=" "', '']) {
    assert.equal(row(`<local stn_id="90" icon="" ${desc} ta="6.7">속초</local>`).condition, null, desc);
  }
  for (const ta of ['ta=""', 'ta="-"', 'ta="-50.0"', 'ta="-99.0"', 'ta="-99"', 'ta="-999.0"', '']) {
    assert.equal(row(`<local stn_id="90" desc="맑음" ${ta}>속초</local>`).temperature, null, ta);
  }
  for (const rain of ['rn_hr1=""', 'rn_hr1="-"', 'rn_hr1="-9.0"', '']) {
    assert.ok(!('precipitation' in row(`<local stn_id="90" desc="비" ta="1.0" ${rain}>속초</local>`)), rain);
  }
});

test('zero, minus zero and frost are temperatures; rain may disagree with the text', () => {
  const temperature = (ta: string) =>
    row(`<local stn_id="90" desc="맑음" ta="${ta}">속초</local>`).temperature;
  assert.ok(Object.is(temperature('-0.0'), 0));
  assert.equal(temperature('0.0'), 0);
  assert.equal(temperature('-9.0'), -9);
  assert.equal(row('<local stn_id="152" desc="맑음" ta="11.0" rn_hr1="0.2">울산</local>').precipitation, 0.2);
});

test('the name is that of the station number; an unknown station keeps its own', () => {
  assert.equal(row('<local stn_id="239" desc="맑음" ta="1.0">세종(예)</local>').station.name, '세종');
  assert.deepEqual(row('<local stn_id="999" desc="맑음" ta="1.0"> 새곳(예)\n</local>').station, {
    id: '999',
    name: '새곳(예)',
  });
});

test('an unknown text passes through', () => {
  assert.equal(row('<local stn_id="90" desc="무지개" ta="1.0">속초</local>').condition, '무지개');
});

test('hours 00 and 24 are the midnights before and after the day', () => {
  const local = '<local stn_id="90" desc="맑음" ta="1.0">속초</local>';
  const time = (hour: string) =>
    feed(document(local, `year="2023" month="10" day="31" hour="${hour}"`), at('2023-11-01T00:15:00+09:00'))
      .observedAt;
  assert.equal(time('00'), '2023-10-31T00:00:00+09:00');
  assert.equal(time('24'), '2023-11-01T00:00:00+09:00');
  assert.equal(time('9'), '2023-10-31T09:00:00+09:00');
});

test('rows that cannot be used are issues, and the rest stays', () => {
  const result = read(
    document(
      '<local stn_id="90" desc="맑음" ta="x">속초</local>' +
        '<local desc="맑음" ta="1.0">이름</local>' +
        '<local stn_id="999" desc="맑음" ta="1.0"></local>' +
        '<local stn_id="93" desc="맑음" ta="99.0">북춘천</local>' +
        '<local stn_id="95" desc="맑음" ta="2.0">철원</local>' +
        '<local stn_id="95" desc="흐림" ta="3.0">철원</local>',
    ),
  );
  assert.ok(result.ok);
  assert.deepEqual(
    result.feed.observations.map(({ station, temperature }) => [station.id, temperature]),
    [['95', 2]],
  );
  assert.deepEqual(
    result.issues.map(({ code, path }) => [code, path.join('.')]),
    [
      ['invalid-row', 'observations.0.temperature'],
      ['invalid-row', 'observations.1.station.id'],
      ['invalid-row', 'observations.2.station.name'],
      ['invalid-row', 'observations.3.temperature'],
      ['duplicate-station', 'observations.5.station.id'],
    ],
  );
});

test('each kind of bad document has its own error', () => {
  assert.equal(error('').code, 'empty');
  assert.equal(error('<html><title>Error</title></html>').code, 'html');
  assert.equal(error('서비스 점검').code, 'malformed');
  assert.equal(error('<a/>').message, 'the XML is a <a>, not a <current>');
  assert.equal(error('<current></current>').code, 'unexpected-format');
  assert.equal(error(document('')).message, 'the XML holds no <local> row');
  assert.equal(error(document('</weather><weather>')).code, 'unexpected-format');
  assert.equal(error(document('<local stn_id="90" ta="x">속초</local>')).code, 'no-observations');
  assert.equal(error('<current><weather __proto__="1"/></current>').code, 'invalid-time');
  assert.deepEqual(surfaceMap.read([], NOW), {
    ok: false,
    error: { code: 'empty', message: 'there is no answer' },
  });
});

test('XML that is cut off anywhere is malformed, never a shorter feed', () => {
  const text = XML.trimEnd();
  for (let end = 60; end < text.length; end += 37) {
    assert.equal(error(text.slice(0, end)).code, 'malformed', `cut at ${end}`);
  }
  assert.equal(error(text.slice(0, -1)).code, 'malformed');
});

test('a row without its end tag is malformed, wherever it is, and swallows no other', () => {
  const rows = XML.match(/<local [^]*?<\/local>/g)!;
  assert.equal(rows.length, 97);
  for (const [index, whole] of rows.entries()) {
    assert.equal(error(XML.replace(whole, whole.replace('</local>', ''))).code, 'malformed', `row ${index}`);
  }
  const [first, second] = rows as [string, string];
  const inside = XML.replace(first, '').replace(second, second.replace('</local>', `${first}</local>`));
  const outside = XML.replace(first, '').replace('</current>', `${first}</current>`);
  for (const text of [inside, outside]) {
    assert.deepEqual(error(text), {
      code: 'malformed',
      message: 'a <local> stands elsewhere than directly in <weather>',
    });
  }
});

test('an attribute given twice is malformed, not one of its two values', () => {
  for (const [attribute, value] of [
    ['stn_id', '108'],
    ['ta', '-18.8'],
    ['desc', '흐림'],
  ] as const) {
    const twice = XML.replace(`${attribute}="`, `${attribute}="${value}" ${attribute}="`);
    assert.match(error(twice).message, /cut off or damaged: .*duplicate attribute/);
    assert.equal(error(twice).code, 'malformed');
  }
});

test('DTDs and entities of its own are refused', () => {
  for (const attack of [
    `<!DOCTYPE current [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document('&x;')}`,
    `<!doctype current [<!entity a "aa"><!entity b "&a;&a;">]>${document('&b;')}`,
    document('<!ENTITY x "y">'),
  ]) {
    assert.match(error(attack).message, /DOCTYPE or ENTITY/);
  }
  assert.equal(error(document('<local stn_id="90" desc="&nbsp;" ta="1.0">속초</local>')).code, 'malformed');
});

test("XML's five entities and numeric references are decoded, in attributes and text", () => {
  const local = '<local stn_id="&#x39;99" desc="&#48708;&#x2F;&#xB208; &quot;&apos;" ta="1&#46;0">';
  assert.deepEqual(row(`${local}&lt;b&gt; &amp;amp;</local>`), {
    station: { id: '999', name: '<b> &amp;' },
    condition: '비/눈 "\'',
    temperature: 1,
  });
});

test('elements within elements without end are malformed', () => {
  assert.equal(error(`<current>${'<a>'.repeat(100_000)}`).code, 'malformed');
});

test('a time that is missing, impossible or in the future is an error', () => {
  const local = '<local stn_id="90" desc="맑음" ta="1.0">속초</local>';
  const code = (time: string) => error(document(local, time)).code;
  assert.equal(code(''), 'invalid-time');
  assert.equal(code('year="2023" month="10" day="31"'), 'invalid-time');
  assert.equal(code('year="2023" month="10" day="31" hour=""'), 'invalid-time');
  assert.equal(code('year="2023" month="02" day="30" hour="16"'), 'invalid-time');
  const five = 'year="2023" month="10" day="31" hour="17"';
  assert.equal(code(five), 'invalid-time');
  assert.match(
    error(document(local, five)).message,
    /17:00:00\+09:00 .*\(2023-10-31T07:15:00\.000Z\): check the clock/,
  );
  // The clocks of two machines may differ by five minutes.
  const early = (time: string) => read(document(local, five), at(`2023-10-31T${time}+09:00`)).ok;
  assert.deepEqual([early('16:54:59'), early('16:55:00')], [false, true]);
});

test('its own payloads are recognised', () => {
  assert.ok(surfaceMap.recognises(XML));
  assert.ok(!surfaceMap.recognises('<currently/>'));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { VOCABULARY } from '../../../src/conditions/vocabulary.js';
import { STATIONS } from '../../../src/stations/stations.js';
import { HEADERS } from '../feed/headers.js';
import { ko } from './locales.js';

const HOUR = 3_600_000;

const sentence = (condition: string | null, temperature: number | null, unit: 'c' | 'f' = 'c'): string =>
  ko.sentence({ station: { id: '98', name: '동두천' }, condition, temperature }, unit);

describe('Korean: the headers of a news site, to the letter', () => {
  for (const { name, lines, read } of HEADERS) {
    test(name, () => {
      const { source, observedAt, observations } = read();
      const rows = observations.map(({ station, condition, temperature }) => {
        // Where a temperature is missing the page has only the unit; nothing is displayed for it here.
        const shown = temperature === null ? '℃' : ko.temperature(temperature, 'c');
        return `${condition === null ? '' : ko.condition(condition)}${ko.city(station)} ${shown}`;
      });
      assert.deepEqual([ko.date(observedAt), ...rows, ko.source(source.name)], lines);
    });
  }

  test('2025-04-01, in order', () => {
    const { observations } = HEADERS[0]!.read();
    assert.deepEqual(
      observations.map(
        ({ station, condition, temperature }) =>
          `${ko.condition(condition!)}${ko.city(station)} ${ko.temperature(temperature!, 'c')}`,
      ),
      [
        '맑음동두천 1.5℃',
        '구름조금강릉 9.8℃',
        '박무서울 5.4℃',
        '맑음대전 3.8℃',
        '맑음대구 4.3℃',
        '맑음울산 3.8℃',
        '박무광주 4.4℃',
        '구름조금부산 6.2℃',
        '맑음고창 0.3℃',
        '흐림제주 7.3℃',
        '맑음강화 2.3℃',
        '구름많음보은 0.5℃',
        '맑음금산 0.4℃',
        '구름많음강진군 2.7℃',
        '맑음경주시 1.0℃',
        '구름많음거제 3.7℃',
      ],
    );
  });
});

describe('Korean temperatures', () => {
  for (const [celsius, shown, spoken, fahrenheit, spokenFahrenheit] of [
    [0, '0.0℃', '0.0도', '32.0℉', '화씨 32.0도'],
    [-0, '0.0℃', '0.0도', '32.0℉', '화씨 32.0도'],
    [-0.04, '0.0℃', '0.0도', '31.9℉', '화씨 31.9도'],
    [0.04, '0.0℃', '0.0도', '32.1℉', '화씨 32.1도'],
    [-0.05, '-0.1℃', '영하 0.1도', '31.9℉', '화씨 31.9도'],
    [1, '1.0℃', '1.0도', '33.8℉', '화씨 33.8도'],
    [1.5, '1.5℃', '1.5도', '34.7℉', '화씨 34.7도'],
    [-1.5, '-1.5℃', '영하 1.5도', '29.3℉', '화씨 29.3도'],
    [-9, '-9.0℃', '영하 9.0도', '15.8℉', '화씨 15.8도'],
    [9.96, '10.0℃', '10.0도', '49.9℉', '화씨 49.9도'],
    [-17.8, '-17.8℃', '영하 17.8도', '0.0℉', '화씨 0.0도'],
    [-32.6, '-32.6℃', '영하 32.6도', '-26.7℉', '화씨 마이너스 26.7도'],
    [60, '60.0℃', '60.0도', '140.0℉', '화씨 140.0도'],
    [-90, '-90.0℃', '영하 90.0도', '-130.0℉', '화씨 마이너스 130.0도'],
  ] as const)
    test(`${Object.is(celsius, -0) ? '-0' : celsius}`, () => {
      assert.equal(ko.temperature(celsius, 'c'), shown);
      assert.equal(ko.temperature(celsius, 'f'), fahrenheit);
      assert.equal(sentence(null, celsius), `동두천, ${spoken}`);
      assert.equal(sentence(null, celsius, 'f'), `동두천, ${spokenFahrenheit}`);
    });

  test('are shown as observed, every tenth of a degree', () => {
    for (let tenths = -900; tenths <= 600; tenths += 1) {
      const text = `${(tenths / 10).toFixed(1)}℃`;
      assert.equal(ko.temperature(tenths / 10, 'c'), text);
    }
  });
});

describe('Korean sentences', () => {
  test('say what is known', () => {
    assert.equal(sentence('맑음', -1.5), '동두천, 맑음, 영하 1.5도');
    assert.equal(sentence('맑음', null), '동두천, 맑음');
    assert.equal(sentence(null, 0), '동두천, 0.0도');
    assert.equal(sentence(null, null), '동두천, 관측 자료 없음');
  });

  test('read a condition as an announcer does', () => {
    assert.equal(sentence('구름많음', 2.7), '동두천, 구름 많음, 2.7도');
    assert.equal(sentence('약한비단속', 2.7), '동두천, 약한 비, 오다 그침, 2.7도');
  });

  test('read the text of an unknown condition as it is', () => {
    assert.equal(sentence('개구리비', 1), '동두천, 개구리비, 1.0도');
  });

  test('never speak a minus sign', () => {
    for (const unit of ['c', 'f'] as const)
      for (let celsius = -90; celsius <= 60; celsius += 0.7)
        assert.doesNotMatch(sentence('맑음', celsius, unit), /[-−]/);
  });
});

describe('Korean words', () => {
  test("are KMA's own for a condition and a station", () => {
    for (const [, text] of VOCABULARY) assert.equal(ko.condition(text), text);
    for (const text of ['약한비단속', '개구리비']) assert.equal(ko.condition(text), text);
    for (const station of STATIONS)
      assert.equal(ko.city({ id: station.id, name: station.name }), station.name);
  });

  test('credit the source', () => {
    assert.equal(ko.source('기상청'), '기상청 제공');
    assert.equal(ko.source('국립기상과학원'), '국립기상과학원 제공');
  });

  test('give the hour, and the age once it is stale', () => {
    const two = '2025-04-01T14:00:00+09:00';
    assert.equal(ko.observedAt(two, 0, 'fresh'), '14시 관측');
    assert.equal(ko.observedAt(two, 1.9 * HOUR, 'fresh'), '14시 관측');
    assert.equal(ko.observedAt(two, -HOUR, 'fresh'), '14시 관측');
    assert.equal(ko.observedAt(two, 3 * HOUR, 'stale'), '14시 관측 · 3시간 전');
    assert.equal(ko.observedAt(two, 4 * HOUR - 1, 'stale'), '14시 관측 · 3시간 전');
    assert.equal(ko.observedAt(two, 30 * HOUR, 'expired'), '14시 관측 · 1일 전');
  });

  test('give the minutes where there are any', () => {
    assert.equal(ko.observedAt('2025-04-01T14:30+09:00', 0, 'fresh'), '14시 30분 관측');
    assert.equal(ko.observedAt('2025-04-01T14:05+09:00', 0, 'fresh'), '14시 5분 관측');
    assert.equal(ko.observedAt('2025-04-01T14:00:59+09:00', 0, 'fresh'), '14시 관측');
  });
});

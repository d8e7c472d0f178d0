import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { VOCABULARY } from '../../../src/conditions/vocabulary.js';
import { STATIONS } from '../../../src/stations/stations.js';
import { readHeader } from '../feed/headers.js';
import { en } from './locales.js';

const HOUR = 3_600_000;

const sentence = (condition: string | null, temperature: number | null, unit: 'c' | 'f' = 'c'): string =>
  en.sentence({ station: { id: '98', name: '동두천' }, condition, temperature }, unit);

describe('English: the header of a news site', () => {
  test('2025-04-01, in order', () => {
    const { source, observedAt, observations } = readHeader();
    assert.equal(en.date(observedAt), 'Apr 1, 2025 (Tue)');
    assert.equal(en.source(source.name), 'Source: KMA');
    assert.deepEqual(
      observations.map(
        ({ station, condition, temperature }) =>
          `${en.condition(condition!)} ${en.city(station)} ${en.temperature(temperature!, 'c')}`,
      ),
      [
        'Clear Dongducheon 1.5℃',
        'Partly cloudy Gangneung 9.8℃',
        'Mist Seoul 5.4℃',
        'Clear Daejeon 3.8℃',
        'Clear Daegu 4.3℃',
        'Clear Ulsan 3.8℃',
        'Mist Gwangju 4.4℃',
        'Partly cloudy Busan 6.2℃',
        'Clear Gochang 0.3℃',
        'Cloudy Jeju 7.3℃',
        'Clear Ganghwa 2.3℃',
        'Mostly cloudy Boeun 0.5℃',
        'Clear Geumsan 0.4℃',
        'Mostly cloudy Gangjin-gun 2.7℃',
        'Clear Gyeongju-si 1.0℃',
        'Mostly cloudy Geoje 3.7℃',
      ],
    );
  });
});

describe('English temperatures', () => {
  for (const [celsius, shown, spoken, fahrenheit, spokenFahrenheit] of [
    [0, '0.0℃', '0.0 degrees', '32.0℉', '32.0 degrees Fahrenheit'],
    [-0, '0.0℃', '0.0 degrees', '32.0℉', '32.0 degrees Fahrenheit'],
    [-0.04, '0.0℃', '0.0 degrees', '31.9℉', '31.9 degrees Fahrenheit'],
    [0.04, '0.0℃', '0.0 degrees', '32.1℉', '32.1 degrees Fahrenheit'],
    [-1.5, '-1.5℃', 'minus 1.5 degrees', '29.3℉', '29.3 degrees Fahrenheit'],
    [-9, '-9.0℃', 'minus 9.0 degrees', '15.8℉', '15.8 degrees Fahrenheit'],
    [9.96, '10.0℃', '10.0 degrees', '49.9℉', '49.9 degrees Fahrenheit'],
    [-17.8, '-17.8℃', 'minus 17.8 degrees', '0.0℉', '0.0 degrees Fahrenheit'],
    [-32.6, '-32.6℃', 'minus 32.6 degrees', '-26.7℉', 'minus 26.7 degrees Fahrenheit'],
    [60, '60.0℃', '60.0 degrees', '140.0℉', '140.0 degrees Fahrenheit'],
  ] as const)
    test(`${Object.is(celsius, -0) ? '-0' : celsius}`, () => {
      assert.equal(en.temperature(celsius, 'c'), shown);
      assert.equal(en.temperature(celsius, 'f'), fahrenheit);
      assert.equal(sentence(null, celsius), `Dongducheon, ${spoken}`);
      assert.equal(sentence(null, celsius, 'f'), `Dongducheon, ${spokenFahrenheit}`);
    });
});

describe('English sentences', () => {
  test('say what is known', () => {
    assert.equal(sentence('맑음', -1.5), 'Dongducheon, Clear, minus 1.5 degrees');
    assert.equal(sentence('맑음', null), 'Dongducheon, Clear');
    assert.equal(sentence(null, 0), 'Dongducheon, 0.0 degrees');
    assert.equal(sentence(null, null), 'Dongducheon, No observation');
  });

  test('read the text of an unknown condition as it came', () => {
    assert.equal(en.condition('개구리비'), '개구리비');
    assert.equal(sentence('개구리비', 1), 'Dongducheon, 개구리비, 1.0 degrees');
  });
});

describe('English words', () => {
  test('translate every condition, qualified ones as well', () => {
    for (const [, text] of VOCABULARY) assert.match(en.condition(text), /^[A-Z][a-z ]+$/, text);
    assert.equal(en.condition('약한비단속'), 'Light intermittent rain');
    assert.equal(en.condition('구름적음'), 'Partly cloudy');
  });

  test('name all 98 stations, each its own way', () => {
    const names = STATIONS.map(({ id, name, english }) => {
      const city = en.city({ id, name });
      assert.equal(city, english);
      return city;
    });
    assert.equal(new Set(names).size, 98);
    for (const name of names) assert.match(name, /^[A-Z][a-z]+(-gun|-si)?( \([A-Z][a-z]+\))?$/);
  });

  test('credit the source', () => {
    assert.equal(en.source('기상청'), 'Source: KMA');
    assert.equal(en.source('KMA'), 'Source: KMA');
    assert.equal(en.source('국립기상과학원'), 'Source: 국립기상과학원');
  });

  test('give the hour and minutes, and the age once it is stale', () => {
    const two = '2025-04-01T14:00:00+09:00';
    assert.equal(en.observedAt(two, 0, 'fresh'), '14:00 KST');
    assert.equal(en.observedAt(two, 3 * HOUR, 'stale'), '14:00 KST · 3 h ago');
    assert.equal(en.observedAt(two, 4 * HOUR - 1, 'stale'), '14:00 KST · 3 h ago');
    assert.equal(en.observedAt(two, 30 * HOUR, 'expired'), '14:00 KST · 1 day ago');
    assert.equal(en.observedAt('2025-04-01T00:05+09:00', 0, 'fresh'), '0:05 KST');
  });
});

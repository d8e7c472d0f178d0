import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatPath } from '../../../src/feed/issues.js';
import type { Observation } from '../../../src/feed/schema.js';
import { parseList, selectObservations, type Selection } from '../../../src/feed/select.js';

const row = (id: string, name: string, region?: string): Observation => ({
  station: { id, name, ...(region && { region }) },
  condition: null,
  temperature: null,
});

const ROWS = [
  row('98', '동두천', '수도권'),
  row('172', '고창', '호남'),
  row('251', '고창군', '호남'),
  row('108', '서울', '수도권'),
  row('1', '이름뿐'),
];

const names = (selection: Selection): string[] =>
  selectObservations(ROWS, selection).map(({ station }) => station.name);
const ALL = ROWS.map(({ station }) => station.name);

describe('selectObservations', () => {
  test('returns all rows, in their order, where nothing is selected', () => {
    for (const selection of [{}, { stations: [] }, { region: '' }, { stations: [], region: '' }])
      assert.deepEqual(names(selection), ALL);
  });

  test('finds ids and names, in the order wanted', () => {
    assert.deepEqual(names({ stations: ['서울', '98', '이름뿐'] }), ['서울', '동두천', '이름뿐']);
  });

  test('finds exact names only', () => {
    assert.deepEqual(names({ stations: ['고창'] }), ['고창']);
    assert.deepEqual(names({ stations: ['고창군'] }), ['고창군']);
    assert.deepEqual(names({ stations: ['고', '서울시', '1080'] }), []);
  });

  test('leaves out what the feed has not', () => {
    assert.deepEqual(names({ stations: ['평양', '서울'] }), ['서울']);
  });

  test('has a station once that is wanted twice', () => {
    assert.deepEqual(names({ stations: ['서울', '98', '108', '서울'] }), ['서울', '동두천']);
  });

  test('narrows to a region, and to stations of it', () => {
    assert.deepEqual(names({ region: '수도권' }), ['동두천', '서울']);
    assert.deepEqual(names({ region: '호남', stations: ['서울', '251'] }), ['고창군']);
    assert.deepEqual(names({ region: '영남' }), []);
  });

  describe('by 권역 and 시도', () => {
    const place = (id: string, name: string, region: string, province: string): Observation => ({
      station: { id, name, region, province },
      condition: null,
      temperature: null,
    });
    const PLACED = [
      place('98', '동두천', '수도권', '경기도'),
      place('108', '서울', '수도권', '서울특별시'),
      place('119', '수원', '수도권', '경기도'),
      place('105', '강릉', '강원', '강원특별자치도'),
      place('226', '보은', '충청', '충청북도'),
      place('156', '광주', '호남', '전남광주통합특별시'),
      place('165', '목포', '호남', '전남광주통합특별시'),
      place('172', '고창', '호남', '전북특별자치도'),
      place('184', '제주', '제주', '제주특별자치도'),
      place('185', '고산', '제주', '제주특별자치도'),
      row('1', '이름뿐'),
    ];
    const of = (selection: Selection): string =>
      selectObservations(PLACED, selection)
        .map(({ station }) => station.name)
        .join();

    for (const [region, expected] of [
      ['수도권', '동두천,서울,수원'],
      ['경기', '동두천,수원'],
      ['경기도', '동두천,수원'],
      ['서울특별시', '서울'],
      ['서울', '서울'],
      ['강원', '강릉'],
      ['강원도', '강릉'],
      ['강원특별자치도', '강릉'],
      ['충북', '보은'],
      ['충청북도', '보은'],
      ['충청', '보은'],
      ['전남광주', '광주,목포'],
      ['전남', '광주,목포'],
      ['전라남도', '광주,목포'],
      ['광주광역시', '광주,목포'],
      ['전라북도', '고창'],
      ['제주', '제주,고산'],
      ['제주도', '제주,고산'],
      ['도', ''],
      ['시', ''],
      ['기', ''],
      ['특별시', ''],
      ['남', ''],
      ['constructor', ''],
    ] as const)
      test(`region ${region}`, () => assert.equal(of({ region }), expected));

    for (const [stations, expected] of [
      ['경기', '동두천,수원'],
      ['수원,경기,보은', '수원,동두천,보은'],
      ['제주', '제주'],
      ['제주도', '제주,고산'],
      ['광주', '광주'],
      ['전남', '광주,목포'],
      ['수도권,호남', '동두천,서울,수원,광주,목포,고창'],
      ['서울특별시', ''],
      ['광주광역시', ''],
      ['default16', '동두천,강릉,서울,광주,고창,제주,보은'],
      ['capitals', '서울,광주,수원,제주'],
      ['수원,default16', '수원,동두천,강릉,서울,광주,고창,제주,보은'],
      ['default', ''],
    ] as const)
      test(`stations ${stations}`, () => assert.equal(of({ stations: parseList(stations) }), expected));

    test('a 시도 within a 권역', () => {
      assert.equal(of({ region: '수도권', stations: ['경기', '강원'] }), '동두천,수원');
      assert.equal(of({ region: '경기', stations: ['default16'] }), '동두천');
    });
  });

  test('returns the rows themselves in a new list', () => {
    const all = selectObservations(ROWS, {});
    assert.notEqual(all, ROWS);
    assert.equal(all[0], ROWS[0]);
  });
});

describe('parseList', () => {
  for (const [text, expected] of [
    ['서울, 부산', ['서울', '부산']],
    [' 서울 ,,\n108\t,', ['서울', '108']],
    ['진도(첨찰산)', ['진도(첨찰산)']],
    ['', []],
    [' , ', []],
    [null, []],
    [undefined, []],
  ] as const)
    test(JSON.stringify(text) ?? 'undefined', () => assert.deepEqual(parseList(text), expected));
});

describe('formatPath', () => {
  for (const [path, expected] of [
    [[], ''],
    [['version'], 'version'],
    [['source', 'url'], 'source.url'],
    [['observations', 3, 'temperature'], 'observations[3].temperature'],
    [['observations', 0, 'station', 'id'], 'observations[0].station.id'],
    [[2, 'a'], '[2].a'],
  ] as const)
    test(expected || 'the feed as a whole', () => assert.equal(formatPath(path), expected));
});

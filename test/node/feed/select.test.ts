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

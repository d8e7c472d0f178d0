import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { REGIONS, regionOf } from '../../src/stations/regions.js';
import { romanize } from '../../src/stations/romanize.js';
import { findStation, STATIONS } from '../../src/stations/stations.js';

const capture = (name: string): string =>
  readFileSync(new URL(`../fixtures/kma/${name}`, import.meta.url), 'utf8');

describe('stations', () => {
  test("are the 98 of KMA's list, as it has them", () => {
    const [header, ...lines] = capture('asos_stations.csv').trim().split(/\r?\n/);
    const columns = header!.split(',');
    const listed = lines.map((line) => {
      const cells = line.split(',');
      const cell = (column: string): string => cells[columns.indexOf(column)]!;
      const degrees = (column: string): number | null => (cell(column) ? Number(cell(column)) : null);
      return {
        id: cell('stn_id'),
        name: cell('name_ko'),
        english: cell('name_en'),
        province: cell('sido') || '충청북도',
        latitude: degrees('lat'),
        longitude: degrees('lon'),
      };
    });
    assert.equal(listed.length, 98);
    assert.deepEqual(
      STATIONS.map(({ region: _, ...station }) => station),
      listed,
    );
  });

  for (const file of ['2019-07-06T18.xml', '2023-10-31T16.xml']) {
    test(`know every station of the surface map ${file}`, () => {
      const rows = [...capture(`sfc_web_map/${file}`).matchAll(/stn_id="(\d+)"[^>]*>([^<]+)</g)];
      assert.ok(rows.length > 95);
      for (const [, id, name] of rows) assert.equal(findStation(id!)?.name, name!.replace('(예)', ''));
    });
  }

  test('have ids and names of their own', () => {
    for (const key of ['id', 'name', 'english'] as const) {
      assert.equal(new Set(STATIONS.map((station) => station[key])).size, STATIONS.length, key);
    }
  });

  test('are found by id or exact name, near-equal names apart', () => {
    assert.equal(findStation('98'), findStation('동두천'));
    for (const [name, id] of [
      ['고창', '172'],
      ['고창군', '251'],
      ['강릉', '105'],
      ['북강릉', '104'],
      ['창원', '155'],
      ['북창원', '255'],
      ['진도(첨찰산)', '175'],
      ['진도군', '268'],
    ] as const) {
      assert.equal(findStation(name)?.id, id);
    }
    for (const unknown of ['', '경주', '진도', 'Seoul', '098', '9'])
      assert.equal(findStation(unknown), undefined);
  });

  test('stand in Korea, but for the one without a position', () => {
    for (const { name, latitude, longitude } of STATIONS) {
      if (name === '서청주') assert.deepEqual([latitude, longitude], [null, null]);
      else assert.ok(latitude! > 33 && latitude! < 39 && longitude! > 124 && longitude! < 131, name);
    }
    assert.equal(findStation('서청주')?.region, '충청');
  });

  test('cover every region, each 시도 in one', () => {
    assert.deepEqual(REGIONS, ['수도권', '강원', '충청', '호남', '영남', '제주']);
    assert.deepEqual(new Set(STATIONS.map(({ region }) => region)), new Set(REGIONS));
    assert.equal(regionOf('경기도'), '수도권');
    assert.equal(findStation('고창')?.region, '호남');
    assert.equal(findStation('북부산')?.region, '영남');
    for (const unknown of ['강원도', '', 'constructor']) assert.equal(regionOf(unknown), undefined);
  });
});

test('Korean names are romanized by rule, and what is not Korean stays', () => {
  for (const [name, english] of [
    ['독도', 'Dokdo'],
    ['왕십리', 'Wangsimni'],
    ['신라', 'Silla'],
    ['담양', 'Damyang'],
    ['합덕', 'Hapdeok'],
    ['압록강', 'Amnokgang'],
    ['국망봉', 'Gungmangbong'],
    ['입면', 'Immyeon'],
    ['낙안', 'Nagan'],
    ['곧은터', 'Godeunteo'],
    ['입암', 'Ibam'],
    ['Seoul 2', 'Seoul 2'],
    ['', ''],
  ] as const)
    assert.equal(romanize(name), english);
});

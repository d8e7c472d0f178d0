import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { REGIONS, regionOf, shortName } from '../../src/stations/regions.js';
import { romanize } from '../../src/stations/romanize.js';
import { findStation, STATIONS } from '../../src/stations/stations.js';

const capture = (name: string): string =>
  readFileSync(new URL(`../fixtures/kma/${name}`, import.meta.url), 'utf8');

describe('stations', () => {
  test('are the 98 of the surface map, named as there', () => {
    const [header, ...lines] = capture('asos_stations.csv').trim().split(/\r?\n/);
    const columns = header!.split(',');
    const listed = lines.map((line) => {
      const cells = line.split(',');
      const cell = (column: string): string => cells[columns.indexOf(column)]!;
      return { id: cell('stn_id'), name: cell('name_ko'), english: cell('name_en') };
    });
    assert.equal(listed.length, 98);
    assert.deepEqual(
      STATIONS.map(({ id, name, english }) => ({ id, name, english })),
      listed,
    );
  });

  test("stand where KMA's list of August 2026 has them, to four decimals", () => {
    const lines = capture('stn_inf/asos_2026-08-11.txt')
      .split('\n')
      .filter((line) => /^ *\d/.test(line));
    assert.deepEqual(
      lines.map((line) => line.trim().split(/\s+/, 1)[0]),
      STATIONS.map(({ id }) => id),
    );
    lines.forEach((line, index) => {
      const { name, province, latitude, longitude } = STATIONS[index]!;
      const [, east, north] = line.trim().split(/\s+/);
      assert.ok(Math.abs(latitude - Number(north)) <= 0.000051, name);
      assert.ok(Math.abs(longitude - Number(east)) <= 0.000051, name);
      assert.match(line, new RegExp(`[ )]${province} `), name);
    });
  });

  test('that KMA has moved or renamed', () => {
    const placeOf = (name: string) => {
      const { id, province, latitude, longitude } = findStation(name)!;
      return [id, province, latitude, longitude];
    };
    assert.deepEqual(placeOf('광주'), ['156', '전남광주통합특별시', 35.1729, 126.8916]);
    assert.deepEqual(placeOf('서청주'), ['181', '충청북도', 36.6399, 127.3846]);
    assert.deepEqual(placeOf('정선군'), ['217', '강원특별자치도', 37.3807, 128.6731]);
    assert.deepEqual(placeOf('천안'), ['232', '충청남도', 36.7622, 127.2928]);
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

  test('cover every region, each 시도 in one', () => {
    assert.deepEqual(REGIONS, ['수도권', '강원', '충청', '호남', '영남', '제주']);
    assert.deepEqual(new Set(STATIONS.map(({ region }) => region)), new Set(REGIONS));
    assert.equal(regionOf('경기도'), '수도권');
    assert.equal(findStation('고창')?.region, '호남');
    assert.equal(findStation('북부산')?.region, '영남');
    assert.equal(regionOf('전남광주통합특별시'), '호남');
    for (const [former, region] of [
      ['광주광역시', '호남'],
      ['전라남도', '호남'],
      ['전라북도', '호남'],
      ['강원도', '강원'],
      ['제주도', '제주'],
    ] as const)
      assert.equal(regionOf(former), region);
    for (const unknown of ['광주', '', 'constructor']) assert.equal(regionOf(unknown), undefined);
    const names =
      '서울특별시 서울, 인천광역시 인천, 경기도 경기, 강원특별자치도 강원, 세종특별자치시 세종, 충청북도 충북, 충청남도 충남, 전북특별자치도 전북, 전라북도 전북, 전남광주통합특별시 전남광주, 전라남도 전남, 경상북도 경북, 경상남도 경남, 제주특별자치도 제주, 제주도 제주, 서울시 서울';
    for (const pair of names.split(', ')) {
      const [province, short] = pair.split(' ') as [string, string];
      assert.equal(shortName(province), short);
    }
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
    ['강남구', 'Gangnam-gu'],
    ['일산동구', 'Ilsandong-gu'],
    ['중구(서울)', 'Jung-gu (Seoul)'],
    ['서울(구)', 'Seoul (Gu)'],
    ['대구', 'Daegu'],
    ['양구', 'Yanggu'],
    ['강구', 'Ganggu'],
    ['입암', 'Ibam'],
    ['Seoul 2', 'Seoul 2'],
    ['', ''],
  ] as const)
    assert.equal(romanize(name), english);
});

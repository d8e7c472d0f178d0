import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { STATION_ID, TEXT } from '../../../src/feed/limits.js';
import { gridCell } from '../../../src/places/grid.js';
import { PLACES } from '../../../src/places/index.js';
import { regionOf } from '../../../src/stations/regions.js';
import { STATIONS } from '../../../src/stations/stations.js';
import { CITIES, DISTRICT_PLACES, LISTED, placeOf, STATION_PLACES } from './listed.js';

describe("KMA's table of places", () => {
  test('is here row by row: 256 시군구, each in the cell that the table gives', () => {
    assert.equal(LISTED.length, 256);
    for (const { code, sido, sigungu, city, nx, ny, latitude, longitude } of LISTED) {
      const place = placeOf(code);
      assert.deepEqual([place.province, place.cell], [sido, { nx, ny }], code);
      const inFull = sigungu === sido ? sido : `${sido} ${sigungu.replace(city, city && `${city} `)}`;
      assert.equal(place.fullName, inFull);
      assert.ok(Math.abs(place.latitude - latitude) <= 0.000051, sigungu);
      assert.ok(Math.abs(place.longitude - longitude) <= 0.000051, sigungu);
    }
  });

  test('has cells that are not those of the projection', () => {
    const otherwise = LISTED.filter(({ nx, ny, latitude, longitude }) => {
      const cell = gridCell(latitude, longitude);
      return cell.nx !== nx || cell.ny !== ny;
    });
    assert.deepEqual(
      otherwise.map(({ sigungu }) => sigungu),
      ['청송군', '창원시진해구'],
    );
    for (const { code, nx, ny } of otherwise) assert.deepEqual(placeOf(code).cell, { nx, ny });
  });

  test('is widened by the 13 cities that it has only in their 구', () => {
    assert.equal(CITIES.length, 13);
    assert.equal(DISTRICT_PLACES.length, 256 + 13);
    for (const city of CITIES) {
      const wards = LISTED.filter((one) => one.city === city);
      const [first] = wards;
      const place = placeOf(`${first!.code.slice(0, 4)}000000`);
      assert.equal(place.fullName, `${first!.sido} ${city}`);
      const ward = wards.find(
        ({ latitude, longitude }) =>
          Math.hypot(place.latitude - latitude, place.longitude - longitude) <= 0.0001,
      );
      assert.ok(ward, `${city} lies where a 구 of it does`);
      assert.deepEqual(place.cell, { nx: ward.nx, ny: ward.ny });
    }
  });

  for (const [name, code, nx, ny] of [
    ['안양', '4117000000', 59, 123],
    ['하남', '4145000000', 64, 126],
    ['김포', '4157000000', 55, 128],
    ['광주(경기)', '4161000000', 65, 123],
    ['순천시', '1215000000', 70, 70],
    ['구미시', '4719000000', 84, 96],
    // The middle one of three or more 구: 팔달구, 처인구, 병점구.
    ['수원시', '4111000000', 61, 121],
    ['화성', '4159000000', 61, 119],
    // The first of two: 동남구.
    ['천안시', '4413000000', 63, 110],
  ] as const)
    test(`${name} lies in ${nx},${ny}`, () => {
      assert.deepEqual([placeOf(code).name, placeOf(code).cell], [name, { nx, ny }]);
    });
});

describe('places', () => {
  test('are the 시군구 and all 98 stations, which stay what they are', () => {
    assert.equal(PLACES.length, 256 + 13 + 98);
    for (const station of STATIONS) {
      const { kind, cell, fullName, ...place } = placeOf(station.id);
      assert.deepEqual(place, station);
      assert.deepEqual([kind, fullName], ['station', station.name]);
      assert.deepEqual(cell, gridCell(station.latitude, station.longitude));
    }
    assert.equal(STATION_PLACES.length, 98);
  });

  test('have ids, names and English names of their own, which a feed can carry', () => {
    for (const key of ['id', 'name', 'fullName', 'english'] as const)
      assert.equal(new Set(PLACES.map((place) => place[key])).size, PLACES.length, key);
    for (const { kind, id, name } of PLACES) {
      assert.match(id, STATION_ID);
      assert.match(id, kind === 'station' ? /^\d{2,3}$/ : /^\d{10}$/);
      assert.match(name, TEXT);
    }
  });

  test('lie in the region of their 시도', () => {
    for (const { province, region, name } of PLACES) assert.equal(region, regionOf(province), name);
    assert.equal(placeOf('1215000000').region, '호남');
    assert.equal(placeOf('4117000000').region, '수도권');
  });

  test('are shown short, as a header does', () => {
    for (const [code, name, english] of [
      ['4117000000', '안양', 'Anyang'],
      ['4145000000', '하남', 'Hanam'],
      ['1168000000', '강남구', 'Gangnam-gu'],
      ['1114000000', '중구(서울)', 'Jung-gu (Seoul)'],
      ['1221000000', '동구(광주)', 'Dong-gu (Gwangju)'],
      ['4161000000', '광주(경기)', 'Gwangju (Gyeonggi)'],
      ['5182000000', '고성(강원)', 'Goseong (Gangwon)'],
      ['4882000000', '고성(경남)', 'Goseong (Gyeongnam)'],
      ['4711100000', '남구(포항)', 'Nam-gu (Pohang)'],
      ['4111100000', '장안구', 'Jangan-gu'],
      ['5180000000', '양구', 'Yanggu'],
      ['5121000000', '속초시', 'Sokcho-si'],
      ['5279000000', '고창(전북)', 'Gochang (Jeonbuk)'],
      ['3611000000', '세종시', 'Sejong-si'],
      ['1111000000', '종로구', 'Jongno-gu'],
      ['4812500000', '마산합포구', 'Masanhappo-gu'],
      ['1287000000', '신안', 'Sinan'],
    ] as const)
      assert.deepEqual([placeOf(code).name, placeOf(code).english], [name, english]);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseList } from '../../../src/feed/select.js';
import { expandStations, findPlace, PLACES } from '../../../src/places/index.js';

const expand = (text: string): string[] => expandStations(parseList(text));
const names = (text: string): string[] =>
  expand(text).map((id) => {
    const found = findPlace(id);
    assert.ok(found.ok, id);
    return found.place.fullName;
  });

describe('expandStations', () => {
  // The public text of two pages of a newspaper, saved from the web.
  for (const hour of ['2024-05-18', '2025-12-20'])
    test(`default16 are the cities of the header of ${hour}, in its order`, () => {
      const header = readFileSync(`test/fixtures/feeds/header-${hour}.txt`, 'utf8');
      const { observations } = JSON.parse(
        readFileSync(`test/fixtures/feeds/header-${hour}.json`, 'utf8'),
      ) as { observations: { station: { id: string; name: string } }[] };
      assert.deepEqual(
        expand('default16'),
        observations.map(({ station }) => station.id),
      );
      assert.equal(names('default16').length, 16);
      for (const name of names('default16')) assert.ok(header.includes(name), name);
    });

  test('capitals are the seats of the sixteen 시도, one of each', () => {
    assert.deepEqual(
      names('capitals'),
      '서울 부산 대구 인천 광주 대전 울산 세종 수원 춘천 청주 홍성 전주 안동 창원 제주'.split(' '),
    );
    const provinces = expand('capitals').map((id) => PLACES.find((place) => place.id === id)!.province);
    assert.equal(new Set(provinces).size, 16);
    assert.equal(new Set(PLACES.map(({ province }) => province)).size, 16);
  });

  test('a 시도 is its 시 and 군, not the 구 of its cities', () => {
    assert.equal(expand('경기').length, 31);
    assert.deepEqual(expand('경기도'), expand('경기'));
    assert.ok(names('경기').includes('경기도 수원시'));
    assert.ok(!names('경기').includes('경기도 수원시 장안구'));
    assert.equal(expand('충청북도').length, 11);
    assert.equal(expand('강원').length, 18);
    assert.equal(expand('강원도').length, 18);
    assert.deepEqual(names('제주도'), ['제주특별자치도 제주시', '제주특별자치도 서귀포시']);
    assert.deepEqual(expand('전라남도'), expand('전남광주'));
  });

  test('a 권역 is all its 시도', () => {
    // 대전 has five 구, 세종 is one, 충북 has 11 and 충남 15 시 and 군.
    assert.equal(expand('충청').length, 5 + 1 + 11 + 15);
    assert.ok(names('수도권').includes('서울특별시 강남구'));
    assert.ok(names('수도권').includes('경기도 안양시'));
  });

  test('what is the name of a place stays, and what is unknown or ambiguous', () => {
    const list = '제주,세종,광주,서울,서울특별시,광주광역시,안양,고성,108,4117000000,평양,constructor';
    assert.equal(expand(list).join(), list);
  });

  test('has each place once', () => {
    assert.deepEqual(expand('98,default16,98'), expand('default16'));
    assert.equal(expand('경기,경기도').length, 31);
  });
});

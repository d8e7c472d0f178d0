import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchPlaces } from '../../../demo/builder/search.js';
import { sourcesFor } from '../../../demo/builder/sources.js';
import { findPlace, type Place } from '../../../src/places/index.js';

const names = (text: string): string[] => searchPlaces(text).map(({ name }) => name);

const places = (...texts: readonly string[]): Place[] =>
  texts.map((text) => {
    const found = findPlace(text);
    assert.ok(found.ok, text);
    return found.place;
  });

describe('the search of the builder', () => {
  for (const [text, first] of [
    ['안양', '안양'],
    ['수원시', '수원시'],
    ['수원시', '수원'],
    ['부산광역시', '부산'],
    ['세종시', '세종'],
    ['경기 안양', '안양'],
    ['서울 강남구', '강남구'],
    ['ㅂㅅ', '부산'],
    ['ㄱㄴㄱ', '강남구'],
    ['Gangneung', '강릉'],
    ['전라남도 순천', '순천시'],
    ['광주광역시', '광주'],
    ['일산구', '일산동구'],
  ] as const)
    it(`finds ${first} by ${text}`, () => {
      assert.ok(names(text).includes(first), names(text).join());
    });

  it('has all candidates of a name that means two places', () => {
    for (const name of ['고성(강원)', '고성(경남)']) assert.ok(names('고성').includes(name), name);
  });

  it('has every station and nothing else where nothing is typed', () => {
    const all = searchPlaces(' ');
    assert.equal(all.length, 98);
    assert.ok(all.every(({ kind }) => kind === 'station'));
  });

  it('has nothing for what is no place', () => {
    assert.deepEqual(names('뉴욕'), []);
    assert.deepEqual(
      names('('),
      names('(').filter((name) => name.includes('(')),
    );
  });
});

describe('the sources that the builder offers', () => {
  it('are one request an hour for stations, first of all without a key', () => {
    const [first] = sourcesFor(places('서울', '부산'));
    assert.deepEqual(first, { name: 'surface-map', calls: 1, missing: [] });
  });

  it('are those that have every place first, and say which places another does not have', () => {
    const chosen = places('안양', '하남', '서울');
    const offered = sourcesFor(chosen);
    assert.deepEqual(
      offered.map(({ name, calls, missing }) => [name, calls, missing.map((place) => place.name).join()]),
      [
        ['grid', 3, ''],
        ['nowcast', 6, ''],
        ['aws', 3, ''],
        ['surface-map', 1, '안양,하남'],
        ['api-hub', 1, '안양,하남'],
      ],
    );
  });

  it('count a cell that two places share once', () => {
    const [one, other] = places('안양', '안양시 만안구');
    const shared = Number(`${one!.cell.nx},${one!.cell.ny}` === `${other!.cell.nx},${other!.cell.ny}`);
    const nowcast = sourcesFor([one!, other!]).find(({ name }) => name === 'nowcast');
    assert.equal(nowcast!.calls, 4 - 2 * shared);
    assert.equal(shared, 1);
  });

  it('are none that has none of the places', () => {
    const offered = sourcesFor(places('강남구 ')).map(({ name }) => name);
    assert.deepEqual(offered.includes('surface-map'), false);
    assert.deepEqual(offered.slice(0, 2), ['grid', 'nowcast']);
  });
});

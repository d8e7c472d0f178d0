import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SOURCES } from '../../../src/kma/index.js';
import { PLACES } from '../../../src/places/index.js';
import { STATIONS } from '../../../src/stations/stations.js';
import { at } from './captures.js';

/** Places by number: one, sixteen stations, the 시·군 of 경기, and all 시군구 of KMA's table. */
const idsOf = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id);
const districts = PLACES.filter(({ kind }) => kind === 'district');
const ofGyeonggi = districts.filter(({ fullName }) => /^경기도 \S+$/.test(fullName));
/** The table has the 구 of these cities in the place of the city. */
const mothers = districts.filter(({ fullName }) =>
  districts.some((other) => other.fullName.startsWith(`${fullName} `)),
);
const GROUPS = [
  idsOf([STATIONS[0]!]),
  idsOf(STATIONS.slice(0, 16)),
  idsOf(ofGyeonggi),
  idsOf(districts.filter((place) => !mothers.includes(place))),
];

test('the groups are those of the documents', () => {
  assert.deepEqual(
    GROUPS.map(({ length }) => length),
    [1, 16, 31, 256],
  );
});

for (const { name, keyVariable, requests } of SOURCES.filter((source) => source.name !== 'file'))
  test(`the documents give the calls an hour of ${name}`, () => {
    const calls = GROUPS.map((stations) => requests(at('2026-10-01T14:15:00+09:00', { stations })).length);
    const row = (path: string) => {
      const line = readFileSync(path, 'utf8')
        .split('\n')
        .find((text) => text.startsWith(`| \`${name}\` `) && /\d/.test(text.split('|').at(-2)!));
      assert.ok(line, `${path} has no row of ${name}`);
      assert.ok(keyVariable === undefined || line.includes(keyVariable), line);
      return line.split('|').map((cell) => cell.trim());
    };
    for (const path of ['demo/docs/feed-service.md', 'demo/docs/feed-service.ko.md'])
      assert.deepEqual(row(path).slice(3, 7), calls.map(String), path);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridCell } from '../../../src/places/grid.js';
import { captureText } from '../kma/captures.js';

test("the guide's check value: 126.929810 E, 37.488201 N is cell 59,125", () => {
  assert.deepEqual(gridCell(37.488201, 126.92981), { nx: 59, ny: 125 });
});

test('the positions of the station list lie in its cells', () => {
  const stations = captureText('asos_stations.csv')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .filter(([, , , , latitude]) => latitude !== '');
  assert.equal(stations.length, 97);
  for (const [id, , , , latitude, longitude, , , , , , nx, ny] of stations)
    assert.deepEqual(gridCell(Number(latitude), Number(longitude)), { nx: Number(nx), ny: Number(ny) }, id);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Body, Observer, SearchRiseSet } from 'astronomy-engine';
import { isNight } from '../../../src/conditions/daylight.js';
import { STATIONS } from '../../../src/stations/stations.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The corners of the country, and its capital. */
const PLACES = ['서울', '백령도', '울릉도', '속초', '서귀포'];
const YEARS = [2025, 2040];

/** The next sunrise or sunset at a station after `time`, by an ephemeris that is exact to arcminutes. */
const reference = (latitude: number, longitude: number, rises: boolean, time: number): number =>
  SearchRiseSet(
    Body.Sun,
    new Observer(latitude, longitude, 0),
    rises ? 1 : -1,
    new Date(time),
    1,
  )!.date.getTime();

describe('day and night', () => {
  for (const name of PLACES)
    it(`turn within two minutes of sunrise and sunset in ${name}, all year`, () => {
      const station = STATIONS.find((one) => one.name === name)!;
      const place = { latitude: station.latitude, longitude: station.longitude };
      for (const year of YEARS)
        for (let day = 0; day < 365; day += 10)
          for (const rises of [true, false]) {
            const turn = reference(place.latitude, place.longitude, rises, Date.UTC(year, 0, 1) + day * DAY);
            const at = new Date(turn).toISOString();
            assert.equal(isNight(turn - 2 * MINUTE, place), rises, `before ${at}`);
            assert.equal(isNight(turn + 2 * MINUTE, place), !rises, `after ${at}`);
          }
    });

  it('turn as in the middle of Korea where a station has no position', () => {
    const middle = { latitude: 36.5, longitude: 127.8 };
    for (let time = Date.UTC(2025, 5, 1); time < Date.UTC(2025, 5, 2); time += 10 * MINUTE)
      assert.equal(isNight(time), isNight(time, middle), new Date(time).toISOString());
    assert.deepEqual([isNight(Date.UTC(2025, 5, 1, 3)), isNight(Date.UTC(2025, 5, 1, 15))], [false, true]);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMATS, readMutants } from '../../tools/mutations.js';

test("10,000 of KMA's payloads with changed bytes: a feed with every row accounted for, or an error", () => {
  const each = Math.ceil(10_000 / FORMATS.length);
  const tallies = readMutants(each, 20_231_031);
  assert.deepEqual(
    tallies.map(({ name, mutants }) => [name, mutants]),
    [
      ['surface-map', each],
      ['api-hub', each],
      ['nowcast', each],
    ],
  );
  // All kinds of results occur, so the mutations reach what they should.
  for (const { name, whole, partly, errors } of tallies) {
    assert.ok(whole > 50, `${name}: ${whole} whole feeds`);
    assert.ok(partly > 50 || name === 'nowcast', `${name}: ${partly} feeds with issues`);
    assert.ok(errors.size >= 2, `${name}: ${[...errors.keys()].join()}`);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMutants } from '../../tools/mutations.js';
import { WHOLE } from '../../tools/whole.js';

const MUTANTS = WHOLE ? 5_000 : 2_000;

test("thousands of KMA's payloads with changed bytes: a feed with every row accounted for, or an error", () => {
  const tallies = readMutants(MUTANTS, 20_231_031);
  assert.deepEqual(
    tallies.map(({ name }) => name),
    ['surface-map', 'api-hub', 'nowcast', 'nowcast, sky', 'aws', 'grid'],
  );
  assert.ok(tallies.reduce((sum, { mutants }) => sum + mutants, 0) >= MUTANTS);
  // All kinds of results occur, so the mutations reach what they should.
  for (const { name, mutants, whole, partly, errors } of tallies) {
    assert.ok(whole > mutants / 70, `${name}: ${whole} whole feeds`);
    assert.ok(
      partly > mutants / 40 || ['nowcast', 'aws', 'grid'].includes(name),
      `${name}: ${partly} feeds with issues`,
    );
    if (name === 'nowcast, sky') assert.equal(errors.size, 0, [...errors.keys()].join());
    else assert.ok(errors.size >= 2, `${name}: ${[...errors.keys()].join()}`);
  }
});

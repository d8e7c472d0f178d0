import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCondition, QUALIFIERS, textOfCode, VOCABULARY } from '../../../src/conditions/vocabulary.js';

describe('codes of conditions', () => {
  test('lead to the text of every row, qualified ones as well', () => {
    for (const [base, text] of VOCABULARY) {
      assert.equal(textOfCode(base), text);
      for (const [, outer] of QUALIFIERS) {
        const code = outer.replace('*', base);
        assert.equal(
          findCondition(textOfCode(code) ?? '')?.base,
          (VOCABULARY.find(([one]) => one === code) ?? [base])[0],
        );
      }
    }
    for (const code of ['light-rain', 'light-intermittent-rain', 'heavy-snow', 'rain-ended', 'fog-ended'])
      assert.equal(findCondition(textOfCode(code)!)?.code, code);
  });

  test('are none in what is no code', () => {
    for (const text of ['', '맑음', 'light-', 'light', 'rains', 'constructor', '-ended', 'Clear'])
      assert.equal(textOfCode(text), undefined, text);
  });
});

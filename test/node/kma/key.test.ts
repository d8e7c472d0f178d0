import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeLine } from '../../../src/kma/key.js';

describe('safeLine', () => {
  it('hides the key in either form', () => {
    const decoded = 'a+b/c==';
    const encoded = encodeURIComponent(decoded);
    for (const key of [decoded, encoded]) {
      assert.equal(safeLine(`bad ${decoded} and ${encoded}`, key), 'bad *** and ***');
    }
    assert.equal(safeLine('bad 100%zz', '100%zz'), 'bad ***');
  });

  it('hides long parts of a key that is escaped in another way', () => {
    assert.equal(safeLine('bad abcdefgh1&#43;ijklmnop2', 'abcdefgh1+ijklmnop2'), 'bad ***&#43;***');
  });

  it('makes one bounded line', () => {
    assert.equal(safeLine(' a\r\nb\u0000\u202ec '), 'a b c');
    assert.equal(safeLine('x'.repeat(999)).length, 300);
  });
});

import { expect } from '@open-wc/testing';

describe('the engine, reduced motion', () => {
  it('prefers reduced motion', () => {
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
  });
});

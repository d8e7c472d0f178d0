import { expect } from '@open-wc/testing';

// Properties of the engines that the other tests rely on.
describe('the engine', () => {
  it('has no motion preference', () => {
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(false);
  });

  it('draws Hangul and ℃ in a font that has them', () => {
    const context = document.createElement('canvas').getContext('2d')!;
    const width = (text: string) => context.measureText(text).width;
    context.font = '40px sans-serif';
    // Without a font, every character is a box of the same width.
    const missing = width('\u{10FFFD}');
    expect(width('가')).not.to.equal(missing);
    expect(width('℃')).not.to.equal(missing);
  });
});

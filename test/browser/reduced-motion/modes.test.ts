import { expect } from '@open-wc/testing';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { controls, feedOf, frames, running, Timers } from '../ticker/ticker.js';
import { changesOf, inBox, offset, pointAway, REST, until } from '../modes/modes.js';

const press = async (element: TickerElement): Promise<void> => {
  controls(element)[0]!.click();
  await element.updateComplete;
};

describe('nalssi-ticker, modes with reduced motion', () => {
  beforeEach(pointAway);

  it('does not pass as a marquee until the reader asks for it, and has every row in reach', async () => {
    const element = await inBox('mode=marquee');
    await frames(6);
    expect([element.paused, running(element).length, offset(element)]).to.deep.equal([true, 0, 0]);
    const [, previous, next] = controls(element);
    next!.click();
    expect(Math.abs(offset(element, 1))).to.be.lessThan(1);
    previous!.click();
    previous!.click();
    expect(Math.abs(offset(element, 15))).to.be.lessThan(1);
    expect(running(element)).to.have.length(0);
    await press(element);
    await until(() => running(element).length === 1, 'it passes');
    await press(element);
    expect(running(element)).to.have.length(0);
    await press(element);
  });

  it('goes to a row of a strip at once', async () => {
    const timers = new Timers(REST);
    const element = await inBox('mode=strip', feedOf(), 'width: 500px');
    expect(element.paused).to.equal(true);
    const changes = changesOf(element);
    for (const row of [1, 2, 3]) {
      element.next();
      expect(offset(element, row)).to.be.closeTo(0, 1);
    }
    element.previous();
    expect(offset(element, 2)).to.be.closeTo(0, 1);
    await frames(2);
    timers.run(REST);
    timers.restore();
    expect(changes).to.deep.equal([1, 2, 3, 2]);
  });

  it('starts nothing when the mode changes', async () => {
    const element = await inBox('mode=strip');
    for (const mode of ['marquee', 'roll', 'marquee', 'strip'] as const) {
      element.mode = mode;
      await element.updateComplete;
      element.next();
      await frames(2);
      expect(running(element), mode).to.have.length(0);
    }
  });
});

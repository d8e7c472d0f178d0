import { expect, fixture } from '@open-wc/testing';
import {
  cdp,
  CHROMIUM,
  controls,
  feedOf,
  frames,
  inWindow,
  mount,
  rows,
  running,
  settled,
  show,
  Timers,
  nextEvent,
} from '../ticker/ticker.js';

const INTERVAL = 1.234;
const DELAY = 1234;

describe('nalssi-ticker, reduced motion', () => {
  it('starts stopped, and says so', async () => {
    const timers = new Timers();
    const element = await mount(`interval=${INTERVAL}`, feedOf(rows(4)));
    await frames(4);
    expect([element.paused, element.hasAttribute('paused')]).to.deep.equal([true, true]);
    expect(controls(element)[0]!.getAttribute('aria-label')).to.equal('재생');
    expect(timers.of(DELAY)).to.equal(0);
    timers.restore();
  });

  it('reaches every row by the buttons, both ways, without movement', async () => {
    const element = await mount('', feedOf(rows(4)));
    const [, previous, next] = controls(element);
    const seen = [inWindow(element)];
    for (const button of [next, next, next, next, previous, previous]) {
      button!.click();
      expect(running(element)).to.have.length(0);
      seen.push(inWindow(element));
    }
    expect(seen.flat()).to.deep.equal([0, 1, 2, 3, 0, 3, 2]);
  });

  it('goes on by itself when the reader presses play, still without movement', async () => {
    const element = await mount('interval=0.2', feedOf(rows(3)));
    await frames(4);
    controls(element)[0]!.click();
    await element.updateComplete;
    expect(element.paused).to.equal(false);
    await nextEvent(element, 'nalssi-change');
    expect(running(element)).to.have.length(0);
    expect(inWindow(element)).to.deep.equal([1]);
    await nextEvent(element, 'nalssi-change');
    expect(inWindow(element)).to.deep.equal([2]);
  });

  it('stays playing when it is moved in the page', async () => {
    const element = await mount('', feedOf(rows(3)));
    element.play();
    const box = await fixture<HTMLElement>('<div></div>');
    box.append(element);
    await element.updateComplete;
    expect(element.paused).to.equal(false);
  });

  it('animates nothing at all, whatever comes', async () => {
    const element = await mount('', feedOf(rows(3)));
    await show(element, feedOf(rows(5)));
    element.previous();
    await frames(3);
    expect(running(element)).to.have.length(0);
  });

  if (CHROMIUM)
    it('follows the reader’s wish when it changes', async () => {
      const timers = new Timers();
      const prefer = async (value: string): Promise<void> => {
        await cdp('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
        await frames(4);
      };
      try {
        const element = await mount(`interval=${INTERVAL}`, feedOf(rows(4)));
        const chosen = await mount('paused', feedOf(rows(4)));
        await prefer('no-preference');
        await element.updateComplete;
        expect([element.paused, chosen.paused]).to.deep.equal([false, true]);
        expect(timers.of(DELAY)).to.equal(1);
        element.next();
        expect(running(element)).to.have.length(2);
        await settled(element);
        await prefer('reduce');
        await element.updateComplete;
        expect([element.paused, timers.of(DELAY)]).to.deep.equal([true, 0]);
      } finally {
        await prefer('');
        timers.restore();
      }
    });
});

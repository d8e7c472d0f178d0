import { expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import {
  controls,
  feedOf,
  frames,
  HEADER,
  inWindow,
  mount,
  part,
  parts,
  rows,
  running,
  setHidden,
  settled,
  show,
  Timers,
  until,
} from './ticker.js';

/** An interval that no other timer has. */
const INTERVAL = 1.234;
const DELAY = 1234;

const pointAt = async (element: Element): Promise<void> => {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  await frames(2);
};
const pointAway = async (): Promise<void> => {
  await sendMouse({ type: 'move', position: [5, innerHeight - 5] });
  await frames(2);
};

describe('nalssi-ticker, when it holds still', () => {
  let timers: Timers;
  beforeEach(async () => {
    await pointAway();
    timers = new Timers();
  });
  afterEach(async () => {
    timers.restore();
    await resetMouse();
  });

  /** A ticker that is in view and moves. */
  const mounted = async (attributes = '', hours = 0.2): Promise<TickerElement> => {
    const element = await mount(`interval=${INTERVAL} ${attributes}`, feedOf(HEADER.observations, hours));
    await frames(4);
    return element;
  };

  it('has one timer while it runs, whatever is updated', async () => {
    const element = await mounted();
    expect(timers.of(DELAY)).to.equal(1);
    await show(element, feedOf());
    element.unit = 'f';
    await element.updateComplete;
    element.next();
    await settled(element);
    expect(timers.of(DELAY)).to.equal(1);
  });

  it('has none while paused', async () => {
    const element = await mounted('paused');
    expect(timers.of(DELAY)).to.equal(0);
    element.play();
    await element.updateComplete;
    expect(timers.of(DELAY)).to.equal(1);
    element.pause();
    await element.updateComplete;
    expect([timers.of(DELAY), running(element).length]).to.deep.equal([0, 0]);
    element.next();
    await settled(element);
    expect(timers.of(DELAY)).to.equal(0);
  });

  it('holds while the pointer is over it', async () => {
    const element = await mounted();
    await pointAt(element);
    expect(timers.of(DELAY)).to.equal(0);
    await pointAway();
    expect(timers.of(DELAY)).to.equal(1);
  });

  it('ends a roll that is under way before it holds', async () => {
    const element = await mounted();
    element.next();
    const [roll] = running(element);
    element.dispatchEvent(new PointerEvent('pointerenter'));
    expect(timers.of(DELAY)).to.equal(0);
    await roll!.finished;
    expect(inWindow(element)).to.deep.equal([1]);
    element.dispatchEvent(new PointerEvent('pointerleave'));
    expect([timers.of(DELAY), running(element).length]).to.deep.equal([1, 0]);
  });

  it('holds while the keyboard is in it, and moves when it leaves', async () => {
    const box = await fixture<HTMLElement>(
      `<div><button>before</button><nalssi-ticker interval=${INTERVAL}></nalssi-ticker><button>after</button></div>`,
    );
    const element = box.querySelector('nalssi-ticker')!;
    await show(element, { ...feedOf(), source: { name: '기상청' } });
    await frames(4);
    box.querySelector('button')!.focus();
    expect(timers.of(DELAY)).to.equal(1);
    for (const button of parts(element, 'control')) {
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement === button, button.title).to.equal(true);
      expect(timers.of(DELAY), button.title).to.equal(0);
    }
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === box.lastElementChild).to.equal(true);
    expect(timers.of(DELAY)).to.equal(1);
  });

  it('does not hold because a button was clicked, once the pointer has left', async () => {
    const element = await mounted();
    const { x, y, width, height } = controls(element)[2]!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await pointAway();
    await settled(element);
    expect(inWindow(element)).to.deep.equal([1]);
    expect(timers.of(DELAY)).to.equal(1);
  });

  it('moves at once when play is pressed, pointer or keyboard still there', async () => {
    const element = await mounted('paused');
    await pointAt(element);
    controls(element)[0]!.click();
    await element.updateComplete;
    expect([element.paused, timers.of(DELAY)]).to.deep.equal([false, 1]);
    // After the pointer has left and returned, it holds the ticker again.
    await pointAway();
    await pointAt(element);
    expect(timers.of(DELAY)).to.equal(0);
  });

  it('holds under the pointer also after the page has called play()', async () => {
    const element = await mounted('paused');
    element.play();
    await element.updateComplete;
    expect(timers.of(DELAY)).to.equal(1);
    await pointAt(element);
    expect(timers.of(DELAY)).to.equal(0);
  });

  it('has no timer out of view, and runs when scrolled to', async () => {
    const box = await fixture<HTMLElement>(
      `<div style="height: 60px; overflow: auto"><div style="height: 900px"></div>
       <nalssi-ticker interval=${INTERVAL}></nalssi-ticker></div>`,
    );
    const element = box.querySelector('nalssi-ticker')!;
    await show(element, feedOf());
    await frames(4);
    await until(() => timers.of(DELAY) === 0, 'out of view');
    box.scrollTop = 5000;
    await until(() => timers.of(DELAY) === 1, 'in view');
    box.scrollTop = 0;
    await until(() => timers.of(DELAY) === 0, 'out of view again');
  });

  it('has no timer while it is not displayed', async () => {
    const element = await mounted();
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
    await until(() => timers.of(DELAY) === 0, 'not displayed');
    element.hidden = false;
    await until(() => timers.of(DELAY) === 1, 'displayed again');
  });

  it('has no timer of any kind in a hidden page', async () => {
    const element = await mounted();
    setHidden(true);
    expect(timers.pending.filter((delay) => delay === DELAY || delay > 60_000)).to.deep.equal([]);
    setHidden(false);
    expect(timers.of(DELAY)).to.equal(1);
    expect(inWindow(element)).to.deep.equal([0]);
  });

  it('stands still with expired data; rows stay within reach by hand', async () => {
    const element = await mounted('', 7);
    expect(timers.of(DELAY)).to.equal(0);
    const [toggle] = controls(element);
    expect(toggle!.ariaDisabled).to.equal('true');
    element.play();
    await element.updateComplete;
    expect(timers.of(DELAY)).to.equal(0);
    controls(element)[2]!.click();
    await settled(element);
    expect(inWindow(element)).to.deep.equal([1]);
    await show(element, feedOf());
    expect(timers.of(DELAY)).to.equal(1);
    expect(toggle!.ariaDisabled).to.equal('false');
  });

  it('runs with stale data', async () => {
    const element = await mounted('', 3);
    expect(timers.of(DELAY)).to.equal(1);
    expect(part(element, 'observed-at').textContent).to.contain('3시간 전');
  });

  it('runs again when it was removed under the pointer', async () => {
    const element = await mounted();
    await pointAt(element);
    expect(timers.of(DELAY)).to.equal(0);
    const parent = element.parentElement!;
    element.remove();
    await pointAway();
    parent.append(element);
    await frames(4);
    expect(timers.of(DELAY)).to.equal(1);
  });

  it('keeps its row and stays stopped when it is moved', async () => {
    const element = await mounted('paused');
    await show(element, feedOf(rows(5)));
    element.next();
    element.next();
    await settled(element);
    const box = document.createElement('div');
    element.parentElement!.append(box);
    box.append(element);
    await element.updateComplete;
    expect(inWindow(element)).to.deep.equal([2]);
    expect([element.paused, timers.of(DELAY)]).to.deep.equal([true, 0]);
  });
});

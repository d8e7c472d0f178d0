import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { centre, inBox, items, pointAway, until } from '../modes/modes.js';
import { controls, feedOf, frames, part, parts, Timers } from './ticker.js';

/** An interval that no other timer has. */
const INTERVAL = 1.234;
const DELAY = 1234;

describe('nalssi-ticker, focus within it', () => {
  let timers: Timers;
  beforeEach(async () => {
    await pointAway();
    timers = new Timers();
  });
  afterEach(async () => {
    timers.restore();
    await resetMouse();
  });

  const moving = (): boolean => timers.of(DELAY) === 1;
  const mounted = async (attributes = ''): Promise<TickerElement> => {
    const element = await inBox(`interval=${INTERVAL} ${attributes}`, {
      ...feedOf(),
      source: { name: '기상청' },
    });
    await until(moving, 'it moves');
    return element;
  };
  const before = (element: Element): HTMLElement => element.parentElement!.querySelector('button')!;
  const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;
  /** The element with visible focus. */
  const shown = (element: Element): boolean => !!focused(element)?.matches(':focus-visible');
  const click = async (target: Element): Promise<void> => {
    await sendMouse({ type: 'click', position: centre(target) });
    await pointAway();
  };

  it('holds when the keyboard goes on from a button that was clicked', async () => {
    const element = await mounted();
    const [, previous, next] = controls(element);
    await click(previous!);
    await until(moving, 'it moves after a click');
    // Some engines do not focus a button that is clicked.
    previous!.focus();
    await sendKeys({ press: 'Tab' });
    expect([focused(element) === next, shown(element)]).to.deep.equal([true, true]);
    expect(moving()).to.equal(false);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect([focused(element) === previous, moving()]).to.deep.equal([true, false]);
  });

  it('holds when a key makes the focus of a button seen that was clicked', async () => {
    const element = await mounted();
    const [, , next] = controls(element);
    await click(next!);
    await until(moving, 'it moves after a click');
    next!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(moving()).to.equal(!shown(element));
    await sendKeys({ press: 'Tab' });
    expect([shown(element), moving()]).to.deep.equal([true, false]);
  });

  it('lets go when the keyboard came in and the mouse took over', async () => {
    const element = await mounted();
    before(element).focus();
    await sendKeys({ press: 'Tab' });
    expect([shown(element), moving()]).to.deep.equal([true, false]);
    await click(controls(element)[2]!);
    expect(shown(element)).to.equal(false);
    expect(moving()).to.equal(true);
  });

  it('lets go when the reader clicks elsewhere on the page', async () => {
    const element = await mounted();
    before(element).focus();
    await sendKeys({ press: 'Tab' });
    expect(moving()).to.equal(false);
    await sendMouse({ type: 'click', position: [5, innerHeight - 5] });
    expect([focused(element), moving()]).to.deep.equal([null, true]);
  });

  it('lets go when focus leaves for a frame', async () => {
    const element = await mounted();
    const frame = document.createElement('iframe');
    frame.srcdoc = '<button>in a frame</button>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    element.parentElement!.append(frame);
    await loaded;
    before(element).focus();
    await sendKeys({ press: 'Tab' });
    expect(moving()).to.equal(false);
    frame.contentDocument!.querySelector('button')!.focus();
    await until(moving, 'it moves');
  });

  it('holds when links are gone, whose focus goes to the button beside the rows', async () => {
    const element = await mounted('link="/w/{id}"');
    before(element).focus();
    for (let tab = 0; tab < 5; tab += 1) await sendKeys({ press: 'Tab' });
    expect(focused(element)?.matches('.link')).to.equal(true);
    element.link = null;
    await element.updateComplete;
    expect([focused(element) === part(element, 'expand'), moving()]).to.deep.equal([true, false]);
  });

  it('holds where focus goes when the page closes the panel', async () => {
    const element = await mounted();
    before(element).focus();
    await sendKeys({ press: 'Tab' });
    parts(element, 'expand')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(focused(element) === part(element, 'panel')).to.equal(true);
    element.open = false;
    await element.updateComplete;
    expect(focused(element) === part(element, 'expand')).to.equal(true);
    expect(moving()).to.equal(false);
  });

  it('holds from link to link, and lets go behind the last', async () => {
    const element = await mounted('link="/w/{id}" stations="서울,부산,제주"');
    before(element).focus();
    for (let tab = 0; tab < 4; tab += 1) await sendKeys({ press: 'Tab' });
    for (const row of [0, 1, 2]) {
      await sendKeys({ press: 'Tab' });
      expect(focused(element)?.closest('li') === items(element)[row]).to.equal(true);
      await frames(2);
      expect(moving(), `row ${row}`).to.equal(false);
    }
    await sendKeys({ press: 'Tab' });
    expect([focused(element), moving()]).to.deep.equal([null, true]);
  });

  it('moves when play is pressed by the keyboard, and holds where that goes next', async () => {
    const element = await mounted();
    before(element).focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.paused).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect([element.paused, moving()]).to.deep.equal([false, true]);
    await sendKeys({ press: 'Tab' });
    expect([shown(element), moving()]).to.deep.equal([true, false]);
  });
});

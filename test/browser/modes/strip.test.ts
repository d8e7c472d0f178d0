import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  animations,
  controls,
  feedOf,
  frames,
  HEADER,
  rows,
  show,
  Timers,
  nextEvent,
} from '../ticker/ticker.js';
import {
  changesOf,
  copies,
  inBox,
  items,
  list,
  many,
  offset,
  pointAway,
  REST,
  roomBefore,
  until,
  windowOf,
} from './modes.js';

/** Waits until a row is at the start, or as near as it can get, and scrolling has ended. */
const standsAt = async (element: Element, row: number): Promise<void> => {
  const { scrollWidth, clientWidth } = windowOf(element);
  const start = items(element)[row]!.offsetLeft - roomBefore(element, row);
  const due = Math.min(start, scrollWidth - clientWidth);
  await until(
    () => Math.abs(windowOf(element).scrollLeft - due) <= 1,
    `row ${row} at ${due}, not ${windowOf(element).scrollLeft}`,
  );
};
describe('nalssi-ticker, strip', () => {
  let timers: Timers;
  beforeEach(async () => {
    timers = new Timers(REST);
    await pointAway();
  });
  afterEach(() => timers.restore());

  /** Waits until the strip has had its scroll events and has read its position. */
  const rest = async (): Promise<void> => {
    await frames(2);
    timers.run(REST);
  };

  it('is a row that snaps, scrolled by nobody but itself and the reader', async () => {
    const element = await inBox('mode=strip paused');
    const { overflowX, overflowY, scrollSnapType } = getComputedStyle(windowOf(element));
    // Browsers leave out `proximity`, which is the default.
    expect([overflowX, overflowY, scrollSnapType.split(' ')[0]]).to.deep.equal(['auto', 'hidden', 'x']);
    expect(getComputedStyle(items(element)[3]!).scrollSnapAlign).to.equal('start');
    expect(windowOf(element).scrollWidth).to.be.greaterThan(windowOf(element).clientWidth);
    expect(windowOf(element).scrollHeight).to.equal(windowOf(element).clientHeight);
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
    expect([animations(element).length, copies(element).length]).to.deep.equal([0, 0]);
    const tops = new Set(items(element).map((row) => row.getBoundingClientRect().top));
    expect(tops.size).to.equal(1);
  });

  it('is reached by Tab, and goes by arrows', async () => {
    const element = await inBox('mode=strip');
    element.parentElement!.querySelector('button')!.focus();
    for (let tab = 0; tab < 5; tab += 1) await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement === windowOf(element)).to.equal(true);
    expect(getComputedStyle(windowOf(element)).outlineStyle).to.equal('solid');
    const changes = changesOf(element);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await standsAt(element, 2);
    await rest();
    await sendKeys({ press: 'ArrowLeft' });
    await standsAt(element, 1);
    expect(changes).to.deep.equal([1, 2, 1]);
  });

  it('goes on from where the reader has scrolled to', async () => {
    const element = await inBox('mode=strip paused', feedOf(many(40)));
    const changes = changesOf(element);
    windowOf(element).scrollLeft = items(element)[9]!.offsetLeft;
    await rest();
    expect(changes).to.deep.equal([9]);
    element.next();
    await standsAt(element, 10);
    await rest();
    element.previous();
    element.previous();
    await standsAt(element, 8);
    await rest();
    expect(changes).to.deep.equal([9, 10, 9, 8]);
  });

  it('goes by the page’s steps, round the ends, and the far end is no obstacle', async () => {
    const element = await inBox('mode=strip paused');
    const changes = changesOf(element);
    element.next();
    await standsAt(element, 1);
    await rest();
    element.previous();
    await standsAt(element, 0);
    await rest();
    element.previous();
    await standsAt(element, 15);
    await rest();
    // The last rows cannot reach the start of the window; going back still moves by one row.
    element.previous();
    await standsAt(element, 14);
    await rest();
    element.next();
    element.next();
    await standsAt(element, 0);
    await rest();
    expect(changes).to.deep.equal([1, 0, 15, 14, 15, 0]);
  });

  it('goes by the buttons and keys to its ends, where these rest and keep the focus', async () => {
    const element = await inBox('mode=strip paused');
    const [, previous, next] = controls(element);
    const resting = (): string[] => [previous, next].map((button) => button!.ariaDisabled!);
    const at = (...due: string[]) => until(() => String(resting()) === String(due), `resting: ${due.join()}`);
    const changes = changesOf(element);
    await at('true', 'false');
    previous!.click();
    previous!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(changes).to.deep.equal([]);
    next!.focus();
    await sendKeys({ press: 'Enter' });
    await at('false', 'false');
    await standsAt(element, 1);
    windowOf(element).scrollLeft = 1e6;
    await at('false', 'true');
    await rest();
    changes.length = 0;
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowRight' });
    expect(changes).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement === next).to.equal(true);
    await sendKeys({ press: 'ArrowLeft' });
    await at('false', 'false');
    expect(changes).to.have.length(1);
  });

  it('has buttons that rest where everything fits, until it does no longer', async () => {
    const element = await inBox('mode=strip paused', feedOf(rows(3)), 'width: 1000px');
    const resting = (): boolean =>
      controls(element)
        .slice(1)
        .every((one) => one.ariaDisabled === 'true');
    await until(resting, 'both rest');
    element.parentElement!.style.width = '320px';
    await until(() => !resting(), 'one leads somewhere');
    element.mode = 'roll';
    await element.updateComplete;
    expect(controls(element).map((one) => one.ariaDisabled)).to.deep.equal(['false', 'false', 'false']);
  });

  it('is faded where something is hidden, and nowhere else', async () => {
    const element = await inBox('mode=strip paused');
    const faded = (): boolean[] => {
      const [, first, last] = /\((?:to right|90deg), (.+?\)|\w+)?,? ?rgb.*, (rgb\S.*)\)$/.exec(
        getComputedStyle(windowOf(element)).maskImage,
      )!;
      return [first!, last!].map((colour) => colour.replaceAll(' ', '') === 'rgba(0,0,0,0)');
    };
    const at = (...due: boolean[]) => until(() => String(faded()) === String(due), `faded: ${due.join()}`);
    await at(false, true);
    windowOf(element).scrollLeft = 100;
    await at(true, true);
    windowOf(element).scrollLeft = 1e6;
    await at(true, false);
    await show(element, feedOf(rows(1)));
    await at(false, false);
  });

  it('takes the first row that is seen when the reader scrolls to the far end', async () => {
    const element = await inBox('mode=strip paused');
    const changes = changesOf(element);
    windowOf(element).scrollLeft = 1e6;
    await rest();
    const [row] = changes;
    expect(row).to.be.within(8, 15);
    expect(offset(element, row)).to.be.at.most(1);
    expect(offset(element, row! + 1)).to.be.greaterThan(0);
    element.next();
    await standsAt(element, row! + 1);
    await rest();
    expect(changes).to.deep.equal([row, row! + 1]);
    expect(offset(element, row! + 1)).to.be.within(-1, windowOf(element).clientWidth);
  });

  it('goes on by itself, where everything fits too', async () => {
    const element = await inBox('mode=strip interval=0.3', feedOf(rows(4)), 'width: 320px');
    expect((await nextEvent(element, 'nalssi-change')).index).to.equal(1);
    expect((await nextEvent(element, 'nalssi-change')).index).to.equal(2);
    element.parentElement!.style.width = '1500px';
    expect((await nextEvent(element, 'nalssi-change')).index).to.equal(3);
    expect((await nextEvent(element, 'nalssi-change')).index).to.equal(0);
  });

  it('keeps the current row through updates', async () => {
    const element = await inBox('mode=strip paused start=대구', feedOf(), 'width: 400px');
    await standsAt(element, 4);
    await show(element, feedOf(HEADER.observations.map((row) => ({ ...row, temperature: 30 }))));
    await show(element, feedOf(many(50)));
    await standsAt(element, 4);
    await rest();
    const changes = changesOf(element);
    element.next();
    await standsAt(element, 5);
    await show(element, feedOf(rows(3)));
    await standsAt(element, 2);
    await rest();
    element.next();
    await standsAt(element, 0);
    expect(changes).to.deep.equal([5, 2, 0]);
    expect(list(element).isConnected).to.equal(true);
  });

  it('never scrolls the page', async () => {
    const element = await inBox('mode=strip interval=0.2', feedOf(), 'width: 400px; height: 4000px');
    scrollTo(0, 20);
    await frames(2);
    for (let step = 0; step < 3; step += 1) await nextEvent(element, 'nalssi-change');
    expect([scrollX, scrollY]).to.deep.equal([0, 20]);
    scrollTo(0, 0);
  });
});

describe('nalssi-ticker, strip on a busy page', () => {
  beforeEach(pointAway);

  for (const busy of [1, 5])
    it(`does not take a scroll that is held up for one that has ended: ${busy} times`, async () => {
      const element = await inBox('mode=strip interval=60');
      const changes = changesOf(element);
      element.next();
      for (let time = 0; time < busy; time += 1) {
        const before = windowOf(element).scrollLeft;
        await until(
          () => windowOf(element).scrollLeft !== before || Math.abs(offset(element, 1)) <= 1,
          'it scrolls',
        );
        const end = performance.now() + 2 * REST;
        while (performance.now() < end);
        await new Promise((resolve) => setTimeout(resolve));
      }
      await standsAt(element, 1);
      element.previous();
      await standsAt(element, 0);
      expect(changes).to.deep.equal([1, 0]);
    });
});

describe('nalssi-ticker, strip that a reader takes over', () => {
  beforeEach(pointAway);

  it('goes on from where the reader has stopped it on its way', async () => {
    const element = await inBox('mode=strip interval=60', feedOf(many(40)));
    const changes = changesOf(element);
    element.previous();
    await until(() => windowOf(element).scrollLeft > 10, 'it scrolls');
    windowOf(element).dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    windowOf(element).scrollTo({ left: items(element)[5]!.offsetLeft, behavior: 'instant' });
    await until(() => changes.length > 1, 'it follows its reader');
    expect(changes).to.deep.equal([39, 5]);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { TickerMode } from '../../../src/elements/ticker/modes/index.js';
import { Ledger } from '../controllers/ledger.js';
import {
  animations,
  controls,
  feedOf,
  frames,
  inWindow,
  part,
  running,
  settled,
  Timers,
} from '../ticker/ticker.js';
import { changesOf, copies, inBox, items, offset, pointAway, REST, track, until, windowOf } from './modes.js';

const MODES: readonly TickerMode[] = ['roll', 'marquee', 'strip'];
const FEED = feedOf();
const into = async (element: TickerElement, mode: string): Promise<void> => {
  element.mode = mode as TickerMode;
  await element.updateComplete;
  await frames(2);
};
/** Whether a row is displayed as the current one. */
const expectCurrent = (element: TickerElement, row: number): void => {
  if (element.mode === 'roll') expect(inWindow(element)).to.deep.equal([row]);
  else expect(Math.abs(offset(element, row)), `${element.mode} at ${row}`).to.be.lessThan(1.1);
};
/** Everything in the ticker that a mode can change. */
const markOf = (element: TickerElement): string =>
  [...element.shadowRoot!.querySelectorAll('*')]
    .map((node) =>
      [node.localName, ...[...node.attributes].map(({ name, value }) => `${name}=${value}`)].join(' '),
    )
    .join('\n');

describe('nalssi-ticker, change of mode', () => {
  let timers: Timers;
  beforeEach(async () => {
    timers = new Timers(REST);
    await pointAway();
  });
  afterEach(() => timers.restore());

  /** Goes to the next row, and waits until it is in its place and scrolling has ended. */
  const goTo = async (element: TickerElement, row: number): Promise<void> => {
    element.next();
    await settled(element);
    await until(() => element.mode === 'roll' || Math.abs(offset(element, row)) < 1.1, `row ${row}`);
    await frames(2);
    timers.run(REST);
    expectCurrent(element, row);
  };

  for (const from of MODES)
    for (const to of MODES.filter((mode) => mode !== from))
      it(`keeps row, focus and nodes, and leaves nothing behind: ${from} to ${to}`, async () => {
        const clean = await inBox(`mode=${to} paused start=대구 link="/w/{id}"`, FEED);
        await goTo(clean, 5);
        const expected = markOf(clean);
        clean.parentElement!.remove();

        const element = await inBox(`mode=${from} paused start=대구 link="/w/{id}"`, FEED);
        await goTo(element, 5);
        const nodes = items(element);
        controls(element)[2]!.focus();
        const changes = changesOf(element);
        await into(element, to);
        expectCurrent(element, 5);
        expect(element.shadowRoot!.activeElement === controls(element)[2]).to.equal(true);
        expect(items(element).every((node, index) => node === nodes[index])).to.equal(true);
        expect(markOf(element) === expected).to.equal(true);
        if (to !== 'strip')
          expect([windowOf(element).scrollLeft, windowOf(element).scrollTop]).to.deep.equal([0, 0]);
        if (to !== 'marquee')
          expect([copies(element).length, track(element).getAnimations().length]).to.deep.equal([0, 0]);
        if (to === 'strip') expect(animations(element)).to.have.length(0);
        await goTo(element, 6);
        await into(element, from);
        expectCurrent(element, 6);
        expect(changes).to.deep.equal([6]);
      });

  it('keeps a link focused, and its row in view', async () => {
    const element = await inBox('link="/w/{id}"');
    element.parentElement!.querySelector('button')!.focus();
    for (let tab = 0; tab < 7; tab += 1) await sendKeys({ press: 'Tab' });
    const link = element.shadowRoot!.activeElement!;
    expect(link.closest('li') === items(element)[2]).to.equal(true);
    for (const mode of ['marquee', 'strip', 'roll', 'strip', 'marquee', 'roll'] as const) {
      await into(element, mode);
      expect(element.shadowRoot!.activeElement === link, mode).to.equal(true);
      const [row, frame] = [items(element)[2]!, windowOf(element)].map((one) => one.getBoundingClientRect());
      expect(Math.abs(row!.top - frame!.top), mode).to.be.lessThan(1);
      expect(Math.abs(offset(element, 2)), mode).to.be.lessThan(1.1);
      expect(running(element)).to.have.length(0);
    }
    element.parentElement!.querySelector('button')!.focus();
    await frames(2);
    expectCurrent(element, 2);
  });

  it('keeps the strip itself focused, and is done with it once the reader has left', async () => {
    const element = await inBox('mode=strip paused');
    const strip = windowOf(element);
    strip.focus();
    for (const mode of ['marquee', 'roll'] as const) {
      await into(element, mode);
      expect(element.shadowRoot!.activeElement === strip, mode).to.equal(true);
      await sendKeys({ press: 'ArrowRight' });
      await settled(element);
    }
    expect(inWindow(element)).to.deep.equal([2]);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement === strip).to.equal(false);
    expect(strip.tabIndex).to.equal(-1);
  });

  it('leaves no listener, timer or observer of the old mode', async () => {
    const element = await inBox('paused');
    const ledger = new Ledger();
    try {
      for (let round = 0; round < 4; round += 1)
        for (const mode of ['marquee', 'strip', 'roll'] as const) {
          element.mode = mode;
          await element.updateComplete;
          element.next();
        }
      // In the next frame a scroll event would follow if the list were still scrolling.
      await frames(3);
      const { timers, listeners } = ledger.open;
      expect([timers, listeners]).to.deep.equal([0, 0]);
    } finally {
      ledger.close();
    }
  });

  it('changes in the middle of a movement, and while it moves by itself', async () => {
    const element = await inBox('interval=60');
    for (const mode of ['strip', 'roll', 'marquee', 'roll', 'strip', 'marquee', 'strip', 'roll'] as const) {
      element.next();
      await frames(2);
      await into(element, mode);
    }
    await settled(element);
    expect(running(element)).to.have.length(0);
    expect(inWindow(element)).to.have.length(1);
    expect(inWindow(element)[0]).to.be.within(6, 8);
    await into(element, 'marquee');
    expect(running(element)).to.have.length(1);
    await into(element, 'strip');
    expect(running(element)).to.have.length(0);
  });

  for (const name of ['constructor', 'toString', '__proto__', '', 'Marquee', '회전'])
    it(`rolls where the mode is called “${name}”`, async () => {
      const element = await inBox(`mode="${name}" paused`);
      expect(inWindow(element)).to.deep.equal([0]);
      element.next();
      await settled(element);
      expect(inWindow(element)).to.deep.equal([1]);
      expect([...part(element, 'base').classList]).to.include('roll');
    });

  it('rolls where the mode is taken away', async () => {
    const element = await inBox('mode=marquee paused');
    element.removeAttribute('mode');
    await element.updateComplete;
    expect(inWindow(element)).to.deep.equal([0]);
    expect(copies(element)).to.have.length(0);
  });
});

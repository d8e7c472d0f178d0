import { expect } from '@open-wc/testing';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { inBox, items, offset, pointAway, until } from '../modes/modes.js';
import {
  controls,
  feedOf,
  HEADER,
  parts,
  preference,
  rows,
  running,
  setHidden,
  show,
  nextEvent,
  viewport,
} from './ticker.js';

/** A position half-way between two rows, in either direction. */
const midRoll = async (element: TickerElement): Promise<void> => {
  await until(() => running(element).length > 0, 'a roll');
  for (const animation of running(element)) animation.currentTime = 150;
  expect(seen(element), 'between two rows').to.have.length(2);
};

/** Numbers of the rows of the line that are in its window, wholly or in part. */
const seen = (element: TickerElement): number[] => {
  const frame = viewport(element).getBoundingClientRect();
  return items(element).flatMap((row, index) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > frame.top + 1 && top < frame.bottom - 1 ? index : [];
  });
};

const expectWholeRow = async (element: TickerElement, row: number): Promise<void> => {
  await until(() => seen(element).length === 1 && running(element).length === 0, 'one row');
  expect(seen(element)).to.deep.equal([row]);
  const top = items(element)[row]!.getBoundingClientRect().top;
  expect(top).to.be.closeTo(viewport(element).getBoundingClientRect().top, 1);
};

/** Everything that stops a roll. */
const STOPS: Record<string, (element: TickerElement) => unknown> = {
  'the stop button': (element) => controls(element)[0]!.click(),
  'pause()': (element) => element.pause(),
  'the attribute': (element) => element.setAttribute('paused', ''),
  'data that expires': (element) => (element.expireAfter = 0.1),
  'data that has expired': (element) => show(element, feedOf(rows(4), 9)),
  'the panel': (element) => parts(element, 'expand')[0]!.click(),
  'another mode and back': async (element) => {
    for (const mode of ['strip', 'marquee', 'roll'] as const) {
      element.mode = mode;
      await element.updateComplete;
    }
  },
  'the pointer': (element) => element.dispatchEvent(new PointerEvent('pointerenter')),
  'a page that is hidden': () => setHidden(true),
  'a move in the document': (element) => element.parentElement!.append(element),
};

describe('nalssi-ticker, stopped in the middle of a roll', () => {
  beforeEach(pointAway);
  afterEach(async () => {
    setHidden(false);
    // The reader's choice applies to the whole page: restore it.
    const element = await inBox('paused');
    controls(element)[0]!.click();
  });

  for (const [name, stop] of Object.entries(STOPS))
    for (const [way, start, step, row] of [
      ['forwards', '', 'next', 1],
      ['round the end', 'start=LAST', 'next', 0],
      ['round the start', '', 'previous', 3],
    ] as const)
      it(`shows one whole row: ${name}, ${way}`, async () => {
        const feed = feedOf(rows(4));
        const element = await inBox(
          `interval=60 ${start.replace('LAST', feed.observations[3]!.station.id)}`,
          feed,
        );
        element[step]();
        await midRoll(element);
        await stop(element);
        await element.updateComplete;
        await expectWholeRow(element, row);
      });

  it('shows one whole row when the reader stops what rolls by itself', async () => {
    const element = await inBox('interval=0.6', feedOf(rows(4)));
    const { index } = await nextEvent(element, 'nalssi-change');
    await midRoll(element);
    controls(element)[0]!.click();
    await expectWholeRow(element, index);
  });

  it('shows it at once when the reader comes to want less motion', async () => {
    const wish = preference();
    try {
      const element = await inBox('interval=60', feedOf(rows(4)));
      element.next();
      await midRoll(element);
      wish.reduce();
      expect([element.paused, running(element).length]).to.deep.equal([true, 0]);
      await expectWholeRow(element, 1);
    } finally {
      wish.restore();
    }
  });

  it('shows one whole row when it is stopped, played and stopped again', async () => {
    const element = await inBox('interval=60', feedOf(rows(4)));
    element.next();
    await midRoll(element);
    for (let press = 0; press < 3; press += 1) {
      controls(element)[0]!.click();
      await element.updateComplete;
    }
    expect(element.paused).to.equal(true);
    await expectWholeRow(element, 1);
  });

  it('stands whole in a strip too', async () => {
    const element = await inBox('mode=strip interval=60', feedOf(HEADER.observations), 'width: 500px');
    element.next();
    element.pause();
    await until(() => Math.abs(offset(element, 1)) <= 1, 'the row at the start');
  });
});

import { expect } from '@open-wc/testing';
import { controls, feedOf, frames, HEADER, inWindow, mount, rows, show, text } from '../ticker/ticker.js';
import { inBox, items } from './modes.js';

const cities = (element: Element): string[] =>
  items(element).map((row) => text(row.querySelector('[part=city]')!));
const ALL = HEADER.observations.map(({ station }) => station.name);

describe('nalssi-ticker, limit', () => {
  for (const [limit, count] of [
    ['3', 3],
    ['1', 1],
    ['16', 16],
    ['400', 16],
    ['0.5', 1],
    ['2.5', 3],
    ['0', 16],
    ['-2', 16],
    ['', 16],
    ['열', 16],
    ['NaN', 16],
    ['Infinity', 16],
    ['1e999', 16],
  ] as const)
    it(`shows ${count} of 16 rows: limit="${limit}"`, async () => {
      const element = await mount(`paused limit="${limit}"`, feedOf());
      expect(cities(element)).to.deep.equal(ALL.slice(0, count));
    });

  it('counts what is selected, in its order, and is followed live', async () => {
    const element = await mount('paused limit=2 stations=부산,없음,서울,제주', feedOf());
    expect(cities(element)).to.deep.equal(['부산', '서울']);
    element.next();
    element.limit = 1;
    await element.updateComplete;
    expect(cities(element)).to.deep.equal(['부산']);
    expect(inWindow(element)).to.deep.equal([0]);
    element.limit = null;
    await element.updateComplete;
    expect(cities(element)).to.deep.equal(['부산', '서울', '제주']);
    element.setAttribute('limit', '2');
    await element.updateComplete;
    expect(cities(element)).to.have.length(2);
    element.removeAttribute('limit');
    await element.updateComplete;
    expect(cities(element)).to.have.length(3);
  });
});

describe('nalssi-ticker, start', () => {
  for (const [start, row] of [
    ['대구', 4],
    ['143', 4],
    ['동두천', 0],
    ['거제', 15],
    ['런던', 0],
    ['', 0],
    ['constructor', 0],
    [' 대구 ', 0],
  ] as const)
    it(`starts from row ${row}: “${start}”`, async () => {
      const element = await mount(`paused start="${start}"`, feedOf());
      expect(inWindow(element)).to.deep.equal([row]);
    });

  it('starts from the selection, and from the first where the station is cut off', async () => {
    expect(inWindow(await mount('paused stations=부산,서울,제주 start=제주', feedOf()))).to.deep.equal([2]);
    expect(inWindow(await mount('paused limit=3 start=제주', feedOf()))).to.deep.equal([0]);
  });

  it('starts once: what comes later goes on from where the reader is', async () => {
    const element = await mount('paused start=대구');
    await show(element, feedOf([]));
    await show(element, feedOf());
    expect(inWindow(element)).to.deep.equal([4]);
    element.next();
    await show(element, feedOf(rows(9)));
    await frames(40);
    expect(inWindow(element)).to.deep.equal([5]);
  });
});

describe('nalssi-ticker, the reader’s choice to stop', () => {
  /** Presses the button as a reader does. */
  const press = async (element: Awaited<ReturnType<typeof mount>>): Promise<void> => {
    controls(element)[0]!.click();
    await element.updateComplete;
  };
  afterEach(async () => {
    // The reader's choice applies to the whole page: restore it.
    const element = await mount('paused', feedOf());
    await press(element);
  });

  it('is kept for tickers that come later, until the reader presses play', async () => {
    const first = await mount('', feedOf());
    await press(first);
    const second = await mount('mode=marquee', feedOf());
    expect([second.paused, second.hasAttribute('paused')]).to.deep.equal([true, true]);
    expect(controls(second)[0]!.getAttribute('aria-label')).to.equal('재생');
    await press(second);
    expect((await mount('', feedOf())).paused).to.equal(false);
  });

  it('is not made by the page', async () => {
    const first = await mount('', feedOf());
    first.pause();
    await first.updateComplete;
    expect((await mount('', feedOf())).paused).to.equal(false);
    await mount('paused', feedOf());
    expect((await mount('', feedOf())).paused).to.equal(false);
    first.play();
    await press(first);
    first.play();
    expect((await mount('', feedOf())).paused).to.equal(true);
  });

  it('leaves alone those that are there, and holds for one that is moved', async () => {
    const there = await inBox('');
    const stopped = await inBox('');
    await press(stopped);
    expect(there.paused).to.equal(false);
    stopped.parentElement!.append(stopped);
    await stopped.updateComplete;
    expect(stopped.paused).to.equal(true);
  });
});

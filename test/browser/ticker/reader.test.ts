/** What the reader has chosen is kept on pages whose HTML does not have it. */
import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Idiomorph } from 'idiomorph';
import '../../../src/define/map.js';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { pointAway } from '../modes/modes.js';
import { controls, feedOf, frames, mount, parts, preference, rows, show } from './ticker.js';

const HTML = '<nalssi-ticker>오늘의 날씨</nalssi-ticker>';

/** A ticker in a page whose HTML has no attribute for the reader's choices. */
const inPage = async (html = HTML): Promise<{ page: HTMLElement; ticker: TickerElement }> => {
  const page = await fixture<HTMLElement>(`<div><header>${html}</header><p>1</p></div>`);
  const ticker = page.querySelector('nalssi-ticker')!;
  await show(ticker, feedOf(rows(4)));
  return { page, ticker };
};

/** The ways in which a page removes attributes that its HTML does not have. */
const MACHINERY: Record<string, (page: HTMLElement, html: string) => void> = {
  'a morph': (page, html) => {
    void Idiomorph.morph(page, `<header>${html}</header><p>2</p>`, { morphStyle: 'innerHTML' });
  },
  'attributes taken off': (page) => {
    for (const name of ['paused', 'open']) page.querySelector('nalssi-ticker')!.removeAttribute(name);
  },
};

const press = async (ticker: TickerElement, button: HTMLElement): Promise<void> => {
  button.click();
  await ticker.updateComplete;
};
const toggle = (ticker: TickerElement): Promise<void> => press(ticker, controls(ticker)[0]!);
const expand = (ticker: TickerElement): Promise<void> => press(ticker, parts(ticker, 'expand')[0]!);
const stateOf = (ticker: TickerElement): boolean[] => [
  ticker.paused,
  ticker.hasAttribute('paused'),
  controls(ticker)[0]!.getAttribute('aria-label') === '재생',
];
const openOf = (ticker: TickerElement): boolean[] => [
  ticker.open,
  ticker.hasAttribute('open'),
  parts(ticker, 'panel').length > 0,
];
const ALL = [true, true, true];
const NONE = [false, false, false];

/** Collects names and fields of the events about the reader's choices from now on. */
const emitted = (target: EventTarget): string[] => {
  const events: string[] = [];
  for (const name of ['nalssi-pause', 'nalssi-play'] as const)
    target.addEventListener(name, (event) => {
      events.push(`${name} ${(event as HTMLElementEventMap[typeof name]).paused}`);
    });
  target.addEventListener('nalssi-toggle', (event) => {
    events.push(`nalssi-toggle ${(event as HTMLElementEventMap['nalssi-toggle']).open}`);
  });
  return events;
};

describe('nalssi-ticker, what the reader has chosen', () => {
  beforeEach(pointAway);
  afterEach(async () => {
    // The reader's choice applies to the whole page: restore it.
    await toggle(await mount('paused', feedOf()));
  });

  for (const [name, strip] of Object.entries(MACHINERY)) {
    it(`stays stopped through ${name}, until the reader plays it`, async () => {
      const { page, ticker } = await inPage();
      await toggle(ticker);
      for (let round = 0; round < 3; round += 1) {
        strip(page, HTML);
        await ticker.updateComplete;
        expect(page.querySelector('nalssi-ticker') === ticker).to.equal(true);
        expect(stateOf(ticker)).to.deep.equal(ALL);
      }
      await toggle(ticker);
      expect(stateOf(ticker)).to.deep.equal(NONE);
      strip(page, HTML);
      await ticker.updateComplete;
      expect(stateOf(ticker)).to.deep.equal(NONE);
    });

    it(`stays open through ${name}, with focus where it is, until the reader closes it`, async () => {
      const { page, ticker } = await inPage();
      await expand(ticker);
      const [panel] = parts(ticker, 'panel');
      panel!.focus();
      for (let round = 0; round < 3; round += 1) {
        strip(page, HTML);
        await ticker.updateComplete;
        expect(openOf(ticker)).to.deep.equal(ALL);
        expect(ticker.shadowRoot!.activeElement === panel).to.equal(true);
      }
      await sendKeys({ press: 'Escape' });
      await ticker.updateComplete;
      expect(openOf(ticker)).to.deep.equal(NONE);
      strip(page, HTML);
      await ticker.updateComplete;
      expect(openOf(ticker)).to.deep.equal(NONE);
    });

    it(`stops a ticker that comes later, and keeps it so through ${name}`, async () => {
      await toggle(await mount('', feedOf()));
      const { page, ticker } = await inPage();
      expect(stateOf(ticker)).to.deep.equal(ALL);
      strip(page, HTML);
      await ticker.updateComplete;
      expect(stateOf(ticker)).to.deep.equal(ALL);
    });

    it(`obeys a wish for less motion through ${name}, while it lasts`, async () => {
      const wish = preference();
      try {
        const { page, ticker } = await inPage();
        const events = emitted(ticker);
        wish.reduce();
        await ticker.updateComplete;
        strip(page, HTML);
        await ticker.updateComplete;
        expect(stateOf(ticker)).to.deep.equal(ALL);
        wish.reduce(false);
        await ticker.updateComplete;
        expect(stateOf(ticker)).to.deep.equal(NONE);
        expect(events).to.deep.equal(['nalssi-pause true', 'nalssi-play false']);
      } finally {
        wish.restore();
      }
    });
  }

  it('leaves the page its methods and properties', async () => {
    const { ticker } = await inPage();
    await toggle(ticker);
    ticker.play();
    await ticker.updateComplete;
    expect(stateOf(ticker)).to.deep.equal(NONE);
    await toggle(ticker);
    ticker.paused = false;
    await ticker.updateComplete;
    expect(stateOf(ticker)).to.deep.equal(NONE);
    await expand(ticker);
    ticker.open = false;
    await ticker.updateComplete;
    expect(openOf(ticker)).to.deep.equal(NONE);
  });

  it('leaves the page what is its own choice', async () => {
    const { page, ticker } = await inPage('<nalssi-ticker paused open></nalssi-ticker>');
    expect([stateOf(ticker), openOf(ticker)]).to.deep.equal([ALL, ALL]);
    MACHINERY['a morph']!(page, HTML);
    await ticker.updateComplete;
    expect([stateOf(ticker), openOf(ticker)]).to.deep.equal([NONE, NONE]);
    ticker.pause();
    await ticker.updateComplete;
    ticker.removeAttribute('paused');
    await ticker.updateComplete;
    expect(stateOf(ticker)).to.deep.equal(NONE);
    ticker.setAttribute('paused', '');
    await ticker.updateComplete;
    expect(stateOf(ticker)).to.deep.equal(ALL);
  });

  it('does not play what the page or the reader has stopped when less motion is no longer wanted', async () => {
    const wish = preference();
    try {
      wish.reduce();
      const { ticker } = await inPage();
      ticker.pause();
      const byReader = await mount('', feedOf());
      await toggle(byReader);
      await toggle(byReader);
      const later = await mount('', feedOf());
      wish.reduce(false);
      expect([ticker.paused, byReader.paused, later.paused]).to.deep.equal([true, true, true]);
    } finally {
      wish.restore();
    }
  });

  it('is emitted as events, and what the page does is not', async () => {
    const { page, ticker } = await inPage();
    const events = emitted(page);
    ticker.pause();
    ticker.play();
    ticker.paused = true;
    ticker.open = true;
    await ticker.updateComplete;
    ticker.toggleAttribute('open', false);
    ticker.removeAttribute('paused');
    await ticker.updateComplete;
    await frames(1);
    expect(events).to.deep.equal([]);
    await toggle(ticker);
    await expand(ticker);
    await expand(ticker);
    await toggle(ticker);
    parts(ticker, 'expand')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    expect(events).to.deep.equal([
      'nalssi-pause true',
      'nalssi-toggle true',
      'nalssi-toggle false',
      'nalssi-play false',
      'nalssi-toggle true',
      'nalssi-toggle false',
    ]);
    const heard = oneEvent(document.body, 'nalssi-pause');
    controls(ticker)[0]!.click();
    const event = await heard;
    expect([event.target, event.bubbles, event.composed, event.cancelable]).to.deep.equal([
      ticker,
      true,
      true,
      false,
    ]);
  });

  it('is emitted for a ticker that starts stopped', async () => {
    await toggle(await mount('', feedOf()));
    const page = await fixture<HTMLElement>('<div></div>');
    const events = emitted(page);
    const ticker = document.createElement('nalssi-ticker');
    page.append(ticker);
    const stopped = document.createElement('nalssi-ticker');
    stopped.paused = true;
    page.append(stopped);
    await frames(1);
    expect([ticker.paused, stopped.paused]).to.deep.equal([true, true]);
    expect(events).to.deep.equal(['nalssi-pause true']);
  });
});

describe('nalssi-map, what the reader has chosen', () => {
  it('stays open through a morph, until the reader closes it, and emits events', async () => {
    const page = await fixture<HTMLElement>('<div><nalssi-map></nalssi-map></div>');
    const map = page.querySelector('nalssi-map')!;
    const located = rows(4).map((row, index) => ({
      ...row,
      station: { ...row.station, latitude: 36 + index / 4, longitude: 127 },
    }));
    map.feed = feedOf(located);
    await map.updateComplete;
    const events = emitted(page);
    const press = (): void => parts(map, 'toggle')[0]!.click();
    const morph = async (): Promise<boolean[]> => {
      await map.updateComplete;
      void Idiomorph.morph(page, '<nalssi-map></nalssi-map>', { morphStyle: 'innerHTML' });
      await map.updateComplete;
      return [map.open, map.hasAttribute('open')];
    };
    press();
    expect(await morph()).to.deep.equal([true, true]);
    press();
    expect(await morph()).to.deep.equal([false, false]);
    expect(events).to.deep.equal(['nalssi-toggle true', 'nalssi-toggle false']);
  });
});

/** Focus on the links of rows, while rows change. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { Observation } from '../../../src/feed/schema.js';
import { changesOf, inBox, items, pointAway, windowOf } from '../modes/modes.js';
import { feedOf, frames, inWindow, observation, part, parts, show, text } from './ticker.js';

const named = (...names: string[]): Observation[] =>
  names.map((name, index) => {
    const row = observation(name, '맑음', index);
    return { ...row, station: { ...row.station, region: name < '부' ? '영남' : '강원' } };
  });
const focused = (element: Element): HTMLElement => element.shadowRoot!.activeElement as HTMLElement;
/** The city that has the focus. */
const city = (element: Element): string =>
  text(focused(element).closest('li')!.querySelector('[part=city]')!);
/** Moves the focus as the keyboard does. */
const tab = async (element: Element, times: number): Promise<void> => {
  element.parentElement!.querySelector('button')!.focus();
  for (let at = 0; at < times; at += 1) await sendKeys({ press: 'Tab' });
};
const LINKED = 'link="/w/{id}" interval=600';

describe('nalssi-ticker, focus on rows that change', () => {
  beforeEach(pointAway);

  for (const mode of ['roll', 'marquee', 'strip'])
    it(`stays with its station, or goes to the row in its place: ${mode}`, async () => {
      const element = await inBox(`mode=${mode} ${LINKED}`, feedOf(named('가', '나', '다', '라')));
      await tab(element, mode === 'strip' ? 7 : 6);
      expect(city(element)).to.equal('나');
      await show(element, feedOf(named('새', '가', '나', '다', '라')));
      expect(city(element)).to.equal('나');
      await show(element, feedOf(named('새', '가', '다', '라')));
      expect(city(element)).to.equal('다');
      await show(element, feedOf(named('새', '가')));
      expect(city(element)).to.equal('가');
      if (mode === 'roll') expect(inWindow(element)).to.deep.equal([1]);
    });

  it('does so in the panel too', async () => {
    const element = await inBox(`open ${LINKED}`, feedOf(named('부산', '대구', '속초', '경주')));
    const links = [...part(element, 'panel').querySelectorAll<HTMLElement>('.link')];
    expect(links.map((link) => link.textContent.split(', ')[0])).to.deep.equal([
      '부산',
      '속초',
      '대구',
      '경주',
    ]);
    links[2]!.focus();
    await show(element, feedOf(named('대구', '경주', '속초')));
    expect(city(element)).to.equal('대구');
    await show(element, feedOf(named('경주', '속초')));
    expect(city(element)).to.equal('경주');
  });

  it('goes to the panel that the page opens over it, and to its button when the page closes it', async () => {
    for (const mode of ['roll', 'strip']) {
      const element = await inBox(`mode=${mode} ${LINKED}`);
      await tab(element, 5);
      expect(windowOf(element).contains(focused(element))).to.equal(true);
      element.open = true;
      await element.updateComplete;
      await frames(2);
      expect(focused(element) === part(element, 'panel'), mode).to.equal(true);
      element.open = false;
      await element.updateComplete;
      expect(focused(element) === part(element, 'expand'), mode).to.equal(true);
    }
  });
});

describe('nalssi-ticker, roving', () => {
  beforeEach(pointAway);

  /** The stops of Tab among the links. */
  const stops = (element: Element): number[] =>
    parts(element, 'link').flatMap((link, index) => (link.tabIndex === 0 ? index : []));
  const roving = async (attributes = '', feed: unknown = feedOf()): Promise<TickerElement> =>
    inBox(`roving ${LINKED} stations=동두천,서울,부산,제주 ${attributes}`, feed);

  for (const mode of ['roll', 'marquee', 'strip'])
    it(`makes the links of the rows one stop of Tab, with arrow keys, Home and End between them: ${mode}`, async () => {
      const element = await roving(`mode=${mode}`);
      const changes = changesOf(element);
      await tab(element, mode === 'strip' ? 6 : 5);
      const seen = [city(element)];
      for (const key of ['ArrowRight', 'ArrowDown', 'End', 'ArrowRight', 'ArrowLeft', 'Home', 'ArrowDown']) {
        await sendKeys({ press: key });
        seen.push(city(element));
      }
      expect(seen).to.deep.equal(['동두천', '서울', '부산', '제주', '동두천', '제주', '동두천', '서울']);
      expect(changes).to.deep.equal([1, 2, 3, 0, 3, 0, 1]);
      expect(stops(element)).to.deep.equal([1]);
      if (mode === 'roll') expect(inWindow(element)).to.deep.equal([1]);
      await sendKeys({ press: 'Tab' });
      expect(focused(element) === part(element, 'source')).to.equal(true);
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      expect(city(element)).to.equal('서울');
    });

  it('does so in the panel', async () => {
    const element = await roving();
    await tab(element, 4);
    await sendKeys({ press: 'Enter' });
    for (let at = 0; at < 3; at += 1) await sendKeys({ press: 'Tab' });
    expect(focused(element).matches('.panel .link')).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'End' });
    expect(city(element)).to.equal('거제');
    await sendKeys({ press: 'Tab' });
    expect(focused(element) === part(element, 'source')).to.equal(true);
  });

  it('is followed live, and keeps one stop when rows go', async () => {
    const element = await roving('', feedOf());
    await tab(element, 5);
    await sendKeys({ press: 'End' });
    element.parentElement!.querySelector('button')!.focus();
    element.stations = '동두천,서울';
    await element.updateComplete;
    expect(stops(element)).to.deep.equal([0]);
    element.roving = false;
    await element.updateComplete;
    expect(stops(element)).to.deep.equal([0, 1]);
    expect(items(element).every((row) => row.querySelector('[tabindex]') === null)).to.equal(true);
  });
});

import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import { feedOf, feedUrl, frames, nextEvent, part, parts, text } from '../ticker/ticker.js';
import { FRAMED, mountIn, PLACED } from './board.js';

const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;
/** With links around it, to which a focus that was lost could go. */
const withFallback = async (tag: string): Promise<FeedElement> => {
  const box = await fixture<HTMLElement>(
    `<div><a href="#a">앞</a><${tag} src="${feedUrl('delay=100')}"><p>서울 <a href="#b">날씨</a></p></${tag}><a href="#c">뒤</a></div>`,
  );
  return box.children[1] as FeedElement;
};

describe('focus that an update would take away', () => {
  for (const tag of ['nalssi-ticker', ...FRAMED]) {
    it(`stays in ${tag} when the feed replaces the link of its fallback`, async () => {
      const element = await withFallback(tag);
      element.querySelector('a')!.focus();
      await nextEvent(element, 'nalssi-load');
      await frames(2);
      expect(focused(element) === part(element, 'base')).to.equal(true);
      await sendKeys({ press: 'Tab' });
      const stops = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, a')].filter(
        (one) =>
          one.matches(':enabled, a') && one.tabIndex === 0 && getComputedStyle(one).visibility === 'visible',
      );
      expect(focused(element) === stops[0]).to.equal(true);
      expect(part(element, 'base').hasAttribute('tabindex')).to.equal(false);
    });

    it(`stays in ${tag} when its rows or its attribution go`, async () => {
      const element = await mountIn(tag as 'nalssi-map');
      const source = part(element, 'source');
      source.focus();
      element.feed = { ...feedOf(PLACED), source: { name: '기상청' } };
      await element.updateComplete;
      await frames(2);
      expect(focused(element) === part(element, 'base')).to.equal(true);
      element.stations = '런던';
      await element.updateComplete;
      await frames(2);
      expect(focused(element) === part(element, 'base')).to.equal(true);
      expect(text(part(element, 'base'))).to.equal('선택한 지역의 관측 자료가 없습니다');
    });
  }

  it('is not taken from the page', async () => {
    const element = await withFallback('nalssi-board');
    const link = element.nextElementSibling as HTMLElement;
    link.focus();
    await nextEvent(element, 'nalssi-load');
    await frames(2);
    expect(document.activeElement === link).to.equal(true);
  });

  it('stays on the button that sorts, and in the board when the table goes', async () => {
    const element = await mountIn('nalssi-board', 'layout=table');
    const sort = part(element, 'sort');
    sort.focus();
    element.feed = feedOf(PLACED.slice(3));
    await element.updateComplete;
    await frames(2);
    expect(focused(element) === sort).to.equal(true);
    element.layout = 'grid';
    await element.updateComplete;
    await frames(2);
    expect(focused(element) === part(element, 'base')).to.equal(true);
  });
});

describe('nalssi-map, focus on a mark', () => {
  const focusedCity = (element: Element): string => text(focused(element)!.querySelector('.name')!);
  const mark = (element: Element, city: string): HTMLElement =>
    parts(element, 'mark').find((one) => text(one.querySelector('.name')!) === city)!;

  it('stays with its station, and goes to the next mark when that leaves the feed', async () => {
    const rows = PLACED.slice(0, 6);
    const [first, second, third, fourth] = rows.map(({ station }) => station.name);
    const element = await mountIn('nalssi-map', '', feedOf(rows));
    const show = async (left: typeof rows): Promise<void> => {
      element.feed = feedOf(left);
      await element.updateComplete;
      await frames(2);
    };
    mark(element, third!).focus();
    await show(rows.slice(1));
    expect(focusedCity(element)).to.equal(third);
    await show(rows.slice(1).filter(({ station }) => station.name !== third));
    expect(focusedCity(element)).to.equal(fourth);
    await show(rows.slice(0, 2));
    expect(focusedCity(element)).to.equal(second);
    await sendKeys({ press: 'ArrowLeft' });
    expect(focusedCity(element)).to.equal(first);
    await show(rows.map(({ station: { id, name }, ...row }) => ({ ...row, station: { id, name } })));
    expect(focused(element) === part(element, 'base')).to.equal(true);
  });

  it('stays where its mark would have no room', async () => {
    const element = await mountIn('nalssi-map', '', feedOf(PLACED), 640);
    const name = PLACED.at(-1)!.station.name;
    mark(element, name).focus();
    element.parentElement!.style.inlineSize = '120px';
    await frames(4);
    expect(focusedCity(element)).to.equal(name);
    expect(getComputedStyle(mark(element, name)).visibility).to.equal('visible');
  });
});

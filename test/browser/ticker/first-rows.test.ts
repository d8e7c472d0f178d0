/** The row that can be seen is rendered first; the others must be there before anyone can miss them. */
import { expect } from '@open-wc/testing';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { feedOf, feedUrl, inWindow, mount, parts, rows, rowTexts, show, text, until } from './ticker.js';

/** How many rows there were after each change of the DOM, without repetitions. */
const countRows = (element: TickerElement): number[] => {
  const counts: number[] = [];
  new MutationObserver(() => {
    const count = parts(element, 'row').length;
    if (count && count !== counts.at(-1)) counts.push(count);
  }).observe(element.shadowRoot!, { childList: true, subtree: true });
  return counts;
};

const loading = async (attributes: string): Promise<{ element: TickerElement; counts: number[] }> => {
  const element = await mount(`src="${feedUrl('delay=50')}" ${attributes}`);
  return { element, counts: countRows(element) };
};
const loaded = (element: Element): Promise<number> =>
  new Promise((resolve) =>
    element.addEventListener('nalssi-load', () => resolve(parts(element, 'row').length), { once: true }),
  );

/** Renders at once, before the browser is idle. */
const render = (element: TickerElement): void => element['performUpdate']();

describe('nalssi-ticker, its first rows', () => {
  it('are one, then all, which are there when the event says that the feed is loaded', async () => {
    const { element, counts } = await loading('paused');
    expect(await loaded(element)).to.equal(16);
    expect(counts).to.deep.equal([1, 16]);
    expect(inWindow(element)).to.deep.equal([0]);
  });

  it('begin with the station to start from, without an event for it', async () => {
    const { element } = await loading('paused start=제주');
    let changes = 0;
    element.addEventListener('nalssi-change', () => (changes += 1));
    await until(() => rowTexts(element).length > 0, 'a row');
    expect(rowTexts(element)[0]).to.contain('제주');
    await element.updateComplete;
    expect(rowTexts(element)).to.have.length(16);
    expect(text(parts(element, 'row')[inWindow(element)[0]!]!)).to.contain('제주');
    expect(changes).to.equal(0);
  });

  for (const attributes of ['mode=marquee', 'mode=strip', 'open', 'limit=1', 'stations=서울'])
    it(`are rendered at once where one is not what is seen: ${attributes}`, async () => {
      const { element, counts } = await loading(attributes);
      await loaded(element);
      expect(counts).to.have.length(1);
    });

  it('are all there for a step, an opened panel and another mode right after the first', async () => {
    for (const act of [
      (element: TickerElement) => element.next(),
      (element: TickerElement) => (element.open = true),
      (element: TickerElement) => (element.mode = 'strip'),
    ]) {
      const element = await mount('paused');
      element.feed = feedOf();
      render(element);
      expect(parts(element, 'list')[0]!.children).to.have.length(1);
      act(element);
      render(element);
      expect(parts(element, 'list')[0]!.children).to.have.length(16);
    }
  });

  it('are those of the newest feed where the first one is replaced or taken away', async () => {
    const element = await mount('paused');
    element.feed = feedOf();
    render(element);
    element.feed = null;
    render(element);
    expect(rowTexts(element)).to.have.length(0);
    await show(element, feedOf(rows(3)));
    expect(rowTexts(element)).to.have.length(3);
  });

  it('are completed on a page that is never idle', async () => {
    const { element } = await loading('paused');
    const busy = setInterval(() => {
      const end = performance.now() + 20;
      while (performance.now() < end);
    });
    expect(await loaded(element)).to.equal(16);
    clearInterval(busy);
  });
});

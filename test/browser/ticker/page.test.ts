import { expect, fixture } from '@open-wc/testing';
import { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import {
  cdp,
  CHROMIUM,
  controls,
  feedOf,
  feedUrl,
  frames,
  inWindow,
  mount,
  part,
  parts,
  requestsOf,
  rows,
  rowTexts,
  settled,
  show,
  Timers,
  nextEvent,
  until,
} from './ticker.js';

const loaded = (element: Element): Promise<unknown> => nextEvent(element, 'nalssi-load');

describe('nalssi-ticker, on other people’s pages', () => {
  const HOSTILE = `
    * { margin: 0; padding: 0; border: 0; font: inherit; line-height: 1; vertical-align: baseline;
        box-sizing: border-box; list-style: square; float: left; position: static; transition: all 1s; }
    nalssi-ticker { display: block; }
    button, svg, a, time { display: none !important; }
    ul { padding: 40px; } li { width: 10px; height: 500px; background: red; }
    .row, .base, .list, .controls, .spoken { display: none !important; }
    span { font-size: 80px; }`;

  it('stands up to resets and to rules for its tags and classes', async () => {
    const style = document.createElement('style');
    style.textContent = HOSTILE;
    document.head.append(style);
    const element = await mount('style="width: 900px; float: none"', feedOf());
    const frame = element.getBoundingClientRect();
    expect(frame.height).to.be.within(24, 90);
    for (const button of controls(element)) {
      expect(button.getBoundingClientRect().width).to.be.at.least(24);
      expect(getComputedStyle(button).display).not.to.equal('none');
    }
    const [row] = parts(element, 'row');
    expect(row!.getBoundingClientRect().height).to.be.greaterThan(10);
    expect(getComputedStyle(part(element, 'city')).fontSize).not.to.equal('80px');
    style.remove();
  });

  it('works where everything is reset by all', async () => {
    const style = document.createElement('style');
    style.textContent = '* { all: unset !important } nalssi-ticker { display: block !important }';
    document.head.append(style);
    const element = await mount('', feedOf());
    element.next();
    expect(rowTexts(element)).to.have.length(16);
    expect(controls(element)[0]!.getBoundingClientRect().height).to.be.at.least(24);
    style.remove();
  });

  it('works where old libraries have extended and replaced what is built in', async () => {
    const prototype = Array.prototype as unknown as Record<string, unknown>;
    const { entries } = Array.prototype;
    const { from } = Array;
    Object.assign(prototype, {
      each: () => undefined,
      // As Prototype adds them.
      toJSON: () => '[]',
      entries(this: unknown[]): unknown[] {
        return [...this];
      },
    });
    Array.from = ((list: { length?: number } | undefined) =>
      list?.length ? (Array.prototype.slice.call(list) as unknown[]) : []) as typeof Array.from;
    try {
      const element = await mount(`src="${feedUrl()}" stations="서울,부산"`);
      if (!element.feed) await loaded(element);
      await element.updateComplete;
      expect(rowTexts(element)).to.deep.equal(['박무서울 5.4℃', '구름조금부산 6.2℃']);
      element.next();
      await settled(element);
      expect(inWindow(element)).to.deep.equal([1]);
    } finally {
      Object.defineProperty(prototype, 'entries', { value: entries, enumerable: false });
      delete prototype['each'];
      delete prototype['toJSON'];
      Array.from = from;
    }
  });

  it('asks once for two tickers of one address', async () => {
    const src = feedUrl('delay=50');
    const box = await fixture<HTMLElement>(
      `<div><nalssi-ticker src="${src}"></nalssi-ticker><nalssi-ticker src="${src}" stations="서울"></nalssi-ticker></div>`,
    );
    const [one, two] = box.querySelectorAll('nalssi-ticker');
    await Promise.all([loaded(one!), loaded(two!)]);
    await Promise.all([one!.updateComplete, two!.updateComplete]);
    expect([rowTexts(one!).length, rowTexts(two!).length]).to.deep.equal([16, 1]);
    const three = document.createElement('nalssi-ticker');
    three.src = src;
    box.append(three);
    await until(() => rowTexts(three).length === 16, 'the third has rows');
    expect(await requestsOf(src)).to.equal(1);
  });

  it('does not ask again when it is moved, and keeps what it shows', async () => {
    const src = feedUrl();
    const element = await mount();
    element.src = src;
    await loaded(element);
    await element.updateComplete;
    element.pause();
    element.next();
    await settled(element);
    const [row] = parts(element, 'row');
    const box = document.createElement('section');
    element.parentElement!.append(box);
    box.append(element);
    await element.updateComplete;
    await frames(6);
    expect(parts(element, 'row')[0] === row).to.equal(true);
    expect(inWindow(element)).to.deep.equal([1]);
    expect(await requestsOf(src)).to.equal(1);
  });

  it('aborts its request when it is removed, and asks again when it comes back', async () => {
    const src = feedUrl('delay=200');
    const element = await mount();
    let loads = 0;
    element.addEventListener('nalssi-load', () => (loads += 1));
    const parent = element.parentElement!;
    element.src = src;
    while ((await requestsOf(src)) === 0) await frames(1);
    element.remove();
    // The first response would have arrived with the next one, which is requested later.
    const other = document.createElement('nalssi-ticker');
    other.src = feedUrl('delay=200');
    parent.append(other);
    await loaded(other);
    expect(loads).to.equal(0);
    parent.append(element);
    await loaded(element);
    await element.updateComplete;
    expect(rowTexts(element)).to.have.length(16);
    expect(await requestsOf(src)).to.equal(2);
  });

  it('leaves no timer, no listener and no node after 100 lives', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const src = feedUrl();
    const live = async (): Promise<void> => {
      const element = document.createElement('nalssi-ticker');
      element.src = src;
      element.feed = feedOf(rows(3));
      box.append(element);
      await element.updateComplete;
      element.next();
      element.remove();
      await Promise.resolve();
    };
    const counts = async (): Promise<{ nodes: number; jsEventListeners: number } | null> => {
      if (!CHROMIUM) return null;
      await cdp('HeapProfiler.collectGarbage');
      return (await cdp('Memory.getDOMCounters')) as { nodes: number; jsEventListeners: number };
    };
    for (let life = 0; life < 5; life += 1) await live();
    await frames(3);
    const before = await counts();
    const timers = new Timers();
    for (let life = 0; life < 100; life += 1) await live();
    await frames(6);
    timers.restore();
    expect(timers.pending.filter((delay) => delay >= 1000)).to.deep.equal([]);
    expect(box.childElementCount).to.equal(0);
    const after = await counts();
    if (before && after) {
      expect(after.nodes - before.nodes).to.be.lessThan(100);
      expect(after.jsEventListeners - before.jsEventListeners).to.be.lessThan(20);
    }
  });

  it('shows what a server has rendered until there is data', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    box.setHTMLUnsafe(
      '<nalssi-ticker><template shadowrootmode="open"><p>서버가 그린 날씨</p></template></nalssi-ticker>',
    );
    const element = box.querySelector<TickerElement>('nalssi-ticker')!;
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.contain('서버가 그린 날씨');
    await show(element, feedOf());
    expect(element.shadowRoot!.textContent).not.to.contain('서버가 그린 날씨');
    expect(rowTexts(element)).to.have.length(16);
  });

  it('keeps what a server has rendered when the first load fails', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    box.setHTMLUnsafe(
      `<nalssi-ticker src="${feedUrl('status=500')}"><template shadowrootmode="open"><p>서버가 그린 날씨</p></template></nalssi-ticker>`,
    );
    const element = box.querySelector<TickerElement>('nalssi-ticker')!;
    await nextEvent(element, 'nalssi-error');
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.contain('서버가 그린 날씨');
  });

  it('is defined once, whoever else has defined the tag', async () => {
    const { define } = await import('../../../src/define/define.js');
    await import('../../../src/define/index.js');
    define(class extends HTMLElement {
      static readonly tagName = TickerElement.tagName;
    });
    expect(customElements.get('nalssi-ticker')).to.equal(TickerElement);
  });
});

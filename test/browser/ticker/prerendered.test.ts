/** A page with a ticker that the server has rendered: before, while and after script and data arrive. */
import { expect, fixture } from '@open-wc/testing';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { TickerMode } from '../../../src/elements/ticker/modes/index.js';
import { items, until, windowOf } from '../modes/modes.js';
import {
  controls,
  feedOf,
  feedUrl,
  frames,
  part,
  parts,
  rows,
  rowTexts,
  running,
  nextEvent,
} from './ticker.js';

const MODES: readonly TickerMode[] = ['roll', 'marquee', 'strip'];
const SCRIPT = '<script type="module" src="/src/define/ticker.ts"></script>';

interface PageWindow extends Window {
  /** Events of tickers, by name. */
  readonly heard: string[];
  readonly witness: { readonly errors: string[] };
}

interface Page {
  readonly window: PageWindow;
  readonly ticker: TickerElement;
}

const open = async (attributes: Record<string, string>, html: string): Promise<Page> => {
  const listen = ['change', 'load', 'error']
    .map((name) => `addEventListener('nalssi-${name}', ({ type }) => heard.push(type));`)
    .join('');
  const query = new URLSearchParams({
    ticker: String(new URLSearchParams(attributes)),
    html: `<script>var heard = []; ${listen}</script>${html}`,
  });
  const frame = await fixture<HTMLIFrameElement>('<iframe width="600" height="300"></iframe>');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = `/__page/?${query}`;
  await loaded;
  const window = frame.contentWindow as PageWindow;
  return { window, ticker: window.document.querySelector('nalssi-ticker')! };
};

/** With an interval so short that it would move at once. */
const upgraded = async (page: Page): Promise<void> => {
  await until(() => page.ticker.matches(':defined'), 'the element');
  page.ticker.interval = 0.05;
  // The server's feed is from a day in the past.
  page.ticker.expireAfter = 1e6;
  await page.ticker.updateComplete;
};

const visible = (page: Page): HTMLElement[] =>
  parts(page.ticker, 'control').filter((one) => getComputedStyle(one).visibility === 'visible');

const expectList = ({ window, ticker }: Page): void => {
  expect(visible({ window, ticker })).to.deep.equal([]);
  expect(rowTexts(ticker)).to.have.length(16);
  expect(running(ticker)).to.have.length(0);
  expect(window.heard).not.to.include('nalssi-change');
  const box = windowOf(ticker);
  const { overflowX, overflowY, touchAction } = getComputedStyle(box);
  const sideways = box.scrollWidth > box.clientWidth;
  expect(sideways || box.scrollHeight > box.clientHeight).to.equal(true);
  expect([sideways ? overflowX : overflowY, touchAction]).to.deep.equal(['auto', 'auto']);
};

/** Tries everything that could move the rows. */
const push = async (page: Page): Promise<void> => {
  const { ticker } = page;
  ticker.next();
  ticker.previous();
  ticker.play();
  ticker.shadowRoot!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  for (const button of controls(ticker)) button.click();
  ticker.requestUpdate();
  await frames(20);
};

/** Whether the last row is visible after scrolling to it. */
const scrolled = async ({ ticker }: Page): Promise<void> => {
  const last = parts(ticker, 'row').at(-1)!;
  last.scrollIntoView();
  await frames(2);
  const [row, frame] = [last, windowOf(ticker)].map((one) => one.getBoundingClientRect());
  expect(row!.top).to.be.within(frame!.top - 1, frame!.bottom);
  expect(row!.left).to.be.within(frame!.left - 1, frame!.right);
};

describe('nalssi-ticker, rendered by a server', () => {
  before(async function () {
    // The first page takes longer, since the server loads its renderer then.
    this.timeout(60_000);
    await fetch('/__page/?ticker=');
  });

  for (const mode of MODES) {
    it(`is a list to scroll without script: ${mode}`, async () => {
      const page = await open({ mode }, '');
      expectList(page);
      await scrolled(page);
    });

    it(`is the same list while its feed is late, and moves when that has come: ${mode}`, async () => {
      const page = await open({ mode, src: feedUrl('delay=2500') }, SCRIPT);
      await upgraded(page);
      const [row] = parts(page.ticker, 'row');
      expectList(page);
      await push(page);
      await scrolled(page);
      expectList(page);
      expect(page.window.heard).to.deep.equal([]);
      await until(() => page.window.heard.includes('nalssi-load'), 'the feed');
      await page.ticker.updateComplete;
      expect(parts(page.ticker, 'row')).not.to.include(row);
      expect(visible(page)).to.have.length(4);
      expect(items(page.ticker)).to.have.length(16);
      if (mode === 'marquee') await until(() => running(page.ticker).length === 1, 'it passes');
      else await nextEvent(page.ticker, 'nalssi-change');
      expect(page.window.witness.errors).to.deep.equal([]);
    });

    it(`stays the same list where no feed comes: ${mode}`, async () => {
      const page = await open({ mode, src: feedUrl('status=500') }, SCRIPT);
      await until(() => page.window.heard.includes('nalssi-error'), 'the failure');
      await upgraded(page);
      await push(page);
      expectList(page);
      await scrolled(page);
      expect(page.window.witness.errors).to.deep.equal([]);
    });
  }

  it('stays the list where it has no address, until it is given a feed', async () => {
    const page = await open({}, SCRIPT);
    await upgraded(page);
    await push(page);
    expectList(page);
    page.ticker.feed = feedOf(rows(3));
    await page.ticker.updateComplete;
    expect([rowTexts(page.ticker).length, visible(page).length]).to.deep.equal([3, 4]);
    const { index, observation } = await nextEvent(page.ticker, 'nalssi-change');
    expect(observation).to.deep.equal(page.ticker.feed.observations[index]);
    expect(getComputedStyle(windowOf(page.ticker)).overflowY).to.equal('clip');
  });

  it('is the list again where it is moved or morphed before its feed has come', async () => {
    const page = await open({ src: feedUrl('status=500') }, SCRIPT);
    await upgraded(page);
    page.window.document.body.append(page.ticker);
    page.ticker.toggleAttribute('open', true);
    await push(page);
    expectList(page);
    expect(part(page.ticker, 'list').isConnected).to.equal(true);
    expect(page.window.witness.errors).to.deep.equal([]);
  });
});

/**
 * Pages that change their content without a reload, with the real routers: jquery-pjax and Turbo. Astro's view transitions
 * are simulated as in its `swap`: the body is replaced, and a script that has run before does not run again.
 */
import { aTimeout, expect } from '@open-wc/testing';
import { feedUrl, requestsOf, rowTexts } from '../ticker/ticker.js';
import { clean, open, pageUrl, type Page, shown, until } from './page.js';

const EMBED = '/dist/embed/nalssi.js';
const TURBO = '<script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>';
const PJAX =
  '<script src="/node_modules/jquery/dist/jquery.js"></script><script src="/node_modules/jquery-pjax/jquery.pjax.js"></script>';
const FORMS = [
  ['classic', 'async'],
  ['module', 'type="module"'],
] as const;

type Routers = Window & {
  Turbo: {
    visit(url: string, options?: { action: 'restore' }): void;
    session: { refresh(url: string): void };
  };
  $: { pjax(options: object): void };
};
const routers = ({ window }: Page): Routers => window as unknown as Routers;
const heading = (page: Page): string | undefined =>
  page.document.querySelector('h1')?.textContent ?? undefined;
const titled = (page: Page, title: string): Promise<void> => until(() => heading(page) === title, title);
/** Waits long enough for a second ticker to appear by mistake. */
const oneTicker = async (page: Page): Promise<void> => {
  await shown(page, 1);
  await aTimeout(300);
  expect(page.tickers()).to.have.length(1);
  expect(rowTexts(page.tickers()[0]!)).to.have.length(16);
};

describe('a one-tag ticker on a page with client-side navigation', () => {
  const body = (title: string, attributes: string, url: string): string =>
    `<header><script ${attributes} src="${EMBED}" data-feed="${url}"></script></header><h1>${title}</h1>`;

  for (const [form, attributes] of FORMS) {
    it(`is there on each of Turbo's pages: ${form}`, async () => {
      const url = feedUrl();
      const page = await open(body('1', attributes, url), { head: TURBO });
      const first = page.window.location.href;
      await oneTicker(page);
      const without = pageUrl('<h1>2</h1>', { head: TURBO });
      const again = pageUrl(body('3', attributes, url), { head: TURBO });
      routers(page).Turbo.visit(without);
      await titled(page, '2');
      expect(page.tickers()).to.have.length(0);
      routers(page).Turbo.visit(again);
      await titled(page, '3');
      await oneTicker(page);
      expect(page.tickers()[0]!.previousElementSibling!.localName).to.equal('script');
      expect(page.tickers()[0]!.parentElement!.localName).to.equal('header');
      // As a step back does: from Turbo's cache, which has the page with its ticker. The browser's own step back is not
      // used, since in a frame it may lead the page of the tests itself back.
      routers(page).Turbo.visit(without, { action: 'restore' });
      await titled(page, '2');
      routers(page).Turbo.visit(first, { action: 'restore' });
      await titled(page, '1');
      await oneTicker(page);
      clean(page);
    });

    it(`is there after Turbo's morph, which takes away what the server has not sent: ${form}`, async () => {
      const url = feedUrl();
      const head = `${TURBO}<meta name="turbo-refresh-method" content="morph">`;
      const page = await open(body('1', attributes, url), { head });
      await oneTicker(page);
      page.tickers()[0]!.pause();
      const rendered = new Promise((resolve) =>
        page.document.addEventListener('turbo:render', resolve, { once: true }),
      );
      routers(page).Turbo.session.refresh(page.window.location.href);
      await rendered;
      await oneTicker(page);
      clean(page);
    });

    it(`is there where a router leaves out scripts that have run, as Astro's: ${form}`, async () => {
      const url = feedUrl();
      const page = await open(body('1', attributes, url));
      await oneTicker(page);
      const swap = (html: string): void => {
        const { document } = page;
        const next = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
        document.body.replaceWith(document.adoptNode(next.body));
      };
      swap('<h1>2</h1>');
      await aTimeout(50);
      expect(page.tickers()).to.have.length(0);
      swap(body('3', attributes, url));
      await oneTicker(page);
      swap(body('4', attributes, url));
      await oneTicker(page);
      expect(await requestsOf(url)).to.equal(3);
      clean(page);
    });
  }

  it('is there on each of pjax’s pages that have the tag, with what the reader chose', async () => {
    const url = feedUrl();
    const tag = `<script async src="${EMBED}" data-feed="${url}"></script>`;
    const content = (title: string, script: string): string =>
      `<div id="page"><h1>${title}</h1>${script}<p>기사</p></div>`;
    const page = await open(content('1', tag), { head: PJAX });
    const go = async (title: string, script: string): Promise<void> => {
      const pjax = {
        url: pageUrl(content(title, script)),
        container: '#page',
        fragment: '#page',
        timeout: 5000,
      };
      routers(page).$.pjax(pjax);
      await titled(page, title);
    };
    await oneTicker(page);
    page.tickers()[0]!.pause();
    for (const title of ['2', '3', '4']) {
      await go(title, tag);
      await oneTicker(page);
      const [ticker] = page.tickers();
      expect(ticker!.previousElementSibling!.textContent).to.equal(title);
      expect(ticker!.paused).to.equal(true);
    }
    await go('5', '');
    await aTimeout(300);
    expect(page.tickers()).to.have.length(0);
    await go('6', tag);
    await oneTicker(page);
    clean(page);
  });

  it('stays away where the page takes it away, and moves where the page moves it', async () => {
    const page = await open(`${body('1', 'async', feedUrl())}<footer></footer>`);
    await oneTicker(page);
    const [ticker] = page.tickers();
    page.document.querySelector('footer')!.append(ticker!);
    await oneTicker(page);
    ticker!.remove();
    await aTimeout(50);
    page.document.body.append(page.document.createElement('p'));
    await aTimeout(50);
    expect(page.tickers()).to.have.length(0);
    clean(page);
  });

  it('watches the document only while a ticker is gone with its tag', async () => {
    const page = await open('<h1>0</h1>');
    const { window, document } = page;
    const { MutationObserver } = window as unknown as typeof globalThis;
    const watching = new Set<MutationObserver>();
    const { observe, disconnect } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (target, options) {
      if (target === document) watching.add(this);
      observe.call(this, target, options);
    };
    MutationObserver.prototype.disconnect = function () {
      watching.delete(this);
      disconnect.call(this);
    };
    const tag = (): HTMLScriptElement => {
      const script = document.createElement('script');
      Object.assign(script, { src: EMBED }).setAttribute('data-feed', feedUrl());
      return script;
    };
    const place = document.querySelector('h1')!;
    place.append(tag());
    await shown(page, 1);
    expect(watching.size).to.equal(0);
    place.replaceChildren();
    await until(() => watching.size > 0, 'it to watch');
    place.append(tag());
    await oneTicker(page);
    expect(watching.size).to.equal(0);
    clean(page);
  });
});

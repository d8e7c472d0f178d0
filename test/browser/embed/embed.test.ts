import { aTimeout, expect, fixture } from '@open-wc/testing';
import { feedUrl, part, requestsOf, rowTexts, textOf } from '../ticker/ticker.js';
import { clean, open, shown, until } from './page.js';

const EMBED = '/dist/embed/nalssi.js';
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const script = (attributes: string): string => `<script src="${EMBED}" ${attributes}></script>`;

describe('dist/embed/nalssi.js', () => {
  it('has been built', async () => {
    expect((await fetch(EMBED)).status).to.equal(200);
  });

  for (const [name, attributes] of [
    ['blocking', ''],
    ['async', 'async'],
    ['defer', 'defer'],
    ['module', 'type="module"'],
    ['async module', 'type="module" async'],
  ] as const)
    it(`places a ticker where the one tag stands: ${name}`, async () => {
      const page = await open(
        `<header><b>신문</b>${script(`${attributes} data-feed="${feedUrl()}"`)}</header><main>기사</main>`,
      );
      await shown(page, 1);
      const [ticker] = page.tickers();
      expect(ticker!.previousElementSibling!.localName).to.equal('script');
      expect(ticker!.parentElement!.localName).to.equal('header');
      expect(rowTexts(ticker!)).to.have.length(16);
      expect(textOf(ticker!, 'source')).to.equal('기상청 제공');
      clean(page);
    });

  it('takes every attribute as data-*', async () => {
    const page = await open(
      script(
        `async data-feed="${feedUrl()}" data-stations="서울,부산" data-unit="f" data-theme="dark" data-interval="9" data-paused data-lang="en" data-stale-after="3" data-expire-after="900000" data-other="x" class="y"`,
      ),
    );
    await shown(page, 1);
    const [ticker] = page.tickers();
    const { stations, unit, theme, interval, paused, lang, staleAfter, expireAfter } = ticker!;
    expect([stations, unit, theme, interval, paused, lang, staleAfter, expireAfter]).to.deep.equal([
      '서울,부산',
      'f',
      'dark',
      9,
      true,
      'en',
      3,
      900_000,
    ]);
    expect(['other', 'class', 'data-feed'].filter((name) => ticker!.hasAttribute(name))).to.deep.equal([]);
    expect(rowTexts(ticker!)).to.have.length(2);
    expect(part(ticker!, 'base').lang).to.equal('en');
    clean(page);
  });

  it('places one ticker for each of several tags, with one request for one address', async () => {
    const [one, two] = [feedUrl(), feedUrl()];
    const page = await open(
      `<div id="a">${script(`async data-feed="${one}" data-stations="서울"`)}</div>
       <div id="b">${script(`async data-feed="${one}" data-stations="부산"`)}</div>
       <div id="c">${script(`async data-feed="${two}"`)}</div>`,
    );
    await shown(page, 3);
    await aTimeout(200);
    expect(page.tickers().map((ticker) => [ticker.parentElement!.id, rowTexts(ticker).length])).to.deep.equal(
      [
        ['a', 1],
        ['b', 1],
        ['c', 16],
      ],
    );
    expect([await requestsOf(one), await requestsOf(two)]).to.deep.equal([1, 1]);
    clean(page);
  });

  it('stands for several module tags as well, which run once for all', async () => {
    const page = await open(
      `${script(`type="module" data-feed="${feedUrl()}"`)}<p>기사</p>${script(`type="module" data-feed="${feedUrl()}"`)}`,
    );
    await shown(page, 2);
    clean(page);
  });

  it('stands beside the npm build, whichever comes first', async () => {
    const npm = '<script type="module" src="/src/define/ticker.ts"></script>';
    const tag = `<nalssi-ticker src="${feedUrl()}"></nalssi-ticker>`;
    for (const html of [`${script('')}${npm}${tag}`, `${npm}${script('type="module"')}${tag}`]) {
      const page = await open(html);
      await shown(page, 1);
      await until(() => (page.window.litElementVersions ?? []).length === 2, 'both copies');
      await until(() => rowTexts(page.tickers()[0]!).length === 16, 'all rows');
      expect(page.window.witness.errors).to.deep.equal([]);
    }
  });

  it('serves the tag and script form, with its fallback until then', async () => {
    const page = await open(
      `<nalssi-ticker src="${feedUrl('delay=400')}"><a href="/weather">오늘의 날씨</a></nalssi-ticker>${script('async')}`,
    );
    const link = page.document.querySelector('a')!;
    expect(link.getClientRects()).to.have.length(1);
    await shown(page, 1);
    expect(link.getClientRects()).to.have.length(0);
    clean(page);
  });

  it('leaves the fallback where the feed cannot be had', async () => {
    const page = await open(
      `<nalssi-ticker src="${feedUrl('status=500')}"><a href="/weather">오늘의 날씨</a></nalssi-ticker>${script('')}`,
    );
    await aTimeout(300);
    expect(page.document.querySelector('a')!.getClientRects()).to.have.length(1);
    clean(page);
  });

  for (const hours of [8, -8])
    it(`tells the age by the server's clock, whatever the reader's says: ${hours} hours ahead`, async () => {
      // The server responds 20 minutes after the observation of 7:00 KST.
      const served = Date.UTC(2025, 2, 31, 22, 20);
      const head = `<script>{
        const Real = Date, shift = ${served + hours * 3_600_000} - Real.now();
        window.Date = class extends Real {
          constructor(...given) { super(...(given.length ? given : [Real.now() + shift])); }
          static now() { return Real.now() + shift; }
        };
      }</script>`;
      const date = `date=${encodeURIComponent(new Date(served).toUTCString())}`;
      const page = await open(script(`async data-feed="${feedUrl(date)}"`), { head });
      await shown(page, 1);
      const [ticker] = page.tickers();
      expect(textOf(ticker!, 'observed-at')).to.equal('7시 관측');
      expect(part(ticker!, 'base').classList.contains('fresh')).to.equal(true);
      clean(page);
    });

  it('asks for the feed where the device says that it is offline', async () => {
    const page = await open(script(`async data-feed="${feedUrl()}"`), {
      head: "<script>Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })</script>",
    });
    await shown(page, 1);
    clean(page);
  });

  it('only defines the tag without data-feed', async () => {
    const page = await open(script('data-stations="서울"'));
    expect(page.window.customElements.get('nalssi-ticker')).to.be.a('function');
    expect(page.tickers()).to.have.length(0);
    clean(page);
  });

  it('does not run Lit in its development mode, and leaves no name of its own but nalssi', async () => {
    const bare = await open('<p>기사</p>');
    const names = new Set(Object.keys(bare.window));
    const page = await open(script(`data-feed="${feedUrl()}"`));
    await shown(page, 1);
    const added = Object.keys(page.window).filter((name) => !names.has(name) && !/^\d+$/.test(name));
    expect(
      added.filter(
        (name) => !/^(lit|reactiveElement)\w*(Versions|Metadata)$/.test(name) && name !== 'nalssi',
      ),
    ).to.deep.equal([]);
    expect((page.window as unknown as { litIssuedWarnings?: unknown }).litIssuedWarnings).to.equal(undefined);
    clean(page);
  });

  it('works under a strict Content-Security-Policy with Trusted Types, without a violation', async () => {
    const page = await open(
      `<nalssi-ticker src="${feedUrl()}"></nalssi-ticker>${script(`async data-feed="${feedUrl()}"`)}`,
      { csp: CSP },
    );
    await shown(page, 2);
    const [ticker] = page.tickers();
    expect(rowTexts(ticker!)).to.have.length(16);
    ticker!.pause();
    ticker!.next();
    ticker!.lang = 'en';
    await ticker!.updateComplete;
    await aTimeout(500);
    // Its style sheet applies: otherwise the buttons would have the browser's border.
    expect(page.window.getComputedStyle(part(ticker!, 'control')).borderTopWidth).to.equal('0px');
    clean(page);
  });

  it('sees a violation where there is one', async () => {
    const page = await open('<p style="color: red">기사</p>', { csp: CSP });
    await until(() => page.window.witness.violations.length > 0, 'a violation');
    expect(page.window.witness.violations[0]).to.match(/^style-src/);
  });
});

describe('src/embed', () => {
  it('places tickers like the built file', async () => {
    const box = await fixture<HTMLElement>(
      `<div><script type="text/plain" src="nalssi.js" data-feed="${feedUrl()}" data-unit="f"></script><p></p></div>`,
    );
    await import('../../../src/embed/nalssi.js');
    const { mountTickers } = await import('../../../src/embed/mount.js');
    const tickers = () => [...box.querySelectorAll('nalssi-ticker')];
    expect(tickers().map(({ unit }) => unit)).to.deep.equal(['f']);
    mountTickers({ tagName: 'nalssi-ticker', observedAttributes: ['src', 'unit'] });
    expect(tickers()).to.have.length(1);
    expect(tickers()[0]!.previousElementSibling!.localName).to.equal('script');
  });
});

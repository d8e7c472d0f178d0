/** Places of the script tag on real pages, and what loaders, consent managers and frameworks do to it there. */
import { aTimeout, expect } from '@open-wc/testing';
import { feedUrl, part, requestsOf, rowTexts } from '../ticker/ticker.js';
import { clean, open, type Page, shown, until } from './page.js';

const EMBED = '/dist/embed/nalssi.js';

/** Waits long enough for a second ticker to appear by mistake. */
const one = async (page: Page): Promise<void> => {
  await shown(page, 1);
  await aTimeout(200);
  expect(page.tickers()).to.have.length(1);
};

describe('the one tag in the head', () => {
  for (const attributes of ['', 'async', 'defer', 'type="module"'])
    it(`shows its ticker at the top of the page: ${attributes || 'blocking'}`, async () => {
      const head = `<script ${attributes} src="${EMBED}" data-feed="${feedUrl()}"></script>`;
      const page = await open('<header>신문</header><main>기사</main>', { head });
      await one(page);
      const [ticker] = page.tickers();
      expect(page.document.body.firstElementChild).to.equal(ticker);
      expect(ticker!.getBoundingClientRect().height).to.be.greaterThan(20);
      clean(page);
    });

  it('put there by a tag manager shows as well, and one for each tag', async () => {
    const [first, second] = [feedUrl(), feedUrl()];
    const page = await open(`<header>신문</header><script>
      for (const feed of ['${first}', '${second}']) {
        const script = document.createElement('script');
        script.src = '${EMBED}';
        script.dataset.feed = feed;
        document.head.append(script);
      }
    </script>`);
    await shown(page, 2);
    expect(
      page
        .tickers()
        .map(({ src }) => src)
        .sort(),
    ).to.deep.equal([first, second].sort());
    clean(page);
  });

  it('hoisted there by React 19 shows as well', async () => {
    const url = feedUrl();
    const page = await open(`<div id="app"></div><script src="/__page/react.js"></script><script>
      const { createElement, createRoot } = React;
      const tag = createElement('script', { async: true, src: '${EMBED}', 'data-feed': '${url}' });
      createRoot(document.querySelector('#app')).render(createElement('header', null, createElement('h1', null, '신문'), tag));
    </script>`);
    await one(page);
    expect(page.document.head.querySelector('script[data-feed]')).not.to.equal(null);
    expect(page.document.body.firstElementChild!.localName).to.equal('nalssi-ticker');
    clean(page);
  });
});

describe('data-src on the tag', () => {
  it('of a loader that leaves it there is no feed', async () => {
    const url = feedUrl();
    const page = await open(`<nalssi-ticker src="${url}">서울 3.2℃</nalssi-ticker>
      <script data-type="lazy" data-src="${EMBED}"></script>
      <script>
        for (const script of document.querySelectorAll('script[data-type="lazy"]')) {
          script.src = script.dataset.src;
          script.removeAttribute('data-type');
        }
      </script>`);
    await one(page);
    expect(page.tickers()[0]!.src).to.equal(url);
    expect(await requestsOf(url)).to.equal(1);
    clean(page);
  });

  for (const [form, tags, count] of [
    [
      'one tag',
      `<script type="text/delayed" data-src="${EMBED}" data-feed="FEED" data-stations="서울,부산"></script>`,
      2,
    ],
    [
      'tag and script',
      `<nalssi-ticker src="FEED">서울 3.2℃</nalssi-ticker><script type="text/delayed" data-src="${EMBED}"></script>`,
      16,
    ],
  ] as const)
    it(`is the script's own address where a plugin delays scripts until the reader comes: ${form}`, async () => {
      const url = feedUrl();
      const page = await open(`<header>${tags.replace('FEED', url)}</header><script>
        addEventListener('pointerdown', () => {
          for (const old of document.querySelectorAll('script[type="text/delayed"]')) {
            const fresh = document.createElement('script');
            for (const name of old.getAttributeNames())
              if (name !== 'type') fresh.setAttribute(name === 'data-src' ? 'src' : name, old.getAttribute(name));
            old.after(fresh);
            old.remove();
          }
        }, { once: true });
      </script>`);
      page.window.dispatchEvent(new Event('pointerdown'));
      await one(page);
      expect(page.tickers()[0]!.src).to.equal(url);
      expect(rowTexts(page.tickers()[0]!)).to.have.length(count);
      expect(await requestsOf(url)).to.equal(1);
      clean(page);
    });
});

describe('a script that does not know its own tag', () => {
  const tag = (): string => `<script type="text/later" src="${EMBED}" data-feed="${feedUrl()}"></script>`;
  const LOADERS = {
    evaluates: `(0, eval)(await (await fetch(old.src)).text());`,
    'puts its text into another': `old.after(Object.assign(document.createElement('script'), { text: await (await fetch(old.src)).text() }));`,
    'makes it anew': `const fresh = document.createElement('script');
      for (const name of old.getAttributeNames()) if (name !== 'type') fresh.setAttribute(name, old.getAttribute(name));
      old.replaceWith(fresh);`,
  };
  for (const [does, code] of Object.entries(LOADERS))
    it(`has its place and its language: the loader ${does}`, async () => {
      const page = await open(
        `<header>${tag()}</header>
         <script>
           addEventListener('load', async () => {
             const old = document.querySelector('script[type="text/later"]');
             old.type = 'text/done';
             ${code}
           });
         </script>`,
        { lang: 'ja' },
      );
      await one(page);
      const [ticker] = page.tickers();
      await until(() => part(ticker!, 'base').lang === 'ja', 'Japanese');
      expect(ticker!.parentElement!.localName).to.equal('header');
      clean(page);
    });
});

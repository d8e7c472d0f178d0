/** What the scripts write to the console: one line for each mistake of the page's author that is not visible. */
import { aTimeout, expect } from '@open-wc/testing';
import { feedUrl } from '../ticker/ticker.js';
import { clean, open, type Page, until } from './page.js';

const EMBED = '<script src="/dist/embed/nalssi-all.js"></script>';

const linesOf = async (page: Page): Promise<readonly string[]> => {
  const { lines } = page.window.witness;
  await until(() => lines.length > 0, 'a line');
  await aTimeout(300);
  return lines;
};

describe('a warning', () => {
  it('of a tag that is not ended and hides the page', async () => {
    const page = await open(`<header><nalssi-ticker src="${feedUrl()}" /></header>
      <nalssi-board src="${feedUrl()}" />
      <main><h1>기사 제목</h1><p>본문입니다.</p></main>${EMBED}`);
    expect(await linesOf(page)).to.deep.equal([
      'warn: nalssi: <nalssi-board> hides what follows: end it with </nalssi-board>, "/>" does not',
    ]);
  });

  it('of one that hides the rest of a header', async () => {
    const page = await open(
      `${EMBED}<header><nalssi-ticker src="${feedUrl()}"/><nav>메뉴</nav></header><main>기사</main>`,
    );
    expect(await linesOf(page)).to.deep.equal([
      'warn: nalssi: <nalssi-ticker> hides what follows: end it with </nalssi-ticker>, "/>" does not',
    ]);
  });

  it('of names in stations that the feed does not have, once', async () => {
    const tag = `<nalssi-ticker src="${feedUrl()}" stations="서울,서을,default16,108,999"></nalssi-ticker>`;
    const page = await open(`${tag}${tag}${EMBED}`);
    expect(await linesOf(page)).to.deep.equal([
      'warn: nalssi: no "서을", "999" in the feed; see its station names and ids',
    ]);
  });

  it('of a feed on another origin that may not be read', async () => {
    const elsewhere = await (await fetch('/__elsewhere')).text();
    const page = await open(`<nalssi-ticker src="${elsewhere}/feed"></nalssi-ticker>${EMBED}`);
    expect(await linesOf(page)).to.deep.equal([
      `warn: nalssi: no answer from ${elsewhere}/feed: is the address right? Another origin must send Access-Control-Allow-Origin`,
    ]);
  });

  for (const [what, attribute, has] of [
    ['neither src nor feed', '', 'neither src nor feed'],
    [
      'a feed that a framework has made an attribute of',
      'feed="[object Object]"',
      'lost its feed: load nalssi before the first render, or use nalssi/react or nalssi/vue',
    ],
  ] as const)
    it(`of an element with ${what}, when that has had ten seconds to come, once`, async () => {
      const tag = `<nalssi-ticker ${attribute}></nalssi-ticker>`;
      const page = await open(`<script>
          const real = window.setTimeout;
          window.waits = [];
          window.setTimeout = (task, ms) => (ms === 10_000 ? (waits.push(task), 0) : real(task, ms));
        </script>${tag}${tag}${EMBED}`);
      const { waits } = page.window as unknown as { waits: (() => void)[] };
      await until(() => waits.length > 1, 'both to wait');
      clean(page);
      for (const ring of waits) ring();
      expect(await linesOf(page)).to.deep.equal([`warn: nalssi: <nalssi-ticker> has ${has}`]);
    });
});

describe('no warning', () => {
  it('of pages in order, of data that is set by the page, nor of what a reader meets', async () => {
    const page = await open(`
      <nalssi-ticker src="${feedUrl()}" stations="서울,부산"><a href="/weather">오늘의 날씨</a></nalssi-ticker>
      <nalssi-ticker src="${feedUrl('status=500')}"><ul><li>서울 3.2℃</li></ul></nalssi-ticker>
      <nalssi-ticker src="${feedUrl('body=html')}"></nalssi-ticker>
      <nalssi-ticker src="${feedUrl('status=404')}"></nalssi-ticker>
      <nalssi-ticker id="own" stations="서울"></nalssi-ticker>
      <nalssi-map src="${feedUrl()}"></nalssi-map>
      <nalssi-condition-icon condition="맑음"></nalssi-condition-icon>${EMBED}`);
    const feed = (await (await fetch(feedUrl())).json()) as object;
    const own = page.document.querySelector('#own')!;
    Object.assign(own, { feed });
    await until(() => !!own.shadowRoot?.querySelector('[part~=row]'), 'rows');
    await aTimeout(500);
    clean(page);
  });
});

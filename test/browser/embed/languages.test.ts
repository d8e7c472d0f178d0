import { aTimeout, expect } from '@open-wc/testing';
import { feedUrl, part, rowTexts, textOf } from '../ticker/ticker.js';
import { clean, open, type Page, shown, until } from './page.js';

const EMBED = '/dist/embed/nalssi.js';
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const script = (attributes = ''): string =>
  `<script src="${EMBED}" data-feed="${feedUrl()}" ${attributes}></script>`;

/** Language files that the page has requested. */
const fetched = ({ window }: Page): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.includes('/locale/'));

/** All text of a ticker, including that for screen readers. */
const said = (element: Element): string => {
  const labelled = [...element.shadowRoot!.querySelectorAll('[aria-label]')];
  return [part(element, 'base').textContent, ...labelled.map((one) => one.getAttribute('aria-label')!)].join(
    ' ',
  );
};
const inLanguage = (page: Page, tag: string): Promise<void> =>
  until(() => page.tickers().every((ticker) => part(ticker, 'base').lang === tag), tag);

describe('dist/embed/nalssi.js, languages', () => {
  for (const [lang, file, tag, row, source] of [
    ['ja', 'ja', 'ja', '晴れ東豆川 1.5℃', '出典：韓国気象庁'],
    ['zh-CN', 'zh-hans', 'zh-Hans', '晴东豆川 1.5℃', '来源：韩国气象厅'],
    ['zh-TW', 'zh-hant', 'zh-Hant', '晴東豆川 1.5℃', '來源：韓國氣象廳'],
  ] as const)
    it(`fetches ${file} from beside the script, once for all tickers, and speaks nothing else`, async () => {
      const page = await open(`<nalssi-ticker src="${feedUrl()}"></nalssi-ticker>${script('async')}`, {
        csp: CSP,
        lang,
      });
      await shown(page, 2);
      await inLanguage(page, tag);
      await aTimeout(200);
      expect(fetched(page)).to.deep.equal([`/dist/embed/locale/${file}.js`]);
      for (const ticker of page.tickers()) {
        expect(rowTexts(ticker)[0]).to.equal(row);
        expect(textOf(ticker, 'source')).to.equal(source);
        ticker.open = true;
        await ticker.updateComplete;
        expect(said(ticker)).not.to.match(/[\p{Script=Hangul}\p{Script=Latin}]/u);
      }
      clean(page);
    });

  it('follows the lang of one ticker, and of the page when it changes', async () => {
    const page = await open(`${script('data-lang="ja"')}<p></p>${script()}`);
    await shown(page, 2);
    const [own, other] = page.tickers();
    await until(() => part(own!, 'base').lang === 'ja', 'ja');
    expect(part(other!, 'base').lang).to.equal('ko');
    page.document.documentElement.lang = 'zh-Hans';
    await until(() => part(other!, 'base').lang === 'zh-Hans', 'zh-Hans');
    expect(part(own!, 'base').lang).to.equal('ja');
    expect(fetched(page).sort()).to.deep.equal(
      ['ja', 'zh-hans'].map((file) => `/dist/embed/locale/${file}.js`),
    );
    clean(page);
  });

  for (const lang of ['ko', 'ko-KR', 'en', 'en-GB', 'fr'])
    it(`fetches nothing in ${lang}`, async () => {
      const page = await open(script(), { lang });
      await shown(page, 1);
      await aTimeout(200);
      expect(part(page.tickers()[0]!, 'base').lang).to.equal(lang.startsWith('ko') ? 'ko' : 'en');
      expect(fetched(page)).to.deep.equal([]);
      clean(page);
    });

  it('speaks English where the file is missing, and says once what is missing', async () => {
    const own = `<script src="/__page/nalssi.js" data-feed="${feedUrl()}"></script>`;
    const page = await open(`${own}<nalssi-ticker lang="zh" src="${feedUrl()}"></nalssi-ticker>`, {
      lang: 'ja',
    });
    await shown(page, 2);
    await until(() => fetched(page).length > 1, 'the files to be asked for');
    await until(() => page.window.witness.lines.length > 0, 'a line');
    await aTimeout(300);
    const [ticker] = page.tickers();
    expect(fetched(page)).to.deep.equal(['/__page/locale/ja.js', '/__page/locale/zh-hans.js']);
    expect(part(ticker!, 'base').lang).to.equal('en');
    expect(rowTexts(ticker!)[0]).to.equal('ClearDongducheon 1.5℃');
    expect(said(ticker!)).not.to.match(/[\p{Script=Hangul}\p{Script=Han}]/u);
    expect(page.window.witness.errors).to.deep.equal([]);
    expect(page.window.witness.lines).to.have.length(1);
    expect(page.window.witness.lines[0]).to.match(
      /^warn: nalssi: no http:\S+\/__page\/locale\/(ja|zh-hans)\.js: .*Access-Control-Allow-Origin/,
    );
  });
});

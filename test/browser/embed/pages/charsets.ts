/** Pages and feeds that are not in UTF-8, and pages that are not in HTML. */
import { expect } from '@open-wc/testing';
import { feedUrl, rowTexts, textOf } from '../../ticker/ticker.js';
import { until, type Page } from '../page.js';
import { EMBED, hasRows, type HostilePage, tag, ticker } from './hostile-page.js';

const isEucKr = ({ document }: Page): unknown => expect(document.characterSet).to.equal('EUC-KR');

/** Checks that the page has asked for 서울 in UTF-8. */
const asksInUtf8 = (page: Page): void => {
  isEucKr(page);
  const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
  expect(asked.filter((name) => name.endsWith('city=%EC%84%9C%EC%9A%B8'))).to.have.length(1);
};

/** A feed in a charset, declared as `charset`. */
const feedIn = (body: string, charset: string): string => feedUrl(`body=${body}&charset=${charset}`);

const escaped = (url: string): string => url.replaceAll('&', '&amp;');

export const CHARSETS: readonly HostilePage[] = [
  {
    name: 'EUC-KR, from a server that does not tell the charset of the script',
    page: (url) => ({ charset: 'euc-kr', html: tag(url, '', '/__page/nalssi.js') }),
    check: (page) => {
      isEucKr(page);
      const [first] = page.tickers();
      expect(rowTexts(first!)[0]).to.equal('맑음동두천 1.5℃');
      expect(textOf(first!, 'source')).to.equal('기상청 제공');
      expect(first!.shadowRoot!.querySelector('.spoken')!.textContent).to.equal('동두천, 맑음, 1.5도');
    },
  },
  {
    name: 'EUC-KR, with Korean in src',
    page: (url) => ({
      charset: 'euc-kr',
      html: `${ticker(`${url}&city=서울`)}<script src="${EMBED}"></script>`,
    }),
    check: asksInUtf8,
  },
  {
    name: 'EUC-KR, with Korean in data-feed',
    page: (url) => ({ charset: 'euc-kr', html: tag(`${url}&city=서울`) }),
    check: asksInUtf8,
  },
  ...(
    [
      ['euc-kr', 'euc-kr'],
      ['euc-kr', '"KS_C_5601-1987"'],
      ['utf-16le', 'utf-16'],
      ['utf-16be', 'UTF-16BE'],
      // What `AddDefaultCharset EUC-KR` of an old server says of every file.
      ['utf-8', 'euc-kr'],
    ] as const
  ).map(([body, charset]): HostilePage => ({
    name: `a feed in ${body}, declared as ${charset}`,
    page: () => ({ html: tag(feedIn(body, encodeURIComponent(charset))) }),
    check: hasRows('서울 1.5℃'),
  })),
  {
    name: 'a feed declared in a charset that no browser knows',
    page: () => ({
      html: `<script>addEventListener('nalssi-error', ({ code, message }) => (window.refused = { code, message }))</script>
        ${ticker(feedIn('utf-16le', 'ebcdic'), '', '<a href="/weather">오늘의 날씨</a>')}<script src="${EMBED}"></script>`,
    }),
    tickers: 0,
    check: async ({ window, document }) => {
      const refused = (): { code: string; message: string } | undefined =>
        (window as unknown as { refused?: { code: string; message: string } }).refused;
      await until(() => !!refused(), 'an error');
      expect(refused()!.code).to.equal('not-json');
      expect(refused()!.message).to.contain('charset=ebcdic');
      expect(document.querySelector('a')!.getClientRects()).to.have.length(1);
    },
  },
  {
    name: 'application/xhtml+xml',
    page: (url) => ({
      type: 'xhtml',
      html: `<p>${ticker(escaped(url))}</p><p>${tag(escaped(`${url}x`))}</p>`,
    }),
    tickers: 2,
    check: ({ document }) => expect(document.contentType).to.equal('application/xhtml+xml'),
  },
  {
    name: 'application/xhtml+xml with the build from npm, whose templates no XML parser reads: the fallback stays',
    page: (url) => ({
      type: 'xhtml',
      html: `${ticker(escaped(url), '', '<a href="/weather">오늘의 날씨</a>')}<script>import('/src/define/ticker.ts')</script>`,
    }),
    tickers: 0,
    errors: /^SyntaxError/,
    check: async ({ document, window }) => {
      await until(() => window.witness.errors.length > 0, 'an error');
      expect(document.querySelector('nalssi-ticker')!.shadowRoot).not.to.equal(null);
      expect(document.querySelector('a')!.getClientRects()).to.have.length(1);
    },
  },
];

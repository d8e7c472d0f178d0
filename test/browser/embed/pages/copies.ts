/** Pages with the script more than once, with the build from npm, or with a ticker that was there before. */
import { expect } from '@open-wc/testing';
import { part } from '../../ticker/ticker.js';
import { until, type Page } from '../page.js';
import { ALL, EMBED, type HostilePage, standsIn, STRICT, tag, ticker } from './hostile-page.js';

const NPM = '<script type="module" src="/src/define/ticker.ts"></script>';

/** Checks that so many copies of Lit have run. */
const copiesOfLit =
  (count: number) =>
  ({ window }: Page): unknown =>
    expect(window.litElementVersions).to.have.length(count);

export const COPIES: readonly HostilePage[] = [
  ...['', 'async', 'defer'].flatMap((attributes): HostilePage[] => [
    {
      name: `the tag as a module and with nomodule: ${attributes || 'blocking'}`,
      page: (url) => ({ html: `${tag(url, 'type="module"')}${tag(url, `nomodule ${attributes}`)}` }),
    },
    {
      name: `the tag with nomodule, then as a module: ${attributes || 'blocking'}`,
      page: (url) => ({ html: `${tag(url, `nomodule ${attributes}`)}${tag(url, 'type="module"')}` }),
    },
  ]),
  ...['', 'async', 'defer', 'type="module"'].flatMap((attributes): HostilePage[] => [
    {
      name: `HTML that was saved with its ticker: ${attributes || 'blocking'}`,
      page: (url) => ({ html: `${tag(url, attributes)}${ticker(url)}<p>기사</p>` }),
    },
    {
      name: `HTML that was saved with two tickers: ${attributes || 'blocking'}`,
      page: (url) => ({
        html: `<div id="a">${tag(url, attributes)}${ticker(url)}</div><div id="b">${tag(url, attributes)} ${ticker(url)}</div>`,
      }),
      tickers: 2,
      check: standsIn('a', 'b'),
    },
    {
      name: `HTML that was saved with the ticker of a tag in its head: ${attributes || 'blocking'}`,
      page: (url) => ({ head: tag(url, attributes), html: `${ticker(url)}<p>기사</p>` }),
    },
    {
      name: `a ticker that the server has rendered, then the tag: ${attributes || 'blocking'}`,
      page: (url) => ({ ticker: '', html: tag(url, attributes) }),
      check: ({ tickers }, url) => expect(tickers()[0]!.src).to.equal(url),
    },
    {
      name: `a ticker that the server has rendered with its feed, then the tag: ${attributes || 'blocking'}`,
      page: (url) => ({ ticker: String(new URLSearchParams({ src: url })), html: tag(url, attributes) }),
      check: ({ tickers }, url) => expect(tickers()[0]!.src).to.equal(url),
    },
  ]),
  {
    name: 'Trusted Types that allow each policy once, and a second copy of the script',
    page: (url) => ({
      csp: STRICT,
      html: `<script src="${EMBED}"></script><p id="a">${tag(url, '', `${EMBED}?copy=2`)}</p><p id="b">${tag(`${url}b`, '', `${EMBED}?copy=3`)}</p>`,
    }),
    tickers: 2,
    check: (page) => {
      standsIn('a', 'b')(page);
      copiesOfLit(1)(page);
    },
  },
  {
    name: 'Trusted Types that allow each policy once, and the script after that of every element',
    page: (url) => ({ csp: STRICT, html: `<script src="${ALL}"></script>${tag(url)}` }),
    check: copiesOfLit(1),
  },
  {
    name: 'Trusted Types that allow each policy once, and the script after the build from npm',
    page: (url) => ({ csp: STRICT, html: `${NPM}${tag(url, 'type="module"')}` }),
    check: copiesOfLit(2),
  },
  {
    name: 'the script of every element after that of the ticker',
    page: (url) => ({
      html: `<script src="${EMBED}"></script>${tag(url, '', ALL)}<nalssi-board src="${url}"></nalssi-board>`,
    }),
    check: ({ document }) =>
      until(
        () => !!document.querySelector('nalssi-board')!.shadowRoot?.querySelector('[part~=row]'),
        'rows of the board',
      ),
  },
  {
    name: 'copies of the script under other addresses, and as a module',
    page: (url) => ({
      html: `<script src="${EMBED}"></script><script src="${EMBED}"></script>${tag(url, '', `${EMBED}?copy=2`)}
        <script type="module" src="${EMBED}?copy=3"></script><script async src="${EMBED}?copy=4"></script>`,
    }),
  },
  {
    name: 'Japanese, with the script after the build from npm',
    page: (url) => ({ lang: 'ja', html: `${NPM}${tag(url, 'type="module"')}` }),
    check: ({ tickers }) => until(() => part(tickers()[0]!, 'base').lang === 'ja', 'Japanese'),
  },
  {
    name: 'Japanese, with the script before the build from npm',
    page: (url) => ({ lang: 'ja', html: `${tag(url)}${NPM}` }),
    check: ({ tickers }) => until(() => part(tickers()[0]!, 'base').lang === 'ja', 'Japanese'),
  },
];

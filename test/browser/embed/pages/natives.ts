/** Pages where functions of the browser are missing, or replaced by a library from before modules. */
import { expect } from '@open-wc/testing';
import { controls, part, parts } from '../../ticker/ticker.js';
import { until, type Page } from '../page.js';
import { ALL, type HostilePage, ticker } from './hostile-page.js';

const SCRIPT = `<script src="${ALL}"></script>`;

/** Every element, and the ticker in each of its modes. */
const everything = (url: string): string => `
  ${ticker(url, 'expire-after="900000" interval="0.2" stations="서울,부산"')}
  ${ticker(url, 'expire-after="900000" mode="strip"')}
  ${ticker(url, 'expire-after="900000" mode="marquee" open')}
  <nalssi-board src="${url}"></nalssi-board><nalssi-map src="${url}"></nalssi-map>
  <nalssi-observation src="${url}" stations="서울"></nalssi-observation>`;

const othersHaveRows = async ({ document }: Page): Promise<void> => {
  for (const name of ['board', 'map', 'observation'])
    await until(
      () => !!document.querySelector(`nalssi-${name}`)!.shadowRoot?.querySelector('[part~=row]'),
      `rows of ${name}`,
    );
};

/** Presses the stop button of the first ticker five times, then opens its panel, closes it and opens it again. */
const buttonsWork = async ({ tickers }: Page): Promise<void> => {
  const [first] = tickers();
  const [toggle] = controls(first!);
  for (const paused of [true, false, true, false, true]) {
    toggle!.click();
    await until(() => first!.paused === paused, `paused: ${paused}`);
  }
  const expand = part(first!, 'expand');
  for (const open of [true, false, true]) {
    expand.click();
    await until(() => first!.open === open, `open: ${open}`);
  }
};

/** Checks that every ticker has a row in its window. */
const rowsAreSeen = ({ tickers }: Page): void => {
  for (const one of tickers()) {
    const { top, bottom } = one.getBoundingClientRect();
    const seen = parts(one, 'row').filter((row) => {
      const box = row.getBoundingClientRect();
      return box.width > 0 && box.top < bottom && box.bottom > top;
    });
    expect(seen.length).to.be.greaterThan(0);
  }
};

const whole = async (page: Page): Promise<void> => {
  rowsAreSeen(page);
  await othersHaveRows(page);
  await buttonsWork(page);
};

/**
 * Replaces what libraries from before modules replace by functions with other arguments and results: here these throw. The
 * list comes from a comparison of every native function before and after the library was loaded: Prototype 1.7.3
 * (`Array.from`, `entries`, `scrollTo`), MooTools 1.4 with More (`Event`, `Date.parse`, `Array.from`, `scrollTo`). Known
 * without a comparison: Datejs (`Date.parse`), Prototype 1.6 (`reduce`), and that Prototype's additions to arrays are
 * enumerable (`each`). Not in the list are functions whose replacement works for us as well: `find`, `map`, `every`,
 * `some`, `reverse`, `remove`, `bind`, `Object.values`.
 */
const REPLACED = `<script>
  const refuse = () => { throw new Error('replaced by the page'); };
  window.Event = function () { refuse(); };
  Array.from = Date.parse = refuse;
  Array.prototype.entries = Array.prototype.reduce = Element.prototype.scrollTo = refuse;
  Array.prototype.each = refuse;
  window.heard = new Set();
  for (const name of ['nalssi-load', 'nalssi-change', 'nalssi-stale', 'nalssi-error'])
    document.addEventListener(name, () => heard.add(name));
</script>`;

/** What is put before the script or after it. */
const LIBRARIES: Readonly<Record<string, { readonly head: string; readonly check?: HostilePage['check'] }>> =
  {
    'Sugar 1.5': { head: '<script src="/node_modules/sugar/sugar-full.js"></script>' },
    'functions that Prototype, MooTools and Datejs replace': {
      head: REPLACED,
      check: async ({ window }) => {
        const { heard } = window as unknown as { heard: Set<string> };
        await until(() => heard.size > 2, 'events');
        expect([...heard].sort()).to.deep.equal(['nalssi-change', 'nalssi-load', 'nalssi-stale']);
      },
    },
  };

const MISSING: Readonly<Record<string, string>> = {
  Intl: 'delete window.Intl',
  'Element.prototype.animate': 'delete Element.prototype.animate',
  IntersectionObserver: 'delete window.IntersectionObserver',
  ResizeObserver: 'delete window.ResizeObserver',
};
const ALL_MISSING = { ...MISSING, 'all of these': Object.values(MISSING).join(';') };

export const NATIVES: readonly HostilePage[] = [
  ...Object.entries(LIBRARIES).flatMap(([name, { head, check }]) =>
    [
      ['before', head + SCRIPT],
      ['after', SCRIPT + head],
    ].map(([order, scripts]): HostilePage => ({
      name: `${name}, ${order} the script`,
      page: (url) => ({ html: `${scripts}${everything(url)}` }),
      tickers: 3,
      check: async (page, url) => {
        await check?.(page, url);
        await whole(page);
      },
    })),
  ),
  ...Object.entries(ALL_MISSING).map(([name, code]): HostilePage => ({
    name: `without ${name}`,
    page: (url) => ({ head: `<script>${code}</script>`, html: SCRIPT + everything(url) }),
    tickers: 3,
    check: whole,
  })),
  {
    name: 'without style sheets that elements share, as in Safari before 16.4',
    page: (url) => ({
      head: '<script>delete Document.prototype.adoptedStyleSheets;</script>',
      html: SCRIPT + everything(url),
    }),
    tickers: 3,
    check: async (page) => {
      const root = page.tickers()[0]!.shadowRoot!;
      expect(root.querySelectorAll('style').length).to.be.greaterThan(1);
      expect(page.window.getComputedStyle(root.querySelector('.base')!).display).to.equal('grid');
      await whole(page);
    },
  },
];

/** Pages where functions of the browser are missing, or replaced by a library from before modules. */
import { controls } from '../../ticker/ticker.js';
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

/** Presses the buttons of the first ticker, and opens its panel and closes it. */
const buttonsWork = async ({ tickers, document }: Page): Promise<void> => {
  const [first] = tickers();
  const [toggle, previous, next] = controls(first!);
  for (const paused of [true, false, true, false, true]) {
    toggle!.click();
    await until(() => first!.paused === paused, `paused: ${paused}`);
  }
  const passed: string[] = [];
  document.addEventListener('nalssi-change', (event) =>
    passed.push(
      (event as unknown as { observation: { station: { name: string } } }).observation.station.name,
    ),
  );
  for (const button of [next!, next!, previous!]) {
    const before = passed.length;
    button.click();
    await until(() => passed.length > before, 'another row');
  }
  const expand = first!.shadowRoot!.querySelector<HTMLElement>('[part~=expand]')!;
  for (const open of [true, false, true]) {
    expand.click();
    await until(() => first!.open === open, `open: ${open}`);
  }
};

const whole = async (page: Page): Promise<void> => {
  await othersHaveRows(page);
  await buttonsWork(page);
};

/** Libraries as they are, each with the order in which it loads. */
const LIBRARIES = { 'Sugar 1.5': '/node_modules/sugar/sugar-full.js' };

const MISSING = {
  Intl: 'delete window.Intl',
  'Element.prototype.animate': 'delete Element.prototype.animate',
  IntersectionObserver: 'delete window.IntersectionObserver',
  ResizeObserver: 'delete window.ResizeObserver',
  'all of these':
    'delete window.Intl; delete Element.prototype.animate; delete window.IntersectionObserver; delete window.ResizeObserver',
};

export const NATIVES: readonly HostilePage[] = [
  ...Object.entries(LIBRARIES).flatMap(([name, src]): HostilePage[] => {
    const library = `<script src="${src}"></script>`;
    return [
      {
        name: `${name} before the script`,
        page: (url) => ({ html: library + SCRIPT + everything(url) }),
        tickers: 3,
        check: whole,
      },
      {
        name: `${name} after the script`,
        page: (url) => ({ html: SCRIPT + library + everything(url) }),
        tickers: 3,
        check: whole,
      },
    ];
  }),
  ...Object.entries(MISSING).map(([name, code]): HostilePage => ({
    name: `without ${name}`,
    page: (url) => ({ head: `<script>${code}</script>`, html: SCRIPT + everything(url) }),
    tickers: 3,
    check: whole,
  })),
];

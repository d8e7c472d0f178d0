import { expect, fixture } from '@open-wc/testing';
import { feedUrl } from '../ticker/ticker.js';
import { clean, open, until, type Page } from './page.js';

const iframe = (query: Record<string, string>, attributes = ''): string =>
  `<iframe ${attributes} width="800" height="40" src="/dist/embed/frame.html?${new URLSearchParams(query).toString().replaceAll('&', '&amp;')}"></iframe>`;

const frameOf = ({ document }: Page): HTMLIFrameElement => document.querySelector('iframe')!;
const innerOf = (page: Page): Document => frameOf(page).contentDocument!;
const rowsOf = (page: Page): string[] =>
  [
    ...(innerOf(page).querySelector('main > :not(.note)')?.shadowRoot?.querySelectorAll('[part~=row]') ?? []),
  ].map(({ textContent }) => textContent);
const hasRows = (page: Page): Promise<void> => until(() => rowsOf(page).length > 0, 'rows in the frame');
const text = (page: Page): string => innerOf(page).body?.innerText ?? '';

describe('dist/embed/frame.html', () => {
  for (const [element, count] of Object.entries({ ticker: 2, board: 2, map: 2, observation: 1 }))
    it(`shows what its address says: ${element}`, async () => {
      const query = {
        src: feedUrl(),
        stations: '서울,부산',
        unit: 'f',
        size: '20',
        'expire-after': '900000',
      };
      const page = await open(iframe({ element, ...query }, 'sandbox="allow-scripts allow-same-origin"'));
      await hasRows(page);
      expect(innerOf(page).querySelector('main > :not(.note)')!.localName).to.equal(`nalssi-${element}`);
      expect(rowsOf(page)).to.have.length(count);
      expect(rowsOf(page).join()).to.match(/서울.*℉/);
      expect(getComputedStyle(innerOf(page).body).fontSize).to.equal('20px');
      clean(page);
    });

  it('is as light or dark as the page around it, whose ground is seen through it, and stays so', async () => {
    const page = await open(iframe({ src: feedUrl() }));
    await hasRows(page);
    const { document, window } = page;
    const root = innerOf(page).documentElement;
    const look = (): readonly string[] => [
      root.style.colorScheme,
      getComputedStyle(root).color,
      getComputedStyle(root).backgroundColor,
    ];
    const CLEAR = 'rgba(0, 0, 0, 0)';
    // The page says nothing: it is light, whatever the reader's device prefers.
    expect(look()).to.deep.equal(['light', 'rgb(0, 0, 0)', CLEAR]);
    document.documentElement.setAttribute('style', 'color-scheme: dark; color: rgb(240, 240, 240)');
    await until(() => root.style.colorScheme === 'dark', 'the dark page');
    expect(look()).to.deep.equal(['dark', 'rgb(240, 240, 240)', CLEAR]);
    document.documentElement.setAttribute('style', 'color-scheme: light; color: rgb(20, 20, 20)');
    await until(() => root.style.colorScheme === 'light', 'the light page');
    expect(look()).to.deep.equal(['light', 'rgb(20, 20, 20)', CLEAR]);
    const around = window.getComputedStyle(frameOf(page)).colorScheme;
    expect(around).to.equal('light');
  });

  it('takes the colour scheme that the page names in its head, and the language', async () => {
    const page = await open(`<div lang="en">${iframe({ src: feedUrl() })}</div>`, {
      head: '<meta name="color-scheme" content="dark">',
    });
    await hasRows(page);
    expect(innerOf(page).documentElement.style.colorScheme).to.equal('dark');
    expect(innerOf(page).documentElement.lang).to.equal('en');
  });

  it('has the theme of its address before that of the page', async () => {
    const page = await open(iframe({ src: feedUrl(), theme: 'dark' }));
    await hasRows(page);
    expect(innerOf(page).documentElement.style.colorScheme).to.equal('dark');
  });

  for (const [what, query, words] of [
    ['no feed is named', {}, /피드의 주소\(src\)가 없습니다/],
    ['there is no such element', { src: '/x', element: 'clock' }, /ticker, board, map, observation/],
    ['nothing is at the address', { src: '/nothing.json' }, /\/nothing\.json: HTTP 404/],
    [
      'the answer is a page',
      { src: feedUrl('body=html') },
      /날씨 정보를 불러오지 못했습니다\s.*JSON이 아닙니다/,
    ],
    ['the feed is nowhere', { src: 'http://localhost:9/', lang: 'en' }, /localhost:9\/: No connection/],
  ] as const)
    it(`says so where ${what}`, async () => {
      const page = await open(iframe(query));
      const shadow = (): string =>
        innerOf(page).querySelector<HTMLElement>('nalssi-ticker')?.shadowRoot?.textContent ?? '';
      await until(() => words.test(`${shadow().trim()} ${text(page)}`), `${words}`);
    });

  it('leads readers to no other site than its own and that of the page around', async () => {
    for (const [link, kept] of [
      ['https://evil.example/{id}', null],
      ['javascript:alert(1)', null],
      ['/weather/{id}', '/weather/{id}'],
      [`${location.origin}/{id}`, `${location.origin}/{id}`],
    ] as const) {
      const page = await open(iframe({ src: feedUrl(), link }));
      await hasRows(page);
      expect(innerOf(page).querySelector('nalssi-ticker')!.getAttribute('link')).to.equal(kept);
    }
  });

  it('tells a page of another origin its height, at first, when asked, and when it changes', async () => {
    const origin = await (await fetch('/__editor')).text();
    const heights: number[] = [];
    const frame = await fixture<HTMLIFrameElement>(
      `<iframe sandbox="allow-scripts allow-same-origin" width="800" src="${origin}/embed/frame.html?src=/weather.json"></iframe>`,
    );
    const listen = (event: MessageEvent<{ type?: string; height?: number }>): void => {
      if (event.source !== frame.contentWindow || event.data.type !== 'nalssi-height') return;
      expect(event.origin).to.equal(origin);
      heights.push(event.data.height!);
    };
    addEventListener('message', listen);
    await until(() => heights.at(-1)! >= 30 && heights.at(-1)! <= 48, 'the height of one line');
    const [count, wide] = [heights.length, heights.at(-1)!];
    frame.contentWindow!.postMessage({ type: 'nalssi-height' }, origin);
    await until(() => heights.length > count, 'the height again');
    expect(heights.at(-1)).to.equal(wide);
    frame.width = '300';
    await until(() => heights.at(-1)! > wide, 'the height of two lines');
    removeEventListener('message', listen);
  });
});

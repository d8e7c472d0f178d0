/** The pages that are read, and the keys that a reader presses on each. */
import type { Browser } from './browsers.js';

export interface SpeechPage {
  /** Says in the transcript what is read. */
  readonly title: string;
  /** The only browser in which it is read. */
  readonly only?: Browser;
  readonly lang: 'ko' | 'en';
  readonly html: string;
  /** The event after which the element shows what it has to show; that of a loaded feed if not said. */
  readonly ready?: string;
  /** What the pointer is put on: an element, and a selector within it. */
  readonly points?: Readonly<Record<string, readonly [host: string, selector: string]>>;
  /**
   * Walks through the page, each from its top: keys by their names in X, with how often; `find:Busan` searches the page for a
   * word with Ctrl+F, and `@row` is where the pointer goes.
   */
  readonly walks: readonly string[];
}

const FOUR = 'stations="동두천,서울,부산,제주"';
const tag = (name: string, feed: string, attributes = ''): string =>
  `<${name} src="/feed/${feed}" ${FOUR} ${attributes}></${name}>`;
/** A ticker that does not roll by itself while it is read. */
const ticker = (attributes = '', feed = 'header/fresh'): string =>
  tag('nalssi-ticker', feed, `interval="600" ${attributes}`);

export const PAGES: Readonly<Record<string, SpeechPage>> = {
  ticker: {
    title: '티커 · 읽기, 단추',
    lang: 'ko',
    html: ticker('', 'rainy/fresh'),
    walks: ['Down*7', 'Tab space space Tab space Tab space space Tab Right Tab*2'],
  },
  panel: {
    title: '티커 · 전체 지역',
    lang: 'ko',
    html: ticker(),
    walks: ['Tab*4 space Down*7 Escape'],
  },
  links: {
    title: '티커 · 링크',
    lang: 'ko',
    html: ticker('link="/weather/{id}"'),
    walks: ['Down*3', 'Tab*9'],
  },
  strip: {
    title: '티커 · 스트립',
    lang: 'ko',
    html: ticker('mode="strip"'),
    walks: ['Tab*5 Down*2'],
  },
  grid: {
    title: '게시판 · 격자',
    lang: 'ko',
    html: tag('nalssi-board', 'header/fresh'),
    walks: ['Down*8'],
  },
  list: {
    title: '게시판 · 목록',
    lang: 'ko',
    html: tag('nalssi-board', 'header/fresh', 'layout="list"'),
    walks: ['Down*8'],
  },
  table: {
    title: '게시판 · 표',
    lang: 'ko',
    html: tag('nalssi-board', 'rainy/fresh', 'layout="table"'),
    walks: ['Down*10', 'Tab space Tab space space'],
  },
  map: {
    title: '지도',
    lang: 'ko',
    html: tag('nalssi-map', 'header/fresh'),
    walks: ['Tab Right Return', 'Down*8', 'Tab*2 space Down*3'],
  },
  observation: {
    title: '한 지점',
    lang: 'ko',
    html: `<nalssi-observation src="/feed/rainy/fresh" stations="동두천"></nalssi-observation>`,
    walks: ['Down*4'],
  },
  marquee: {
    title: '티커 · 흐르기',
    lang: 'ko',
    html: ticker('mode="marquee"'),
    walks: ['Tab space Tab*4', 'Down*4'],
  },
  pointer: {
    title: '마우스 포인터가 가리키는 것',
    // Orca 43 finds nothing under the pointer in a page of Chromium 156, be it a plain link.
    only: 'firefox',
    lang: 'ko',
    html: ticker() + tag('nalssi-board', 'header/fresh') + tag('nalssi-map', 'header/fresh'),
    points: {
      row: ['nalssi-ticker', '.row'],
      card: ['nalssi-board', '.card'],
      mark: ['nalssi-map', '.mark'],
    },
    walks: ['@row @card @mark'],
  },
  stale: { title: '오래된 자료', lang: 'ko', html: ticker('', 'header/stale'), walks: ['Down*3'] },
  expired: {
    title: '기한이 지난 자료',
    lang: 'ko',
    html: ticker('', 'header/expired'),
    walks: ['Down*3', 'Tab space*2 Tab'],
  },
  failed: {
    title: '받지 못한 자료',
    lang: 'ko',
    html: ticker('', 'header/failed'),
    ready: 'nalssi-error',
    walks: ['Down*2'],
  },
  'ticker-en': {
    title: 'Ticker · reading, buttons, links',
    lang: 'en',
    html: ticker('link="/weather/{id}"', 'rainy/fresh'),
    walks: ['Down*4', 'Tab space Tab*2 space Tab*2'],
  },
  'panel-en': {
    title: 'Ticker · all stations',
    lang: 'en',
    html: ticker(),
    walks: ['Tab*4 space Tab Escape'],
  },
  'find-en': {
    title: 'Ticker · find in page',
    lang: 'en',
    html: `${ticker()}<div style="height: 2000px"></div>`,
    // Not 부산: xdotool lends a key to letters that have none, which browsers notice too late.
    walks: ['find:Busan Down*2'],
  },
  'table-en': {
    title: 'Board · table',
    lang: 'en',
    html: tag('nalssi-board', 'rainy/fresh', 'layout="table"'),
    walks: ['Down*4', 'Tab space'],
  },
  'map-en': {
    title: 'Map',
    lang: 'en',
    html: tag('nalssi-map', 'rainy/fresh'),
    walks: ['Down*3', 'Tab Right Return'],
  },
  'expired-en': { title: 'Expired data', lang: 'en', html: ticker('', 'header/expired'), walks: ['Down*2'] },
  'failed-en': {
    title: 'No data',
    lang: 'en',
    html: ticker('', 'header/failed'),
    ready: 'nalssi-error',
    walks: ['Down*2'],
  },
  // The last: a page that is left while its feed is on the way reports a failure, sometimes to the page after it. It is
  // not read: Firefox has the message, which appears after a second, for Orca's arrow keys sooner or later.
  loading: {
    title: '받는 중인 자료',
    lang: 'ko',
    html: ticker('', 'header/loading'),
    ready: 'load',
    walks: [],
  },
};

/** The keys of a walk, one by one: `Tab*2 space` has three. */
export const keysOf = (walk: string): string[] =>
  walk.split(' ').flatMap((step) => {
    const [key = '', count = 1] = step.split('*');
    return Array<string>(Number(count)).fill(key);
  });

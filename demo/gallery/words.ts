import type { Sky } from './feeds.js';
import type { State } from './table.js';

interface GalleryWords {
  readonly element: string;
  readonly theme: string;
  readonly language: string;
  readonly state: string;
  readonly sky: string;
  readonly width: string;
  readonly all: string;
  readonly shapes: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly skies: Readonly<Record<Sky, string>>;
  readonly widths: Readonly<Record<'free' | 'narrow', string>>;
  readonly icons: string;
  readonly day: string;
  readonly night: string;
  readonly fallback: string;
}

export const GALLERY_WORDS: Readonly<Record<'ko' | 'en', GalleryWords>> = {
  ko: {
    element: '요소',
    theme: '밝기',
    language: '언어',
    state: '상태',
    sky: '하늘',
    width: '너비',
    all: '모두',
    shapes: {
      'ticker-roll': '티커, 한 줄씩 넘기기',
      'ticker-marquee': '티커, 흐르기',
      'ticker-strip': '티커, 가로 스크롤',
      'board-grid': '현황판, 격자',
      'board-list': '현황판, 목록',
      'board-table': '현황판, 표',
      map: '지도',
      observation: '한 도시',
    },
    themes: { auto: '페이지대로', light: '밝게', dark: '어둡게' },
    states: {
      fresh: '방금 관측',
      stale: '지난 자료',
      expired: '만료된 자료',
      partial: '빠진 값',
      error: '오류',
      winter: '영하와 0도',
      notice: '알림',
      single: '한 지점',
      fallback: '대체 내용',
    },
    skies: { clear: '맑은 시각', rain: '비 오는 시각' },
    widths: { free: '넓게', narrow: '320px' },
    icons: '날씨 아이콘, 낮과 밤',
    day: '낮',
    night: '밤',
    fallback: '기상청 날씨누리에서 보기',
  },
  en: {
    element: 'Element',
    theme: 'Theme',
    language: 'Language',
    state: 'State',
    sky: 'Weather',
    width: 'Width',
    all: 'All',
    shapes: {
      'ticker-roll': 'Ticker, roll',
      'ticker-marquee': 'Ticker, marquee',
      'ticker-strip': 'Ticker, strip',
      'board-grid': 'Board, grid',
      'board-list': 'Board, list',
      'board-table': 'Board, table',
      map: 'Map',
      observation: 'One city',
    },
    themes: { auto: 'Same as page', light: 'Light', dark: 'Dark' },
    states: {
      fresh: 'Fresh',
      stale: 'Stale',
      expired: 'Expired',
      partial: 'Missing values',
      error: 'Error',
      winter: 'Zero and below',
      notice: 'Notice',
      single: 'One station',
      fallback: 'Fallback',
    },
    skies: { clear: 'Clear weather', rain: 'Rain' },
    widths: { free: 'Full', narrow: '320px' },
    icons: 'Condition icons, day and night',
    day: 'day',
    night: 'night',
    fallback: 'Weather at weather.go.kr',
  },
};

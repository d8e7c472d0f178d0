/** Every element in every shape and state, in one table, for the accessibility tests. */
import { fixture, fixtureCleanup } from '@open-wc/testing';
import '../../../src/define/index.js';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import type { Observation, ObservationFeed } from '../../../src/feed/schema.js';
import { ALL, RICH } from '../board/board.js';
import { feedOf, feedUrl, frames, nextEvent } from '../ticker/ticker.js';

/** Tag and attributes of each shape of an element. */
export const SHAPES = {
  roll: 'nalssi-ticker mode=roll interval=60',
  marquee: 'nalssi-ticker mode=marquee paused',
  strip: 'nalssi-ticker mode=strip interval=60',
  'roll with links': 'nalssi-ticker mode=roll interval=60 link=/weather?city={name}',
  'board, grid': 'nalssi-board',
  'board, list': 'nalssi-board layout=list',
  'board, table': 'nalssi-board layout=table',
  map: 'nalssi-map',
  observation: 'nalssi-observation',
  'condition icon': 'nalssi-condition-icon',
} as const;
export type Shape = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as readonly Shape[];

/** Rows of three regions. Together they have all colours of icons, and temperatures above and below zero. */
export const ROWS: readonly Observation[] = [
  { ...RICH[0]!, condition: '맑음' },
  { ...RICH[3]!, condition: '약한비', temperature: -3.5 },
  { ...RICH[5]!, condition: '뇌전' },
  { ...RICH[7]!, condition: '눈', temperature: 0 },
  { ...RICH[9]!, condition: '황사' },
];
/** The same stations in rain and snow, with KMA's longest texts. */
const RAINY_ROWS: readonly Observation[] = ROWS.map((row, index) => ({
  ...row,
  condition: ['약한비단속', '뇌우,비/눈', '약한진눈깨비단속', '빗방울눈날림', '시계내강수'][index]!,
  temperature: [12.3, -7.4, -10.1, 0, -12.5][index]!,
}));
/** Rows of which each lacks another value, and one lacks every value. */
const holesOf = (rows: readonly Observation[]): readonly Observation[] => [
  { ...rows[0]!, condition: null },
  { ...rows[1]!, temperature: null, humidity: null },
  { ...rows[2]!, condition: '알 수 없는 말', precipitation: null },
  { station: rows[3]!.station, condition: null, temperature: null },
];

/** What makes up a state: attributes, light DOM, a feed. */
interface Given {
  readonly attributes?: string;
  readonly content?: string;
  readonly feed?: ObservationFeed;
  readonly src?: string;
}
const NOTICE = { notice: '예시 자료입니다' };
/** The states that come from the feed. */
function statesWith(hour: string, rows: readonly Observation[]): Record<string, () => Given> {
  return {
    [`fresh${hour}`]: () => ({ feed: feedOf(rows) }),
    [`stale${hour}`]: () => ({ feed: { ...feedOf(rows, 3), ...NOTICE } }),
    [`expired${hour}`]: () => ({ feed: feedOf(rows, 9) }),
    [`missing${hour}`]: () => ({ feed: feedOf(holesOf(rows)) }),
  };
}
const GIVEN: Readonly<Record<string, () => Given>> = {
  ...statesWith('', ROWS),
  ...statesWith(', rain', RAINY_ROWS),
  loading: () => ({ src: feedUrl('delay=20000') }),
  error: () => ({ src: feedUrl('status=500') }),
  fallback: () => ({ src: feedUrl('status=500'), content: '<p>서울 <a href="/weather">날씨</a></p>' }),
  empty: () => ({ attributes: 'stations=런던', feed: feedOf(ROWS) }),
  open: () => ({ attributes: 'open', feed: feedOf(ROWS) }),
  'open, rain': () => ({ attributes: 'open', feed: feedOf(RAINY_ROWS) }),
};
export type State = string;

/** The states of a condition icon, which has no feed. */
const ICONS = ['맑음', 'light-rain', '뇌전', '눈', '황사', '알 수 없는 말', ''].flatMap((condition) =>
  ['', ' night', ' decorative'].map(
    (flag) => `<nalssi-condition-icon condition="${condition}"${flag}></nalssi-condition-icon>`,
  ),
);

/** States that are tested once, on a roll: all shapes share them, or they add nothing new to measure. */
const ONCE: Readonly<Record<string, () => Given>> = {
  nothing: () => ({}),
  'one row': () => ({ feed: feedOf(ROWS.slice(0, 1)) }),
  'many stations': () => ({ attributes: 'open', feed: feedOf(ALL.slice(0, 40)) }),
  paused: () => ({ attributes: 'paused', feed: feedOf(ROWS) }),
  Fahrenheit: () => ({ attributes: 'unit=f', feed: feedOf(ROWS) }),
  'attribution without a link': () => ({ feed: { ...feedOf(ROWS), source: { name: '기상청' } } }),
};

/** The states that a shape can have. */
export const statesOf = (shape: Shape): readonly State[] => {
  if (shape === 'condition icon') return ['fresh'];
  const opens = shape === 'map' || SHAPES[shape].startsWith('nalssi-ticker');
  return Object.keys(GIVEN).filter((state) => opens || !state.startsWith('open'));
};

/** Colours of the page around an element, and the element's theme. */
const PAGES = {
  light: 'color-scheme: light; color: #1b1d21; background: #fff',
  dark: 'color-scheme: dark; color: #f1f2f4; background: #16181d',
} as const;
export interface Look {
  readonly page: keyof typeof PAGES;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly lang: 'ko' | 'en';
}
const LOOK_PAGES = [
  { page: 'light', theme: 'auto' },
  { page: 'dark', theme: 'auto' },
  { page: 'light', theme: 'light' },
  { page: 'dark', theme: 'dark' },
] as const;
/** On a page with other colours than the theme's, the element only covers another background. */
export const LOOKS: readonly Look[] = LOOK_PAGES.flatMap((look) => [
  { ...look, lang: 'ko' as const },
  { ...look, lang: 'en' as const },
]);

export interface Subject {
  readonly shape: Shape;
  readonly state: State;
  readonly look: Look;
}
export const nameOf = ({ shape, state, look: { page, theme, lang } }: Subject): string =>
  `${shape}, ${state}, ${theme} on ${page}, ${lang}`;

/** Every shape in every state. Looks are assigned in turn, so that every shape and every state has every look. */
export const SUBJECTS: readonly Subject[] = SHAPE_NAMES.flatMap((shape, row) =>
  (shape === 'condition icon' ? Array<string>(LOOKS.length).fill('fresh') : statesOf(shape)).map(
    (state, column) => ({ shape, state, look: LOOKS[(row + column) % LOOKS.length]! }),
  ),
);
export const MORE_SUBJECTS: readonly Subject[] = Object.keys(ONCE).map((state, column) => ({
  shape: 'roll',
  state,
  look: LOOKS[column]!,
}));

const contentOf = ({ shape, look }: Subject, { attributes = '', content = '' }: Given): string => {
  const [tag] = SHAPES[shape].split(' ', 1) as [string];
  return shape === 'condition icon'
    ? ICONS.join(' ')
    : `<${SHAPES[shape]} theme=${look.theme} ${attributes}>${content}</${tag}>`;
};

const fill = async (element: FeedElement, { state }: Subject, { feed, src }: Given): Promise<void> => {
  if (feed) element.feed = feed;
  if (src) element.src = src;
  if (src && state !== 'loading') await nextEvent(element, 'nalssi-error');
  await element.updateComplete;
};

/**
 * Text spacing that a reader may set (WCAG 1.4.12), also within shadow roots, to which browsers apply a reader's own
 * style sheet.
 */
export const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }`);

/**
 * What stands on the page for subjects of one look, each in a box of its own and nothing else beside them: the element,
 * or the box with all the icons. Together they cost hardly more time than one, which waits for the same frames.
 */
export const showAll = async (subjects: readonly Subject[], style = ''): Promise<HTMLElement[]> => {
  fixtureCleanup();
  const { page, lang } = subjects[0]!.look;
  document.body.style.cssText = PAGES[page];
  const given = subjects.map(({ state }) => ({ ...GIVEN, ...ONCE })[state]!());
  const boxes = subjects.map(
    (subject, index) => `<div lang="${lang}" style="${style}">${contentOf(subject, given[index]!)}</div>`,
  );
  const all = await fixture<HTMLElement>(`<div>${boxes.join('')}</div>`);
  const shown = subjects.map(({ shape }, index) => {
    const box = all.children[index] as HTMLElement;
    return shape === 'condition icon' ? box : (box.firstElementChild as HTMLElement);
  });
  await Promise.all(
    subjects.map(async (subject, index) => {
      if (subject.shape !== 'condition icon') await fill(shown[index] as FeedElement, subject, given[index]!);
    }),
  );
  await frames(2);
  // The loading message appears after a second, so that it does not flash.
  for (const [index, { state }] of subjects.entries())
    if (state === 'loading') for (const one of shown[index]!.shadowRoot!.getAnimations()) one.finish();
  return shown;
};

/** What stands on the page for a subject, alone. */
export const show = async (subject: Subject): Promise<HTMLElement> => (await showAll([subject]))[0]!;

/** The roots that contain elements: the page, or the shadow roots within it. */
export const rootsOf = (shown: HTMLElement): ParentNode[] =>
  shown.shadowRoot ? [shown.shadowRoot] : [...shown.children].map((child) => child.shadowRoot!);

export const resetPage = (): void => document.body.removeAttribute('style');

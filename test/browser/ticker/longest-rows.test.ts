/**
 * No row is cut: every condition, with the longest names, in every language and state, where pages put the line, and with
 * the text spacing of readers.
 */
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { VOCABULARY } from '../../../src/conditions/vocabulary.js';
import type { Observation } from '../../../src/feed/schema.js';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { ja } from '../../../src/locale/ja.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';
import { localeFor, registerLocale } from '../../../src/locale/registry.js';
import { lost } from '../accessibility/lost.js';
import { WHOLE } from '../whole.js';
import { CHROMIUM, feedOf, frames, hoursAgo, observation, part, show } from './ticker.js';

/** The longest names that stations and places have in a language. */
const LONGEST = {
  ko: ['진도(첨찰산)', '강서구(부산)'],
  en: ['Goseong (Gyeongnam)', 'Jindo (Cheomchalsan)'],
  ja: ['珍島(尖察山)'],
  'zh-Hans': ['珍岛(尖察山)'],
  'zh-Hant': ['珍島(尖察山)'],
} as const;

/** The reference and the language with the longest words; all in a release, in one engine, since the engines lay out alike. */
const LANGUAGES = Object.entries(LONGEST).filter(
  ([lang]) => (CHROMIUM && WHOLE) || ['ko', 'en'].includes(lang),
);

/** Every condition of KMA's, and some with a qualifier. */
const CONDITIONS = [
  ...VOCABULARY.map(([, text]) => text),
  '약한비단속',
  '강한소나기',
  '약한진눈깨비단속',
  '보통비계속',
];

/** Sizes of the text in px, and widths of the line that pages give it. */
const LINES: readonly (readonly [size: number, widths: readonly number[]])[] = [
  [10, [112, 150, 220, 320, 450, 599, 600, 800]],
  [13, [200, 240, 288, 320, 375, 599, 600, 700]],
  [16, [120, 160, 239, 240, 288, 300, 320, 375, 480, 671, 672, 768, 1000]],
  // 200 % of the text, on a phone and on a desk.
  [32, [240, 320, 375, 768, 1343, 1344]],
];

/** The height that a line is given before there is data. */
const reserved = (size: number, width: number): number => {
  const row = Math.max(2.5 * size, 29);
  if (width < Math.max(15 * size, 200))
    return row + 1.65 * size + Math.max(1.85 * size, 29) + 28 + Math.max(size, 15);
  return width < Math.max(42 * size, 600) ? row + Math.max(2.1 * size, 29) : row;
};

/** Text spacing of a page, and of a reader's own style sheet (WCAG 1.4.12), which browsers apply to shadow roots too. */
const SPACINGS = [
  { name: '', page: '', reader: '' },
  { name: ', wide letters', page: 'letter-spacing: 0.2em; word-spacing: 0.16em', reader: '' },
  {
    name: ', text spacing',
    page: '',
    reader:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
  },
] as const;

interface State {
  readonly hours: number;
  readonly theme: 'auto' | 'light';
  readonly notice?: string;
  /** Hours since the rows' own time. */
  readonly own?: number;
  readonly order?: 'city-temperature-condition';
}
/** What is beside the rows, or in them, in each state. */
const STATES: Readonly<Record<string, State>> = {
  fresh: { hours: 0.2, theme: 'auto' },
  'stale, with a notice and a theme': {
    hours: 3.5,
    theme: 'light',
    notice: '기상청 점검으로 20시까지 자료가 늦어지고 있습니다',
  },
  expired: { hours: 30, theme: 'auto' },
  'rows with a time of their own': { hours: 0.2, theme: 'auto', own: 30 },
  'the city first': { hours: 0.2, theme: 'auto', order: 'city-temperature-condition' },
  'the city first, with a time of its own': {
    hours: 0.2,
    theme: 'auto',
    own: 30,
    order: 'city-temperature-condition',
  },
};

/** Rows that are higher or wider than the space that they have. */
const cut = (element: TickerElement): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.list > li')].flatMap((item) => {
    const row = item.querySelector<HTMLElement>('.row')!;
    const whole = row.offsetHeight <= item.clientHeight + 1 && row.scrollWidth <= row.clientWidth + 1;
    return whole
      ? []
      : `${row.textContent} (${row.offsetHeight} of ${item.clientHeight} px high, ${row.scrollWidth} of ${row.clientWidth} px wide)`;
  });

const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
/** The rows that are the widest in a language, measured without a layout. */
const widest = (rows: readonly Observation[], lang: string): readonly Observation[] => {
  const { condition, city } = localeFor(lang);
  const width = (row: Observation): number =>
    pen.measureText(`${condition(row.condition!)} ${city(row.station)}`).width;
  return rows.toSorted((one, other) => width(other) - width(one)).slice(0, 24);
};

/** Every row in a fresh hour, and the widest in the other states, which differ in the space that rows have. */
const feedIn = (lang: string, names: readonly string[], { hours, notice, own }: State): unknown => {
  const all = names
    .flatMap((name) => CONDITIONS.map((condition) => observation(name, condition, -10.1)))
    .map((row, index) => ({ ...row, station: { ...row.station, id: `x${index}` } }));
  const rows = hours > 1 || own ? widest(all, lang) : all;
  return {
    ...feedOf(own ? rows.map((row) => ({ ...row, observedAt: hoursAgo(own) })) : rows, hours),
    notice,
  };
};

describe('nalssi-ticker, longest rows', () => {
  let box: HTMLElement;
  let element: TickerElement;
  const sheet = new CSSStyleSheet();

  before(async () => {
    for (const locale of [ja, zhHans, zhHant]) registerLocale(locale);
    await setViewport({ width: 1400, height: 800 });
  });
  after(() => setViewport({ width: 1000, height: 900 }));

  const prepare = async (lang: string, names: readonly string[], state: State): Promise<void> => {
    box = await fixture<HTMLElement>(
      `<div><nalssi-ticker paused lang=${lang} theme=${state.theme} order=${state.order ?? ''}></nalssi-ticker></div>`,
    );
    element = box.querySelector('nalssi-ticker')!;
    element.shadowRoot!.adoptedStyleSheets.push(sheet);
    await show(element, feedIn(lang, names, state));
  };
  /** Gives the line its width, its text size and its spacing. Reading a size lays it out: no frame need be waited for. */
  const put = (size: number, width: number, { page, reader }: (typeof SPACINGS)[number]): void => {
    sheet.replaceSync(reader);
    box.style.cssText = `width: ${width}px; font: ${size}px/1.6 sans-serif; ${page}`;
  };

  for (const [lang, names] of LANGUAGES)
    for (const [name, state] of Object.entries(STATES))
      it(`are whole, and the line is as high as is reserved: ${lang}, ${name}`, async () => {
        await prepare(lang, names, state);
        const found: string[] = [];
        // English words are the longest: with the others, usual sizes show whether they fit.
        const lines = LINES.filter(([size]) => lang === 'en' || size >= 16);
        // The engines measure alike: the others have the ends of the matrix.
        const spacings = CHROMIUM ? SPACINGS : SPACINGS.filter((one) => !one.page);
        for (const spacing of spacings)
          for (const [size, widths] of lines)
            for (const width of CHROMIUM ? widths : widths.filter((_, index) => index % 3 === 0)) {
              put(size, width, spacing);
              const where = `${size} px, ${width} px${spacing.name}`;
              for (const row of cut(element)) found.push(`${where}: ${row}`);
              // A reader's spacing, old data and rows with a time of their own may make it higher.
              if (name !== 'fresh' || spacing.reader) continue;
              const { height } = element.getBoundingClientRect();
              if (Math.abs(height - reserved(size, width)) > 0.6)
                found.push(`${where}: ${height} px high, not ${reserved(size, width)}`);
            }
        expect(part(element, 'row').innerText).to.include('℃');
        expect(found).to.deep.equal([]);
      });

  for (const [lang, names] of LANGUAGES)
    it(`are whole in the panel: ${lang}`, async () => {
      await prepare(lang, names, STATES['rows with a time of their own']!);
      element.open = true;
      await element.updateComplete;
      const panel = part(element, 'panel');
      for (const spacing of SPACINGS)
        for (const [size, width] of [
          [16, 320],
          [16, 1000],
          [32, 320],
          [32, 1000],
        ] as const) {
          put(size, width, spacing);
          await frames(1);
          const where = `${size} px, ${width} px${spacing.name}`;
          expect(panel.scrollWidth, where).to.equal(panel.clientWidth);
          const rows = [...panel.querySelectorAll<HTMLElement>('.row')];
          expect(rows).not.to.deep.equal([]);
          const sliced = rows.filter((row) => {
            const { clientHeight, offsetHeight, scrollHeight } = row.parentElement!;
            return (
              row.scrollWidth > row.clientWidth ||
              row.offsetHeight > offsetHeight ||
              scrollHeight > clientHeight + 1
            );
          });
          expect(
            sliced.map((row) => row.textContent),
            where,
          ).to.deep.equal([]);
          expect(lost(element), where).to.deep.equal([]);
        }
    });
});

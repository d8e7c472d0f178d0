/** No row is cut: every condition, with the longest names, in every language, where pages put the line. */
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { VOCABULARY } from '../../../src/conditions/vocabulary.js';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { ja } from '../../../src/locale/ja.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';
import { registerLocale } from '../../../src/locale/registry.js';
import { feedOf, frames, observation, part, show } from './ticker.js';

/** The longest names that stations and places have in a language. */
const LONGEST = {
  ko: ['진도(첨찰산)', '강서구(부산)'],
  en: ['Goseong (Gyeongnam)', 'Jindo (Cheomchalsan)'],
  ja: ['珍島(尖察山)'],
  'zh-Hans': ['珍岛(尖察山)'],
  'zh-Hant': ['珍島(尖察山)'],
} as const;

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

/** Rows that are higher or wider than the space that they have. */
const cut = (element: TickerElement): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.list > li')].flatMap((item) => {
    const row = item.querySelector<HTMLElement>('.row')!;
    const whole = row.offsetHeight <= item.clientHeight + 1 && row.scrollWidth <= row.clientWidth + 1;
    return whole
      ? []
      : `${row.textContent} (${row.offsetHeight} of ${item.clientHeight} px high, ${row.scrollWidth} of ${row.clientWidth} px wide)`;
  });

describe('nalssi-ticker, longest rows', () => {
  before(async () => {
    for (const locale of [ja, zhHans, zhHant]) registerLocale(locale);
    await setViewport({ width: 1400, height: 800 });
  });
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [lang, names] of Object.entries(LONGEST))
    it(`are whole, and the line is as high as is reserved: ${lang}`, async () => {
      const box = await fixture<HTMLElement>(
        `<div><nalssi-ticker paused lang=${lang}></nalssi-ticker></div>`,
      );
      const element = box.querySelector('nalssi-ticker')!;
      // Rows outside of the window have no layout to measure.
      const style = new CSSStyleSheet();
      style.replaceSync('.list > li { content-visibility: visible !important }');
      element.shadowRoot!.adoptedStyleSheets.push(style);
      const rows = names.flatMap((name) =>
        CONDITIONS.map((condition) => observation(name, condition, -10.1)),
      );
      await show(
        element,
        feedOf(rows.map((row, index) => ({ ...row, station: { ...row.station, id: `x${index}` } }))),
      );
      const found: string[] = [];
      // English words are the longest: with the others, usual sizes show whether they fit.
      const lines = LINES.filter(([size]) => lang === 'en' || size >= 16);
      for (const [size, widths] of lines)
        for (const width of widths) {
          box.style.cssText = `width: ${width}px; font: ${size}px/1.6 sans-serif`;
          await frames(2);
          for (const row of cut(element)) found.push(`${size} px, ${width} px: ${row}`);
          const { height } = element.getBoundingClientRect();
          if (Math.abs(height - reserved(size, width)) > 0.6)
            found.push(`${size} px, ${width} px: ${height} px high, not ${reserved(size, width)}`);
          expect(part(element, 'row').innerText).to.include('℃');
        }
      expect(found).to.deep.equal([]);
    });
});

/** Boards, the map and the observation lose nothing: every condition, the longest names, every language, text spacing. */
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/define/index.js';
import { VOCABULARY } from '../../../src/conditions/vocabulary.js';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import type { Observation } from '../../../src/feed/schema.js';
import { ja } from '../../../src/locale/ja.js';
import { registerLocale } from '../../../src/locale/registry.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';
import { RICH } from '../board/board.js';
import { CHROMIUM, feedOf, frames, hoursAgo } from '../ticker/ticker.js';
import { WHOLE } from '../whole.js';
import { lost } from './lost.js';
import { SPACING } from './subjects.js';

/** The engines lay out alike: others than Chromium have the language with the longest words; a release has all languages. */
const LANGUAGES = CHROMIUM ? ['ko', 'en', ...(WHOLE ? ['ja', 'zh-Hans', 'zh-Hant'] : [])] : ['en'];
const NAMES = ['진도(첨찰산)', '강서구(부산)', '고성(경남)'];
const CONDITIONS = [...VOCABULARY.map(([, text]) => text), '약한비단속', '약한진눈깨비단속', '보통비계속'];
/** A row for each condition, at the places of stations; every second one has a time of its own. */
const ROWS: readonly Observation[] = CONDITIONS.map((condition, index) => {
  const row = RICH[index % RICH.length]!;
  return {
    ...row,
    station: { ...row.station, id: `x${index}`, name: NAMES[index % NAMES.length]! },
    condition,
    temperature: -10.1,
    ...(index % 2 && { observedAt: hoursAgo(30) }),
  };
});
const CONTENT = [
  '<nalssi-board></nalssi-board>',
  '<nalssi-board layout=list></nalssi-board>',
  '<nalssi-board layout=table></nalssi-board>',
  '<nalssi-map open></nalssi-map>',
  ...ROWS.slice(-3).map(
    (_, index) => `<nalssi-observation stations=x${ROWS.length - 1 - index}></nalssi-observation>`,
  ),
].join('');
/** A page at a zoom of 400 %, one with its text at twice its size, a phone with both, and a desk. */
const BOXES = [
  'width: 320px',
  'width: 640px; font-size: 200%',
  'width: 320px; font-size: 200%',
  'width: 1000px',
];

describe('the longest rows of boards, maps and observations', () => {
  before(async () => {
    for (const locale of [ja, zhHans, zhHant]) registerLocale(locale);
    await setViewport({ width: 1100, height: 900 });
  });

  for (const lang of LANGUAGES)
    it(`lose nothing, with text spacing and without: ${lang}`, async () => {
      const box = await fixture<HTMLElement>(`<div lang=${lang}>${CONTENT}</div>`);
      const elements = [...box.children] as FeedElement[];
      for (const element of elements) element.feed = feedOf(ROWS);
      await Promise.all(elements.map((element) => element.updateComplete));
      await frames(2);
      const map = elements.find(({ localName }) => localName === 'nalssi-map')!;
      map.shadowRoot!.querySelector<HTMLElement>('.mark')!.click();
      const found: string[] = [];
      for (const spacing of ['', ', text spacing']) {
        if (spacing) for (const { shadowRoot } of elements) shadowRoot!.adoptedStyleSheets.push(SPACING);
        for (const style of CHROMIUM ? BOXES : BOXES.slice(0, 3)) {
          box.style.cssText = style;
          await frames(2);
          for (const element of elements) {
            const where = `${element.localName} ${element.getAttribute('layout') ?? ''}, ${style}${spacing}`;
            for (const text of lost(element)) found.push(`${where}: ${text}`);
            if (element.scrollWidth > element.clientWidth) found.push(`${where}: too wide`);
          }
        }
      }
      expect(found).to.deep.equal([]);
    }).timeout(30_000);
});

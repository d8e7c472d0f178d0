/** Readers who speak to their browser say what they see (WCAG 2.5.3). */
import { expect } from '@open-wc/testing';
import { mountIn, PLACED_IN_RAIN } from '../board/board.js';
import { items } from '../modes/modes.js';
import { feedOf, heard, mount, parts, text } from '../ticker/ticker.js';

/** Cold, so that there is a minus sign, and without a value each. */
const ROWS = [
  { ...PLACED_IN_RAIN[0]!, temperature: -10.4 },
  { ...PLACED_IN_RAIN[1]!, condition: null },
  { ...PLACED_IN_RAIN[2]!, temperature: null },
  PLACED_IN_RAIN[3]!,
];
/** The words of a text; of a number its digits, which are said the same with a sign or a unit in words. */
const wordsOf = (label: string): string[] =>
  label
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((word) => /\d+\.\d/.exec(word)?.[0] ?? (word === '–' ? [] : word));
const seenIn = (element: Element): string =>
  [...element.querySelectorAll('.condition, [part=city], .name, .temperature')].map(text).join(' ');

describe('the name of a control', () => {
  for (const lang of ['ko', 'en']) {
    for (const order of ['condition-city-temperature', 'city-temperature-condition'])
      it(`has the words that it shows, in their order: links of rows, ${lang}, ${order}`, async () => {
        const element = await mount(`link="/w/{id}" lang=${lang} order=${order}`, feedOf(ROWS));
        for (const item of items(element)) {
          const name = text(item.querySelector('a')!);
          const seen = wordsOf(seenIn(item));
          expect(wordsOf(name).filter((word) => seen.includes(word))).to.deep.equal(seen);
          expect(wordsOf(name)[0]).to.equal(seen[0]);
          expect(name).not.to.match(/[-−–℃]/);
        }
      });

    it(`has the words that it shows, in their order: marks, ${lang}`, async () => {
      const element = await mountIn('nalssi-map', `lang=${lang}`, feedOf(ROWS));
      for (const mark of parts(element, 'mark')) {
        const seen = wordsOf(seenIn(mark));
        const [name] = heard(mark);
        expect(wordsOf(name!).filter((word) => seen.includes(word))).to.deep.equal(seen);
        expect(name!.startsWith(text(mark.querySelector('.name')!))).to.equal(true);
      }
    });
  }

  it('has the words that it shows: heads that sort', async () => {
    const element = await mountIn('nalssi-board', 'layout=table', feedOf(ROWS));
    for (const sort of parts(element, 'sort')) expect(heard(sort).join(' ')).to.equal(text(sort));
    expect(parts(element, 'sort').map(text)).to.deep.equal(['지역', '기온 ℃']);
  });
});

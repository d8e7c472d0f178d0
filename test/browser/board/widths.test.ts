import { expect } from '@open-wc/testing';
import { feedOf, frames } from '../ticker/ticker.js';
import { ALL, FRAMED, LAYOUTS, mountIn, overflowing, RICH, RICH_HOURS } from './board.js';

describe('board, map and observation in a container', () => {
  for (const tag of FRAMED)
    for (const layout of LAYOUTS[tag])
      for (const lang of ['ko', 'en'])
        it(`${tag} ${layout} stays in it, from 280 to 1000 px, in ${lang}`, async () => {
          for (const [rows, widths] of [
            [RICH, [280, 320, 480, 640, 1000]],
            [RICH_HOURS['a rainy hour'], [280, 320, 480, 640, 1000]],
            [ALL, [280, 640, 1000]],
          ] as const) {
            const element = await mountIn(tag, `${layout} lang=${lang}`, feedOf(rows), widths[0]);
            for (const width of widths) {
              element.parentElement!.style.inlineSize = `${width}px`;
              await frames(2);
              expect(element.parentElement!.scrollWidth, `${width}`).to.be.at.most(width);
              // A table with every column and long texts scrolls within itself; everything else fits.
              const scrolls = layout === 'layout=table' && lang === 'en' && width < 400;
              if (!scrolls) expect(overflowing(element), `${width}`).to.deep.equal([]);
            }
          }
        }).timeout(60_000);
});

import { expect, fixture } from '@open-wc/testing';
import type { FeedElement } from '../../../src/elements/shared/feed-element.js';
import { ICONS } from '../../../src/conditions/icons.js';
import { VOCABULARY } from '../../../src/conditions/vocabulary.js';
import type { Observation } from '../../../src/feed/schema.js';
import { CHROMIUM, feedOf, frames, observation } from '../ticker/ticker.js';
import { contrast } from './colours.js';
import { measure } from './measure.js';
import { LOOKS, nameOf, resetPage, rootsOf, SHAPE_NAMES, showAll, statesOf } from './subjects.js';

// Contrast is computed from computed styles, which are the same in every browser: one browser is enough.
const describeInChromium = CHROMIUM ? describe : () => undefined;

describeInChromium('contrast, from the colours as they are mixed on the screen', () => {
  afterEach(resetPage);

  it('is computed as WCAG computes it', () => {
    const box = document.createElement('div');
    document.body.append(box);
    box.innerHTML =
      '<p style="background: #fff"><b style="color: #777">a</b><i style="opacity: 0.5">b</i></p>';
    const [bold, faint] = [box.querySelector('b')!, box.querySelector('i')!];
    expect(contrast(bold, 'rgb(119 119 119)')).to.be.closeTo(4.48, 0.01);
    expect(contrast(bold, '#000')).to.be.closeTo(21, 0.01);
    expect(contrast(faint, '#000')).to.be.closeTo(3.98, 0.05);
    expect(contrast(bold, '#000', new Map([[bold, ['#000']]]))).to.equal(1);
    box.remove();
  });

  for (const shape of SHAPE_NAMES)
    for (const look of LOOKS.filter(({ lang }) => lang === 'ko'))
      it(`is enough in every state: ${shape}, ${look.theme} on ${look.page}`, async () => {
        const low: string[] = [];
        const states = statesOf(shape);
        const shown = await showAll(states.map((state) => ({ shape, state, look })));
        for (const [index, state] of states.entries()) {
          const measured = rootsOf(shown[index]!).flatMap((root) => measure(root));
          // Fallback content is the page's own: the element displays nothing beside it.
          if (state === 'fallback') expect(measured, nameOf({ shape, state, look })).to.deep.equal([]);
          else expect(measured, nameOf({ shape, state, look })).not.to.deep.equal([]);
          for (const { what, ratio, needed } of measured)
            if (ratio < needed) low.push(`${state}: ${what} ${ratio.toFixed(2)} of ${needed}`);
        }
        expect([...new Set(low)]).to.deep.equal([]);
      }).timeout(30_000);

  /** Grounds that headers have, with a text colour that can be read on them. */
  const GROUNDS = [
    ['white', 'black'],
    ['#f4f1ea', '#333'],
    ['black', '#f1f2f4'],
    ['navy', 'white'],
    ['#c00', 'white'],
    ['green', 'white'],
    ['#666', 'white'],
    ['#767676', 'white'],
    ['#aaa', 'black'],
    ['yellow', 'black'],
  ] as const;

  /** One row for each icon, at noon or at midnight. */
  const withEveryIcon = (time: string): Observation[] =>
    Object.keys(ICONS).flatMap((icon, index) => {
      const condition = VOCABULARY.find((row) => row[2] === icon)?.[1];
      const row = condition && observation(condition, condition, -index);
      return row ? { ...row, observedAt: time, station: { ...row.station, id: `x${index}` } } : [];
    });
  const ICON_ROWS = ['2025-04-01T12:00:00+09:00', '2025-04-01T00:00:00+09:00'].flatMap(withEveryIcon);

  it('is enough on every ground on which the text is: icons, controls and texts', async () => {
    const page = await fixture<HTMLElement>(
      `<div>${GROUNDS.map(
        ([ground, text]) =>
          `<div style="background: ${ground}; color: ${text}"><nalssi-ticker></nalssi-ticker><nalssi-board></nalssi-board></div>`,
      ).join('')}</div>`,
    );
    const feed = feedOf(
      ICON_ROWS.map((row, index) => ({ ...row, station: { ...row.station, id: `y${index}` } })),
    );
    const elements = [...page.querySelectorAll<FeedElement>('nalssi-ticker, nalssi-board')];
    for (const element of elements) element.setAttribute('stale-after', '1e9');
    for (const element of elements) element.setAttribute('expire-after', '2e9');
    for (const element of elements) element.feed = feed;
    await Promise.all(elements.map((element) => element.updateComplete));
    await frames(2);
    const low = elements.flatMap((element) =>
      rootsOf(element)
        .flatMap((root) => measure(root))
        .filter(({ ratio, needed }) => ratio < needed)
        .map(({ what, ratio }) => `${element.parentElement!.getAttribute('style')!}: ${what} ${ratio}`),
    );
    expect(elements[0]!.shadowRoot!.querySelectorAll('.warm:not([d=""])')).to.have.length.greaterThan(8);
    expect([...new Set(low)]).to.deep.equal([]);
  }).timeout(30_000);
});

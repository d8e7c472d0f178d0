import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { lost } from './lost.js';
import { LOOKS, resetPage, rootsOf, SHAPE_NAMES, type Shape, show, statesOf } from './subjects.js';

/**
 * Text spacing that a reader may set (WCAG 1.4.12), also within shadow roots, to which browsers apply a reader's own
 * style sheet.
 */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }`);

/** A page 1280 px wide at a zoom of 400 % (WCAG 1.4.10), and a page with only its text at twice its size (1.4.4). */
const SETTINGS = {
  '320 px': 'inline-size: 320px',
  '375 px': 'inline-size: 375px',
  '640 px with text at 200 %': 'inline-size: 640px; font-size: 200%',
} as const;

/** States that differ in their text, not only in their colours. */
const STATES = /^(stale|missing|open|error)/;

/** Modes in which rows pass through the window in one line. */
const PASSING: ReadonlySet<Shape> = new Set(['marquee', 'strip']);

describe('reflow, zoom and text spacing', () => {
  before(() => setViewport({ width: 1000, height: 900 }));
  afterEach(resetPage);

  for (const shape of SHAPE_NAMES)
    for (const [name, style] of Object.entries(SETTINGS))
      for (const spaced of [false, true])
        it(`loses nothing: ${shape}, ${name}${spaced ? ', text spacing' : ''}`, async () => {
          for (const look of LOOKS.slice(0, 2)) {
            for (const state of statesOf(shape).filter(
              (one) => STATES.test(one) || shape === 'condition icon',
            )) {
              const shown = await show({ shape, state, look }, style);
              if (spaced) {
                shown.style.cssText += 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
                for (const root of rootsOf(shown)) (root as ShadowRoot).adoptedStyleSheets.push(SPACING);
                await new Promise(requestAnimationFrame);
              }
              expect(lost(shown, PASSING.has(shape)), `${state}, ${look.lang}`).to.deep.equal([]);
              const room = shape === 'condition icon' ? shown : shown.parentElement!;
              expect(room.scrollWidth, `${state}, ${look.lang}: width`).to.be.at.most(room.clientWidth);
              expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
            }
          }
        }).timeout(30_000);
});

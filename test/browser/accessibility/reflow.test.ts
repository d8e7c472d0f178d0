import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { CHROMIUM, frames } from '../ticker/ticker.js';
import { lost } from './lost.js';
import {
  LOOKS,
  resetPage,
  rootsOf,
  SHAPE_NAMES,
  type Shape,
  showAll,
  SPACING,
  statesOf,
} from './subjects.js';

/** A page 1280 px wide at a zoom of 400 % (WCAG 1.4.10), and a page with only its text at twice its size (1.4.4). */
const SETTINGS = {
  '320 px': 'inline-size: 320px',
  '375 px': 'inline-size: 375px',
  '640 px with text at 200 %': 'inline-size: 640px; font-size: 200%',
} as const;

/** States that differ in their text, not only in their colours. */
const STATES = /^(stale|missing|open|error)/;

/** Both languages; in the engines that only check the layout of the first one, the one with the longer words. */
const LANGUAGES = LOOKS.slice(CHROMIUM ? 0 : 1, 2);

/** Modes in which rows pass through the window in one line. */
const PASSING: ReadonlySet<Shape> = new Set(['marquee', 'strip']);

describe('reflow, zoom and text spacing', () => {
  before(() => setViewport({ width: 1000, height: 900 }));
  afterEach(resetPage);

  for (const shape of SHAPE_NAMES)
    for (const [name, style] of Object.entries(SETTINGS))
      it(`loses nothing: ${shape}, ${name}, with text spacing and without`, async () => {
        for (const look of LANGUAGES) {
          const states = statesOf(shape).filter((one) => STATES.test(one) || shape === 'condition icon');
          const shown = await showAll(
            states.map((state) => ({ shape, state, look })),
            style,
          );
          const expectAll = (spacing: string): void => {
            for (const [index, one] of shown.entries()) {
              const which = `${states[index]}, ${look.lang}${spacing}`;
              expect(lost(one, PASSING.has(shape)), which).to.deep.equal([]);
              const room = shape === 'condition icon' ? one : one.parentElement!;
              expect(room.scrollWidth, `${which}: width`).to.be.at.most(room.clientWidth);
            }
            expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
          };
          const roots = shown.flatMap((one) => rootsOf(one) as ShadowRoot[]);
          await frames(1);
          expectAll('');
          for (const one of shown)
            one.style.cssText += 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
          for (const root of roots) root.adoptedStyleSheets.push(SPACING);
          await frames(2);
          expectAll(', text spacing');
        }
      }).timeout(30_000);
});

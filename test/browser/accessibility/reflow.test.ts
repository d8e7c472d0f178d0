import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { LOOKS, resetPage, rootsOf, SHAPE_NAMES, type Shape, show } from './subjects.js';

/**
 * What a reader may set over the page (WCAG 1.4.12), within shadow roots too, where browsers apply a reader's own
 * style sheet.
 */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }`);

/** Rows that pass one after another in one line are beyond its ends by design. */
const passes = (shape: Shape): boolean => shape === 'marquee' || shape === 'strip';

const clips = (element: Element): boolean => getComputedStyle(element).overflow !== 'visible';

/** Texts of which a part is cut off, by an edge that clips or by the edge of the element. */
const lost = (shown: HTMLElement, shape: Shape): string[] => {
  const edge = shown.getBoundingClientRect();
  const found: string[] = [];
  for (const root of rootsOf(shown))
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('.spoken, .linked, .crowded, svg')
      )
        continue;
      const node = [...element.childNodes].find((child) => child instanceof Text && child.data.trim() !== '');
      if (!node) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      // A line of text is higher than its strokes: of CJK fonts an eighth above and below stays empty.
      const ink = box.height / 8;
      const scrolled = element.closest('.scroll, .panel');
      let outer: Element | null = element.parentElement;
      while (outer && !clips(outer)) outer = outer.parentElement;
      const frame = outer?.getBoundingClientRect() ?? edge;
      const sideways =
        !scrolled && !passes(shape) && (box.left < edge.left - 1 || box.right > edge.right + 1);
      const across =
        !scrolled &&
        outer !== null &&
        (box.top + ink < frame.top - 0.5 || box.bottom - ink > frame.bottom + 0.5);
      if (sideways || across) found.push(`${element.className}: ${node.textContent!.trim()}`);
    }
  return found;
};

/** A page of 1280 px zoomed to 400 % (WCAG 1.4.10), and one with its text alone set to twice its size (1.4.4). */
const SETTINGS = {
  '320 px': 'inline-size: 320px',
  '640 px with text at 200 %': 'inline-size: 640px; font-size: 200%',
} as const;

describe('reflow, zoom and text spacing', () => {
  before(() => setViewport({ width: 1000, height: 900 }));
  afterEach(resetPage);

  for (const shape of SHAPE_NAMES)
    for (const [name, style] of Object.entries(SETTINGS))
      for (const spaced of [false, true])
        it(`loses nothing: ${shape}, ${name}${spaced ? ', text spacing' : ''}`, async () => {
          for (const look of LOOKS.slice(0, 2)) {
            for (const state of shape === 'condition icon' ? ['fresh'] : ['stale', 'missing', 'error']) {
              const shown = await show({ shape, state, look }, style);
              if (spaced) {
                shown.style.cssText += 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
                for (const root of rootsOf(shown)) (root as ShadowRoot).adoptedStyleSheets.push(SPACING);
                await new Promise(requestAnimationFrame);
              }
              expect(lost(shown, shape), `${state}, ${look.lang}`).to.deep.equal([]);
              const room = shape === 'condition icon' ? shown : shown.parentElement!;
              expect(room.scrollWidth, `${state}, ${look.lang}: width`).to.be.at.most(room.clientWidth);
              expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
            }
          }
        }).timeout(30_000);
});

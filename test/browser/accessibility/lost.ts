import { rootsOf } from './subjects.js';

/** Scroll containers: their content may be outside of their edges. */
const SCROLLERS = '.scroll, .panel';

const clips = (element: Element): boolean => getComputedStyle(element).overflow !== 'visible';

type Known = Map<Element, Element | null>;

/** The nearest element, at or above, that clips; null if a scroll container or the root comes first. */
const clippingOf = (element: Element | null, known: Known): Element | null => {
  if (!element || element.matches(SCROLLERS)) return null;
  if (!known.has(element))
    known.set(element, clips(element) ? element : clippingOf(element.parentElement, known));
  return known.get(element)!;
};

/** Where the strokes of a line of text are: CJK fonts leave an eighth of their height empty above and below. */
const inkOf = (node: Text): DOMRect => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { x, y, width, height } = range.getBoundingClientRect();
  const line = range.getClientRects()[0]?.height ?? 0;
  return new DOMRect(x, y + line / 8, width, height - line / 4);
};

/**
 * Texts that are partly cut off, by a clipping edge or by the edge of the element. Rows that pass in one line are
 * outside of its ends on purpose.
 */
export const lost = (shown: HTMLElement, passing = false): string[] => {
  const edge = shown.getBoundingClientRect();
  const found: string[] = [];
  const known: Known = new Map();
  for (const root of rootsOf(shown))
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const node = [...element.childNodes].find((child) => child instanceof Text && child.data.trim() !== '');
      if (
        !node ||
        element.closest('.spoken, .crowded, svg') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        continue;
      const ink = inkOf(node as Text);
      const sideways =
        !(passing && element.closest('.window')) &&
        !element.closest(SCROLLERS) &&
        (ink.left < edge.left - 1 || ink.right > edge.right + 1);
      const outer = clippingOf(element.parentElement, known);
      const frame = outer?.getBoundingClientRect();
      const across = frame && (ink.top < frame.top - 0.5 || ink.bottom > frame.bottom + 0.5);
      const cut =
        frame && outer!.localName === 'li' && (ink.left < frame.left - 1 || ink.right > frame.right + 1);
      if (sideways || across || cut) found.push(`${element.className}: ${node.textContent!.trim()}`);
    }
  return found;
};

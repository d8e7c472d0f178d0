/** What must be seen in an element, with its contrast as it is on the screen and as it must be (WCAG 1.4.3, 1.4.11). */
import { expect } from '@open-wc/testing';
import { type Beneath, contrast } from './colours.js';

const TEXT = 4.5;
const GRAPHIC = 3;

/** Whether an element is visible at all; text for screen readers only has no colour to measure. */
const isDrawn = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('.spoken');
/** Copies of rows are measured once; a disabled button cannot be focused, and its sign is only a graphic. */
const isCopy = (element: Element): boolean => element.closest('[inert]') !== null;

const textElements = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );

/** The colour by which a shape of an icon is seen: that of its edge, or of its area where it has no edge. */
const inkOf = (path: Element): string => {
  const { fill, stroke } = getComputedStyle(path);
  return stroke === 'none' ? fill : stroke;
};

/** A mark on the map is above the sea or the land, neither of which is its ancestor. */
const grounds = (root: ParentNode): Beneath[] => {
  const map = root.querySelector('.map');
  const lands = [...(map?.querySelectorAll('.outline path') ?? [])]
    .map((path) => getComputedStyle(path).fill)
    .filter((fill) => fill !== 'none');
  return [new Map(), ...lands.map((fill) => new Map([[map!, [fill]]]))];
};

export interface Measured {
  readonly what: string;
  readonly ratio: number;
  readonly needed: number;
}

/** Contrast of every text, icon, sign and focus ring. */
export const measure = (root: ParentNode): Measured[] => {
  const beneath = grounds(root);
  const worst = (element: Element, colour: string): number => {
    const behind = element.closest('.marks') ? beneath : beneath.slice(0, 1);
    return Math.min(...behind.map((one) => contrast(element, colour, one)));
  };
  const texts = textElements(root)
    .filter((element) => isDrawn(element) && !isCopy(element))
    .map((element) => ({
      what: `${element.className || element.localName} "${element.textContent.trim().slice(0, 20)}"`,
      ratio: worst(element, getComputedStyle(element).color),
      needed: TEXT,
    }));
  const graphics = [...root.querySelectorAll('svg:not(.outline) path:not([d=""])')]
    .filter((path) => isDrawn(path) && !isCopy(path))
    .map((path) => ({
      what: `${path.closest('[part]')!.getAttribute('part')} ${path.getAttribute('class') ?? ''} ${inkOf(path)}`,
      ratio: worst(path, inkOf(path)),
      needed: GRAPHIC,
    }));
  const rings = [...root.querySelectorAll<HTMLElement>('a, button, [tabindex]')]
    .filter((element) => isDrawn(element) && !isCopy(element) && !element.matches(':disabled'))
    .map((element) => {
      element.focus();
      const { outlineColor, outlineStyle } = getComputedStyle(element);
      expect(outlineStyle, `outline of ${element.outerHTML.slice(0, 60)}`).to.equal('solid');
      return {
        what: `focus ring of ${element.getAttribute('part') ?? element.localName}`,
        ratio: worst(element, outlineColor),
        needed: GRAPHIC,
      };
    });
  return [...texts, ...graphics, ...rings];
};

/** Colours as they appear on the screen, and the contrast between them (WCAG 2.2, relative luminance). */

/** Red, green, blue and alpha from 0 to 1; the colours are premultiplied by alpha. */
type Layer = readonly [red: number, green: number, blue: number, alpha: number];
const CLEAR: Layer = [0, 0, 0, 0];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

const known = new Map<string, Layer>();

/** A computed colour in any notation, parsed by the browser itself. */
const layerOf = (colour: string): Layer => {
  const before = known.get(colour);
  if (before) return before;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as Layer;
  const a = alpha / 255;
  const layer: Layer = [(red / 255) * a, (green / 255) * a, (blue / 255) * a, a];
  known.set(colour, layer);
  return layer;
};
const over = (front: Layer, back: Layer): Layer =>
  front.map((value, index) => value + back[index]! * (1 - front[3])) as unknown as Layer;
const faded = (layer: Layer, opacity: number): Layer =>
  layer.map((value) => value * opacity) as unknown as Layer;

const luminance = ([red, green, blue]: Layer): number => {
  const [r, g, b] = [red, green, blue].map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const ratio = (one: Layer, other: Layer): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

/** The element around an element in the rendered tree: its slot, its parent, or the host of its shadow root. */
const around = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** Backgrounds that are behind an element without being its ancestor, by the element that has them. */
export type Beneath = ReadonlyMap<Element, readonly string[]>;

/**
 * Contrast of `colour`, painted within `element`, against what is behind it: the backgrounds of all ancestors
 * with their transparency.
 */
export const contrast = (element: Element, colour: string, beneath: Beneath = new Map()): number => {
  let front = layerOf(colour);
  let back = CLEAR;
  for (let at: Element | null = element; at; at = around(at)) {
    const { backgroundColor, opacity } = getComputedStyle(at);
    for (const ground of [...(beneath.get(at) ?? []), backgroundColor]) {
      front = over(front, layerOf(ground));
      back = over(back, layerOf(ground));
    }
    front = faded(front, Number(opacity));
    back = faded(back, Number(opacity));
  }
  return ratio(over(front, [1, 1, 1, 1]), over(back, [1, 1, 1, 1]));
};

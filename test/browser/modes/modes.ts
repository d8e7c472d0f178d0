import { fixture } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { Observation } from '../../../src/feed/schema.js';
import { feedOf, frames, HEADER, part, show } from '../ticker/ticker.js';

export { until } from '../ticker/ticker.js';

/** So many rows with the values of one hour, each with a station of its own. */
export const many = (count: number, hour = HEADER.observations): Observation[] =>
  Array.from({ length: count }, (_, index) => ({
    ...hour[index % hour.length]!,
    station: { id: String(1000 + index), name: `도시${index + 1}` },
  }));

/** Ms without a scroll event after which a strip reads its position. */
export const REST = 150;

/** A ticker in a box of a given width, between two buttons of the page. */
export const inBox = async (
  attributes: string,
  feed: unknown = feedOf(),
  style = 'width: 700px',
): Promise<TickerElement> => {
  const box = await fixture<HTMLElement>(
    `<div style="${style}"><button>before</button><nalssi-ticker ${attributes}></nalssi-ticker><button>after</button></div>`,
  );
  const element = box.querySelector('nalssi-ticker')!;
  await show(element, feed);
  await frames(4);
  return element;
};

export const list = (element: Element): HTMLElement => part(element, 'list');
export const track = (element: Element): HTMLElement => list(element).parentElement!;
export const windowOf = (element: Element): HTMLElement => track(element).parentElement!;
export const items = (element: Element): HTMLElement[] => [...list(element).children] as HTMLElement[];
export const copies = (element: Element): HTMLElement[] =>
  ([...track(element).children] as HTMLElement[]).filter((child) => child !== list(element));

/** The room in which rows fade at the start of the window, in pixels: before every row, or before all but the first. */
export const roomBefore = (element: Element, row = 0): number => {
  const { paddingLeft, scrollPaddingLeft } = getComputedStyle(windowOf(element));
  return parseFloat(paddingLeft) + ((row && parseFloat(scrollPaddingLeft)) || 0);
};

/** Distance in pixels to a row from where it is the first of the window. */
export const offset = (element: Element, row = 0): number =>
  items(element)[row]!.getBoundingClientRect().left -
  windowOf(element).getBoundingClientRect().left -
  roomBefore(element, row);

/** Pixels by which a line has moved since its offset was `before`, the shorter way round. */
export const movedFrom = (element: Element, before: number): number => {
  const width = list(element).offsetWidth;
  return ((((offset(element) - before + width / 2) % width) + width) % width) - width / 2;
};

/** Collects the indexes of `nalssi-change` events from now on. */
export const changesOf = (element: TickerElement): number[] => {
  const indexes: number[] = [];
  element.addEventListener('nalssi-change', ({ index }) => indexes.push(index));
  return indexes;
};

export const centre = (element: Element, dx = 0, dy = 0): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2 + dx), Math.round(y + height / 2 + dy)];
};
export const pointAt = async (element: Element, dx = 0, dy = 0): Promise<void> => {
  await sendMouse({ type: 'move', position: centre(element, dx, dy) });
  await frames(2);
};
export const pointAway = async (): Promise<void> => {
  await sendMouse({ type: 'move', position: [5, innerHeight - 5] });
  await frames(2);
};

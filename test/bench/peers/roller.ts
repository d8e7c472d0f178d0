import type { ObservationFeed } from '../../../src/feed/index.js';
import { textOf } from '../row-text.js';

/** A ticker that stands on the page. */
export interface Roller {
  /** Shows another feed; done when the promise is. */
  update(feed: ObservationFeed): unknown;
  remove(): void;
}

export type Mount = (slot: HTMLElement, feed: ObservationFeed) => Roller | Promise<Roller>;

/** Ms that a row stands. */
export const INTERVAL = 4000;

/** Puts one item of plain text a row in place of those of a list. */
export const fill = (list: Element, feed: ObservationFeed, className = ''): void => {
  list.replaceChildren(
    ...feed.observations.map((row) =>
      Object.assign(document.createElement('li'), { className, textContent: textOf(row) }),
    ),
  );
};

/** Nested elements by their class names, the innermost a list; answers all of them, the outermost first. */
export const nest = (...classNames: readonly string[]): HTMLElement[] => {
  const elements = classNames.map((className, index) =>
    Object.assign(document.createElement(index < classNames.length - 1 ? 'div' : 'ul'), { className }),
  );
  elements.forEach((element, index) => elements[index - 1]?.append(element));
  return elements;
};

/** What the script of a page does with a peer: asks for the feed and shows it. */
export const start = async (mount: Mount): Promise<void> => {
  const slot = document.querySelector<HTMLElement>('[data-feed]')!;
  const response = await fetch(slot.dataset['feed']!);
  await mount(slot, (await response.json()) as ObservationFeed);
};

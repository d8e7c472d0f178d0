/** Puts a contestant on the page at command, given its rows at once instead of an address. */
import type { ObservationFeed } from '../../src/feed/index.js';
import { mount as embla } from './peers/embla.js';
import { mount as jquery } from './peers/jquery.js';
import type { Mount } from './peers/roller.js';
import { mount as splide } from './peers/splide.js';
import { mount as swiper } from './peers/swiper.js';

export interface Ticker extends HTMLElement {
  feed: ObservationFeed | null;
  paused: boolean;
  readonly updateComplete?: Promise<unknown>;
}

const mountElement =
  (tag: string): Mount =>
  async (slot, feed) => {
    const ticker = document.createElement(tag) as Ticker;
    ticker.feed = feed;
    slot.append(ticker);
    await ticker.updateComplete;
    return {
      update: (next) => {
        ticker.feed = next;
        return ticker.updateComplete;
      },
      remove: () => ticker.remove(),
    };
  };

/** Nothing at all: what the page and the measuring itself cost. */
const empty: Mount = (slot) => {
  const element = slot.appendChild(document.createElement('div'));
  return { update: () => undefined, remove: () => element.remove() };
};

/** By the names of the columns. */
export const MOUNTS: Readonly<Record<string, Mount>> = {
  nalssi: mountElement('nalssi-ticker'),
  minimal: mountElement('minimal-ticker'),
  alike: mountElement('vanilla-ticker'),
  jquery,
  embla,
  splide,
  swiper,
  empty,
};

const slot = (): HTMLElement => document.querySelector<HTMLElement>('#slot')!;

/** A new place in the slot. */
export const place = (): HTMLElement => slot().appendChild(document.createElement('div'));

export const clear = (): void => slot().replaceChildren();

const feeds = new Map<number, Promise<ObservationFeed>>();
/** The feed of `rows` rows, the same one each time. */
export const feedOf = (rows: number): Promise<ObservationFeed> => {
  const known =
    feeds.get(rows) ??
    fetch(`/feed-${rows}.json`).then(async (answer) => (await answer.json()) as ObservationFeed);
  feeds.set(rows, known);
  return known;
};

/** Until what was done has been painted, and what observers do then is done too. */
export const painted = async (): Promise<void> => {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
};

/** The feed with another temperature in each row that `chosen` names, and another condition where `all` is asked. */
export const changed = (
  feed: ObservationFeed,
  chosen: (index: number) => boolean,
  all: boolean,
): ObservationFeed => ({
  ...feed,
  observations: feed.observations.map((row, index) =>
    chosen(index)
      ? {
          ...row,
          temperature: row.temperature === null ? 1 : Math.round((row.temperature + 1.1) * 10) / 10,
          condition: all ? (row.condition === '맑음' ? '흐림' : '맑음') : row.condition,
        }
      : row,
  ),
});

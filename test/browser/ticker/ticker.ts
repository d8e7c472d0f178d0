export { PATIENCE, setHidden } from '../controllers/page.js';
import { fixture } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../../src/define/ticker.js';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { Observation, ObservationFeed } from '../../../src/feed/schema.js';
import { PATIENCE } from '../controllers/page.js';
import header from '../../fixtures/feeds/header.json' with { type: 'json' };
import rainy from '../../fixtures/feeds/rainy.json' with { type: 'json' };

// Nodes and animations are compared with `===`, since chai would serialize the whole page to print a difference.

export const HEADER = header as ObservationFeed;
/** The same stations in an hour of rain and snow, with KMA's longest texts. */
export const RAINY = rainy as ObservationFeed;
/** Every state is tested with short and long texts, since short ones can hide a fault. */
export const HOURS = { 'a clear hour': HEADER.observations, 'a rainy hour': RAINY.observations } as const;
export const CHROMIUM = navigator.userAgent.includes('Chrome/');

/** ISO time of so many hours ago. */
export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A current feed: the header's rows, or others, `hours` old. */
export const feedOf = (
  observations: readonly Observation[] = HEADER.observations,
  hours = 0.2,
): ObservationFeed => ({ ...HEADER, observedAt: hoursAgo(hours), observations: [...observations] });

/** The first `count` rows of the header. */
export const rows = (count: number): Observation[] => HEADER.observations.slice(0, count);

export const observation = (
  name: string,
  condition: string | null,
  temperature: number | null,
): Observation => ({
  station: { id: `x${[...name].map((char) => char.charCodeAt(0).toString(36)).join('')}`.slice(0, 20), name },
  condition,
  temperature,
});

/** A ticker with `attributes` and light DOM `content`, and with `feed` if one is given. */
export const mount = async (attributes = '', feed?: unknown, content = ''): Promise<TickerElement> => {
  const element = await fixture<TickerElement>(`<nalssi-ticker ${attributes}>${content}</nalssi-ticker>`);
  if (feed !== undefined) await show(element, feed);
  return element;
};

export const show = async (element: TickerElement, feed: unknown): Promise<void> => {
  element.feed = feed as ObservationFeed;
  await element.updateComplete;
};

export const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~=${name}]`),
];
export const part = (element: Element, name: string): HTMLElement => parts(element, name)[0]!;
/** Text with its white space collapsed. */
export const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
export const textOf = (element: Element, name: string): string => text(part(element, name));
export const rowTexts = (element: Element): string[] => parts(element, 'row').map((row) => row.textContent);
/** The buttons for stop or play, previous, and next. */
export const controls = (element: Element): HTMLButtonElement[] =>
  parts(element, 'control').slice(0, 3) as HTMLButtonElement[];

/** All text for screen readers, in reading order. */
export const heard = (node: Node): string[] => {
  if (node instanceof Text) return node.data.trim() ? [node.data.trim()] : [];
  if (node instanceof Element) {
    if (node.getAttribute('aria-hidden') === 'true') return [];
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return [];
    const label = node.getAttribute('aria-label');
    if (label && node.localName === 'button') return [label];
  }
  return [...node.childNodes].flatMap(heard);
};

/** The element that clips the rows. */
export const viewport = (element: Element): HTMLElement => {
  let box = part(element, 'list').parentElement!;
  while (getComputedStyle(box).overflowY === 'visible') box = box.parentElement!;
  return box;
};

/** Numbers of the rows that are in the window, wholly or in part. */
export const inWindow = (element: Element): number[] => {
  const frame = viewport(element).getBoundingClientRect();
  return parts(element, 'row').flatMap((row, index) => {
    const { top, bottom } = row.parentElement!.getBoundingClientRect();
    return bottom > frame.top + 1 && top < frame.bottom - 1 ? index : [];
  });
};

export const animations = (element: Element): Animation[] => element.shadowRoot!.getAnimations();
export const running = (element: Element): Animation[] =>
  animations(element).filter(({ playState }) => playState === 'running');
/** Finishes all animations, except for endless and paused ones. */
export const settled = async (element: Element): Promise<void> => {
  for (const animation of running(element))
    if (animation.effect!.getComputedTiming().endTime !== Infinity) animation.finish();
  await frames(2);
};

/** Waits for the next event of a name. */
export const nextEvent = <K extends keyof HTMLElementEventMap>(
  element: Element,
  name: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve) =>
    element.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[K]), { once: true }),
  );

export const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
};

type SetTimer = (task: () => void, delay?: number) => number;

/**
 * Records timers that are set, and lists those that are pending. Timers of `held` ms run only by `run()`, since under
 * load a browser may be late with the event that such a timer waits for.
 */
export class Timers {
  readonly #pending = new Map<number, { readonly delay: number; readonly run: () => void }>();
  readonly #set = window.setTimeout;
  readonly #clear = window.clearTimeout;

  constructor(held?: number) {
    const set = this.#set.bind(window) as unknown as SetTimer;
    const record: SetTimer = (task, delay = 0) => {
      const run = (): void => {
        this.#pending.delete(id);
        task();
      };
      const id = set(delay === held ? () => undefined : run, delay);
      this.#pending.set(id, { delay, run });
      return id;
    };
    window.setTimeout = record as unknown as typeof window.setTimeout;
    window.clearTimeout = ((id?: number) => {
      this.#pending.delete(Number(id));
      this.#clear.call(window, id);
    }) as typeof window.clearTimeout;
  }

  get pending(): number[] {
    return [...this.#pending.values()].map(({ delay }) => delay);
  }

  of(delay: number): number {
    return this.pending.filter((one) => one === delay).length;
  }

  /** Runs the pending timers of a delay, as if they were due. */
  run(delay: number): void {
    for (const timer of [...this.#pending.values()]) if (timer.delay === delay) timer.run();
  }

  restore(): void {
    window.setTimeout = this.#set;
    window.clearTimeout = this.#clear;
  }
}

/** A preference for reduced motion that a test can change, in every engine. */
export const preference = (): { reduce(wanted?: boolean): void; restore(): void } => {
  const { matchMedia } = window;
  const query = Object.assign(new EventTarget(), { matches: false });
  window.matchMedia = (text) =>
    text.includes('reduced-motion') ? (query as unknown as MediaQueryList) : matchMedia.call(window, text);
  return {
    reduce: (wanted = true) => {
      query.matches = wanted;
      query.dispatchEvent(new Event('change'));
    },
    restore: () => (window.matchMedia = matchMedia),
  };
};

/** Waits without a pending timer, as a time limit would be: that could keep the tested object alive. */
export const until = async (condition: () => boolean, what: string): Promise<void> => {
  const limit = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > limit) throw new Error(`Not in time: ${what}`);
    await frames(1);
  }
};

/** Sends a command of the Chrome DevTools Protocol. */
export const cdp = (method: string, params: object = {}): Promise<unknown> =>
  executeServerCommand('cdp', { method, params });

/** An address on a real HTTP server, different for each call: see `test/tools/feed-server.ts`. */
export const feedUrl = (query = ''): string => `/__feed/ticker?id=${crypto.randomUUID()}&${query}`;
export const requestsOf = async (url: string): Promise<number> => {
  const id = new URL(url, location.href).searchParams.get('id')!;
  const { requests } = (await (await fetch(`/__feed/count?id=${id}`)).json()) as { requests: number };
  return requests;
};

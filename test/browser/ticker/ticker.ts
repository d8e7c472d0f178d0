export { PATIENCE, setHidden } from '../controllers/page.js';
import { fixture } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../../src/define/ticker.js';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import type { Observation, ObservationFeed } from '../../../src/feed/schema.js';
import { PATIENCE } from '../controllers/page.js';
import header from '../../fixtures/feeds/header.json' with { type: 'json' };
import rainy from '../../fixtures/feeds/rainy.json' with { type: 'json' };

// Nodes and animations are compared with `===` in these tests: to print one that differs, chai walks the page.

export const HEADER = header as ObservationFeed;
/** Its stations in an hour of rain and snow, in KMA's longest words. */
export const RAINY = rainy as ObservationFeed;
/** What a state is tested with: short words say little of long ones. */
export const HOURS = { 'a clear hour': HEADER.observations, 'a rainy hour': RAINY.observations } as const;
export const CHROMIUM = navigator.userAgent.includes('Chrome/');

/** ISO time so many hours ago. */
export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A feed of now: the header's rows, or others, `hours` old. */
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

/** A ticker with `attributes` and light DOM `content`, showing `feed` where one is given. */
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
/** Text as it is read: white space runs are one blank. */
export const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
export const textOf = (element: Element, name: string): string => text(part(element, name));
export const rowTexts = (element: Element): string[] => parts(element, 'row').map((row) => row.textContent);
/** Stop or play, previous, next. */
export const controls = (element: Element): HTMLButtonElement[] =>
  parts(element, 'control').slice(0, 3) as HTMLButtonElement[];

/** Text of everything that a screen reader gets, in its order. */
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

/** What the rows are seen through. */
export const viewport = (element: Element): HTMLElement => {
  let box = part(element, 'list').parentElement!;
  while (getComputedStyle(box).overflowY === 'visible') box = box.parentElement!;
  return box;
};

/** Numbers of the rows that are in the window now, wholly or in part. */
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
/** Brings what moves to its end, as if its time had passed; what never ends, and what is held, stays as it is. */
export const settled = async (element: Element): Promise<void> => {
  for (const animation of running(element))
    if (animation.effect!.getComputedTiming().endTime !== Infinity) animation.finish();
  await frames(2);
};

/** The next event of a name. */
export const told = <K extends keyof HTMLElementEventMap>(
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
 * The timers that are pending, of those set while it records. Those of `held` ms wait for `run()`: under load a
 * browser may be late with what such a timer is to wait for.
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

  /** Runs those of a delay, as if their time had come. */
  run(delay: number): void {
    for (const timer of [...this.#pending.values()]) if (timer.delay === delay) timer.run();
  }

  restore(): void {
    window.setTimeout = this.#set;
    window.clearTimeout = this.#clear;
  }
}

/** A wish for less motion that a test can change, in every engine. */
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

/** Leaves nothing pending behind, as a time limit would: it must not keep alive what it looks at. */
export const until = async (condition: () => boolean, what: string): Promise<void> => {
  const limit = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > limit) throw new Error(`Not in time: ${what}`);
    await frames(1);
  }
};

/** Chromium's own protocol. */
export const cdp = (method: string, params: object = {}): Promise<unknown> =>
  executeServerCommand('cdp', { method, params });

/** Real HTTP: see `test/tools/feed-server.ts`. Each address is one of its own. */
export const feedUrl = (query = ''): string => `/__feed/ticker?id=${crypto.randomUUID()}&${query}`;
export const requestsOf = async (url: string): Promise<number> => {
  const id = new URL(url, location.href).searchParams.get('id')!;
  const { requests } = (await (await fetch(`/__feed/count?id=${id}`)).json()) as { requests: number };
  return requests;
};

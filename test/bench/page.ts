/** The part of the bench that runs in the page, as the global `bench`. Contestants go by the names of their columns. */
import type { ObservationFeed } from '../../src/feed/index.js';
import type { Roller } from './peers/roller.js';
import { rowsOf, squeeze, textOf, textsIn } from './row-text.js';
import { changed, clear, feedOf, MOUNTS, painted, place, type Ticker } from './standing.js';

const mount = async (name: string, feed: ObservationFeed): Promise<readonly [HTMLElement, Roller]> => {
  const own = place();
  return [own, await MOUNTS[name]!(own, feed)];
};

/** Waits for every row: some may come a moment later than the first. */
const complete = async (own: Element, rows: number): Promise<void> => {
  do await painted();
  while (rowsOf(own.firstElementChild).length < rows);
};

/** Puts one element there and leaves it. */
const stand = async (name: string, rows: number, paused: boolean): Promise<void> => {
  const [own] = await mount(name, await feedOf(rows));
  (own.firstElementChild as Ticker).paused = paused;
  await complete(own, rows);
};

/**
 * What is seen and heard of the line besides its buttons: the ticker and the like-for-like yardstick, which has no panel
 * to open, must answer the same.
 */
const describe = async (name: string, rows: number): Promise<string> => {
  const [own] = await mount(name, await feedOf(rows));
  await complete(own, rows);
  const ticker = own.firstElementChild as Ticker;
  const shadow = ticker.shadowRoot!;
  const text = (element: Element): string => squeeze(element.textContent);
  const paths = [...shadow.querySelectorAll('.list path')].map((path) => path.getAttribute('d'));
  const parts = [...shadow.querySelector('.base')!.children].filter((part) => !part.matches('.controls'));
  const shown = {
    base: parts.map(text).filter(Boolean),
    rows: rowsOf(ticker).map(text),
    drawn: paths.filter(Boolean),
    height: ticker.offsetHeight,
  };
  clear();
  return JSON.stringify(shown, null, 1);
};

/** One mount, until it is painted. */
const mountOnce = async (name: string, rows: number): Promise<void> => {
  const [own] = await mount(name, await feedOf(rows));
  await complete(own, name === 'empty' ? 0 : rows);
};

/** Everything gone, and painted so. */
const end = async (): Promise<void> => {
  clear();
  await painted();
};

/** Numbers up to `samples`, fewer where they take longer than `ms`. */
function* upTo(samples: number, ms: number): Generator<number> {
  const until = performance.now() + ms;
  for (let sample = 0; sample < samples && performance.now() < until; sample++) yield sample;
}

/**
 * Ms of each of `samples` changes with layout of each contestant, taken in turns, each first every other time: of
 * every row, or of one temperature.
 */
const updates = async (
  names: string[],
  rows: number,
  all: boolean,
  samples: number,
  ms: number,
): Promise<number[][]> => {
  const feed = await feedOf(rows);
  const other = changed(feed, (index) => all || index === 3, all);
  const standing: (readonly [HTMLElement, Roller, number[]])[] = [];
  for (const name of names) standing.push([...(await mount(name, feed)), []]);
  for (const [own] of standing) await complete(own, rows);
  for (const sample of upTo(samples, ms))
    for (const [own, roller, times] of sample % 2 ? standing.toReversed() : standing) {
      const next = sample % 2 ? feed : other;
      await painted();
      const start = performance.now();
      await roller.update(next);
      document.body.getBoundingClientRect(); // Lays out what has changed.
      times.push(performance.now() - start);
      const shown = textsIn(own.firstElementChild).join();
      if (shown !== next.observations.map((row) => squeeze(textOf(row))).join()) throw new Error(shown);
    }
  for (const [, roller] of standing) roller.remove();
  clear();
  return standing.map(([, , times]) => times);
};

/** What the DOM sees of one temperature that changes: mutation records, and the rows they are in. */
const oneRow = async (name: string, rows: number): Promise<{ records: number; rows: number }> => {
  const feed = await feedOf(rows);
  const [own, roller] = await mount(name, feed);
  await complete(own, rows);
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  const ticker = own.firstElementChild!;
  observer.observe(ticker.shadowRoot!, everything);
  observer.observe(ticker, everything);
  await roller.update(changed(feed, (index) => index === 3, false));
  await painted();
  observer.disconnect();
  const touched = new Set(
    records.map(
      ({ target }) => (target instanceof Element ? target : target.parentElement!).closest('li') ?? target,
    ),
  );
  clear();
  return { records: records.length, rows: touched.size };
};

/** Mounts `count` elements and leaves them. */
const keep = async (name: string, rows: number, count: number): Promise<void> => {
  const feed = await feedOf(rows);
  for (let index = 0; index < count; index++) await mount(name, structuredClone(feed));
  await painted();
};

/** Mounts and removes `count` elements, a hundred at a time, each long enough to begin to roll. */
const churn = async (name: string, rows: number, count: number): Promise<void> => {
  for (let done = 0; done < count; done += 100) {
    await keep(name, rows, Math.min(100, count - done));
    await end();
  }
};

/** The usual way: the same rows by the same steps, as one CSS animation without end. */
const rollWithoutEnd = async (rows: number): Promise<void> => {
  await stand('alike', rows, true);
  const steps = Array.from({ length: rows + 1 }, (_, row) => {
    const at = (time: number): string =>
      `${(100 * time) / rows}% { transform: translateY(${(-100 * row) / rows}%) }`;
    return row < rows ? `${at(row)} ${at(row + 0.9)}` : at(row);
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@keyframes endless { ${steps.join(' ')} } .list { animation: endless ${rows * 4}s cubic-bezier(.3, 0, .2, 1) infinite }`,
  );
  const { shadowRoot } = document.querySelector<Ticker>('vanilla-ticker')!;
  for (const animation of shadowRoot!.getAnimations()) animation.cancel();
  shadowRoot!.adoptedStyleSheets.push(sheet);
};

Object.assign(globalThis, {
  bench: { stand, describe, mountOnce, end, updates, oneRow, keep, churn, rollWithoutEnd },
});

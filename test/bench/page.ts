/**
 * The part of the bench that runs in the page, as the global `bench`. Elements are named by their tag and take
 * their rows by the `feed` property, so that both are given exactly the same.
 */
import type { ObservationFeed } from '../../src/feed/index.js';

interface Ticker extends HTMLElement {
  feed: ObservationFeed | null;
  paused: boolean;
  readonly updateComplete?: Promise<unknown>;
}

const slot = (): HTMLElement => document.querySelector<HTMLElement>('#slot')!;
const feedOf = async (rows: number): Promise<ObservationFeed> =>
  (await fetch(`/feed-${rows}.json`)).json() as Promise<ObservationFeed>;

/** Until what was done has been painted, and what observers do then is done too. */
const painted = async (): Promise<void> => {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
};

/** Reading a size makes the browser lay out what has changed. */
const flushLayout = (): number => document.body.offsetHeight;

const mount = async (tag: string, feed: ObservationFeed): Promise<Ticker> => {
  const ticker = document.createElement(tag) as Ticker;
  ticker.feed = feed;
  slot().append(ticker);
  await ticker.updateComplete;
  return ticker;
};

/** The feed with another temperature in each row that `chosen` names, and another condition where `all` is asked. */
const changed = (
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

/** Puts one element there and leaves it. */
export const place = async (tag: string, rows: number, paused: boolean): Promise<void> => {
  const ticker = await mount(tag, await feedOf(rows));
  ticker.paused = paused;
  await painted();
};

/** What is seen and heard of the rows, and how much there is of it: both elements must answer the same. */
export const describe = async (tag: string, rows: number): Promise<string> => {
  const ticker = await mount(tag, await feedOf(rows));
  await painted();
  const list = ticker.shadowRoot!.querySelector('.list')!;
  const text = (element: Element): string => element.textContent.replaceAll(/\s+/g, '');
  const shown = JSON.stringify(
    {
      base: text(ticker.shadowRoot!.querySelector('.base')!),
      rows: [...list.children].map(text),
      drawn: [...list.querySelectorAll('path')].map((path) => path.getAttribute('d')),
      elements: list.querySelectorAll('*').length,
      height: ticker.offsetHeight,
    },
    null,
    1,
  );
  ticker.remove();
  return shown;
};

/** Numbers up to `samples`, fewer where they take longer than `ms`. */
function* upTo(samples: number, ms: number): Generator<number> {
  const end = performance.now() + ms;
  for (let sample = 0; sample < samples && performance.now() < end; sample++) yield sample;
}

/** Each with its number, every other time from the end: none is always the second. */
const inTurn = <T>(all: readonly T[], sample: number): [number, T][] => {
  const entries = [...all.entries()];
  return sample % 2 ? entries.reverse() : entries;
};

/** Ms of each of `samples` mounts with layout of each tag, taken in turns. */
export const mounts = async (
  tags: string[],
  rows: number,
  samples: number,
  ms: number,
): Promise<number[][]> => {
  const feed = await feedOf(rows);
  const times: number[][] = tags.map(() => []);
  for (const sample of upTo(samples, ms))
    for (const [index, tag] of inTurn(tags, sample)) {
      const start = performance.now();
      const ticker = await mount(tag, feed);
      flushLayout();
      times[index]!.push(performance.now() - start);
      await painted();
      ticker.remove();
      await painted(); // So that the next one does not pay for this one's end.
    }
  return times;
};

/** Ms of each of `samples` changes of every row of each tag, taken in turns. */
export const updates = async (
  tags: string[],
  rows: number,
  samples: number,
  ms: number,
): Promise<number[][]> => {
  const feed = await feedOf(rows);
  const other = changed(feed, () => true, true);
  const tickers: Ticker[] = [];
  for (const tag of tags) tickers.push(await mount(tag, feed));
  const times: number[][] = tags.map(() => []);
  for (const sample of upTo(samples, ms))
    for (const [index, ticker] of inTurn(tickers, sample)) {
      await painted();
      const start = performance.now();
      ticker.feed = sample % 2 ? feed : other;
      await ticker.updateComplete;
      flushLayout();
      times[index]!.push(performance.now() - start);
    }
  for (const ticker of tickers) ticker.remove();
  return times;
};

/** What the DOM sees of one temperature that changes: mutation records, and the rows they are in. */
export const oneRow = async (tag: string, rows: number): Promise<{ records: number; rows: number }> => {
  const feed = await feedOf(rows);
  const ticker = await mount(tag, feed);
  await painted();
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(ticker.shadowRoot!, all);
  observer.observe(ticker, all);
  ticker.feed = changed(feed, (index) => index === 3, false);
  await painted();
  observer.disconnect();
  const touched = new Set(
    records.map(
      ({ target }) => (target instanceof Element ? target : target.parentElement!).closest('li') ?? target,
    ),
  );
  ticker.remove();
  return { records: records.length, rows: touched.size };
};

/** Mounts `count` elements and leaves them. */
export const keep = async (tag: string, rows: number, count: number): Promise<void> => {
  const feed = await feedOf(rows);
  for (let index = 0; index < count; index++) await mount(tag, structuredClone(feed));
  await painted();
};

/** Mounts and removes `count` elements, a hundred at a time, each long enough to begin to roll. */
export const churn = async (tag: string, rows: number, count: number): Promise<void> => {
  const feed = await feedOf(rows);
  for (let done = 0; done < count; done += 100) {
    for (let index = 0; index < Math.min(100, count - done); index++) await mount(tag, structuredClone(feed));
    await painted();
    slot().replaceChildren();
    await painted();
  }
};

/** The usual way: the same rows by the same steps, as one CSS animation without end. */
export const rollWithoutEnd = async (rows: number): Promise<void> => {
  await place('vanilla-ticker', rows, true);
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

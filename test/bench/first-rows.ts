/**
 * Looks on while a page loads, from within it, and from before its first byte: when the first row is painted,
 * and when all are there. The same for everyone, and idle until something is put into the page: it watches the
 * document and each shadow root for additions, and asks for frames only once the first row is there.
 */
import { rowsOf, seenPart, textsIn } from './row-text.js';

/** What was seen. Times are in ms since the navigation began. */
export interface Sight {
  readonly firstByte: number;
  /** Arrival of the last byte of the script; 0 where there is none. */
  readonly script: number;
  /** End of the first frame in which a reader can see a row. */
  readonly painted: number;
  /** Texts of all rows. */
  readonly rows: readonly string[];
}

/** What the bench says of the page beforehand. */
export interface Expected {
  readonly first: string;
  readonly rows: number;
}

/** Tasks of 50 ms and more, in ms. */
export type LongTasks = readonly number[];

declare global {
  /** Before the page loads. */
  var expected: Expected;
  var sight: Promise<Sight>;
  var longTasks: () => LongTasks;
}

/** Where the rows are to be: the first element of the slot that is no script. */
const host = (): Element | null => document.querySelector('#slot > :not(script)');

const isVisible = (row: Element): boolean => {
  const part = seenPart(row);
  if (!part.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
    return false;
  const slot = document.querySelector('#slot')!.getBoundingClientRect();
  const { top, bottom, width } = part.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  return width > 0 && middle > slot.top && middle < slot.bottom;
};
const isFirstSeen = (): boolean => {
  const [row] = rowsOf(host());
  return row !== undefined && isVisible(row);
};

/** The task after the next frame: what stands in the page is painted by then, as far as the main thread goes. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    requestAnimationFrame(() => port2.postMessage(null));
  });

const firstRowThere = new Promise<void>((resolve) => {
  const known = new Set<Node>();
  const look = (): void => {
    const own = host()?.shadowRoot;
    if (own) watch(own); // It may have come with the document.
    if (textsIn(host())[0] !== expected.first) return;
    observer.disconnect();
    resolve();
  };
  const observer = new MutationObserver(look);
  const watch = (node: Node): void => {
    if (known.has(node)) return;
    known.add(node);
    observer.observe(node, { childList: true, characterData: true, subtree: true });
  };
  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const shadow = attach.call(this, init);
    watch(shadow);
    return shadow;
  };
});

const lookOn = async (): Promise<Sight> => {
  await firstRowThere;
  do await frame();
  while (!isFirstSeen());
  const painted = performance.now();
  // A row that the parser is in the middle of has no text yet.
  while (rowsOf(host()).length < expected.rows || textsIn(host()).includes('')) await frame();
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const script = performance
    .getEntriesByType('resource')
    .find(({ name }) => name.endsWith('.js')) as PerformanceResourceTiming;
  return { firstByte: page!.responseStart, script: script?.responseEnd ?? 0, painted, rows: textsIn(host()) };
};

globalThis.sight = lookOn();
const tasks: number[] = [];
const note = (entries: PerformanceEntryList): void =>
  void tasks.push(...entries.map(({ duration }) => duration));
const taskObserver = new PerformanceObserver((list) => note(list.getEntries()));
taskObserver.observe({ type: 'longtask' });
globalThis.longTasks = () => {
  note(taskObserver.takeRecords());
  return tasks;
};

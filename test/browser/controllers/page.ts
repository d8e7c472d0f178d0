/** Ms after which what is waited for does not come: many, because other engines and Node share the cores. */
export const PATIENCE = 30_000;

const HIDDEN = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;

/** Hides the page, or shows it again, by replacing the getter on the prototype, which the library reads. */
export const setHidden = (hidden: boolean): void => {
  Object.defineProperty(Document.prototype, 'hidden', hidden ? { ...HIDDEN, get: () => true } : HIDDEN);
  document.dispatchEvent(new Event('visibilitychange'));
};

const { now } = Date;

/** Sets the page's clock, which continues from there. */
export const setClock = (time: string): void => {
  const ahead = Date.parse(time) - now();
  Date.now = () => now() + ahead;
};

export const restoreClock = (): void => {
  Date.now = now;
};

const later = window.setTimeout;

/** Uses the browser's own timer, even where a test has replaced `setTimeout`. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => void later.call(window, resolve, ms));

/** Waits until every task that is queued now has run. */
export const macrotask = (): Promise<void> => pause(0);

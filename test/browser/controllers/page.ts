/** Ms after which what is waited for does not come: many, because other engines and Node share the cores. */
export const PATIENCE = 30_000;

const HIDDEN = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;

/** Makes the page look hidden, or visible again: where the interface says so, past which nothing is believed. */
export const setHidden = (hidden: boolean): void => {
  Object.defineProperty(Document.prototype, 'hidden', hidden ? { ...HIDDEN, get: () => true } : HIDDEN);
  document.dispatchEvent(new Event('visibilitychange'));
};

const { now } = Date;

/** Sets the page's clock, which runs on from there. */
export const setClock = (time: string): void => {
  const ahead = Date.parse(time) - now();
  Date.now = () => now() + ahead;
};

export const restoreClock = (): void => {
  Date.now = now;
};

const later = window.setTimeout;

/** By the browser's own timer, whoever keeps account of timers. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => void later.call(window, resolve, ms));

/** Until every task that is ready now has run. */
export const macrotask = (): Promise<void> => pause(0);

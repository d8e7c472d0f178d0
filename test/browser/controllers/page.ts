/** Makes the page look hidden, or visible again. */
export const setHidden = (hidden: boolean): void => {
  if (hidden) Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  else Reflect.deleteProperty(document, 'hidden');
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

/** What a poller needs of the world around it, handed in so that tests can play any hour of any day. */
export interface Surroundings {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Epoch ms. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Runs `task` once after `ms`; the answer cancels it. */
  after(ms: number, task: () => void): () => void;
  /** Whether a reader could see an answer: the page is visible and the device online. */
  awake(): boolean;
  /** Calls back whenever `awake()` may have changed; the answer stops it. */
  watch(callback: () => void): () => void;
}

/** The browser itself. */
export const browserSurroundings: Surroundings = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
  awake: () => !document.hidden && navigator.onLine,
  watch: (callback) => {
    const end = new AbortController();
    const { signal } = end;
    document.addEventListener('visibilitychange', callback, { signal });
    addEventListener('online', callback, { signal });
    addEventListener('offline', callback, { signal });
    return () => end.abort();
  },
};

import { page } from '../page/document.js';

/** What a poller needs of the world around it, handed in so that tests can play any hour of any day. */
export interface Environment {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Epoch ms. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Runs `task` once after `ms`; the answer cancels it. */
  after(ms: number, task: () => void): () => void;
  /** Whether a reader could see an answer: the page is visible. */
  awake(): boolean;
  /** Whether the device says that it is online: a hint, which VPNs and web views get wrong. */
  online(): boolean;
  /** Whether a service worker may answer what is asked, from a cache of its own. */
  intercepted(): boolean;
  /** Calls back whenever `awake()` or `online()` may have changed; the answer stops it. */
  watch(callback: () => void): () => void;
}

/** The browser itself. */
export const browserEnvironment: Environment = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
  awake: () => !page.hidden,
  online: () => navigator.onLine,
  intercepted: () => {
    try {
      return !!navigator.serviceWorker?.controller;
    } catch {
      return false; // A sandboxed frame may not even ask, and has none.
    }
  },
  watch: (callback) => {
    const end = new AbortController();
    const { signal } = end;
    page.addEventListener('visibilitychange', callback, { signal });
    addEventListener('online', callback, { signal });
    addEventListener('offline', callback, { signal });
    return () => end.abort();
  },
};

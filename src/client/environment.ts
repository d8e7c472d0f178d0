import { page } from '../page/document.js';

/** What a poller needs of the browser. It is a parameter, so that tests can simulate any time, network and page state. */
export interface Environment {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Epoch ms. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Runs `task` once after `ms`; returns a function that cancels it. */
  after(ms: number, task: () => void): () => void;
  /** Whether the page is visible. */
  awake(): boolean;
  /** Whether the device says that it is online. This is a hint, which VPNs and web views get wrong. */
  online(): boolean;
  /** Whether a service worker controls the page and may respond from its own cache. */
  intercepted(): boolean;
  /** Calls `callback` whenever `awake()` or `online()` may have changed; returns a function that stops this. */
  watch(callback: () => void): () => void;
}

/** The environment of a real browser. */
export const browserEnvironment: Environment = {
  fetch: async (url, init) => {
    // On a stack of its own: for the initiator of a request, Chromium parses each function on the stack once more.
    await Promise.resolve();
    return fetch(url, init);
  },
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
      return false; // In a sandboxed frame the property throws, and there is no service worker.
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

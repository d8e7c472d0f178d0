/** What a poller needs of a page: its address, the origin, and `reportError` for errors of listeners. */
export const ORIGIN = 'https://news.example';

class Page {
  get baseURI(): string {
    return `${ORIGIN}/`;
  }
}

/** Errors that were reported since the file was loaded. */
export const reported: unknown[] = [];

Object.assign(globalThis, {
  window: globalThis,
  document: new Page(),
  location: new URL(ORIGIN),
  reportError: (error: unknown) => reported.push(error),
});

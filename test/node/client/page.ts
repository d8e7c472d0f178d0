/** What a poller needs of a page: links that resolve addresses, the origin, and `reportError` for errors of listeners. */
export const ORIGIN = 'https://news.example';

class Link {
  #href = '';
  get href(): string {
    return this.#href;
  }
  set href(href: string) {
    this.#href = URL.canParse(href, ORIGIN) ? new URL(href, ORIGIN).href : href;
  }
}
class Page {
  createElement(): Link {
    return new Link();
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

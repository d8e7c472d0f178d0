/** Of a browser's page, what a poller needs: links that resolve an address, its own origin, and where a listener's error goes. */
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

/** Errors reported since the file was loaded. */
export const reported: unknown[] = [];

Object.assign(globalThis, {
  window: globalThis,
  document: new Page(),
  location: new URL(ORIGIN),
  reportError: (error: unknown) => reported.push(error),
});

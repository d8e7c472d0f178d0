/** Whole pages with the script-tag builds, each in a frame. */
import type { ReactiveElement } from 'lit';
import { aTimeout, expect, fixture } from '@open-wc/testing';
import type { TickerElement } from '../../../src/elements/ticker/ticker-element.js';
import { genuine } from '../../../src/page/document.js';
import { PATIENCE, rowTexts } from '../ticker/ticker.js';

export interface PageWindow extends Window {
  readonly witness: {
    readonly violations: string[];
    readonly errors: string[];
    readonly lines: string[];
  };
  readonly litElementVersions?: string[];
}

export interface Page {
  readonly window: PageWindow;
  readonly document: Document;
  readonly tickers: () => TickerElement[];
}

/** Options of a page besides its body; see `test/tools/page-server.ts`. */
export interface Setting {
  readonly csp?: string;
  readonly lang?: string;
  readonly charset?: string;
  readonly head?: string;
  readonly named?: string;
  readonly type?: 'xhtml';
  readonly ticker?: string;
}

/** Address of a page with `html` in its body. */
export const pageUrl = (html: string, setting: Setting = {}): string =>
  `/__page/?${new URLSearchParams({ html, ...setting })}`;

/** Opens a page with `html` in its body, in a frame of its own. */
export const open = async (html: string, setting: Setting = {}): Promise<Page> => {
  const frame = await fixture<HTMLIFrameElement>('<iframe width="900" height="300"></iframe>');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = pageUrl(html, setting);
  await loaded;
  const window = frame.contentWindow as PageWindow;
  const { document } = window;
  // Read from the prototype, since the page may shadow the document's own properties.
  return { window, document, tickers: () => [...genuine(() => document).querySelectorAll('nalssi-ticker')] };
};

/** Waits until `done`; when it fails, the test reports what it waited for. */
export const until = async (done: () => boolean, what: string): Promise<void> => {
  const limit = performance.now() + PATIENCE;
  while (!done()) {
    if (performance.now() > limit) throw new Error(`Waited in vain for ${what}`);
    await aTimeout(20);
  }
};
/** Waits for tickers with all their rows, of which the first ones come earlier. */
export const shown = async (page: Page, count: number): Promise<void> => {
  await until(
    () =>
      page.tickers().length === count &&
      page.tickers().every((ticker) => ticker.shadowRoot && rowTexts(ticker).length > 0),
    `${count} tickers with rows`,
  );
  for (const ticker of page.tickers()) await (ticker as Partial<ReactiveElement>).updateComplete;
};
export const clean = ({ window: { witness } }: Page): void => {
  expect(witness.errors).to.deep.equal([]);
  expect(witness.violations).to.deep.equal([]);
  expect(witness.lines).to.deep.equal([]);
};

import type { ReactiveElement } from 'lit';
import { genuine, page } from '../page/document.js';
import { isOurs, runningScript } from './own-script.js';

/** Puts a ticker where each tag with a `data-feed` stands; `own` is the tag that is running. */
type Mount = (own: HTMLScriptElement | null) => void;

/** A ticker that was put on the page, and where. */
interface Placed {
  readonly ticker: Element;
  readonly script: HTMLScriptElement;
  readonly parent: Element;
  /** How many elements stood before the script. */
  readonly index: number;
}

/** Whether it has left the page together with its tag, as by client-side navigation. */
const isGone = ({ ticker, script }: Placed): boolean => !ticker.isConnected && !script.isConnected;

const createMount = (tag: string, attributes: readonly string[]): Mount => {
  let placed: Placed[] = [];
  /** Tags, and where each had its ticker: what the page has taken away it does not get again. */
  let served = new WeakMap<Element, Element>();

  const put = (script: HTMLScriptElement): void => {
    const { body } = page;
    // In the head, where a CMS, a tag manager or React puts it, nothing shows: the top of the page does.
    const inBody = body?.contains(script);
    const place = inBody ? script : body;
    if (!place) page.addEventListener('DOMContentLoaded', () => put(script));
    if (!place || served.get(script) === place) return;
    served.set(script, place);
    if (placed.some((one) => one.script === script && one.ticker.isConnected)) return;
    const there = inBody ? script.nextElementSibling : body.firstElementChild;
    // One that came with the page, as from a router's cache, or was put for a tag that this one replaces.
    if (there?.localName === tag && !placed.some((one) => one.ticker === there && one.script.isConnected))
      return;
    const ticker = page.createElement(tag);
    for (const name of attributes) {
      const value = script.getAttribute(`data-${name === 'src' ? 'feed' : name}`);
      if (value !== null) ticker.setAttribute(name, value);
    }
    if (inBody) script.after(ticker);
    else body.prepend(ticker);
    (ticker as Partial<ReactiveElement>).addController?.({ hostDisconnected: () => queueMicrotask(look) });
    const parent = ticker.parentElement!;
    const index = [...genuine(() => parent).children].indexOf(place);
    const gone = placed.find(isGone);
    placed = [...placed.filter((one) => one !== gone), { ticker, script, parent, index }];
  };

  const look = (): void => {
    for (const script of page.querySelectorAll<HTMLScriptElement>('script[data-feed]'))
      if (isOurs(script) || placed.some((one) => one.script.src === script.src)) put(script);
    // One that is gone although its tag is there has been taken away by the page.
    placed = placed.filter((one) => one.ticker.isConnected || isGone(one));
    observer.disconnect();
    if (placed.some(isGone)) observer.observe(window.document, { childList: true, subtree: true });
  };
  /**
   * Scripts do not always run again when a page changes its content: a module never does, and routers leave out what
   * has run. So while a ticker is gone with its tag, and only then, the document is watched for a tag to come.
   */
  const observer = new MutationObserver(look);
  // Turbo's morph takes away what the server has not sent, and leaves the tag.
  page.addEventListener('turbo:render', () => {
    served = new WeakMap();
    look();
  });

  /** A router may run the script without the attributes of its tag, as pjax in the head: what was there comes back. */
  const restore = (own: HTMLScriptElement): void => {
    for (const one of placed.filter(isGone)) {
      const parent = genuine(() => one.parent);
      if (one.script.src === own.src && parent.isConnected) {
        parent.insertBefore(one.ticker, parent.children[one.index] ?? null);
        // Left there, it would keep the router from running the next page's.
        own.remove();
      }
    }
  };

  return (own) => {
    if (own?.hasAttribute('data-feed')) put(own);
    else if (own) restore(own);
    look();
  };
};

/**
 * The one-tag form: puts an element of `tag` behind each of our scripts with a `data-feed`. One keeper of places does
 * it for all copies that a page runs, and stays with the class that is registered.
 */
export const mountTickers = (tag: string, attributes: readonly string[]): void => {
  const registered = customElements.get(tag) as unknown as { mountTickers?: Mount };
  (registered.mountTickers ??= createMount(tag, attributes))(runningScript());
};

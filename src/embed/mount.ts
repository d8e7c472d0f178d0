import type { ReactiveElement } from 'lit';
import { genuine, page } from '../page/document.js';
import { warn } from '../page/warn.js';
import { isOurs, runningScript } from './script.js';

/** Mounts a ticker for each script tag with `data-feed`; `own` is the tag that is running. */
type Mount = (own: HTMLScriptElement | null) => void;

/** What is mounted: an element, by its tag and its attributes. */
interface MountedElement {
  readonly tagName: string;
  readonly observedAttributes: readonly string[];
}

/** A ticker on the page, and its place. */
interface Mounted {
  readonly ticker: Element;
  readonly script: HTMLScriptElement;
  readonly parent: Element;
  /** How many elements stood before the script. */
  readonly index: number;
}

/** Whether the ticker has left the page together with its script tag, as in client-side navigation. */
const isGone = ({ ticker, script }: Mounted): boolean => !ticker.isConnected && !script.isConnected;

/** The element of a `data-target`; null where there is none, and for a malformed selector. */
const targetOf = (selector: string): Element | null => {
  try {
    return page.querySelector(selector);
  } catch {
    return null;
  }
};

const createMount = ({ tagName, observedAttributes }: MountedElement): Mount => {
  let mounted: Mounted[] = [];
  /** Script tags, and where each had its ticker. A ticker that the page has removed is not mounted again there. */
  let handled = new WeakMap<Element, Element>();

  /**
   * Whether an element can be the ticker of a new tag: one that was mounted for a tag which is gone, or one that the page
   * came with, rendered by a server or saved, if its feed is the same or it has none.
   */
  const isFree = (element: Element | null, feed: string | null): element is Element => {
    if (element?.localName !== tagName) return false;
    const its = mounted.find(({ ticker }) => ticker === element);
    return its ? !its.script.isConnected : [null, feed].includes(element.getAttribute('src'));
  };

  const mount = (script: HTMLScriptElement): void => {
    const { body } = page;
    const loading = page.readyState === 'loading';
    const selector = script.getAttribute('data-target');
    const target = selector && targetOf(selector);
    // A CMS, a tag manager or React may put the tag in the head, where nothing is displayed: use the top of the body.
    const place = target || (body?.contains(script) ? script : body);
    if (!place || (selector && !target && loading)) {
      page.addEventListener('DOMContentLoaded', () => mount(script));
      return;
    }
    if (handled.get(script) === place) return;
    handled.set(script, place);
    if (selector && !target) warn('target', `no element is ${selector}, named by data-target`);
    if (mounted.some((one) => one.script === script && one.ticker.isConnected)) return;
    const feed = script.getAttribute('data-feed');
    const near =
      place === script
        ? [script.nextElementSibling, script.previousElementSibling]
        : [target ? place.lastElementChild : place.firstElementChild];
    const existing = near.find((one) => isFree(one, feed));
    // One that a server has rendered may have no address.
    existing?.setAttribute('src', feed!);
    if (existing) return;
    const ticker = page.createElement(tagName);
    for (const name of observedAttributes) {
      const value = script.getAttribute(`data-${name === 'src' ? 'feed' : name}`);
      if (value !== null) ticker.setAttribute(name, value);
    }
    if (place === script) script.after(ticker);
    else if (target) place.append(ticker);
    else place.prepend(ticker);
    (ticker as Partial<ReactiveElement>).addController?.({
      hostDisconnected: () => queueMicrotask(mountAll),
    });
    const parent = ticker.parentElement!;
    const index = [...genuine(() => parent).children].indexOf(place === script ? script : ticker);
    const gone = mounted.find(isGone);
    mounted = [...mounted.filter((one) => one !== gone), { ticker, script, parent, index }];
    if (!loading) return;
    // A page that was saved with its ticker has it behind the tag, where the parser has not yet come.
    const parsed = new MutationObserver(() => {
      const next = ticker.nextElementSibling;
      if (isFree(next, feed)) next.remove();
    });
    parsed.observe(parent, { childList: true });
    page.addEventListener('DOMContentLoaded', () => parsed.disconnect());
  };

  const mountAll = (): void => {
    // A tag with `nomodule` is for browsers without modules, which do not run this script.
    for (const script of page.querySelectorAll<HTMLScriptElement>('script[data-feed]:not([nomodule])'))
      if (isOurs(script) || mounted.some((one) => one.script.src === script.src)) mount(script);
    // Where the ticker is gone but its tag is still there, the page has removed the ticker on purpose.
    mounted = mounted.filter((one) => one.ticker.isConnected || isGone(one));
    observer.disconnect();
    if (mounted.some(isGone)) observer.observe(window.document, { childList: true, subtree: true });
  };
  /**
   * Scripts do not always run again when a page changes its content: a module never does, and routers skip scripts
   * that have run. So the document is observed for a new tag, but only while a ticker is gone together with its tag.
   */
  const observer = new MutationObserver(mountAll);
  // Turbo's morphing removes the ticker, since the server has not sent it, and keeps the tag.
  page.addEventListener('turbo:render', () => {
    handled = new WeakMap();
    mountAll();
  });

  /** Restores removed tickers. A router, such as pjax, may run the script again without the attributes of its tag. */
  const restore = (own: HTMLScriptElement): void => {
    for (const one of mounted.filter(isGone)) {
      const parent = genuine(() => one.parent);
      if (one.script.src === own.src && parent.isConnected) {
        parent.insertBefore(one.ticker, parent.children[one.index] ?? null);
        // While this tag is in the page, the router would skip the script of the next page.
        own.remove();
      }
    }
  };

  return (own) => {
    if (own?.hasAttribute('data-feed')) mount(own);
    else if (own) restore(own);
    mountAll();
  };
};

/**
 * The one-tag form: inserts an element after each of our script tags with a `data-feed`. The state is kept on the
 * registered class, so that all copies of the script on a page share it.
 */
export const mountTickers = (element: MountedElement): void => {
  const registered = customElements.get(element.tagName) as unknown as { mountTickers?: Mount };
  (registered.mountTickers ??= createMount(element))(runningScript());
};

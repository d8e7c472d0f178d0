import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { page } from '../page/document.js';

/** The `lang` of an element or its nearest ancestor, also outside its shadow root; empty where none is set. */
const closestLang = (element: Element): string => {
  const found = element.closest('[lang]');
  // Not `found.getAttribute`: in a form, a field of that name would take its place.
  if (found) return Element.prototype.getAttribute.call(found, 'lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestLang(root.host) : '';
};

/** The language of an element: its own `lang` or that of the nearest ancestor. It follows changes of all of them. */
export class LanguageController implements ReactiveController {
  /** BCP 47 tag; empty where no `lang` is set. */
  lang = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.update());
    // Each ancestor by itself: an observer of a whole document would be asked about every change of an attribute in it.
    let root: Node = this.#host;
    for (let at: Node | null = root; at; at = root instanceof ShadowRoot ? root.host : null) {
      root = at.getRootNode();
      // A walker, since in a form a field named `parentNode` would take the place of the property.
      const walker = page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
      walker.currentNode = at;
      do this.#observer.observe(walker.currentNode, { attributeFilter: ['lang'] });
      while (walker.parentNode());
    }
    this.update();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Updates the language after a change of the host's own `lang`, which is `own`: a server has no document to read. */
  update(own?: string | null): void {
    const lang = own ?? closestLang(this.#host);
    if (lang === this.lang) return;
    this.lang = lang;
    this.#host.requestUpdate();
  }
}

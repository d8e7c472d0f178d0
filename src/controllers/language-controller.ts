import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { page } from '../page/document.js';

/** The closest `lang` at or above an element, through shadow roots; empty where none is set. */
const closestLang = (element: Element): string => {
  const found = element.closest('[lang]');
  // A form answers with a field that is called so.
  if (found) return Element.prototype.getAttribute.call(found, 'lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestLang(root.host) : '';
};

/** The language an element is in: its own `lang` or the nearest ancestor's, also when the page changes its own. */
export class LanguageController implements ReactiveController {
  /** BCP 47 tag; empty where nothing says. */
  lang = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #page: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = new MutationObserver(() => this.look());
    this.#page.observe(page.documentElement, { attributeFilter: ['lang'] });
    this.look();
  }

  hostDisconnected(): void {
    this.#page?.disconnect();
  }

  /** Looks again: the host's own `lang` has changed. `own` serves where there is no document. */
  look(own?: string | null): void {
    const lang = own ?? closestLang(this.#host);
    if (lang === this.lang) return;
    this.lang = lang;
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveElement } from 'lit';

/** What has the focus in an element: in its shadow root, or in the page's content that it shows. */
const focusedIn = (host: ReactiveElement): Element | null => {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  return host.shadowRoot!.activeElement ?? (host.contains(activeElement) ? activeElement : null);
};

const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

/**
 * Keeps the focus in an element whose update removes or hides what has it, such as a link of the page's fallback content.
 * The element as a whole then has the focus, so that its name is said, and Tab goes to the first that it has.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveElement;
  #had = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = focusedIn(this.#host) !== null;
  }

  hostUpdated(): void {
    // Once the update is over, since the element itself may know what should have the focus next.
    if (this.#had) queueMicrotask(this.#handOn);
  }

  readonly #handOn = (): void => {
    const focused = focusedIn(this.#host);
    const base = this.#host.renderRoot.querySelector<HTMLElement>('.base');
    if (!base || (focused && isShown(focused))) return;
    base.tabIndex = -1;
    base.focus({ preventScroll: true });
    // A click should not give it the focus later. A window that is left keeps its focus.
    base.onblur = () => {
      if (focusedIn(this.#host) !== base) base.removeAttribute('tabindex');
    };
  };
}

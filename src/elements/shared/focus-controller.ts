import type { ReactiveController, ReactiveElement } from 'lit';

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
    // Also in its shadow root, and in the page's content that it shows.
    this.#had = this.#host.matches(':focus-within');
  }

  hostUpdated(): void {
    // Once the update is over, since the element itself may know what should have the focus next.
    if (this.#had) queueMicrotask(this.#handOn);
  }

  readonly #handOn = (): void => {
    const { shadowRoot } = this.#host;
    const focused = shadowRoot!.activeElement ?? this.#host.querySelector(':focus');
    const base = shadowRoot!.querySelector<HTMLElement>('.base');
    if (!base || (focused && isShown(focused))) return;
    base.tabIndex = -1;
    base.focus({ preventScroll: true });
    // A click should not give it the focus later. A window that is left keeps its focus.
    base.onblur = () => {
      if (shadowRoot!.activeElement !== base) base.removeAttribute('tabindex');
    };
  };
}

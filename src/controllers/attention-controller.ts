import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { page } from '../page/document.js';
import { viewObserver, type Observer } from '../page/observers.js';

/**
 * Whether an element that moves by itself should hold still: while the reader points at it or has the keyboard focus in
 * it, and while nobody can see it.
 */
export class AttentionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  #hovered = false;
  #waived = false;
  #inView = false;
  #observer: Observer | undefined;
  #listeners: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Whether to hold still. */
  get holding(): boolean {
    return !this.#inView || page.hidden || (!this.#waived && (this.#hovered || this.#focused));
  }

  /**
   * Computed each time, since an element that is removed or disabled loses focus without an event. Only visible focus
   * counts: a button that was clicked with the mouse keeps focus long after the reader has left.
   */
  get #focused(): boolean {
    return !!this.#host.shadowRoot?.activeElement?.matches(':focus-visible');
  }

  /** Until the reader leaves, ignores that they are there: to be called when they have pressed play. */
  waive(): void {
    this.#waived = this.#hovered || this.#focused;
    this.#changed();
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const options = { signal: this.#listeners.signal };
    const on = (target: EventTarget, type: string, apply?: () => void) =>
      target.addEventListener(
        type,
        () => {
          apply?.();
          this.#changed();
        },
        options,
      );
    on(this.#host, 'pointerenter', () => (this.#hovered = true));
    on(this.#host, 'pointerleave', () => (this.#hovered = this.#waived = false));
    // Listens on the shadow root, since focus that moves within it causes no event on the host.
    const root = this.#host.shadowRoot!;
    on(root, 'focusin');
    // The first key makes the focus of a clicked button visible.
    on(root, 'keydown');
    on(root, 'focusout', () => (this.#waived = false));
    on(page, 'visibilitychange');
    this.#observer = viewObserver((inView) => {
      this.#inView = inView;
      this.#changed();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
    this.#observer?.disconnect();
    this.#hovered = this.#waived = this.#inView = false;
  }
}

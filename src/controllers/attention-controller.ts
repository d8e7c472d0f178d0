import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { page } from '../page/document.js';

/**
 * Whether something that moves by itself may move now: not while the reader points at it or is in it with the
 * keyboard, nor while nobody can see it.
 */
export class AttentionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  #hovered = false;
  #waived = false;
  #inView = false;
  #observer: IntersectionObserver | undefined;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Whether to hold still, in place. */
  get holding(): boolean {
    return !this.#inView || page.hidden || (!this.#waived && (this.#hovered || this.#focused));
  }

  /**
   * Asked anew each time: an element that is removed or disabled loses focus without an event. A button that was
   * clicked with the mouse keeps focus: only focus that is shown counts as being there.
   */
  get #focused(): boolean {
    return !!this.#host.shadowRoot?.activeElement?.matches(':focus-visible');
  }

  /** Lets it move although the reader points at it: they have just pressed play. Until they leave. */
  waive(): void {
    this.#waived = this.#hovered || this.#focused;
    this.#changed();
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal };
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
    // The host hears nothing of focus that moves within its shadow root.
    const root = this.#host.shadowRoot!;
    on(root, 'focusin');
    // The first key makes the focus of a button seen that was clicked.
    on(root, 'keydown');
    on(root, 'focusout', () => (this.#waived = false));
    on(page, 'visibilitychange');
    this.#observer = new IntersectionObserver((entries) => {
      this.#inView = entries.at(-1)!.isIntersecting;
      this.#changed();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#observer?.disconnect();
    this.#hovered = this.#waived = this.#inView = false;
  }
}

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
  #focused = false;
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

  /** Lets it move although the reader points at it: they have just pressed play. Until they leave. */
  waive(): void {
    this.#waived = this.#hovered || this.#focused;
    this.#changed();
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal };
    const on = (target: EventTarget, type: string, apply: (event: Event) => void) =>
      target.addEventListener(
        type,
        (event) => {
          apply(event);
          this.#changed();
        },
        options,
      );
    on(this.#host, 'pointerenter', () => (this.#hovered = true));
    on(this.#host, 'pointerleave', () => (this.#hovered = this.#waived = false));
    // A button clicked with the mouse keeps focus: only focus that is shown counts as being there.
    on(this.#host, 'focusin', (event) => {
      this.#focused = (event.composedPath()[0] as Element).matches(':focus-visible');
    });
    on(this.#host, 'focusout', () => (this.#focused = this.#waived = false));
    on(page, 'visibilitychange', () => undefined);
    this.#observer = new IntersectionObserver((entries) => {
      this.#inView = entries.at(-1)!.isIntersecting;
      this.#changed();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#observer?.disconnect();
    this.#hovered = this.#focused = this.#waived = this.#inView = false;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the reader's preference for reduced motion, also when it changes while the page is open. */
export class ReducedMotionController implements ReactiveController {
  readonly #changed: (reduced: boolean) => void;
  #query: MediaQueryList | undefined;
  #known: boolean | undefined;

  constructor(host: ReactiveControllerHost, changed: (reduced: boolean) => void) {
    this.#changed = changed;
    host.addController(this);
  }

  get reduced(): boolean {
    return this.#query?.matches ?? false;
  }

  hostConnected(): void {
    // The DOMs of test runners have no media.
    if ('matchMedia' in globalThis) this.#query ??= matchMedia('(prefers-reduced-motion: reduce)');
    this.#query?.addEventListener('change', this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#update);
  }

  readonly #update = (): void => {
    // A host that is moved within the page knows the preference already, and may have been played since.
    if (this.reduced === this.#known) return;
    this.#known = this.reduced;
    this.#changed(this.reduced);
  };
}

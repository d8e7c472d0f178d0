import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the reader's wish for less motion, also when it changes while the page is open. */
export class ReducedMotionController implements ReactiveController {
  readonly #changed: (reduced: boolean) => void;
  #query: MediaQueryList | undefined;
  #told: boolean | undefined;

  constructor(host: ReactiveControllerHost, changed: (reduced: boolean) => void) {
    this.#changed = changed;
    host.addController(this);
  }

  get reduced(): boolean {
    return this.#query?.matches ?? false;
  }

  hostConnected(): void {
    this.#query ??= matchMedia('(prefers-reduced-motion: reduce)');
    this.#query.addEventListener('change', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#look);
  }

  readonly #look = (): void => {
    // Moved in the page, the host has been told already, and may have been played since.
    if (this.reduced === this.#told) return;
    this.#told = this.reduced;
    this.#changed(this.reduced);
  };
}

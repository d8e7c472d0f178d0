import { emit } from './events.js';
import { isOn } from './switch.js';

/** Boolean attributes that the reader can change with a button. */
export type Switch = 'paused' | 'open';

/** What the reader of an element has paused or opened. */
export class Choices {
  readonly #host: HTMLElement;
  readonly #on = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Applies a choice and emits its event. */
  apply(name: Switch, value: boolean): void {
    if (value) this.#on.add(name);
    else this.#on.delete(name);
    Object.assign(this.#host, { [name]: value });
    if (name === 'open') emit(this.#host, 'nalssi-toggle', { open: value });
    else if (value) emit(this.#host, 'nalssi-pause', { paused: true });
    else emit(this.#host, 'nalssi-play', { paused: false });
  }

  /**
   * Whether a choice stays although the page changes its attribute: when the attribute is only removed, or `false`. A page that
   * is morphed into its new HTML loses every attribute that the HTML does not have. The property and the methods still
   * change it.
   */
  outlasts(name: string, value: string | null): boolean {
    return !isOn(value) && this.#on.has(name) && Boolean(this.#host[name as keyof HTMLElement]);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Ms after which a page that is never idle renders the other rows all the same. */
const TIMEOUT = 200;

/** Calls back when the browser is idle; WebKit does not say when it is. */
const whenIdle = (callback: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: TIMEOUT });
  else setTimeout(callback);
};

/**
 * Divides the first rendering of rows in two, where only one of them can be seen: that row first, so that it is painted
 * before the others take their time, and these when the browser is idle.
 */
export class FirstRowController implements ReactiveController {
  /** Whether to render only the row that can be seen. */
  isAlone = false;
  /** Resolves when all rows are rendered, or about to be; undefined before there are any. */
  done: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #hasRows: () => boolean;
  readonly #showsOne: () => boolean;

  constructor(host: ReactiveControllerHost, hasRows: () => boolean, showsOne: () => boolean) {
    this.#host = host;
    this.#hasRows = hasRows;
    this.#showsOne = showsOne;
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.done && this.#hasRows()) {
      this.isAlone = true;
      this.done = new Promise((resolve) => {
        whenIdle(() => {
          this.complete();
          resolve();
        });
      });
    }
    this.isAlone &&= this.#showsOne();
  }

  /** Has all rows rendered with the next update. */
  complete(): void {
    if (!this.isAlone) return;
    this.isAlone = false;
    this.#host.requestUpdate();
  }
}

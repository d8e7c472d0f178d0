import { appliesPreference } from './state.js';

/** Whether the reader has paused a ticker of this page. Tickers that are added later start paused then. */
let pausedByReader = false;

/** Who has paused a ticker: the page, the reader, or the reader's preference for reduced motion. */
export class Pause {
  readonly #host: { paused: boolean };
  readonly #choose: (paused: boolean) => void;
  #byPreference = false;

  /** `choose` applies what the reader has chosen. */
  constructor(host: { paused: boolean }, choose: (paused: boolean) => void) {
    this.#host = host;
    this.#choose = choose;
  }

  /** A ticker has been added to the page. */
  added(): void {
    if (pausedByReader && !this.#host.paused) this.#choose(true);
  }

  /** The page pauses the ticker, or lets it move. */
  set(paused: boolean): void {
    this.#byPreference = false;
    this.#host.paused = paused;
  }

  /** The reader does so, for this ticker and for those that are added later. */
  setByReader(paused: boolean): void {
    pausedByReader = paused;
    this.#choose(paused);
  }

  /** The reader's preference for reduced motion has changed. */
  prefer(reduced: boolean): void {
    if (!appliesPreference(reduced, this.#host.paused, this.#byPreference)) return;
    this.#byPreference = reduced;
    this.#choose(reduced);
  }
}

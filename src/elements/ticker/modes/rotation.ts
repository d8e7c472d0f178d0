/** A timer's longest, some 25 days: beyond it a browser would not wait at all. */
const LONGEST = 2 ** 31 - 1;

/**
 * Which of a number of rows is current, and when the next one is due: one timer while it runs, none while it
 * rests. Knows nothing of how a row is shown.
 */
export class Rotation {
  index = 0;
  readonly #show: (index: number, delta: number) => void;
  #count = 0;
  #interval = 0;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `show` is called whenever another row becomes current, with the step that led there. */
  constructor(show: (index: number, delta: number) => void) {
    this.#show = show;
  }

  get count(): number {
    return this.#count;
  }

  /** Rows there are; the current one stays current while it exists. */
  set count(count: number) {
    this.#count = count;
    this.index = Math.min(this.index, Math.max(0, count - 1));
    this.#restartTimer();
  }

  /** Ms that a row stands; the same again lets the current one stand no longer. */
  set interval(interval: number) {
    if (interval === this.#interval) return;
    this.#interval = interval;
    this.#restartTimer();
  }

  set running(running: boolean) {
    if (running === this.#running) return;
    this.#running = running;
    this.#restartTimer();
  }

  /** Moves by `delta` rows, round the ends, and lets the new one stand its full time. */
  step(delta: number): void {
    if (this.#count < 2) return;
    this.index = (this.index + delta + this.#count) % this.#count;
    this.#restartTimer();
    this.#show(this.index, delta);
  }

  #restartTimer(): void {
    clearTimeout(this.#timer);
    if (this.#running && this.#count > 1)
      this.#timer = setTimeout(() => this.step(1), Math.min(this.#interval, LONGEST));
  }
}

/** The longest delay of a timer, about 25 days: a timer with a longer one fires at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Which of a number of rows is current, and when the next one is due. There is one timer while it runs and none while it
 * is paused. How a row is displayed is up to its user.
 */
export class Rotation {
  index = 0;
  readonly #show: (index: number, delta: number) => void;
  #count = 0;
  #interval = 0;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `show` is called whenever another row has become current, with its number and the step that led there. */
  constructor(show: (index: number, delta: number) => void) {
    this.#show = show;
  }

  get count(): number {
    return this.#count;
  }

  /** Number of rows; the current one stays current as long as it exists. */
  set count(count: number) {
    this.#count = count;
    this.index = Math.min(this.index, Math.max(0, count - 1));
    this.#restartTimer();
  }

  /** How long a row is shown, in ms. Setting the same value again does not restart the time of the current row. */
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

  /** Moves by `delta` rows; after the last row comes the first. The new row is shown for its full time. */
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

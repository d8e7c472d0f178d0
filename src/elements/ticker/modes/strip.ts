import { Rotation } from './rotation.js';
import type { Motion, MotionContext } from './index.js';

/** Ms without scrolling after which it has come to rest: `scrollend` is too new to rely on. */
const REST = 150;
/** Px that a row may be off and still be where it was sent: browsers round, and stop short. */
const NEAR = 2;

/** All rows side by side in a strip that the reader scrolls, and that goes on by one row at a time. */
export class StripMotion implements Motion {
  readonly #context: MotionContext;
  readonly #rotation = new Rotation((index) => {
    this.#scroll(this.#context.allowsMotion() ? 'smooth' : 'instant');
    this.#context.changed(index);
  });
  readonly #end = new AbortController();
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(context: MotionContext) {
    this.#context = context;
    context.window.addEventListener(
      'scroll',
      () => {
        clearTimeout(this.#rest);
        this.#rest = setTimeout(() => this.#follow(), REST);
      },
      { signal: this.#end.signal },
    );
    context.window.tabIndex = 0;
  }

  get index(): number {
    return this.#rotation.index;
  }

  update(count: number, interval: number, index: number): void {
    this.#rotation.interval = interval;
    if (count === this.#rotation.count && index === this.index) return;
    this.#rotation.count = count;
    this.show(index);
  }

  run(running: boolean): void {
    this.#rotation.running = running;
  }

  step(delta: number): void {
    this.#rotation.step(delta);
  }

  show(index: number): void {
    this.#rotation.index = index;
    this.#scroll('instant');
  }

  end(): void {
    this.#end.abort();
    clearTimeout(this.#rest);
    this.#rotation.running = false;
    const { window } = this.#context;
    // A reader who is there is not thrown out of it by another mode.
    if (window.matches(':focus')) window.tabIndex = -1;
    else window.removeAttribute('tabindex');
    window.scrollLeft = 0;
  }

  get #starts(): number[] {
    return [...this.#context.list.children].map((row) => (row as HTMLElement).offsetLeft);
  }

  #scroll(behavior: ScrollBehavior): void {
    // What has come to rest just now is no longer where it goes.
    clearTimeout(this.#rest);
    this.#context.window.scroll({ left: this.#starts[this.index]!, behavior });
  }

  /** Where the reader has scrolled to is where it goes on from, unless the current row led there. */
  #follow(): void {
    const { scrollLeft, scrollWidth, clientWidth } = this.#context.window;
    const starts = this.#starts;
    // The last rows never come to the start.
    const due = Math.min(starts[this.index]!, scrollWidth - clientWidth);
    if (Math.abs(scrollLeft - due) <= NEAR) return;
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= scrollLeft + NEAR),
    );
    if (index === this.index) return;
    this.#rotation.index = index;
    this.#context.changed(index);
  }
}

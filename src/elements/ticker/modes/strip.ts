import { Rotation } from './rotation.js';
import type { Motion, MotionContext } from './motion.js';

/** Ms without scrolling after which it has come to rest: `scrollend` is too new to rely on. */
const REST = 150;
/** Px that a row may be off and still be where it was sent: browsers round, and stop short. */
const NEAR = 2;

/** All rows side by side in a strip that the reader scrolls, and that goes on by one row at a time. */
export class StripMotion implements Motion {
  readonly #context: MotionContext;
  readonly #rotation = new Rotation((index) => {
    this.#scroll(this.#context.moves() ? 'smooth' : 'instant');
    this.#context.changed(index);
  });
  readonly #end = new AbortController();
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Whether it scrolls smoothly to its row, and the reader has not taken over. */
  #underWay = false;

  constructor(context: MotionContext) {
    this.#context = context;
    const options = { signal: this.#end.signal, passive: true };
    context.window.addEventListener(
      'scroll',
      () => {
        clearTimeout(this.#rest);
        // A busy page may stop for longer than a rest on the way to a row.
        this.#underWay &&= this.#isElsewhere;
        if (!this.#underWay) this.#rest = setTimeout(() => this.#follow(), REST);
      },
      options,
    );
    for (const type of ['pointerdown', 'wheel', 'keydown'])
      context.window.addEventListener(type, () => (this.#underWay = false), options);
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
    this.#underWay = behavior === 'smooth' && this.#isElsewhere;
    this.#context.window.scroll({ left: this.#starts[this.index]!, behavior });
  }

  get #isElsewhere(): boolean {
    const { scrollLeft, scrollWidth, clientWidth } = this.#context.window;
    // The last rows never come to the start.
    return Math.abs(scrollLeft - Math.min(this.#starts[this.index]!, scrollWidth - clientWidth)) > NEAR;
  }

  /** Where the reader has scrolled to is where it goes on from, unless the current row led there. */
  #follow(): void {
    if (!this.#isElsewhere) return;
    const { scrollLeft } = this.#context.window;
    const index = Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= scrollLeft + NEAR),
    );
    if (index === this.index) return;
    this.#rotation.index = index;
    this.#context.changed(index);
  }
}

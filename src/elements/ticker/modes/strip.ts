import { sizeObserver } from '../../../page/observers.js';
import { Rotation } from './rotation.js';
import type { Motion, MotionContext } from './index.js';
import type { Pace } from './pace.js';

/** Ms without a scroll event after which scrolling has ended. Not all supported browsers have `scrollend`. */
const SCROLL_END = 150;
/** Px by which a row may miss its target: browsers round positions, or stop slightly before. */
const TOLERANCE = 2;

/** All rows side by side in a strip, which the reader can scroll and which moves on by one row at a time. */
export class StripMotion implements Motion {
  readonly #context: MotionContext;
  readonly #rotation = new Rotation((index) => {
    this.#scroll(this.#context.allowsMotion() ? 'smooth' : 'instant');
    this.#look();
    this.#context.changed(index);
  });
  readonly #end = new AbortController();
  readonly #resize = sizeObserver(() => this.#look());
  ends: readonly [before: boolean, after: boolean] = [false, false];
  #scrollTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether a smooth scroll to the current row is under way, and the reader has not interrupted it. */
  #underWay = false;

  constructor(context: MotionContext) {
    this.#context = context;
    const options = { signal: this.#end.signal, passive: true };
    context.window.addEventListener(
      'scroll',
      () => {
        clearTimeout(this.#scrollTimer);
        // On a busy page, a smooth scroll may pause for longer than `SCROLL_END` on the way.
        this.#underWay &&= this.#isElsewhere;
        this.#look();
        if (!this.#underWay) this.#scrollTimer = setTimeout(() => this.#follow(), SCROLL_END);
      },
      options,
    );
    for (const type of ['pointerdown', 'wheel', 'keydown'])
      context.window.addEventListener(type, () => (this.#underWay = false), options);
    context.window.tabIndex = 0;
    this.#resize.observe(context.window);
    this.#resize.observe(context.list);
  }

  get index(): number {
    return this.#rotation.index;
  }

  update(count: number, { interval }: Pace, index: number): void {
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
    this.#resize.disconnect();
    clearTimeout(this.#scrollTimer);
    this.#rotation.running = false;
    const { window } = this.#context;
    // Without any `tabindex` the window would lose the focus of a reader who has it there.
    if (window.matches(':focus')) window.tabIndex = -1;
    else window.removeAttribute('tabindex');
    window.scrollLeft = 0;
  }

  /** How far the window is scrolled where each row is the current one: past the end of the row before it. */
  get #starts(): number[] {
    const { window, list } = this.#context;
    const room = parseFloat(getComputedStyle(window).scrollPaddingLeft);
    return [...list.children].map((row) => Math.max(0, (row as HTMLElement).offsetLeft - room));
  }

  /** Looks whether there is more before and after the window, or will be once it is where it is on its way to. */
  #look(): void {
    const { scrollLeft, scrollWidth, clientWidth } = this.#context.window;
    const left = this.#underWay ? this.#target : scrollLeft;
    const ends = [left <= TOLERANCE, left >= scrollWidth - clientWidth - TOLERANCE] as const;
    if (String(ends) === String(this.ends)) return;
    this.ends = ends;
    this.#context.reached();
  }

  #scroll(behavior: ScrollBehavior): void {
    // The end of an earlier scroll no longer decides which row is current.
    clearTimeout(this.#scrollTimer);
    this.#underWay = behavior === 'smooth' && this.#isElsewhere;
    const { window } = this.#context;
    // jsdom cannot scroll an element.
    if ('scroll' in window) window.scroll({ left: this.#starts[this.index]!, behavior });
  }

  /** How far the window is scrolled where the current row is at its start. The last rows cannot reach that. */
  get #target(): number {
    const { scrollWidth, clientWidth } = this.#context.window;
    return Math.min(this.#starts[this.index]!, scrollWidth - clientWidth);
  }

  get #isElsewhere(): boolean {
    return Math.abs(this.#context.window.scrollLeft - this.#target) > TOLERANCE;
  }

  /** The row that the reader has scrolled to becomes current, unless the scroll was to the current row. */
  #follow(): void {
    if (!this.#isElsewhere) return;
    const { scrollLeft } = this.#context.window;
    const index = Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= scrollLeft + TOLERANCE),
    );
    if (index === this.index) return;
    this.#rotation.index = index;
    this.#context.changed(index);
  }
}

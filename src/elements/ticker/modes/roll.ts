import { Rotation } from './rotation.js';
import type { Motion, MotionContext } from './index.js';

const ROLL: KeyframeAnimationOptions = {
  duration: 400,
  easing: 'cubic-bezier(.3, 0, .2, 1)',
  fill: 'forwards',
};

/**
 * One row at a time, rolling upwards. A roll is one finite animation of the list's transform, so that between two rolls
 * the browser has nothing to compute or paint. Positions are percentages, which need no measuring after a change of zoom
 * or font, and are set by animations, since a strict Content Security Policy may forbid inline styles.
 */
export class RollMotion implements Motion {
  readonly #context: MotionContext;
  readonly #rotation = new Rotation((index, delta) => this.#roll(index, delta));
  #position: Animation | undefined;
  #wrap: Animation | undefined;

  constructor(context: MotionContext) {
    this.#context = context;
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

  /** A roll that is under way is not stopped, since half-way no row can be read. */
  run(running: boolean): void {
    this.#rotation.running = running;
  }

  step(delta: number): void {
    this.#rotation.step(delta);
  }

  show(index: number): void {
    this.#rotation.index = index;
    this.#settle();
  }

  end(): void {
    this.#rotation.running = false;
    this.#position?.cancel();
    this.#wrap?.cancel();
  }

  /** Shows the current row without movement. */
  #settle(): void {
    this.#move([this.#rotation.index], { duration: 0, fill: 'forwards' });
    this.#wrap?.cancel();
  }

  #roll(index: number, delta: number): void {
    if (this.#context.allowsMotion()) this.#animate(index, delta);
    else this.#settle();
    this.#context.changed(index);
  }

  #animate(index: number, delta: number): void {
    // From the last row to the first, and back: that row is moved beyond the end, and afterwards all return to their place.
    const { count } = this.#rotation;
    const from = index - delta < 0 ? count - 1 : (index - delta) % count;
    const to = from + delta;
    this.#move([from, to], ROLL);
    this.#wrap?.cancel();
    if (to === index) return;
    const beyond = `translateY(${(to - index) * 100}%)`;
    this.#wrap = this.#context.list.children[index]!.animate({ transform: [beyond, beyond] }, ROLL);
    this.#position!.onfinish = () => this.#settle();
  }

  /** Moves the list from the first to the last of these row numbers. */
  #move(rows: readonly number[], options: KeyframeAnimationOptions): void {
    const transform = rows.map((row) => `translateY(${(-100 * row) / this.#rotation.count}%)`);
    const before = this.#position;
    this.#position = this.#context.list.animate({ transform: [transform[0]!, transform.at(-1)!] }, options);
    before?.cancel();
  }
}

import { Rotation } from './rotation.js';
import type { Motion, MotionContext } from './index.js';

const ROLL: KeyframeAnimationOptions = {
  duration: 400,
  easing: 'cubic-bezier(.3, 0, .2, 1)',
  fill: 'forwards',
};

/**
 * One row at a time, rolling upwards. Motion that rests: a roll is one finite animation of the list's
 * transform, and between two rolls there is no frame, style, layout or script at all. Positions are in per
 * cent, so that zoom and other fonts need no measuring, and are animations too: no inline style is written.
 */
export class RollMotion implements Motion {
  readonly #context: MotionContext;
  readonly #rotation = new Rotation((index, delta) => this.#roll(index, delta));
  #place: Animation | undefined;
  #detour: Animation | undefined;

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

  /** A roll that is under way goes to its end: between two rows none can be read. */
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
    this.#place?.cancel();
    this.#detour?.cancel();
  }

  /** Shows the current row without movement. */
  #settle(): void {
    this.#move([this.#rotation.index], { duration: 0, fill: 'forwards' });
    this.#detour?.cancel();
  }

  #roll(index: number, delta: number): void {
    if (this.#context.allowsMotion()) this.#animate(index, delta);
    else this.#settle();
    this.#context.changed(index);
  }

  #animate(index: number, delta: number): void {
    // Round the ends the row to come waits beyond the end, and everything goes home when it has arrived.
    const { count } = this.#rotation;
    const from = index - delta < 0 ? count - 1 : (index - delta) % count;
    const to = from + delta;
    this.#move([from, to], ROLL);
    this.#detour?.cancel();
    if (to === index) return;
    const beyond = `translateY(${(to - index) * 100}%)`;
    this.#detour = this.#context.list.children[index]!.animate({ transform: [beyond, beyond] }, ROLL);
    this.#place!.onfinish = () => this.#settle();
  }

  /** Rows, by number, that the list goes through. */
  #move(rows: readonly number[], options: KeyframeAnimationOptions): void {
    const transform = rows.map((row) => `translateY(${(-100 * row) / this.#rotation.count}%)`);
    const before = this.#place;
    this.#place = this.#context.list.animate({ transform: [transform[0]!, transform.at(-1)!] }, options);
    before?.cancel();
  }
}

import { Rotation } from './rotation.js';
import type { Motion, MotionContext } from './motion.js';

const ROLL: KeyframeAnimationOptions = {
  duration: 400,
  easing: 'cubic-bezier(.3, 0, .2, 1)',
  fill: 'forwards',
};

/** A row that stays where it is put. */
const STAND: KeyframeAnimationOptions = { duration: 0, fill: 'forwards' };
const AT_PLACE = 'none';
const ABOVE = 'translateY(-100%)';
const BELOW = 'translateY(100%)';

/**
 * One row at a time, rolling upwards. A roll is two finite animations of one transform each; between two rolls there is
 * no frame, style, layout or script at all. All rows but the current one wait at one place just below the window, so
 * that find-in-page and screen readers that go to one of them stay at the ticker. Positions are in per cent, so that
 * zoom and other fonts need no measuring, and they are animations, so that no inline style is written.
 */
export class RollMotion implements Motion {
  readonly #context: MotionContext;
  readonly #rotation = new Rotation((index, delta) => this.#roll(index, delta));
  /** Of the row that leaves, while it does, and of the current one. */
  #animations: readonly Animation[] = [];
  #shown = 0;

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
    this.#replace([]);
  }

  /** Shows the current row without movement. */
  #settle(): void {
    this.#shown = this.index;
    this.#replace([this.#animate(this.index, AT_PLACE, AT_PLACE, STAND)]);
  }

  #roll(index: number, delta: number): void {
    if (this.#context.moves()) {
      const [from, to] = delta > 0 ? [BELOW, ABOVE] : [ABOVE, BELOW];
      const leaving = this.#animate(this.#shown, AT_PLACE, to, ROLL);
      const coming = this.#animate(index, from, AT_PLACE, ROLL);
      leaving.onfinish = () => leaving.cancel();
      this.#shown = index;
      this.#replace([leaving, coming]);
    } else this.#settle();
    this.#context.changed(index);
  }

  #animate(index: number, from: string, to: string, options: KeyframeAnimationOptions): Animation {
    return this.#context.list.children[index]!.animate({ transform: [from, to] }, options);
  }

  #replace(animations: readonly Animation[]): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = animations;
  }
}

import { cancel } from './cancel.js';
import { Rotation } from './rotation.js';
import type { Motion, MotionContext } from './index.js';
import type { Pace } from './pace.js';

const ROLL: KeyframeAnimationOptions = { duration: 360, easing: 'cubic-bezier(.3, 0, .2, 1)' };

/** For a row that stays at its position. */
const STAND: KeyframeAnimationOptions = { duration: 0, fill: 'forwards' };
const AT_PLACE = 'none';
const ABOVE = 'translateY(-40%)';
const BELOW = 'translateY(40%)';
/** One row is pale before the other can be read, since two texts over one another cannot be read at all. */
const FADING = [1, 0.15, 0];
const APPEARING = [0, 0.15, 1];

/**
 * One row at a time, rolling upwards: it fades as it leaves, and the next one appears from a short way below. A roll is two
 * finite animations, each of one row's transform and opacity, which the browser's compositor runs, so that between two rolls
 * it has nothing to compute or paint. All rows but the current one are just below the window, so that
 * find-in-page and screen readers that go to one of them stay at the ticker. Positions are percentages, which need no
 * measuring after a change of zoom or font, and are set by animations, since a strict Content Security Policy may forbid
 * inline styles.
 */
export class RollMotion implements Motion {
  readonly #context: MotionContext;
  readonly #rotation = new Rotation((index, delta) => this.#roll(index, delta));
  /** The animations of the current row and, during a roll, of the one before it. */
  #animations: readonly Animation[] = [];
  #shown = 0;

  constructor(context: MotionContext) {
    this.#context = context;
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
    this.#replace([this.#animate(this.index, { transform: AT_PLACE }, STAND)]);
  }

  #roll(index: number, delta: number): void {
    if (this.#context.allowsMotion()) {
      const [from, to] = delta > 0 ? [BELOW, ABOVE] : [ABOVE, BELOW];
      // Without `fill`, so that it then waits below the window as the other rows do.
      const leaving = this.#animate(this.#shown, { transform: [AT_PLACE, to], opacity: FADING }, ROLL);
      const coming = this.#animate(
        index,
        { transform: [from, AT_PLACE], opacity: APPEARING },
        { ...ROLL, fill: 'forwards' },
      );
      this.#shown = index;
      this.#replace([leaving, coming]);
    } else this.#settle();
    this.#context.changed(index);
  }

  #animate(index: number, values: PropertyIndexedKeyframes, options: KeyframeAnimationOptions): Animation {
    return this.#context.list.children[index]!.animate(values, options);
  }

  #replace(animations: readonly Animation[]): void {
    this.#animations.forEach(cancel);
    this.#animations = animations;
  }
}

import { MarqueeMotion } from './marquee.js';
import type { Pace } from './pace.js';
import { RollMotion } from './roll.js';
import { StripMotion } from './strip.js';

/** The elements that a motion moves, and what it needs of the ticker. */
export interface MotionContext {
  /** Shows a section of the track and clips the rest. */
  readonly window: HTMLElement;
  /** Contains the list, and whatever a motion adds beside it. */
  readonly track: HTMLElement;
  readonly list: HTMLElement;
  /** False where the reader prefers reduced motion. */
  allowsMotion(): boolean;
  /** To be called when another row has become current, unless `show` or `update` made it so. */
  changed(index: number): void;
  /** To be called when `ends` has changed. */
  reached(): void;
}

/** One way of showing rows in turn; it starts with the first `update`. */
export interface Motion {
  readonly index: number;
  /** Whether nothing is hidden before the window, and after it; not given where the line has no ends. */
  readonly ends?: readonly [before: boolean, after: boolean];
  /** Sets the number of rows, how fast they follow one another, and which is current. */
  update(count: number, pace: Pace, index: number): void;
  /**
   * Starts or stops the movement by itself. `run(false)` may be called repeatedly, and must not freeze a manual step
   * half-way.
   */
  run(running: boolean): void;
  /** Moves by `delta` rows; after the last row comes the first. */
  step(delta: number): void;
  /** Makes a row current without movement and without calling `changed`. */
  show(index: number): void;
  /** Stops for good and removes every effect. */
  end(): void;
}

/** The motions, by the value of the `mode` attribute. */
export const MODES = {
  roll: RollMotion,
  marquee: MarqueeMotion,
  strip: StripMotion,
} satisfies Record<TickerMode, new (context: MotionContext) => Motion>;

export type TickerMode = 'roll' | 'marquee' | 'strip';

/** The mode of that name, or `roll` where there is none. */
export const modeNamed = (name: string): TickerMode =>
  Object.hasOwn(MODES, name) ? (name as TickerMode) : 'roll';

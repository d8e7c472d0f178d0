import { MarqueeMotion } from './marquee.js';
import type { Motion, MotionContext } from './motion.js';
import { RollMotion } from './roll.js';
import { StripMotion } from './strip.js';

/** The motions by the name of the `mode` attribute. */
export const MODES = {
  roll: RollMotion,
  marquee: MarqueeMotion,
  strip: StripMotion,
} satisfies Record<string, new (context: MotionContext) => Motion>;

export type TickerMode = keyof typeof MODES;

/** The mode asked for, or the first where there is none of that name. */
export const modeNamed = (name: string): TickerMode =>
  Object.hasOwn(MODES, name) ? (name as TickerMode) : 'roll';

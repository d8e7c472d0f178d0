import type { Motion, MotionStage } from './motion.js';
import { RollMotion } from './roll.js';

/** The motions by the name of the `mode` attribute. */
export const MODES = {
  roll: RollMotion,
} satisfies Record<string, new (stage: MotionStage, index: number) => Motion>;

export type TickerMode = keyof typeof MODES;

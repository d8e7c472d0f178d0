import { VOCABULARY } from './vocabulary.js';
import type { IconName } from './icons.js';

/** One condition (현재일기) of KMA's vocabulary. */
export interface Condition {
  /** Stable code for programs and translations: `partly-cloudy`. */
  readonly code: ConditionCode;
  /** Short Korean text, as KMA writes it today. */
  readonly ko: string;
  /** The same as a screen reader should say it: `약한 비 단속` → `약한 비, 오다 그침`. */
  readonly spoken: string;
  readonly en: string;
  readonly icon: IconName;
}


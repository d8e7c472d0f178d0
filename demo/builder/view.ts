import type { ObservationFeed } from '../../src/feed/schema.js';
import type { Choice } from './choice.js';
import type { Refusals } from './fields.js';
import type { BuilderWords } from './words/words.js';

/** What every part of the page is rendered from. */
export interface View {
  readonly choice: Choice;
  readonly words: BuilderWords;
  /** Language of the page. */
  readonly lang: string;
  /** The sample with a row for every chosen place, the chosen ones first; null until it is loaded. */
  readonly feed: ObservationFeed | null;
  readonly refusals: Refusals;
  /** Changes the choice, in the address too. */
  readonly change: (changes: Partial<Choice>) => void;
  /** Renders the page again, after a change that is not of the choice. */
  readonly redraw: () => void;
}

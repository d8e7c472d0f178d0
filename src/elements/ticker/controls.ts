import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locale/locale.js';

export interface ControlsState {
  readonly playing: boolean;
  /** Nothing to move: one row. Their room stays, so that nothing shifts. */
  readonly still: boolean;
  /** Old data does not move as if it were now. */
  readonly expired: boolean;
  /** Whether the panel of all stations is open. */
  readonly open: boolean;
  toggle(): void;
  /** Goes by so many rows. */
  step(delta: number): void;
  expand(): void;
}

const STOP = 'M5 3.500v9M11 3.500v9';
const PLAY = 'M5 3l7.500 5-7.500 5z';
const UP = 'M3.500 10l4.500-4.500 4.500 4.500';
const DOWN = 'M3.500 6l4.500 4.500 4.500-4.500';

const LIST = 'M2.500 4h11M2.500 8h11M2.500 12h11';

const button = (label: string, d: string, click: () => void, disabled = false): TemplateResult =>
  html`<button part="control" class="control" type="button" aria-label=${label} title=${label} ?disabled=${disabled} @click=${click}>${icon(d)}</button>`;

const icon = (d: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${d}></path></svg>`;

/** Stop or play first: it is what a reader who is disturbed by movement looks for (KWCAG 6.2.2). */
export const renderControls = (words: Words, state: ControlsState): TemplateResult =>
  html`<div part="controls" class="controls ${state.still ? 'still' : ''}">
    ${button(state.playing ? words.stop : words.play, state.playing ? STOP : PLAY, state.toggle, state.expired)}
    ${button(words.previous, UP, () => state.step(-1))}${button(words.next, DOWN, () => state.step(1))}
    <button part="control expand" class="control all" type="button" aria-label=${words.all} title=${words.all} aria-expanded=${state.open} aria-controls=${state.open ? 'panel' : nothing} @click=${state.expand}>${icon(LIST)}</button>
  </div>`;

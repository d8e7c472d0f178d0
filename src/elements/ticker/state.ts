/** The logic of a ticker that needs no DOM: which row is current, and whether the ticker moves by itself. */
import type { Observation } from '../../feed/schema.js';
import { isNamed } from '../../feed/select.js';

/**
 * Number of the current row after a change from the rows `old`, of which number `index` was current, to `rows`, of which
 * there is at least one. The current station stays current at its new place. Where it is missing, the next of the old
 * rows that still exists replaces it, or else the last one before it; where none exists, the number is kept. The first
 * rows start at the station `start`, an id or a name.
 */
export const currentIndex = (
  rows: readonly Observation[],
  old: readonly Observation[],
  index: number,
  start: string | null,
): number => {
  const kept = Math.min(index, rows.length - 1);
  if (!old.length) {
    const place = rows.findIndex(({ station }) => isNamed(station, start));
    return place < 0 ? kept : place;
  }
  const places = new Map(rows.map(({ station }, place) => [station.id, place]));
  const next = [...old.slice(index), ...old.slice(0, index).reverse()].find(({ station }) =>
    places.has(station.id),
  );
  return next ? places.get(next.station.id)! : kept;
};

/** Everything that can keep a ticker from moving by itself, and whether it does at present. */
export interface PauseReasons {
  /** Paused by the reader, by the page, or because the reader prefers reduced motion. */
  readonly paused: boolean;
  /** The panel is open, which shows every row anyway. */
  readonly open: boolean;
  /** The data has expired; movement would make it look current. */
  readonly expired: boolean;
  /** The reader points at the ticker or has the keyboard focus in it, or nobody can see it. */
  readonly held: boolean;
}

/** Whether a ticker moves by itself: it does unless there is a reason to pause. */
export const isRunning = ({ paused, open, expired, held }: PauseReasons): boolean =>
  !paused && !open && !expired && !held;

/**
 * Whether a change of the reader's preference for reduced motion pauses the ticker, or lets it move again. Only a ticker
 * that moves is paused, and only one that the preference has paused moves again: it does not undo what the page or the
 * reader has decided since.
 */
export const appliesPreference = (reduced: boolean, paused: boolean, pausedByPreference: boolean): boolean =>
  reduced ? !paused : pausedByPreference;

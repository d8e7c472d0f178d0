import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keyOf, stepOf } from '../shared/keys.js';

/** A mark around a point, in px; the point is at its middle. */
interface Mark {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** Offsets to try, as fractions of the mark's size, the shortest first. The point stays within the mark or close to it. */
const STEPS = [-0.6, -0.3, 0, 0.3, 0.6];
const OFFSETS = STEPS.flatMap((dy) => STEPS.map((dx) => [dx, dy] as const)).sort(
  (one, other) => Math.hypot(...one) - Math.hypot(...other),
);

/** Smallest distance between two marks, in px. */
const GAP = 2;

/** How far two marks of `scale` times their size are into each other. They overlap where both are positive. */
const overlap = (one: Mark, other: Mark, scale = 1): readonly [across: number, down: number] => [
  ((one.width + other.width) / 2 + GAP) * scale - Math.abs(one.x - other.x),
  ((one.height + other.height) / 2 + GAP) * scale - Math.abs(one.y - other.y),
];

const clamp = (value: number, size: number, whole: number): number =>
  Math.min(Math.max(value, size / 2), whole - size / 2);

const ROUNDS = 200;

/**
 * Moves marks that overlap apart, both by as much. They grow from nothing to more than their size and then shrink to
 * it, so that each stays on the same side of its neighbours and none is stuck between others.
 */
const spread = (marks: readonly Mark[], width: number, height: number): void => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const growth = (2 * round) / ROUNDS;
    marks.forEach((one, index) => {
      for (const other of marks.slice(0, index)) {
        const [across, down] = overlap(one, other, growth > 1.2 ? 1.02 : growth);
        if (across <= 0 || down <= 0) continue;
        const axis = across < down ? 'x' : 'y';
        const push = ((one[axis] < other[axis] ? -1 : 1) * Math.min(across, down)) / 2;
        one[axis] += push;
        other[axis] -= push;
      }
      one.x = clamp(one.x, one.width, width);
      one.y = clamp(one.y, one.height, height);
    });
  }
};

/** Whether the marks leave enough of the map free to be moved around on it. */
const haveRoom = (marks: readonly Mark[], width: number, height: number): boolean => {
  let covered = 0;
  for (const mark of marks) covered += mark.width * mark.height;
  return covered < 0.65 * width * height;
};

/**
 * Places marks in a box, the first ones first: each at its point or beside it, without overlapping another mark or the
 * edge. Null for a mark without room.
 */
const arrange = (marks: readonly Mark[], width: number, height: number): (Mark | null)[] => {
  const placed: Mark[] = [];
  return marks.map((mark) => {
    if (mark.width > width || mark.height > height) return null;
    for (const [dx, dy] of OFFSETS) {
      const moved = {
        ...mark,
        x: clamp(mark.x + dx * mark.width, mark.width, width),
        y: clamp(mark.y + dy * mark.height, mark.height, height),
      };
      if (placed.some((other) => Math.min(...overlap(moved, other)) > 0)) continue;
      placed.push(moved);
      return moved;
    }
    return null;
  });
};

/** The mark that a key moves focus to, as an index for `Array.at`. */
const ENDS: Readonly<Record<string, number>> = { Home: 0, End: -1 };

const hasFocus = (spot: HTMLElement): boolean => spot.matches(':focus-within');
const buttonOf = (spot: HTMLElement): HTMLElement => spot.querySelector('button')!;

/**
 * Places the marks of a map where they have room, whatever their font size, and moves focus between the visible ones
 * with the arrow keys: all marks together are one tab stop.
 */
export class MarksController implements ReactiveController {
  #map: HTMLElement | null = null;
  #spots: readonly HTMLElement[] = [];
  #first: string | null = null;
  /** Id of the station whose mark last had focus. */
  #current: string | undefined;
  /** Index of the mark that has focus before a rendering; -1 if none has. */
  #focused = -1;
  #sizes: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#spots.findIndex(hasFocus);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
  }

  /** To be called after each rendering, with the map and the id of the station whose mark is placed first. */
  follow(map: HTMLElement | null, first: string | null): void {
    this.#map = map;
    this.#first = first;
    this.#spots = map ? [...map.querySelectorAll<HTMLElement>('.spot')] : [];
    this.#sizes ??= new ResizeObserver(() => this.#place());
    this.#sizes.disconnect();
    for (const sized of [...this.#spots, ...(map ? [map] : [])]) this.#sizes.observe(sized);
    if (this.#focused >= 0) this.#refocus(this.#focused);
    this.#place();
  }

  /** Focus stays with its station, whose mark may be another button now. If the station is gone, the next one has it. */
  #refocus(index: number): void {
    const spot = this.#spots.find(this.#isCurrent) ?? this.#spots.at(index) ?? this.#spots.at(-1);
    // An invisible mark cannot have focus. The one that has it is placed before others.
    spot?.classList.remove('crowded');
    if (spot) buttonOf(spot).focus({ preventScroll: true });
  }

  readonly #isCurrent = ({ dataset }: HTMLElement): boolean => dataset['id'] === this.#current;

  readonly onFocusIn = (event: Event): void => {
    this.#current = this.#spots.find((spot) => spot.contains(event.target as Node))!.dataset['id'];
    this.#setTabStop();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const visible = this.#visible;
    const step = stepOf(event);
    const next = step ? visible.findIndex(this.#isCurrent) + step : ENDS[keyOf(event)];
    if (next === undefined) return;
    event.preventDefault();
    buttonOf(visible.at(next % visible.length)!).focus();
  };

  get #visible(): HTMLElement[] {
    return this.#spots.filter((spot) => !spot.classList.contains('crowded'));
  }

  #place(): void {
    const spots = [...this.#spots].sort((one, other) => this.#rank(one) - this.#rank(other));
    const { clientWidth, clientHeight } = this.#map ?? { clientWidth: 0, clientHeight: 0 };
    const marks = spots.map(({ dataset, offsetWidth, offsetHeight }) => ({
      x: Number(dataset['x']) * clientWidth,
      y: Number(dataset['y']) * clientHeight,
      width: offsetWidth,
      height: offsetHeight,
    }));
    // On the whole map a mark would get too many km away from its station.
    if (this.#map?.classList.contains('near') && haveRoom(marks, clientWidth, clientHeight))
      spread(marks, clientWidth, clientHeight);
    arrange(marks, clientWidth, clientHeight).forEach((place, index) => {
      const { classList, style } = spots[index]!;
      classList.toggle('crowded', !place);
      // Set by script, since a strict Content Security Policy forbids style attributes in the template.
      style.left = place ? `${(place.x / clientWidth) * 100}%` : '';
      style.top = place ? `${(place.y / clientHeight) * 100}%` : '';
    });
    this.#setTabStop();
  }

  /** Sorts the chosen station and the one with focus first, so that they keep their marks. */
  #rank(spot: HTMLElement): number {
    return spot.dataset['id'] === this.#first ? -2 : hasFocus(spot) ? -1 : 0;
  }

  /** Makes one mark the tab stop: the one that last had focus, or else the first. */
  #setTabStop(): void {
    const visible = this.#visible;
    const stop = visible.find(this.#isCurrent) ?? visible[0];
    for (const spot of this.#spots) buttonOf(spot).tabIndex = spot === stop ? 0 : -1;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sizeObserver, type Observer } from '../../page/observers.js';
import { keyOf, stepOf } from '../shared/keys.js';
import { arrange, BESIDE, DOT, ON, spread, type Mark } from './placing.js';

/** The mark that a key moves focus to, as an index for `Array.at`. */
const ENDS: Readonly<Record<string, number>> = { Home: 0, End: -1 };

const hasFocus = (spot: HTMLElement): boolean => spot.matches(':focus-within');
const buttonOf = (spot: HTMLElement): HTMLElement => spot.querySelector('button')!;

/** A mark with its distance from its station, in px. */
interface Place extends Mark {
  readonly across: number;
  readonly down: number;
}

/** Shows a mark at its place, with a line from its station where it is away from it; set by script for a strict CSP. */
const show = ({ classList, style, dataset }: HTMLElement, place: Place | null): void => {
  classList.toggle('crowded', !place);
  style.left = `${Number(dataset['x']) * 100}%`;
  style.top = `${Number(dataset['y']) * 100}%`;
  style.setProperty('--hue', `${Math.min(Math.max(210 - 6 * Number(dataset['celsius']), 0), 270)}`);
  if (!place) return;
  const { across, down } = place;
  // To the nearest edge of the mark.
  const x = Math.sign(across) * Math.max(Math.abs(across) - place.width / 2, 0);
  const y = Math.sign(down) * Math.max(Math.abs(down) - place.height / 2, 0);
  const length = Math.hypot(x, y);
  // A station beyond the edge has no dot.
  classList.toggle('covered', length === 0 || Number(dataset['x']) < 0);
  style.setProperty('--across', `${across}px`);
  style.setProperty('--down', `${down}px`);
  style.setProperty('--length', `${length > 2 * DOT ? length : 0}px`);
  style.setProperty('--turn', `${Math.atan2(y, x)}rad`);
};

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
  #sizes: Observer | undefined;

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
    this.#sizes ??= sizeObserver(() => this.#place());
    this.#sizes.disconnect();
    for (const sized of [...this.#spots.map(buttonOf), ...(map ? [map] : [])]) this.#sizes.observe(sized);
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
    const rank = (spot: HTMLElement): number => Number(spot.dataset['rank']);
    let spots = [...this.#spots].sort((one, other) => rank(one) - rank(other));
    let places = this.#arrange(spots);
    // Marks stay where they are when one is chosen or has focus, unless that one would have none.
    const lacks = (spot: HTMLElement, index: number): boolean => !places[index] && this.#isKept(spot);
    if (spots.some(lacks)) {
      spots = [...spots.filter(this.#isKept), ...spots.filter((spot) => !this.#isKept(spot))];
      places = this.#arrange(spots);
    }
    places.forEach((place, index) => show(spots[index]!, place));
    this.#setTabStop();
  }

  #arrange(spots: readonly HTMLElement[]): (Place | null)[] {
    const { clientWidth, clientHeight } = this.#map ?? { clientWidth: 0, clientHeight: 0 };
    const marks = spots.map((spot) => ({
      x: Number(spot.dataset['x']) * clientWidth,
      y: Number(spot.dataset['y']) * clientHeight,
      width: buttonOf(spot).offsetWidth,
      height: buttonOf(spot).offsetHeight,
    }));
    let places = arrange(marks, [BESIDE, ON], clientWidth, clientHeight);
    // On the whole map a mark would get too many km away from its station.
    if (places.includes(null) && this.#map?.classList.contains('near')) {
      const apart = marks.map((mark) => ({ ...mark }));
      spread(apart, clientWidth, clientHeight);
      const others = arrange(apart, [ON], clientWidth, clientHeight);
      if (others.filter(Boolean).length > places.filter(Boolean).length) places = others;
    }
    return places.map(
      (place, index) =>
        place && { ...place, across: place.x - marks[index]!.x, down: place.y - marks[index]!.y },
    );
  }

  readonly #isKept = (spot: HTMLElement): boolean => spot.dataset['id'] === this.#first || hasFocus(spot);

  /** Makes one mark the tab stop: the one that last had focus, or else the first. */
  #setTabStop(): void {
    const visible = this.#visible;
    const stop = visible.find(this.#isCurrent) ?? visible[0];
    for (const spot of this.#spots) buttonOf(spot).tabIndex = spot === stop ? 0 : -1;
  }
}

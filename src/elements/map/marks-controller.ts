import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keyOf, stepOf } from '../shared/keys.js';
import { arrange } from './arrange.js';

/** Which mark a key leads to, as `Array.at` counts. */
const ENDS: Readonly<Record<string, number>> = { Home: 0, End: -1 };

/**
 * Puts the marks of a map where they have room, whatever their font and its size, and lets the arrow keys go
 * through those that are seen, with one tab stop for all.
 */
export class MarksController implements ReactiveController {
  #map: HTMLElement | null = null;
  #spots: readonly HTMLElement[] = [];
  #first: string | null = null;
  #current: HTMLElement | undefined;
  #sizes: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
  }

  /** The map as it now is, and the station whose mark comes first. */
  follow(map: HTMLElement | null, first: string | null): void {
    this.#map = map;
    this.#first = first;
    this.#spots = map ? [...map.querySelectorAll<HTMLElement>('.spot')] : [];
    this.#sizes ??= new ResizeObserver(() => this.#place());
    this.#sizes.disconnect();
    for (const sized of [...this.#spots, ...(map ? [map] : [])]) this.#sizes.observe(sized);
    this.#place();
  }

  readonly enter = (event: Event): void => {
    this.#current = this.#spots.find((spot) => spot.contains(event.target as Node));
    this.#stop();
  };

  readonly walk = (event: KeyboardEvent): void => {
    const seen = this.#seen;
    const step = stepOf(event);
    const next = step ? seen.indexOf(this.#current!) + step : ENDS[keyOf(event)];
    if (next === undefined) return;
    event.preventDefault();
    buttonOf(seen.at(next % seen.length)!).focus();
  };

  get #seen(): HTMLElement[] {
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
    arrange(marks, clientWidth, clientHeight).forEach((place, index) => {
      const { classList, style } = spots[index]!;
      classList.toggle('crowded', !place);
      // By script and not by an attribute: strict policies forbid inline styles.
      style.left = place ? `${(place.x / clientWidth) * 100}%` : '';
      style.top = place ? `${(place.y / clientHeight) * 100}%` : '';
    });
    this.#stop();
  }

  /** The chosen station keeps its mark. */
  #rank({ dataset }: HTMLElement): number {
    return dataset['id'] === this.#first ? -1 : 0;
  }

  /** One tab stop: the mark that last had focus, else the first. */
  #stop(): void {
    const seen = this.#seen;
    const stop = seen.find((spot) => spot === this.#current) ?? seen[0];
    for (const spot of this.#spots) buttonOf(spot).tabIndex = spot === stop ? 0 : -1;
  }
}

const buttonOf = (spot: HTMLElement): HTMLElement => spot.querySelector('button')!;

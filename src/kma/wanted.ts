import type { Cell } from '../places/grid.js';
import { findPlace, type Place } from '../places/places.js';
import { sourceError, type SourceError } from './source.js';

/** Places in one cell of the grid: its values are those of each of them. */
export interface Site {
  readonly cell: Cell;
  /** In the order wanted. */
  readonly places: readonly Place[];
}

/** What a list of names stands for. */
export interface Wanted {
  /** Each place once, in the order wanted. */
  readonly places: readonly Place[];
  /** An error for each name that is unknown or ambiguous, with the candidates. */
  readonly errors: readonly SourceError[];
}

/** The same text for the same cell. */
export const cellKey = ({ nx, ny }: Cell): string => `${nx},${ny}`;

/** The places that are wanted, found by the names that people write. */
export const wantedPlaces = (names: readonly string[]): Wanted => {
  const places = new Map<string, Place>();
  const errors = new Map<string, SourceError>();
  for (const name of names) {
    const found = findPlace(name);
    if (found.ok) places.set(found.place.id, found.place);
    else errors.set(name, sourceError('no-observations', found.message));
  }
  return { places: [...places.values()], errors: [...errors.values()] };
};

/** The cells of the places, each once. */
export const sitesOf = (places: readonly Place[]): readonly Site[] => {
  const sites = new Map<string, Place[]>();
  for (const place of places) {
    const key = cellKey(place.cell);
    sites.set(key, [...(sites.get(key) ?? []), place]);
  }
  return [...sites.values()].map((together) => ({ cell: together[0]!.cell, places: together }));
};

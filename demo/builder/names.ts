import { localeFor } from '../../src/locale/registry.js';
import { findPlace, type Place } from '../../src/places/places.js';

/** A place's name in the language of the page. */
export const cityName = ({ id, name }: Pick<Place, 'id' | 'name'>, lang: string): string =>
  localeFor(lang).city({ id, name });

/** The place that a name in the address, or an id, means. */
export const placeNamed = (name: string): Place | undefined => {
  const found = findPlace(name);
  return found.ok ? found.place : undefined;
};

/** A place's name in the language of the page, by its Korean name; an unknown name is returned unchanged. */
export const cityNamed = (name: string, lang: string): string => {
  const place = placeNamed(name);
  return place ? cityName(place, lang) : name;
};

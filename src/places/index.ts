/** `nalssi/places`: every 시군구 and every station of KMA's, by the names that people write. For servers and tools. */
export { findPlace, type PlaceResult } from './find.js';
export type { Cell } from './grid.js';
export { cityNames } from './hanja.js';
export { PLACES, type Place } from './places.js';

/**
 * `nalssi/places`: every 시군구 and every station of KMA's, found by the names that people write. For servers and tools.
 */
export { expandStations } from './expand.js';
export type { Cell } from './grid.js';
export { cityNames } from './hanja.js';
export { findPlace, PLACES, type Place, type PlaceResult } from './places.js';

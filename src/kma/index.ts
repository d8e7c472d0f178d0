/**
 * `nalssi/kma`: KMA's own formats made into a feed. Pure functions for servers and build steps: bytes in,
 * feed or typed error out. Keys and this folder never reach a browser.
 */
import type { KmaSource } from './source.js';
import { surfaceMap } from './surface-map/surface-map.js';

/** Every source, by the name that `nalssi fetch --source` takes. */
export const SOURCES: readonly KmaSource[] = [surfaceMap];

export * from './source.js';

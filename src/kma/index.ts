/**
 * `nalssi/kma`: KMA's own formats made into a feed. Pure functions for servers and build steps: bytes in,
 * feed or typed error out. Keys and this folder never reach a browser.
 */
import { apiHub } from './api-hub/api-hub.js';
import { fileSource } from './file/file.js';
import { nowcast } from './nowcast/nowcast.js';
import type { FormatSource, KmaSource } from './source.js';
import { surfaceMap } from './surface-map/surface-map.js';

const FORMATS: readonly FormatSource[] = [surfaceMap, apiHub, nowcast];

/** Every source; `name` is what `nalssi fetch --source` takes. */
export const SOURCES: readonly KmaSource[] = [...FORMATS, fileSource(FORMATS)];

export type * from './source.js';

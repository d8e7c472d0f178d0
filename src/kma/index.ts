/**
 * `nalssi/kma`: makes feeds of KMA's own formats. Pure functions for servers and build steps: bytes in, a feed or a
 * typed error out. Neither keys nor this folder reach a browser.
 */
import { apiHub } from './api-hub/api-hub.js';
import { aws } from './aws/aws.js';
import { fileSource } from './file/file.js';
import { grid } from './grid/grid.js';
import { nowcast } from './nowcast/nowcast.js';
import type { FormatSource, KmaSource } from './source.js';
import { surfaceMap } from './surface-map/surface-map.js';

/** A table of AWS is a table of the API Hub as well, so its source comes first. */
const FORMATS: readonly FormatSource[] = [surfaceMap, aws, apiHub, nowcast, grid];

/** Every source; `name` is what `nalssi fetch --source` takes. */
export const SOURCES: readonly KmaSource[] = [...FORMATS, fileSource(FORMATS)];

export type {
  FormatSource,
  KmaSource,
  SourceContext,
  SourceError,
  SourceErrorCode,
  SourcePayload,
  SourceRequest,
  SourceResult,
} from './source.js';

import { readFileSync } from 'node:fs';
import type { SourceContext, SourcePayload } from '../../../src/kma/index.js';

/** A capture in `test/fixtures/kma/`. The README there names its source. */
export const capture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/kma/${path}`, import.meta.url)));

export const captureText = (path: string): string => new TextDecoder().decode(capture(path));

export const SURFACE_MAP = 'sfc_web_map/2023-10-31T16.xml';
export const OLDER_SURFACE_MAP = 'sfc_web_map/2019-07-06T18.xml';
export const NOWCAST = 'getUltraSrtNcst/2026-01-22T1100_nx60_ny127.json';
export const FORECAST = 'getUltraSrtFcst/2026-10-01T1400_nx60_ny127.json';
/** Forecasts whose issue is at half past, the former the first of two pages and the latter over midnight. */
export const FORECAST_PAGE = 'getUltraSrtFcst/2023-06-30T0630_61_126_first30.json';
export const FORECAST_NIGHT = 'getUltraSrtFcst/2024-03-20T2130_55_127.json';
export const HUB_TABLE = 'kma_sfctm2/2026-08-03T1500_stn90_stn100.txt';
export const AWS_TABLE = 'aws/nph-aws2_min_2026-08-13T1200.txt';
export const NO_DATA = 'apihub_refusals/200_no_data.json';
export const NOT_APPLIED = 'apihub_refusals/403_not_applied.json';
export const GATEWAY = 'datagokr_gateway_error/service_key_not_registered.xml';

export const payload = (body: string | Uint8Array, more: Partial<SourcePayload> = {}): SourcePayload => ({
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  status: 200,
  contentType: 'text/plain',
  ...more,
});

export const at = (time: string, more: Partial<SourceContext> = {}): SourceContext => ({
  now: Date.parse(time),
  stations: [],
  ...more,
});

const [UPPER, LOWER, ROW] = captureText('kma_sfctm2/2025-11-13T0800_stn108.txt').split('\n') as [
  string,
  string,
  string,
];
const OLDER_ROW = captureText('kma_sfctm2/2015-12-11T0100_stn108.txt').split('\n')[2]!;

/** Real header lines and rows of the API Hub. */
export const HUB = { upper: UPPER, lower: LOWER, row: ROW, olderRow: OLDER_ROW };

/**
 * A composed payload. The header lines and the default row are real; the frame is the API Hub's, which the captures
 * lack, because their sources show only a part.
 */
export const hubTable = (rows: readonly string[] = [ROW], help: readonly string[] = []): string =>
  ['#START7777', ...help, UPPER, LOWER, ...rows, '#7777END', ''].join('\n');

/** The real row with some of its cells replaced, by their index. */
export const hubRow = (cells: Readonly<Record<number, string>>): string =>
  ROW.split(/\s+/)
    .map((cell, index) => cells[index] ?? cell)
    .join(' ');

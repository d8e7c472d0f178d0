import type { SourceError, SourceErrorCode, SourceResult } from './source.js';

export const failure = (code: SourceErrorCode, message: string): SourceError => ({ code, message });

export const failed = (error: SourceError): SourceResult => ({ ok: false, error });

/** KMA's codes for why it gives nothing: of data.go.kr's services and gateway, and HTTP's. */
const REASONS: ReadonlyMap<string, SourceErrorCode> = new Map([
  ['03', 'no-data'],
  ['20', 'refused'],
  ['21', 'refused'],
  ['22', 'quota'],
  ['30', 'refused'],
  ['31', 'refused'],
  ['32', 'refused'],
  ['33', 'refused'],
  ['HTTP 401', 'refused'],
  ['HTTP 403', 'refused'],
  ['HTTP 429', 'quota'],
]);

/** A refusal in KMA's own words. */
export const refusal = (code: string, message: string): SourceError =>
  failure(REASONS.get(code) ?? 'provider', `KMA answered ${code}: ${message || 'no message'}`);

import type { SourceError, SourceErrorCode, SourceResult } from './source.js';

/** Text of KMA's as part of a one-line message: no line breaks or control characters, at most 200 characters. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, 200);

export const failure = (code: SourceErrorCode, message: string): SourceError => ({
  code,
  message: oneLine(message),
});

export const failed = (error: SourceError): SourceResult => ({ ok: false, error });

import type { SourceErrorCode } from '../../kma/source.js';

/** Why KMA's answer did not arrive: a closed set. */
export type FetchFailureCode =
  /** No connection, or one that broke off or damaged the answer: refused, unknown host, TLS, cut off, bad gzip. */
  | 'network'
  /** Headers and body did not arrive in time. */
  | 'timeout'
  /** A body over the size limit, before or after decompression. */
  | 'too-large'
  /** A redirect to another host, or one too many. */
  | 'redirect'
  /** The day's budget of calls is used up; none was made. */
  | 'budget'
  /** The server asked to be left alone for a while (429, `Retry-After`); no call was made. */
  | 'retry-later'
  /** The key's environment variable, or the list of stations, is not set. */
  | 'not-configured'
  /** A payload could not be read from disk. */
  | 'unreadable'
  /** A defect of a source or of this library. */
  | 'internal';

export type RoundErrorCode = SourceErrorCode | FetchFailureCode;

/** Why a round brought no feed. `message` is one line for the operator and never holds a key. */
export interface RoundError {
  readonly code: RoundErrorCode;
  readonly message: string;
}

/** Thrown inside the upstream client; a round turns it into a `RoundError`. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly code: FetchFailureCode;

  constructor(code: FetchFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Text of others (KMA's messages, system errors) as one bounded line without control characters and
 * without the key in either of its forms, since it goes to logs and to `/healthz`.
 */
export const safeLine = (text: string, key?: string, most = 300): string => {
  let line = text;
  for (const form of key ? [key, encodeURIComponent(key), decoded(key)] : [])
    line = line.replaceAll(form, '***');
  return line
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, most);
};

const decoded = (key: string): string => {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
};

import type { SourceErrorCode } from '../../kma/source.js';

/** Why there is no response from KMA: a closed set. */
export type FetchFailureCode =
  /** No connection, or a response that is cut off or damaged: refused, unknown host, TLS, bad gzip. */
  | 'network'
  /** Headers and body did not arrive in time. */
  | 'timeout'
  /** A body over the size limit, before or after decompression. */
  | 'too-large'
  /** A redirect to another host, or too many redirects. */
  | 'redirect'
  /** The day's budget of requests is used up; none was made. */
  | 'budget'
  /** The server wants no requests for a while (429, `Retry-After`); none was made. */
  | 'retry-later'
  /** The key's environment variable, or the list of stations, is not set. */
  | 'not-configured'
  /** A payload could not be read from disk. */
  | 'unreadable'
  /** A bug in a source or in this library. */
  | 'internal';

export type RoundErrorCode = SourceErrorCode | FetchFailureCode;

/** Why a round has no feed. `message` is one line for the operator and never contains a key. */
export interface RoundError {
  readonly code: RoundErrorCode;
  readonly message: string;
}

/** Thrown by the upstream client; a round turns it into a `RoundError`. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly code: FetchFailureCode;

  constructor(code: FetchFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

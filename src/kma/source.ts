import type { FeedIssue, ObservationFeed } from '../feed/index.js';
import { safeLine } from './key.js';

/** Why a payload of KMA's cannot be read as a feed: a closed set, which alerts can rely on. */
export type SourceErrorCode =
  /** Nothing in the body. */
  | 'empty'
  /** An HTML page where data was expected: an error or maintenance page. */
  | 'html'
  /** Cut off or otherwise not well-formed. */
  | 'malformed'
  /** Well-formed, but not this format: another root, no rows, columns missing. */
  | 'unexpected-format'
  /** KMA has nothing for the hour requested: it is not published yet. */
  | 'no-data'
  /** KMA refused the key or the operation. */
  | 'refused'
  /** KMA's quota is used up. */
  | 'quota'
  /** Any other error that KMA reports itself. */
  | 'provider'
  /** The observation time is missing, impossible or in the future. */
  | 'invalid-time'
  /** Rows were there, but none could be used. */
  | 'no-observations';

export interface SourceError {
  readonly code: SourceErrorCode;
  /** One line for the operator, with KMA's own message where there is one. Never holds a key. */
  readonly message: string;
}

/** The result of reading KMA's payloads. `issues` are rows left out of the feed. */
export type SourceResult =
  | { readonly ok: true; readonly feed: ObservationFeed; readonly issues: readonly FeedIssue[] }
  | { readonly ok: false; readonly error: SourceError };

/** The input of a source, which is a pure function of it and of the payloads. */
export interface SourceContext {
  /** Epoch ms. */
  readonly now: number;
  /** Places wanted, by id or name; sources whose payload has every station may ignore them. */
  readonly stations: readonly string[];
  /** KMA's key, plain or percent-encoded; sources without keys ignore it. */
  readonly key?: string;
  /** How many steps (hours, or the source's slots) to go back: 1 after a `no-data`, and 1 more after each further one. */
  readonly back?: number;
}

/** One request of a round. Its URL may hold the key: print `label` instead. */
export interface SourceRequest {
  readonly url: string;
  readonly label: string;
  /** The station of the payload, for sources that request one at a time. */
  readonly station?: string;
  /** What the payload holds, for sources that need more than one for a row: a variable, or an operation and a cell. */
  readonly part?: string;
  /**
   * Whether the rows are good without it, as without the sky. Such a request is made only while the quota has room for
   * all others, and its failure is no reason to try again.
   */
  readonly optional?: true;
  /** How long (ms) the response may take, where that is longer than usual. */
  readonly timeout?: number;
}

/** One whole response body, as bytes, because the charset is part of KMA's formats. */
export interface SourcePayload {
  readonly body: Uint8Array;
  readonly status: number;
  readonly contentType: string;
  /** `station` and `part` are those of the request. */
  readonly station?: string;
  readonly part?: string;
}

/**
 * One of KMA's formats. It does no I/O and keeps no state. A new one is a folder beside this file and a line in
 * `index.ts`.
 */
export interface KmaSource {
  readonly name: string;
  /** Environment variable that holds the key; absent for open formats. */
  readonly keyVariable?: string;
  /** Whether it has rows of the places wanted alone, so that they must be given. */
  readonly perStation: boolean;
  /** Whether its feed has the stations alone that are named, where some are; by default what `perStation` is. */
  readonly narrows?: boolean;
  /** How many times the time before may be requested after a `no-data`; 1 where absent. */
  readonly stepsBack?: number;
  /** The requests of one round. Empty for `file`, which is only read. */
  requests(context: SourceContext): readonly SourceRequest[];
  /** Makes a feed of the payloads of one round. Never throws, whatever they hold. */
  read(payloads: readonly SourcePayload[], context: SourceContext): SourceResult;
}

/** A source whose payloads can be told from those of the others by their text. */
export interface FormatSource extends KmaSource {
  recognises(text: string): boolean;
}

export const sourceError = (code: SourceErrorCode, message: string): SourceError => ({ code, message });

/** The result of a source that has no feed. */
export const failed = (error: SourceError): SourceResult => ({ ok: false, error });

/** KMA may repeat the key, or send any characters, in the text that messages quote. */
const cleaned = (result: SourceResult, { key }: SourceContext): SourceResult => {
  if (!result.ok) return failed({ ...result.error, message: safeLine(result.error.message, key) });
  const issues = result.issues.map(({ message, ...issue }) =>
    message === undefined ? issue : { ...issue, message: safeLine(message, key) },
  );
  return { ...result, issues };
};

/** A source whose messages are single lines without the key, as every source promises. */
export const defineSource = <T extends KmaSource>(source: T): T => ({
  ...source,
  read: (payloads, context) => cleaned(source.read(payloads, context), context),
});

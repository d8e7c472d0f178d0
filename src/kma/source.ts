import type { FeedIssue, ObservationFeed } from '../feed/index.js';

/** Why a payload of KMA's is no feed: a closed set, so that an operator's alert can rely on it. */
export type SourceErrorCode =
  /** Nothing in the body. */
  | 'empty'
  /** An HTML page where data was expected: an error or maintenance page. */
  | 'html'
  /** Cut off or otherwise not well-formed. */
  | 'malformed'
  /** Well-formed, but not this format: another root, no rows, columns missing. */
  | 'unexpected-format'
  /** KMA has nothing for the time asked: not published yet. */
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

/** What came of reading KMA's payloads. `issues` are rows left out of the feed. */
export type SourceResult =
  | { readonly ok: true; readonly feed: ObservationFeed; readonly issues: readonly FeedIssue[] }
  | { readonly ok: false; readonly error: SourceError };

/** What a source may need to know; everything comes in, so that sources stay pure. */
export interface SourceContext {
  /** Epoch ms. */
  readonly now: number;
  /** Stations asked for, ids or names; sources that answer with every station ignore it. */
  readonly stations: readonly string[];
  /** KMA key in either form, decoded or percent-encoded; sources without keys ignore it. */
  readonly key?: string;
  /** How many rounds of publication to step back: 1 after a `no-data`. */
  readonly back?: number;
}

/** One request of a round. Its URL may hold the key: print `label` instead. */
export interface SourceRequest {
  readonly url: string;
  readonly label: string;
  /** The station whose payload this is, for sources that ask one at a time. */
  readonly station?: string;
}

/** One answer, whole: bytes, since KMA's charset is part of the format. */
export interface SourcePayload {
  readonly body: Uint8Array;
  readonly status: number;
  readonly contentType: string;
  readonly station?: string;
}

/**
 * One of KMA's formats. A new one is one folder beside this file and one line in `index.ts`; it does no I/O
 * and keeps no state.
 */
export interface KmaSource {
  readonly name: string;
  /** Environment variable that holds the key; absent for open formats. */
  readonly keyVariable?: string;
  /** Whether it asks one request a station and so must be told which. */
  readonly perStation: boolean;
  /** The requests of one round. Empty for `file`, which is only read. */
  requests(context: SourceContext): readonly SourceRequest[];
  /** Makes the feed of the answers of one round. Never throws for a bad payload. */
  read(payloads: readonly SourcePayload[], context: SourceContext): SourceResult;
}

/** A source whose answers can be told from those of the others by a look at their text. */
export interface FormatSource extends KmaSource {
  recognises(text: string): boolean;
}

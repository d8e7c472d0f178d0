import { FEED_VERSION, MAX_ROWS } from './limits.js';
import type { FeedIssue, FeedIssueCode, FeedPath } from './issues.js';
import type { FeedSource, Observation, ObservationFeed } from './schema.js';

/** The result of reading a feed: its good part with the issues of the rest, or the error why nothing can be used. */
export type FeedResult =
  | { readonly ok: true; readonly feed: ObservationFeed; readonly issues: readonly FeedIssue[] }
  | { readonly ok: false; readonly error: FeedIssue; readonly issues: readonly FeedIssue[] };

/** A valid row without unknown fields, or the path of what is wrong with it. */
export type RowResult =
  | { readonly row: Observation }
  | { readonly path: FeedPath; readonly message?: string };

/** The field checks of the contract. There are two sets, with and without zod, and a test compares them. */
export interface FeedChecks {
  name(value: unknown): value is string;
  url(value: unknown): value is string;
  time(value: unknown): value is string;
  notice(value: unknown): value is string;
  row(value: unknown): RowResult;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Makes a parser with the rules that both sets of checks share: a bad envelope is an error; a bad row, link or notice
 * is dropped and reported, and the rest is used. The parser never throws, whatever the input.
 */
export const createFeedParser =
  (checks: FeedChecks) =>
  (input: unknown): FeedResult => {
    const issues: FeedIssue[] = [];
    const report = (code: FeedIssueCode, path: FeedPath, message?: string): FeedIssue => {
      const issue = message === undefined ? { code, path } : { code, path, message };
      issues.push(issue);
      return issue;
    };
    const refuse = (code: FeedIssueCode, path: FeedPath): FeedResult => ({
      ok: false,
      error: report(code, path),
      issues,
    });

    if (!isRecord(input)) return refuse('invalid-feed', []);
    if (input['version'] !== FEED_VERSION) return refuse('unsupported-version', ['version']);
    const { source: from, observedAt, observations: rows, notice } = input;
    if (!isRecord(from)) return refuse('invalid-source', ['source']);
    if (!checks.name(from['name'])) return refuse('invalid-source', ['source', 'name']);
    if (!checks.time(observedAt)) return refuse('invalid-time', ['observedAt']);
    if (!Array.isArray(rows)) return refuse('invalid-observations', ['observations']);

    const source: FeedSource = { name: from['name'] };
    const url = from['url'];
    if (checks.url(url)) source.url = url;
    else if (url !== undefined) report('invalid-url', ['source', 'url']);

    const observations: Observation[] = [];
    const seen = new Set<string>();
    // `entries()` is avoided, because prototype.js, which old pages use, replaces it.
    rows.slice(0, MAX_ROWS).forEach((value, index) => {
      const result = checks.row(value);
      if ('path' in result) report('invalid-row', ['observations', index, ...result.path], result.message);
      else if (seen.has(result.row.station.id))
        report('duplicate-station', ['observations', index, 'station', 'id']);
      else {
        seen.add(result.row.station.id);
        observations.push(result.row);
      }
    });
    if (rows.length > MAX_ROWS) report('too-many-rows', ['observations', MAX_ROWS]);
    if (observations.length === 0) return refuse('no-observations', ['observations']);

    const feed: ObservationFeed = { version: FEED_VERSION, source, observedAt, observations };
    if (checks.notice(notice)) feed.notice = notice;
    else if (notice !== undefined) report('invalid-notice', ['notice']);
    return { ok: true, feed, issues };
  };

/**
 * `nalssi/feed`: the feed contract for servers, build steps and tests: zod schemas, the row-by-row parser and the
 * freshness rule. `nalssi` has the same parser without zod, which the elements use.
 */
import * as z from 'zod/mini';
import { createFeedParser } from './parse.js';
import { noticeSchema, observationSchema, sourceSchema, timeSchema } from './zod-schema.js';

const passes =
  <T>(schema: z.core.$ZodType<T>) =>
  (value: unknown): value is T =>
    z.safeParse(schema, value).success;

/** Reads a feed row by row. Bad rows are dropped and reported with their path; a bad envelope is an error. */
export const parseFeed = createFeedParser({
  name: passes(sourceSchema.shape.name),
  url: passes(sourceSchema.shape.url.def.innerType),
  time: passes(timeSchema),
  notice: passes(noticeSchema),
  row: (value) => {
    const result = observationSchema.safeParse(value);
    if (result.success) return { row: result.data };
    const [issue] = result.error.issues;
    return { path: issue!.path as (string | number)[], message: issue!.message };
  },
});

export { formatPath, type FeedIssue, type FeedIssueCode, type FeedPath } from './issues.js';
export { EXPIRED_AFTER, freshness, STALE_AFTER, type Freshness, type FreshnessLimits } from './freshness.js';
export { FEED_VERSION, MAX_ROWS } from './limits.js';
export type { FeedResult } from './parse.js';
export type * from './schema.js';
export * from './zod-schema.js';

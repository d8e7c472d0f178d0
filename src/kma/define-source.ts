import { withoutKey } from './key.js';
import type { KmaSource, SourceContext, SourceResult } from './source.js';

/** At most this much of KMA's own text stands in a message. */
const LONGEST = 300;

/** One line without control characters or the key, whatever KMA put into its answer. */
const clean = (message: string, key: string): string =>
  withoutKey(message, key)
    .slice(0, 10 * LONGEST)
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

const cleaned = (result: SourceResult, { key = '' }: SourceContext): SourceResult => {
  if (!result.ok) return { ok: false, error: { ...result.error, message: clean(result.error.message, key) } };
  const issues = result.issues.map(({ message, ...issue }) =>
    message === undefined ? issue : { ...issue, message: clean(message, key) },
  );
  return { ...result, issues };
};

/** A source as written, with what every source promises about the messages of its results. */
export const defineSource = <T extends KmaSource>(source: T): T => ({
  ...source,
  read: (payloads, context) => cleaned(source.read(payloads, context), context),
});

/**
 * A saved answer of any of KMA's formats, or a feed that is ready: for an operator who looks into what KMA
 * sent, and for a feed that something else writes.
 */
import { formatPath, parseFeed, type FeedIssueCode } from '../../feed/index.js';
import { defineSource } from '../define-source.js';
import { failed, failure } from '../failure.js';
import { checkTime } from '../feed.js';
import { parseJson } from '../json.js';
import { openPayload } from '../payload.js';
import type { FormatSource, KmaSource, SourceErrorCode, SourceResult } from '../source.js';

const CODES: ReadonlyMap<FeedIssueCode, SourceErrorCode> = new Map([
  ['invalid-time', 'invalid-time'],
  ['no-observations', 'no-observations'],
]);

const readFeed = (text: string, now: number): SourceResult => {
  const json = parseJson(text);
  if (json === undefined) return failed(failure('malformed', 'the JSON is cut off or damaged'));
  const result = parseFeed(json);
  if (!result.ok) {
    const { code, path } = result.error;
    return failed(
      failure(
        CODES.get(code) ?? 'unexpected-format',
        `the JSON is not a feed: ${code} at ${formatPath(path)}`,
      ),
    );
  }
  const time = checkTime(result.feed.observedAt, now);
  return 'error' in time ? failed(time.error) : result;
};

/** The `file` source over the formats that a file can hold. */
export const fileSource = (formats: readonly FormatSource[]): KmaSource =>
  defineSource<KmaSource>({
    name: 'file',
    perStation: false,
    requests: () => [],
    read(payloads, context) {
      const [payload] = payloads;
      if (!payload) return failed(failure('empty', 'there is no file'));
      const opened = openPayload(payload);
      if ('error' in opened) return failed(opened.error);
      const format = formats.find(({ recognises }) => recognises(opened.text));
      if (format) return format.read(payloads, context);
      if (/^\s*\{/.test(opened.text)) return readFeed(opened.text, context.now);
      return failed(failure('unexpected-format', 'the file holds none of the formats that are known'));
    },
  });

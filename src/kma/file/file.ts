/**
 * A saved payload in any of KMA's formats, or a finished feed: for operators who examine what KMA sent, and for feeds
 * that other programs write.
 */
import { formatPath, parseFeed, type FeedIssueCode } from '../../feed/index.js';
import { checkTime } from '../feed.js';
import { openPayload } from '../payload.js';
import {
  defineSource,
  failed,
  sourceError,
  type FormatSource,
  type KmaSource,
  type SourceErrorCode,
  type SourceResult,
} from '../source.js';
import { parseJson } from '../values.js';

const CODES: ReadonlyMap<FeedIssueCode, SourceErrorCode> = new Map([
  ['invalid-time', 'invalid-time'],
  ['no-observations', 'no-observations'],
]);

const readFeed = (text: string, now: number): SourceResult => {
  const json = parseJson(text);
  if (json === undefined) return failed(sourceError('malformed', 'the JSON is cut off or damaged'));
  const result = parseFeed(json);
  if (!result.ok) {
    const { code, path } = result.error;
    return failed(
      sourceError(
        CODES.get(code) ?? 'unexpected-format',
        `the JSON is not a feed: ${code} at ${formatPath(path)}`,
      ),
    );
  }
  const time = checkTime(result.feed.observedAt, now);
  return 'error' in time ? failed(time.error) : result;
};

/** The `file` source, for files in these formats. */
export const fileSource = (formats: readonly FormatSource[]): KmaSource =>
  defineSource<KmaSource>({
    name: 'file',
    perStation: false,
    requests: () => [],
    read(payloads, context) {
      const [payload] = payloads;
      if (!payload) return failed(sourceError('empty', 'there is no file'));
      const opened = openPayload(payload);
      if ('error' in opened) return failed(opened.error);
      const format = formats.find(({ recognises }) => recognises(opened.text));
      if (format) return format.read(payloads, context);
      if (/^\s*\{/.test(opened.text)) return readFeed(opened.text, context.now);
      return failed(sourceError('unexpected-format', 'the file holds none of the formats that are known'));
    },
  });

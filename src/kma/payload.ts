import { failure, refusal } from './failure.js';
import type { SourceError, SourcePayload } from './source.js';

/** The largest answers are under 100 kB; parsers are not given more than this. */
export const MAX_BYTES = 500_000;

/** The text of a payload, or why there is none to read. */
export type Opened = { readonly text: string } | { readonly error: SourceError };

/**
 * KMA's newer services answer in UTF-8, the older in EUC-KR, and the header is not to be relied on. Korean
 * text in EUC-KR is not valid UTF-8, so the bytes tell. A BOM is dropped. Null where they are neither.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  for (const charset of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // Not in this charset.
    }
  }
  return null;
};

/** How much of an answer tells what it is. */
const BEGINNING = 4_000;

const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title|script|center|div|p|h1)\b/i;

/** The text from its first element on, without an XML declaration and comments before it. */
const fromElement = (text: string): string => {
  let rest = text.trimStart();
  for (const [begin, end] of [
    ['<?xml', '?>'],
    ['<!--', '-->'],
  ] as const) {
    while (rest.startsWith(begin) && rest.includes(end)) {
      rest = rest.slice(rest.indexOf(end) + end.length).trimStart();
    }
  }
  return rest;
};

/** Whether it is a web page, such as KMA's maintenance and error pages that come with HTTP 200. */
export const isHtml = (text: string): boolean => PAGE.test(fromElement(text.slice(0, BEGINNING)));

const title = (page: string): string =>
  /<title[^>]{0,100}>([^<]{1,200})/i.exec(page.slice(0, BEGINNING))?.[1] ?? '';

/**
 * Opens an answer, with the errors that all formats share. `readRefusal` reads those of the format's
 * own: they come first, as they hold KMA's own words.
 */
export const openPayload = (
  payload: SourcePayload,
  readRefusal: (text: string) => SourceError | null = () => null,
): Opened => {
  const { body, status } = payload;
  if (body.byteLength > MAX_BYTES) {
    return { error: failure('unexpected-format', `${body.byteLength} bytes, far more than KMA ever sends`) };
  }
  const text = decodeText(body);
  if (text === null)
    return { error: failure('malformed', 'the bytes are text neither in UTF-8 nor in EUC-KR') };
  const refused = readRefusal(text);
  if (refused) return { error: refused };
  const success = status >= 200 && status < 300;
  if (isHtml(text)) {
    const detail = [success ? '' : `HTTP ${status}`, title(text)].filter(Boolean).join(', ');
    return { error: failure('html', `a web page came instead of data${detail && `: ${detail}`}`) };
  }
  if (!success) return { error: refusal(`HTTP ${status}`, text) };
  if (text.trim() === '') return { error: failure('empty', 'the answer is empty') };
  return { text };
};

import { providerError } from './provider-error.js';
import { sourceError, type SourceError, type SourcePayload } from './source.js';

/** KMA's largest payloads are grids of 341 kB. Larger ones than this are not parsed. */
export const MAX_BYTES = 500_000;

/** The text of a payload, or why there is none to read. */
export type Opened = { readonly text: string } | { readonly error: SourceError };

/**
 * The text of bytes in UTF-8 or EUC-KR, without a BOM; null where they are in neither. KMA's newer services use UTF-8
 * and the older ones EUC-KR, whatever their headers say. Korean text in EUC-KR is not valid UTF-8, so the bytes decide.
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

/** Characters that are enough to recognise a web page. */
const BEGINNING = 4_000;

const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title|script|center|div|p|h1)\b/i;

/** The text without an XML declaration and comments before its first element. */
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

/** Whether a text is a web page. KMA's maintenance and error pages come with HTTP 200. */
export const isHtml = (text: string): boolean => PAGE.test(fromElement(text.slice(0, BEGINNING)));

const title = (page: string): string =>
  /<title[^>]{0,100}>([^<]{1,200})/i.exec(page.slice(0, BEGINNING))?.[1] ?? '';

/**
 * The text of a payload, or the error where it cannot hold data of any format. `readError` finds the errors of a
 * format. It runs first, because those carry KMA's own message.
 */
export const openPayload = (
  payload: SourcePayload,
  readError: (text: string) => SourceError | null = () => null,
): Opened => {
  const { body, status } = payload;
  if (body.byteLength > MAX_BYTES) {
    return {
      error: sourceError('unexpected-format', `${body.byteLength} bytes, far more than KMA ever sends`),
    };
  }
  const text = decodeText(body);
  if (text === null)
    return { error: sourceError('malformed', 'the bytes are text neither in UTF-8 nor in EUC-KR') };
  const error = readError(text);
  if (error) return { error };
  const success = status >= 200 && status < 300;
  if (isHtml(text)) {
    const detail = [success ? '' : `HTTP ${status}`, title(text)].filter(Boolean).join(', ');
    return { error: sourceError('html', `a web page came instead of data${detail && `: ${detail}`}`) };
  }
  if (!success) return { error: providerError(`HTTP ${status}`, text) };
  if (text.trim() === '') return { error: sourceError('empty', 'the answer is empty') };
  return { text };
};

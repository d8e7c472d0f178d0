import { openPayload } from '../payload.js';
import { readProviderError } from '../provider-error.js';
import { sourceError, type SourceError, type SourcePayload } from '../source.js';
import { asText, parseJson, pluck } from '../values.js';
import { cellKey, type Site } from '../wanted.js';

/** The operations of the service that are asked, and the name that each has for its values. */
export const OPERATIONS = {
  getUltraSrtNcst: { value: 'obsrValue', is: 'an observation (getUltraSrtNcst)' },
  getUltraSrtFcst: { value: 'fcstValue', is: 'a forecast (getUltraSrtFcst, getVilageFcst)' },
} as const;

export type Operation = keyof typeof OPERATIONS;

/**
 * The items of one answer: each is a value of one category, and of one hour where it is a forecast. `extent` says how
 * many of its rows came where there are more on another page; it is empty where the answer is whole.
 */
export type Items =
  | { readonly items: readonly unknown[]; readonly extent: string }
  | { readonly error: SourceError };

/**
 * The items of an answer that is of this operation, of this site's cell and of these categories. Keys are applied for
 * by service, so the errors name the operation.
 */
export const readItems = (
  payload: SourcePayload,
  operation: Operation,
  { cell, places }: Site,
  categories: readonly string[],
): Items => {
  const fail = (code: SourceError['code'], message: string) => ({ error: sourceError(code, message) });
  const opened = openPayload(payload, readProviderError);
  if ('error' in opened) return fail(opened.error.code, `${operation}: ${opened.error.message}`);
  const json = parseJson(opened.text);
  if (json === undefined) return fail('malformed', 'the answer is cut off or no JSON');
  const items = pluck(json, 'response', 'body', 'items', 'item');
  if (!Array.isArray(items)) return fail('unexpected-format', 'the JSON has no response.body.items.item');
  const [first] = items as unknown[];
  if (first === undefined) return fail('no-data', 'the answer has no rows');

  const { value, is } = OPERATIONS[operation];
  const other = Object.values(OPERATIONS).find((one) => one.value !== value)!;
  if (pluck(first, other.value) !== undefined)
    return fail('unexpected-format', `the answer is ${other.is}, not ${is}`);
  const [nx, ny] = [asText(pluck(first, 'nx')), asText(pluck(first, 'ny'))];
  if (`${nx},${ny}` !== cellKey(cell)) {
    const asked = `${places.map(({ name }) => name).join(', ')} is in cell ${cellKey(cell)}`;
    return fail('unexpected-format', `the answer is for cell ${nx},${ny}, but ${asked}`);
  }
  const had = new Set(items.map((item) => pluck(item, 'category')));
  const missing = categories.filter((category) => !had.has(category));
  const total = Number(pluck(json, 'response', 'body', 'totalCount'));
  const extent = total > items.length ? ` in ${items.length} of its ${total} rows` : '';
  if (missing.length > 0)
    return fail('unexpected-format', `the answer has no ${missing.join(', ')}${extent}`);
  return { items, extent };
};

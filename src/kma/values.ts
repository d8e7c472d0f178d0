/** How KMA writes values, in JSON and in text. */
import { isRecord } from '../feed/parse.js';

/** The value of a JSON text; undefined where it is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The value at `path`; undefined where the path ends before. */
export const pluck = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);

/** KMA writes some of its codes and values as text, some as numbers. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * A plain decimal number. Empty text, blanks and `-` are null: every format writes a missing value so. Any other text
 * is NaN, which the feed's contract refuses: the row is reported, and its value not guessed.
 */
export const readNumber = (text: string | undefined): number | null => {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed === '-') return null;
  // Adding 0 turns KMA's -0.0 into 0.
  return /^[+-]?\d{1,9}(?:\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) + 0 : NaN;
};

/** A temperature in ℃. In every format -50 and below mean "none or error"; Korea's record is about -33 ℃. */
export const readTemperature = (text: string | undefined): number | null => {
  const value = readNumber(text);
  return value !== null && value <= -50 ? null : value;
};

/**
 * Rain, humidity and wind are never negative: KMA's numbers below 0 (-1, -9, -9.0, -99.0) mean that there is no value.
 */
export const readAmount = (text: string | undefined): number | null => {
  const value = readNumber(text);
  return value !== null && value < 0 ? null : value;
};

/**
 * Rain in mm. The village forecast service also writes it in words: `강수없음` is 0 and `2.5mm` is 2.5; `1mm 미만` and
 * other ranges are NaN.
 */
export const readRain = (text: string | undefined): number | null =>
  text?.trim() === '강수없음' ? 0 : readAmount(text?.replace(/mm\s*$/, ''));

/**
 * A number as KMA writes it, a plain decimal. Nothing, blanks and `-` are null: missing in every format.
 * Anything else is NaN, which the feed contract refuses, so that the row is reported and not guessed at.
 */
export const readNumber = (text: string | undefined): number | null => {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed === '-') return null;
  // Adding 0 turns KMA's -0.0 into 0.
  return /^[+-]?\d{1,9}(?:\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) + 0 : NaN;
};

/** KMA's tables call -50 and below "none or error" in every format; no place in Korea was ever colder than -33 ℃. */
export const readTemperature = (text: string | undefined): number | null => {
  const value = readNumber(text);
  return value !== null && value <= -50 ? null : value;
};

/** Rain, humidity and wind are never negative: below 0 are KMA's sentinels (-1, -9, -9.0, -99.0). */
export const readAmount = (text: string | undefined): number | null => {
  const value = readNumber(text);
  return value !== null && value < 0 ? null : value;
};

/**
 * Rain in mm. KMA's village forecast service also writes it in words: `강수없음` is 0, `2.5mm` a number; `1mm 미만` and
 * other ranges are no number.
 */
export const readRain = (text: string | undefined): number | null =>
  text?.trim() === '강수없음' ? 0 : readAmount(text?.replace(/mm\s*$/, ''));

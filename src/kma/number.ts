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

/** No temperature on Earth was ever below −89.2 ℃: -90 and less are KMA's sentinels (-99.0, -99.9, -999). */
export const readTemperature = (text: string | undefined): number | null => {
  const value = readNumber(text);
  return value !== null && value <= -90 ? null : value;
};

/** Rain, humidity and wind are never negative: below 0 are KMA's sentinels (-9, -9.0, -99.0). */
export const readAmount = (text: string | undefined): number | null => {
  const value = readNumber(text);
  return value !== null && value < 0 ? null : value;
};

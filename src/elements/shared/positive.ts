/** A number from an attribute, or the default where it is not a number or not positive. */
export const positive = (value: number, fallback: number): number => (value > 0 ? value : fallback);

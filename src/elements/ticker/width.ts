import type { SeenText } from '../shared/row-text.js';

const NARROW = 'fijlrt .-';

/** About how wide a row is: CJK characters are twice as wide as other ones, and these twice as wide as narrow ones. */
export const widthOf = ({ condition, city, temperature, old }: SeenText): number => {
  let width = 0;
  for (const char of condition + city + temperature + old)
    width += char > 'ÿ' ? 4 : NARROW.includes(char) ? 1 : 2;
  return width;
};

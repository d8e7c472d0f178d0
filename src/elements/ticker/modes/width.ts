const NARROW = 'fijlrt .-';

/** About how wide a text is: CJK characters are twice as wide as other ones, and these twice as wide as narrow ones. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += char > 'ÿ' ? 4 : NARROW.includes(char) ? 1 : 2;
  return width;
};

/** Number of the widest of the texts, the first of them where several are as wide. */
export const indexOfWidest = (texts: readonly string[]): number => {
  const widths = texts.map(widthOf);
  return widths.indexOf(Math.max(...widths));
};

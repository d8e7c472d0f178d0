/** Korean for the words in tables that the English documents share with the Korean ones; numbers stay as they are. */
const KOREAN: Readonly<Record<string, string>> = {};

/** A part of a document in which the cells of tables are in Korean. */
export const translateCells = (part: string): string =>
  part
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? line
            .split('|')
            .map((cell) => KOREAN[cell.trim()] ?? cell)
            .join(' | ')
        : line,
    )
    .join('\n');

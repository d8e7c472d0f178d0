/** Puts the tables that the Korean documents take from the English ones into Korean. Numbers and code stay as they are. */
import { CONFORMANCE } from './conformance.js';
import { MEASURES, PHRASES } from './measures.js';

const WORDS: Readonly<Record<string, string>> = { ...CONFORMANCE, ...MEASURES };

const translateCell = (cell: string): string => {
  const text = cell.trim();
  // An item of a standard: its number, then its name.
  const [, number = '', name = text] = /^(\d+\.\d+\.\d+ )(.*)$/.exec(text) ?? [];
  const word = WORDS[name];
  return word === undefined
    ? PHRASES.reduce((done, [english, korean]) => done.replace(english, korean), text)
    : number + word;
};

/** The part of a document with the cells of its tables in Korean. */
export const translateCells = (part: string): string =>
  part.replace(
    /^\|(.*)\|$/gm,
    (_, row: string) =>
      `| ${row
        .split(/(?<!\\)\|/)
        .map(translateCell)
        .join(' | ')} |`,
  );

/** Cells of a Korean document's tables that are still in English: three words or more that are no code and no title. */
export const untranslated = (part: string): string[] =>
  [...part.matchAll(/^\|(.*)\|$/gm)]
    .flatMap(([, row]) => row!.split(/(?<!\\)\|/))
    .map((cell) => cell.trim())
    .filter((cell) => /([A-Za-z]+ ){2}[A-Za-z]+/.test(cell.replace(/`[^`]*`|“[^”]*”/g, '')));

/** Puts the tables that the Korean documents take from the English ones into Korean. Numbers and code stay as they are. */
import { CONFORMANCE } from './conformance.js';
import { MEASURES, PHRASES } from './measures.js';

/** Comments in code. */
const COMMENTS: readonly (readonly [english: string, korean: string])[] = [
  ['the time of the observation, not the current time', '지금 시각이 아니라 관측 시각'],
  [
    'atomic: readers get the old file or the new one, never a partial one',
    '한 번에 바뀌므로, 독자는 쓰다 만 파일을 받지 않음',
  ],
  ['or handler.fetch(request)', '또는 handler.fetch(request)'],
  [
    'The feed, or the reader, may have come before React did.',
    '피드나 독자가 React보다 먼저 왔을 수 있습니다.',
  ],
];

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

/** The part of a document with the cells of its tables, and the comments of its code, in Korean. */
export const translate = (part: string): string =>
  COMMENTS.reduce((done, [english, korean]) => done.replace(`// ${english}`, `// ${korean}`), part).replace(
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

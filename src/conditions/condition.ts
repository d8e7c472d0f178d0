import { VOCABULARY } from './vocabulary.js';
import type { IconName } from './icons.js';

/** Stable code of a condition, one for every row of the vocabulary: `partly-cloudy`. */
export type ConditionCode = (typeof VOCABULARY)[number][0];

/** One condition (현재일기) of KMA's vocabulary. */
export interface Condition {
  /** Stable code for programs and translations: `partly-cloudy`. */
  readonly code: ConditionCode;
  /** Short Korean text in KMA's wording: `약한비단속`. */
  readonly ko: string;
  /** The same as an announcer would read it: `약한 비, 오다 그침`. */
  readonly spoken: string;
  readonly en: string;
  readonly icon: IconName;
}

/** KMA's spellings of one thing over the years, in its texts without blanks. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/개비/, '깨비'],
  [/적음$/, '조금'],
  [/적$/, ''],
  [/연속$/, '계속'],
  [/끝남$/, '끝'],
  [/([약강])한/, '$1'],
  [/^(.+)([약강])$/, '$2$1'],
];

/** What two spellings of one text have in common: no blanks or punctuation, composed syllables, one wording. */
const normalize = (text: string): string =>
  SPELLINGS.reduce(
    (plain, [spelling, usual]) => plain.replace(spelling, usual),
    text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''),
  );

const words = (code: string): string => code[0]!.toUpperCase() + code.slice(1).replaceAll('-', ' ');

let conditions: ReadonlyMap<string, Condition> | undefined;

/**
 * The condition KMA means by `text`, however it is spelt. KMA's texts are an open set: undefined means that
 * this one is shown as it came, with the `unknown` icon.
 */
export function findCondition(text: string): Condition | undefined {
  conditions ??= new Map(
    VOCABULARY.map(([code, ko, icon, spoken = ko]) => [
      normalize(ko),
      { code, ko, spoken, en: words(code), icon },
    ]),
  );
  return conditions.get(normalize(text));
}

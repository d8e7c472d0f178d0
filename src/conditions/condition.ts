import { ICONS, type IconName } from './icons.js';
import { MOST_QUALIFIERS, QUALIFIERS, VOCABULARY, type ConditionCode, type Qualifier } from './vocabulary.js';

/** One condition (현재일기) of KMA's vocabulary. */
export interface Condition {
  /** Stable code for programs: `partly-cloudy`, `light-intermittent-rain`. */
  readonly code: string;
  /** Code of the vocabulary's row: `rain`. Translations have a word for each. */
  readonly base: ConditionCode;
  /** What qualifies it, outermost first: `light-*`, `intermittent-*`. */
  readonly qualifiers: readonly Qualifier[];
  /** Short Korean text, KMA's own, without what qualifies it: `비`. */
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
];

/** What two spellings of one text have in common: no blanks or punctuation, composed syllables, one wording. */
const normalize = (text: string): string => {
  let plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  for (const [spelling, usual] of SPELLINGS) plain = plain.replace(spelling, usual);
  return plain;
};

const words = (code: string): string => code[0]!.toUpperCase() + code.slice(1).replaceAll('-', ' ');

/** What has ended leaves a grey sky; what is heavy has a heavier icon where one is drawn. */
const qualifyIcon = (icon: IconName, qualifier: Qualifier): IconName => {
  const other = qualifier === '*-ended' ? 'cloudy' : qualifier.replace('*', icon);
  return other in ICONS ? (other as IconName) : icon;
};

const find = (plain: string, most = MOST_QUALIFIERS): Condition | undefined => {
  const known = conditions!.get(plain);
  if (known || !most) return known;
  for (const [text, qualifier, spoken] of QUALIFIERS) {
    const rest = plain.replace(RegExp(`^${text}|${text}$`), '');
    const inner = rest !== plain && find(rest, most - 1);
    if (inner) {
      const code = qualifier.replace('*', inner.code);
      return {
        ...inner,
        code,
        qualifiers: [qualifier, ...inner.qualifiers],
        spoken: spoken.replace('*', inner.spoken),
        en: words(code),
        icon: qualifyIcon(inner.icon, qualifier),
      };
    }
  }
  return undefined;
};

/** The rows by their normal text, made when a text is first asked for. */
let conditions: Map<string, Condition> | undefined;

/**
 * The condition KMA means by `text`, however it is spelt. KMA's texts are an open set: undefined means that
 * this one is shown as it came, with the `unknown` icon.
 */
export const findCondition = (text: string): Condition | undefined => {
  conditions ??= new Map(
    VOCABULARY.map(([code, ko, icon, spoken = ko]) => [
      normalize(ko),
      { code, base: code, qualifiers: [], ko, spoken, en: words(code), icon },
    ]),
  );
  return find(normalize(text));
};

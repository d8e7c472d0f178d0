import { ICONS, type IconName } from './icons.js';
import { MOST_QUALIFIERS, QUALIFIERS, VOCABULARY, type ConditionCode, type Qualifier } from './vocabulary.js';

/** One condition (현재일기) of KMA's vocabulary. */
export interface Condition {
  /** Stable code for programs: `partly-cloudy`, `light-intermittent-rain`. */
  readonly code: string;
  /** Code of its row in the vocabulary: `rain`. Each language has a name for it. */
  readonly base: ConditionCode;
  /** Its qualifiers, the outermost first: `light-*`, `intermittent-*`. */
  readonly qualifiers: readonly Qualifier[];
  /** KMA's Korean text without qualifiers: `비`. */
  readonly ko: string;
  /** The whole condition in Korean as it is read aloud: `약한 비, 오다 그침`. */
  readonly spoken: string;
  readonly en: string;
  readonly icon: IconName;
}

/** Spellings that KMA has used over the years, with the usual one, in texts without spaces. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/개비/, '깨비'],
  [/적음$/, '조금'],
  [/적$/, ''],
  [/연속$/, '계속'],
  [/끝남$/, '끝'],
  [/([약강])한/, '$1'],
];

/** The same for all spellings of a text: without spaces or punctuation, with composed syllables and usual wording. */
const normalize = (text: string): string => {
  let plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  for (const [spelling, usual] of SPELLINGS) plain = plain.replace(spelling, usual);
  return plain;
};

const words = (code: string): string => code[0]!.toUpperCase() + code.slice(1).replaceAll('-', ' ');

/** The icon of a qualified condition: cloudy for one that has ended, and the `heavy-` icon where there is one. */
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

/** The rows by their normalized text, created at the first look-up. */
let conditions: Map<string, Condition> | undefined;

/**
 * The condition for KMA's `text`, in any of its spellings. KMA may use new texts at any time: for an unknown one this
 * returns undefined, and it is displayed as it is, with the `unknown` icon.
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

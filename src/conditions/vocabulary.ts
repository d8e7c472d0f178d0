import { ICONS, type IconName } from './icons.js';

type Row = readonly [code: string, ko: string, icon: IconName, spoken?: string];

/**
 * KMA's conditions (현재일기), one row each: its code, from the English terms of KMA and WMO; KMA's text; the icon; and
 * the text as it is read aloud, where a screen reader would misread KMA's. A text with a qualifier (`약한비단속`) needs no
 * row of its own, and other spellings of a text are in `SPELLINGS`.
 */
export const VOCABULARY = [
  // Sky.
  ['clear', '맑음', 'clear'],
  ['partly-cloudy', '구름조금', 'partly-cloudy', '구름 조금'],
  ['mostly-cloudy', '구름많음', 'mostly-cloudy', '구름 많음'],
  ['cloudy', '흐림', 'cloudy'],

  // Fog, haze and dust.
  ['mist', '박무', 'mist'],
  ['haze', '연무', 'haze'],
  ['yellow-dust', '황사', 'dust'],
  ['fog', '안개', 'fog'],
  ['persistent-fog', '안개변화무', 'fog', '변화 없는 안개'],
  ['thinning-fog', '안개엷어짐', 'thinning-fog', '엷어지는 안개'],
  ['thickening-fog', '안개강해짐', 'thickening-fog', '짙어지는 안개'],
  ['fog-ended', '안개끝', 'cloudy', '안개 걷힘'],
  ['fog-within-sight', '시계내안개', 'distant-fog', '멀리 보이는 안개'],
  ['patchy-fog', '부분안개', 'patchy-fog', '군데군데 안개'],

  // Rain.
  ['drizzle', '이슬비', 'drizzle'],
  ['raindrops', '빗방울', 'drizzle'],
  ['rain', '비', 'rain'],
  ['freezing-rain', '언비', 'freezing-rain', '어는 비'],
  ['precipitation-within-sight', '시계내강수', 'distant-rain', '멀리 보이는 비나 눈'],
  ['showers', '소나기', 'showers'],

  // Rain and snow.
  ['sleet', '진눈깨비', 'sleet'],
  ['rain-and-snow', '비/눈', 'sleet', '비나 눈'],
  ['rain-or-snow', '비 또는 눈', 'sleet'],
  ['snow-or-rain', '눈 또는 비', 'sleet'],
  ['raindrops-and-snow-flurries', '빗방울눈날림', 'sleet', '빗방울, 눈 날림'],

  // Snow and ice.
  ['snow', '눈', 'snow'],
  ['snow-flurries', '눈날림', 'snow', '눈 날림'],
  ['snow-showers', '소낙눈', 'snow'],
  ['blowing-snow', '눈보라', 'blowing-snow'],
  ['snow-pellets', '싸락눈', 'hail'],
  ['snow-grains', '가루눈', 'snow'],
  ['ice-pellets', '얼음싸라기', 'hail', '얼음 싸라기'],
  ['hail', '우박', 'hail'],

  // Storms.
  ['thunderstorm', '뇌우', 'thunderstorm'],
  ['thunderstorm-with-hail', '뇌우,우박', 'thunderstorm', '우박을 동반한 뇌우'],
  ['thunderstorm-with-rain-or-snow', '뇌우,비/눈', 'thunderstorm', '비나 눈을 동반한 뇌우'],
  ['thunder-and-lightning', '천둥번개', 'thunderstorm', '천둥 번개'],
  ['lightning', '번개', 'lightning'],
  ['dry-thunderstorm', '마른뇌전', 'lightning', '비 없는 천둥 번개'],
  ['thunder', '뇌전', 'thunderstorm', '천둥 번개'],
  ['tornado', '용오름', 'tornado'],
] as const satisfies readonly Row[];

/** The code of a row. */
export type ConditionCode = (typeof VOCABULARY)[number][0];

/**
 * Qualifiers that KMA writes before or after a condition, with the patterns of their codes and of the text read aloud, in
 * which `*` is what they qualify. The outermost come first.
 */
export const QUALIFIERS = [
  ['가끔', 'occasional-*', '가끔 *'],
  ['약', 'light-*', '약한 *'],
  ['보통', 'moderate-*', '보통 *'],
  ['강', 'heavy-*', '강한 *'],
  ['단속', 'intermittent-*', '*, 오다 그침'],
  ['계속', 'continuous-*', '*, 계속 내림'],
  ['끝', '*-ended', '* 그침'],
] as const;

/**
 * How many qualifiers a condition has at most: frequency, strength, course, and that it has ended. Each may be before or
 * after the rest, so that without this limit a long unknown text would take exponential time.
 */
export const MOST_QUALIFIERS = 4;

export type Qualifier = (typeof QUALIFIERS)[number][1];

/** KMA's text for the code of a condition: `clear` → `맑음`, `light-rain` → `약비`; undefined for an unknown code. */
export const textOfCode = (code: string, most = MOST_QUALIFIERS): string | undefined => {
  const row = VOCABULARY.find(([one]) => one === code);
  if (row || most === 0) return row?.[1];
  for (const [text, qualifier] of QUALIFIERS) {
    const [before, after] = qualifier.split('*') as [string, string];
    if (!code.startsWith(before) || !code.endsWith(after)) continue;
    const inner = textOfCode(code.slice(before.length, code.length - after.length), most - 1);
    if (inner) return after ? inner + text : text + inner;
  }
  return undefined;
};

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

/** Look-ups by their text: the rows of a feed have few different ones, and normalizing is slow on a phone. */
const found = new Map<string, Condition | undefined>();
/** As many as a feed can have rows, so that a page that is open for weeks does not collect what no feed has any more. */
const MOST_FOUND = 1000;

/**
 * The condition for KMA's `text`, in any of its spellings. KMA may use new texts at any time: for an unknown one this
 * returns undefined, and it is displayed as it is, with the `unknown` icon.
 */
export const findCondition = (text: string): Condition | undefined => {
  conditions ??= new Map(
    VOCABULARY.map(([code, ko, icon, spoken = ko]) => [
      // The rows have the usual spelling, so that this is all that `normalize` would change.
      ko.replace(/[ ,/]/g, ''),
      { code, base: code, qualifiers: [], ko, spoken, en: words(code), icon },
    ]),
  );
  if (!found.has(text)) {
    if (found.size === MOST_FOUND) found.clear();
    // Most texts are in the vocabulary as they are.
    found.set(text, conditions.get(text) ?? find(normalize(text)));
  }
  return found.get(text);
};

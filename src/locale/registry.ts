import { en } from './en.js';
import { ko } from './ko.js';
import type { Locale, LocaleData } from './locale.js';
import { speak } from './speak.js';

/** The languages there are, by the `lang`s that ask for them, the country's code in place of theirs included. */
const TAGS: readonly (readonly [RegExp, string])[] = [
  [/^(k[or]\b|$)/i, 'ko'],
  [/^j[ap]\b/i, 'ja'],
  [/^zh\b(?!.*hans\b).*(hant|tw|hk|mo)\b/i, 'zh-hant'],
  [/^(zh|cn)\b/i, 'zh-hans'],
];

/** Fetches a language by its file's name, where the build knows how. */
export type LocaleLoader = (name: string) => Promise<LocaleData>;

const locales = new Map<string, Locale>([
  ['ko', speak(ko)],
  ['en', speak(en)],
]);
const waiting = new Set<() => void>();
let loader: LocaleLoader | undefined;

/** Adds a language, or changes the words of one; elements on the page follow. */
export const registerLocale = (data: LocaleData): void => {
  locales.set(data.tag.toLowerCase(), speak(data));
  for (const tell of waiting) tell();
};

export const loadLocalesBy = (load: LocaleLoader): void => {
  loader = load;
};

/** Calls back when a language is added or changed; the answer stops it. */
export const watchLocales = (changed: () => void): (() => void) => {
  waiting.add(changed);
  return () => waiting.delete(changed);
};

/**
 * The language to speak on a page in `lang`: Korean where the page does not say, English where nothing fits or
 * until a language that has to be fetched is here.
 */
export const localeFor = (lang: string): Locale => {
  // `ko_KR`, as many a template has it.
  const dashed = lang.replace('_', '-');
  const listed = TAGS.find(([begins]) => begins.test(dashed))?.[1];
  const tag = listed ?? dashed.split('-', 1)[0]!.toLowerCase();
  const english = locales.get('en')!;
  if (listed && loader && !locales.has(tag)) {
    // Asked for once: where a language cannot be had, its readers get English.
    locales.set(tag, english);
    loader(tag).then(
      (data) => {
        // The page may have brought its own words in the meantime.
        if (locales.get(tag) === english) registerLocale(data);
      },
      () => undefined,
    );
  }
  return locales.get(tag) ?? english;
};

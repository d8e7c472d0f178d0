import { en } from './en.js';
import { ko } from './ko.js';
import type { Locale, LocaleData } from './locale.js';
import { speak } from './speak.js';

/**
 * The languages there are, by the `lang`s that ask for them, in small letters, the country's code in place of
 * theirs included.
 */
const TAGS: readonly (readonly [RegExp, string])[] = [
  [/^(k[or]\b|$)/, 'ko'],
  [/^j[ap]\b/, 'ja'],
  [/^zh\b(?!.*hans\b).*(hant|tw|hk|mo)\b/, 'zh-hant'],
  [/^(zh|cn)\b/, 'zh-hans'],
];

/** Fetches a language by its file's name, where the build knows how. */
export type LocaleLoader = (name: string) => Promise<LocaleData>;

/** A tag as it is compared: `ko_KR`, as many templates have it, is `ko-kr`. No tag is longer than 99 characters. */
const plain = (tag: string): string => tag.slice(0, 99).replaceAll('_', '-').toLowerCase();

/** The language of a tag by the name of its file; of one that is not listed, what its tag begins with. */
const languageOf = (tag: string): string =>
  TAGS.find(([begins]) => begins.test(tag))?.[1] ?? tag.split('-', 1)[0]!;

const locales = new Map([
  ['ko', speak(ko)],
  ['en', speak(en)],
]);
const asked = new Set<string>();
const waiting = new Set<() => void>();
let loader: LocaleLoader | undefined;

/**
 * Adds a language, or changes the words of one; elements on the page follow. Its tag may name a region
 * (`pt-BR`): it serves pages in any form of the language of which there is none that is closer.
 */
export const registerLocale = (data: LocaleData): void => {
  locales.set(plain(data.tag), speak(data));
  for (const tell of waiting) tell();
};

/** Adds a language that is here for those that ask for it, unless the page has brought words of its own. */
export const provideLocale = (data: LocaleData): void => {
  if (!locales.has(plain(data.tag))) registerLocale(data);
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
 * Look-up by fall-back (RFC 4647, 3.4): the tag itself, then without its last part and so on, as long as that
 * is the same language (`zh-TW` is not `zh`); then the language as such; then any of its forms.
 */
const find = (tag: string): Locale | undefined => {
  const language = languageOf(tag);
  for (let range = tag; range; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
    const found = locales.get(range);
    if (found && languageOf(range) === language) return found;
  }
  return locales.get(language) ?? [...locales].find(([name]) => languageOf(name) === language)?.[1];
};

/**
 * The language to speak on a page in `lang`: Korean where the page does not say, English where nothing fits or
 * until a language that has to be fetched is here.
 */
export const localeFor = (lang: string): Locale => {
  const tag = plain(lang);
  const found = find(tag);
  const language = languageOf(tag);
  // Asked for once: where a language cannot be had, its readers get English.
  if (!found && loader && !asked.has(language) && TAGS.some(([, name]) => name === language)) {
    asked.add(language);
    loader(language).then(provideLocale, () => undefined);
  }
  return found ?? locales.get('en')!;
};

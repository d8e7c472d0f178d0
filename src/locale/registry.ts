import { en } from './en.js';
import { ko } from './ko.js';
import { createLocale, type Locale, type LocaleData } from './locale.js';

/**
 * Languages whose pages are tagged in several ways, as lower-case tags. Country codes that are often written in
 * place of the language (`kr`, `jp`, `cn`) are included.
 */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(k[or]\b|$)/, 'ko'],
  [/^j[ap]\b/, 'ja'],
  [/^zh\b(?!.*hans\b).*(hant|tw|hk|mo)\b/, 'zh-hant'],
  [/^(zh|cn)\b/, 'zh-hans'],
];

/** Fetches a language by its lower-case tag (`ja`, `zh-hant`); returns undefined for one that it does not have. */
export type LocaleLoader = (language: string) => Promise<LocaleData> | undefined;

/**
 * A tag in the form in which tags are compared: `ko_KR`, which many templates write, becomes `ko-kr`. No tag is longer
 * than 99 characters.
 */
const plain = (tag: string): string => tag.slice(0, 99).replaceAll('_', '-').toLowerCase();

/** The language of a tag: its alias, or the primary subtag where there is none. */
const languageOf = (tag: string): string =>
  ALIASES.find(([begins]) => begins.test(tag))?.[1] ?? tag.split('-', 1)[0]!;

const locales = new Map([
  ['ko', createLocale(ko)],
  ['en', createLocale(en)],
]);
const requested = new Set<string>();
const listeners = new Set<() => void>();
let loader: LocaleLoader | undefined;

/**
 * Adds a language or replaces one, and updates the elements on the page. The tag may name a region (`pt-BR`): the
 * language then also serves pages in other regions (`pt`, `pt-PT`) that have no closer match.
 */
export const registerLocale = (data: LocaleData): void => {
  locales.set(plain(data.tag), createLocale(data));
  for (const listener of listeners) listener();
};

/** Adds a language that was fetched or built in, unless the page has registered its own version of it. */
export const provideLocale = (data: LocaleData): void => {
  if (!locales.has(plain(data.tag))) registerLocale(data);
};

/** Sets how languages that are not built in are fetched, and updates the elements that wait for one. */
export const loadLocalesBy = (load: LocaleLoader): void => {
  loader = load;
  for (const listener of listeners) listener();
};

/** Calls `changed` whenever a language is added or changed; returns a function that stops this. */
export const watchLocales = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/**
 * Look-up by fall-back (RFC 4647, section 3.4): first the tag itself, then the tag without its last subtag and so on,
 * as long as that is the same language (`zh-TW` is not `zh`). After that the language itself, then any of its regions.
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
 * The locale for a page in `lang`: Korean if `lang` is empty, and English if nothing matches or while the language is
 * still being fetched.
 */
export const localeFor = (lang: string): Locale => {
  const tag = plain(lang);
  const found = find(tag);
  const language = languageOf(tag);
  // Each language is requested once; if that fails, the page stays in English.
  if (!found && loader && !requested.has(language)) {
    requested.add(language);
    loader(language)?.then(provideLocale, () => undefined);
  }
  return found ?? locales.get('en')!;
};

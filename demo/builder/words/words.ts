import type { Choice } from '../choice.js';
import { en } from './en.js';
import { ko, type BuilderWords } from './ko.js';

export type { BuilderWords };

export const wordsOf = (lang: string): BuilderWords => (lang === 'ko' ? ko : en);

/** Names of the languages, each in its own language. */
export const LANGUAGE_NAMES: Readonly<Record<Exclude<Choice['lang'], ''>, string>> = {
  ko: '한국어',
  en: 'English',
  ja: '日本語',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

import { en } from './en.js';
import { ko } from './ko.js';
import type { Locale } from './locale.js';

/** The language to speak on a page in `lang`: Korean where the page does not say, English where nothing fits. */
export const localeFor = (lang: string): Locale => (lang === '' || /^ko\b/i.test(lang) ? ko : en);

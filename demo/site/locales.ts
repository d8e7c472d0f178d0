import type { LocaleData } from '../../src/locale/locale.js';

const FILES: Readonly<Record<string, () => Promise<Record<string, LocaleData>>>> = {
  ja: () => import('../../src/locale/ja.js'),
  'zh-hans': () => import('../../src/locale/zh-hans.js'),
  'zh-hant': () => import('../../src/locale/zh-hant.js'),
};

/** Loads a language that is not built in. The published script fetches the same languages from its own folder. */
export const loadLocale = async (name: string): Promise<LocaleData> =>
  Object.values(await FILES[name]!())[0]!;

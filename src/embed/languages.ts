import type { LocaleData } from '../locale/locale.js';
import { loadLocalesBy } from '../locale/registry.js';
import { warn } from '../page/warn.js';

/** Languages with a file `locale/<language>.js` beside the script; the build writes them. */
const FILES = ['ja', 'zh-hans', 'zh-hant'];

const fetchLanguage = async (file: string): Promise<LocaleData> => {
  try {
    const module = (await import(/* @vite-ignore */ file)) as Record<string, LocaleData>;
    return Object.values(module)[0]!;
  } catch (cause) {
    // Unlike a classic script, a module from another origin needs that origin's permission (CORS).
    warn('language', `no ${file}: is it there? Another origin must send Access-Control-Allow-Origin`);
    throw cause;
  }
};

/** Fetches languages that are not in the script from beside it, each when a page first needs it. */
export const loadLanguagesBeside = (script: string | undefined): void => {
  if (!script) return;
  loadLocalesBy((language) =>
    FILES.includes(language) ? fetchLanguage(new URL(`locale/${language}.js`, script).href) : undefined,
  );
};

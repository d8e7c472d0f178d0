import type { LocaleData } from '../locale/locale.js';
import { loadLocalesBy, type LocaleLoader } from '../locale/registry.js';
import { page } from '../page/document.js';
import { warn } from '../page/warn.js';

/** Whether a script tag is one of ours, by its file name: `nalssi.js`, `nalssi-all.js?v=2`. */
export const isOurs = ({ src }: HTMLScriptElement): boolean => /nalssi[^/]*$/.test(src);

/** The tag of the script that is running; null in a module, and in code that a loader evaluates. */
export const runningScript = (): HTMLScriptElement | null => page.currentScript as HTMLScriptElement | null;

/** Address of this script: that of the running tag, or else of the first tag with one of our file names. */
export const ownAddress = (): string | undefined =>
  runningScript()?.src || [...page.scripts].find(isOurs)?.src;

/** Languages for which the build writes a file `locale/<language>.js` beside the script. */
const LANGUAGES = ['ja', 'zh-hans', 'zh-hant'];

const fetchLanguage = async (file: string): Promise<LocaleData> => {
  try {
    const module = (await import(/* @vite-ignore */ file)) as Record<string, LocaleData>;
    return Object.values(module)[0]!;
  } catch (cause) {
    // Unlike a classic script, a module needs the permission of another origin (CORS), and a policy allows it by itself.
    warn(
      'language',
      `no ${file}: is it there? Another origin must send Access-Control-Allow-Origin, a Content-Security-Policy must allow it`,
    );
    throw cause;
  }
};

/** Loads languages that are not in the script from the folder beside it, each when the page first needs it. */
export const loadLanguagesBeside = (script: string | undefined): void => {
  if (!script) return;
  const load: LocaleLoader = (language) =>
    LANGUAGES.includes(language) ? fetchLanguage(new URL(`locale/${language}.js`, script).href) : undefined;
  loadLocalesBy(load);
  // A page that also has nalssi from npm may have defined the ticker from there, which has languages of its own.
  const registered = customElements.get('nalssi-ticker') as
    | { loadLocalesBy?: typeof loadLocalesBy }
    | undefined;
  registered?.loadLocalesBy?.(load);
};

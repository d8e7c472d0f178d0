import type { LocaleData } from '../locale/locale.js';
import { loadLocalesBy } from '../locale/registry.js';
import { warn } from '../page/warn.js';

/** Languages that are not in the script lie beside it, in `locale/`, and are fetched when a page asks for one. */
export const loadLanguagesBeside = (script: string | undefined): void => {
  if (!script) return;
  loadLocalesBy(async (name) => {
    const file = new URL(`locale/${name}.js`, script).href;
    try {
      const module = (await import(/* @vite-ignore */ file)) as Record<string, LocaleData>;
      return Object.values(module)[0]!;
    } catch (cause) {
      // Missing, or from another origin, which has to allow it although a classic script needs no leave.
      warn('language', `no ${file}: is it there? Another origin must send Access-Control-Allow-Origin`);
      throw cause;
    }
  });
};

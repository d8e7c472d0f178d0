import type { LocaleData } from '../locale/locale.js';
import { loadLocalesBy } from '../locale/registry.js';

/** Languages that are not in the script lie beside it, in `locale/`, and are fetched when a page asks for one. */
export const loadLanguagesBeside = (script: HTMLScriptElement | null): void => {
  if (!script?.src) return;
  loadLocalesBy(async (name) => {
    const file = new URL(`locale/${name}.js`, script.src).href;
    const module = (await import(/* @vite-ignore */ file)) as Record<string, LocaleData>;
    return Object.values(module)[0]!;
  });
};

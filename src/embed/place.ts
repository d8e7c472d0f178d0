/** `data-src`, `data-stations`, … of a script become the element's attributes of the same names. */
const PREFIX = 'data-';

/**
 * The one-tag form: puts an element behind each script of ours that says where its feed is. Looks at all of
 * them, since a module does not know its own tag; one that has its element is left alone.
 */
export const placeBehindScripts = (tag: string, attributes: readonly string[]): void => {
  const scripts = document.querySelectorAll<HTMLScriptElement>('body script[data-src][src*="nalssi"]');
  const own = document.currentScript as HTMLScriptElement | null;
  for (const script of new Set([...scripts, ...(own?.dataset['src'] ? [own] : [])])) {
    if (script.nextElementSibling?.localName === tag) continue;
    const element = document.createElement(tag);
    for (const name of attributes) {
      const value = script.getAttribute(PREFIX + name);
      if (value !== null) element.setAttribute(name, value);
    }
    script.after(element);
  }
};

/** `data-src`, `data-stations`, … of a script become the element's attributes of the same names. */
const PREFIX = 'data-';

/** A script of ours that says where its feed is. A module does not know its own tag: all of them are looked at. */
const OURS = 'script[src*="nalssi"]';

/** The tag this runs from, or for a module, which is not told, the first one like it. */
export const ownScript = (): HTMLScriptElement | null =>
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>(`${OURS}[type="module"]`);

/** The one-tag form: puts an element behind each of our scripts with a `data-src`, unless it is there already. */
export const placeBehindScripts = (
  own: HTMLScriptElement | null,
  tag: string,
  attributes: readonly string[],
): void => {
  const scripts = new Set(document.querySelectorAll<HTMLScriptElement>(`body ${OURS}[data-src]`));
  if (own?.dataset['src']) scripts.add(own);
  for (const script of scripts) {
    if (script.nextElementSibling?.localName === tag) continue;
    const element = document.createElement(tag);
    for (const name of attributes) {
      const value = script.getAttribute(PREFIX + name);
      if (value !== null) element.setAttribute(name, value);
    }
    script.after(element);
  }
};

/**
 * The build of the script-tag bundles gives Lit this in place of its `css-tag.js`, which also puts values into style
 * sheets and checks them. Here a style sheet is text alone.
 */
import { document } from './around-lit.js';

/** Safari has had style sheets that elements share since 16.4. */
const SHARED = 'adoptedStyleSheets' in Document.prototype;

/** A style sheet for all elements; only its text where they cannot share it. */
export const css = ([text]: TemplateStringsArray): CSSStyleSheet | string => {
  if (!SHARED) return text!;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text!);
  return sheet;
};

export const adoptStyles = (root: ShadowRoot, styles: readonly (CSSStyleSheet | string)[]): void => {
  if (typeof styles[0] !== 'string') root.adoptedStyleSheets = styles as CSSStyleSheet[];
  else
    for (const text of styles) {
      const style = document.createElement('style');
      style.textContent = text as string;
      root.append(style);
    }
};

export const getCompatibleStyle = <T>(style: T): T => style;

// Lit lists these names as exports of its module, but no bundle uses them.
export { css as CSSResult, css as supportsAdoptingStyleSheets, css as unsafeCSS };

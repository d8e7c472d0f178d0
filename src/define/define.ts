/** The class of an element and its tag. */
interface DefinableElement extends CustomElementConstructor {
  readonly tagName: string;
}

/**
 * Registers an element unless its tag is taken: a page may load two copies or versions, and the first one stays.
 * Does nothing without a registry, as on a server.
 */
export const define = (element: DefinableElement): void => {
  if (globalThis.customElements && !customElements.get(element.tagName))
    customElements.define(element.tagName, element);
};

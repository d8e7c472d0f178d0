/**
 * Registers a tag unless it is taken: a page may well load two copies or versions, and the first one stays.
 * Does nothing where there is no registry, as on a server.
 */
export const define = (tag: string, element: CustomElementConstructor): void => {
  if (globalThis.customElements && !customElements.get(tag)) customElements.define(tag, element);
};

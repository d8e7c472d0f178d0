/** The build of the script-tag bundles gives Lit these in place of the globals `document` and `globalThis`. */
import { page } from '../page/document.js';

/**
 * An empty document in HTML, whose properties no element of the page can shadow. Templates are parsed in it, so that
 * they are read as HTML on a page in XHTML as well. It creates the other nodes for the page's document.
 */
const safeDocument = Object.assign(page.implementation.createHTMLDocument(''), {
  createComment: (text: string) => page.createComment(text),
  importNode: (node: Node, deep: boolean) => page.importNode(node, deep),
});

interface Policies {
  readonly emptyScript: unknown;
  createPolicy(name: string, rules: unknown): Policy;
}
interface Policy {
  createHTML(text: string): unknown;
}
const { trustedTypes } = window as { trustedTypes?: Policies };

/**
 * Lit creates its policy when it is loaded. A page may allow each policy once (`trusted-types lit-html`), which a second
 * copy of Lit would violate although its elements are not used: here the first template creates it.
 */
const lazyTypes = trustedTypes && {
  emptyScript: trustedTypes.emptyScript,
  createPolicy: (name: string, rules: unknown): Policy => {
    let policy: Policy | undefined;
    return {
      createHTML: (text) => (policy ??= trustedTypes.createPolicy(name, rules)).createHTML(text),
    };
  },
};

/**
 * The global object without its named elements: an element's `id` is a property of `window` unless `window` has its
 * own property of that name. Lit looks up optional globals there, such as polyfills and other copies of itself.
 */
const safeGlobal = new Proxy(window, {
  get: (target, name): unknown => {
    if (name === 'trustedTypes') return lazyTypes;
    return Object.hasOwn(target, name) ? Reflect.get(target, name) : undefined;
  },
});

export { safeDocument as document, safeGlobal as globalThis };

/** The build of the script-tag bundles gives Lit these in place of the globals `document` and `globalThis`. */
import { page } from '../page/document.js';

/** An empty document, whose properties no element of the page can shadow. It creates nodes for the page's document. */
const safeDocument = Object.assign(new Document(), {
  createElement: (name: string) => page.createElement(name),
  createComment: (text: string) => page.createComment(text),
  importNode: (node: Node, deep: boolean) => page.importNode(node, deep),
});

/**
 * The global object without its named elements: an element's `id` is a property of `window` unless `window` has its
 * own property of that name. Lit looks up optional globals there, such as polyfills and other copies of itself.
 */
const safeGlobal = new Proxy(window, {
  get: (target, name): unknown => (Object.hasOwn(target, name) ? Reflect.get(target, name) : undefined),
});

export { safeDocument as document, safeGlobal as globalThis };

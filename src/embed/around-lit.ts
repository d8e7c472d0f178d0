/** What Lit finds in place of `document` and `globalThis` in the script-tag builds: the build gives it these. */
import { page } from '../page/document.js';

/** A document with nothing in it that could have a name, which makes nodes for the page's. */
const nameless = Object.assign(new Document(), {
  createElement: (name: string) => page.createElement(name),
  createComment: (text: string) => page.createComment(text),
  importNode: (node: Node, deep: boolean) => page.importNode(node, deep),
});

/**
 * The global object, read past what the page has named: an `id` is a property of it where it has none of its own.
 * Lit looks there for what may not be, polyfills and other copies of itself.
 */
const own = new Proxy(window, {
  get: (target, name): unknown => (Object.hasOwn(target, name) ? Reflect.get(target, name) : undefined),
});

export { nameless as document, own as globalThis };

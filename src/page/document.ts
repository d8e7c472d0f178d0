/**
 * A node, read past what a page has named: an `<img name="hidden">` in a reader's comment takes the place of
 * `document.hidden`, an `<img name="currentScript">` that of the script that runs, and a form answers with its
 * fields. What the prototype says cannot be replaced so.
 */
export const genuine = <N extends Node>(node: () => N): N =>
  new Proxy({} as N, {
    get: (_, name): unknown => {
      const target = node();
      const value: unknown = Reflect.get(Reflect.getPrototypeOf(target)!, name, target);
      return typeof value === 'function'
        ? (...given: unknown[]): unknown => Reflect.apply(value, target, given)
        : value;
    },
  });

/** The document. What runs in a browser reads it through this alone, Lit in the script-tag builds included. */
export const page = genuine(() => window.document);

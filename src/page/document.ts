/**
 * A node whose properties are read from its prototype, since elements of the page can shadow those of the node itself.
 * An `<img name="hidden">` in a reader's comment replaces `document.hidden`, an `<img name="currentScript">` replaces
 * `document.currentScript`, and a form field replaces the property of its form that has the same name.
 */
export const genuine = <N extends Node>(node: () => N): N =>
  new Proxy({} as N, {
    get: (_, name): unknown => {
      const target = node();
      const value: unknown = Reflect.get(Reflect.getPrototypeOf(target)!, name, target);
      return typeof value === 'function'
        ? (...args: unknown[]): unknown => Reflect.apply(value, target, args)
        : value;
    },
  });

/**
 * The document. All browser code uses this instead of `document`, and so does Lit in the script-tag builds. jsdom takes it
 * away when a test runner closes the window, while requests may still be under way: then nothing happens any more.
 */
export const page = genuine(() => window.document ?? (new EventTarget() as Document));

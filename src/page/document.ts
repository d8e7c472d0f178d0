/**
 * The page's document, read past what the page has named: an `<img name="hidden">` in a reader's comment takes the
 * place of `document.hidden`, and an `<img name="currentScript">` that of the script that runs. What the interface
 * itself says cannot be replaced so. Everything here and in the script-tag builds reads the document through this.
 */
export const page = new Proxy({} as Document, {
  get: (_, name) => {
    const { document } = window;
    const value: unknown = Reflect.get(Document.prototype, name, document);
    return typeof value === 'function'
      ? // A method wants the document itself, also as an argument.
        (...given: unknown[]): unknown =>
          Reflect.apply(
            value,
            document,
            given.map((one) => (one === page ? document : one)),
          )
      : value;
  },
});

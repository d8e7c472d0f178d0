/** What a careful newsroom allows its pages, and all that the elements need of it. */
export const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'"],
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['lit-html'],
};

/** The policy as the value of a header or of a `<meta>`. */
export const policyText = (): string =>
  Object.entries(POLICY)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

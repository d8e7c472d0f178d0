/** The content security policy of the site: strict, and all that the elements need. */
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

/** The policy as the value of a header or a `<meta>` tag. */
export const policyText = (): string =>
  Object.entries(POLICY)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

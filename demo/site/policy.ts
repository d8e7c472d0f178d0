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

/** The builder tries the address of an editor's feed, which may be anywhere. */
const BUILDER: typeof POLICY = { ...POLICY, 'connect-src': ['*'] };

/** The policy of a page, by its path, as the value of a header or a `<meta>` tag. */
export const policyText = (path: string): string =>
  Object.entries(/\bbuilder(?:\.ko)?\.html$/.test(path) ? BUILDER : POLICY)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

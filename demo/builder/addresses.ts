/** What is wrong with an address that an editor enters. */

/** Refused: it is no address, it is of a file on a computer, or it would run as a script. */
export type AddressError = 'not-an-address' | 'file' | 'scheme';
/** Taken, but readers may not get there: only this computer or network has it, or https pages do not load it. */
export type AddressWarning = 'this-computer' | 'insecure';

/** Any origin: only to read an address that is relative to the editor's site, whose origin need not be known. */
const SOMEWHERE = 'https://site.invalid';

/** `C:\site\embed`, `file:///Users/kim/embed`, `\\server\embed` and `~/embed`. */
const FILE = /^(?:file:|[a-z]:[\\/]|\\|~\/)/i;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

const parse = (address: string): URL | null =>
  URL.canParse(address, SOMEWHERE) ? new URL(address, SOMEWHERE) : null;

export const addressError = (address: string): AddressError | null => {
  if (FILE.test(address)) return 'file';
  const url = parse(address);
  // Browsers leave out line breaks and tabs, so that `java\nscript:` is `javascript:` too.
  if (url && url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
  return url && !/[\s\\<>"]/.test(address) ? null : 'not-an-address';
};

/** Names and numbers of this computer and of private networks. */
const PRIVATE =
  /^(?:localhost|.*\.(?:localhost|local|internal)|127\..*|0\.0\.0\.0|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[::1\])$/;

export const addressWarning = (address: string): AddressWarning | null => {
  const url = parse(address);
  if (!url || addressError(address)) return null;
  if (PRIVATE.test(url.hostname)) return 'this-computer';
  return url.protocol === 'http:' ? 'insecure' : null;
};

/** Origin of an address, `null` where it is relative to the editor's site. */
export const originOf = (address: string): string | null => {
  const url = parse(address);
  return url && (SCHEME.test(address) || address.startsWith('//')) ? url.origin : null;
};

/**
 * Whether an address is of the same origin as the editor's pages. An absolute address is not, unless `site` is the
 * address of those pages.
 */
export const isOnSite = (address: string, site: string): boolean => {
  const origin = originOf(address);
  return origin === null || (site !== '' && origin === originOf(site));
};

/** The folder of the uploaded files, with a slash at its end, also from the address of a file in it. */
export const folderOf = (address: string): string =>
  address.replace(/[^/]*\.(?:js|html)$/, '').replace(/\/*$/, '/');

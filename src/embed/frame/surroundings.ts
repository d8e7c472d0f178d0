/** The page around the iframe, as far as it may be read. */
import { page } from '../../page/document.js';

/** The iframe, where its page is of the same origin as this one; null in a page of another origin and without one. */
const iframe = window.frameElement;

/** Language of the place in which the iframe stands. */
export const languageAround = (): string | null => iframe?.closest('[lang]')?.getAttribute('lang') || null;

/**
 * The `color-scheme` that is used where the iframe stands. Where styles leave it open, the page's `<meta>` tag decides,
 * which computed styles do not tell.
 */
const schemeAround = (around: Document, scheme: string): string =>
  scheme === 'normal'
    ? around.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content || 'light'
    : scheme;

/**
 * Takes the colour scheme and the text colour of the page around, now and after each change. Browsers paint an opaque
 * ground behind a page whose colour scheme is not that of its iframe. A page of another origin cannot be read: there
 * this page is light, as most pages are.
 */
export const followColours = (): void => {
  const { style } = page.documentElement;
  const view = iframe?.ownerDocument.defaultView;
  style.colorScheme = 'light';
  if (!iframe || !view) return;
  const follow = (): void => {
    const { colorScheme, color } = view.getComputedStyle(iframe);
    style.colorScheme = schemeAround(view.document, colorScheme);
    style.color = color;
  };
  follow();
  const observer = new MutationObserver(follow);
  for (const one of [view.document.documentElement, view.document.body])
    observer.observe(one, { attributes: true });
  view.document.addEventListener('transitionend', follow);
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);
};

/** Message to the page around, and its question for it. */
const HEIGHT = 'nalssi-height';

let isTelling = false;

/**
 * Tells the page around the height of this page in px: `{ type: 'nalssi-height', height: 40 }`, from now on after each
 * change, and when that page posts `{ type: 'nalssi-height' }`, since it may listen later than this page is there.
 */
export const tellHeight = (): void => {
  if (isTelling || parent === window) return;
  isTelling = true;
  const root = page.documentElement;
  const tell = (): void => {
    // For any origin: a height is no secret, and the origin of the page around is not known.
    parent.postMessage({ type: HEIGHT, height: Math.ceil(root.getBoundingClientRect().height) }, '*');
  };
  new ResizeObserver(tell).observe(root);
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === parent && data?.type === HEIGHT) tell();
  });
};

/** Origin of an address; null where it is none. */
const originOf = (address: string): string | null => {
  try {
    return new URL(address, location.href).origin;
  } catch {
    return null;
  }
};

/**
 * Whether readers may be led to an address: to this origin, or to that of the page around. Otherwise a forged address of
 * this page could lead them anywhere.
 */
export const mayLeadTo = (address: string): boolean => {
  const origin = originOf(address);
  return origin === location.origin || (parent !== window && origin === originOf(page.referrer));
};

import { isServer } from 'lit-html/is-server.js';

/** The globals that Lit's browser build reads while it is loaded and rendered. */
const NAMES = [
  'HTMLElement',
  'ShadowRoot',
  'CSSStyleSheet',
  'Document',
  'document',
  'customElements',
] as const;

/**
 * Bundlers for edge runtimes take Lit's build for browsers, which needs a few names of the DOM although none of
 * it is used to render to text. Nothing happens on Node, whose build of Lit brings its own.
 */
export const provideDom = async (): Promise<void> => {
  if (isServer) return;
  const shim = await import('@lit-labs/ssr-dom-shim');
  const globals = globalThis as Record<string, unknown>;
  for (const name of NAMES) globals[name] ??= shim[name];
};

import { isServer } from 'lit-html/is-server.js';
import type { ObservationFeed } from '../../feed/index.js';
import { ja } from '../../locale/ja.js';
import { provideLocale } from '../../locale/registry.js';
import { zhHans } from '../../locale/zh-hans.js';
import { zhHant } from '../../locale/zh-hant.js';
import type { TickerAttributes } from './ticker.js';

/** Registers every language of the package, because a server cannot fetch one while it renders. */
export const provideLanguages = (): void => {
  for (const data of [ja, zhHans, zhHant]) provideLocale(data);
};

/** The globals that Lit's browser build reads while it loads and renders. */
const DOM_GLOBALS = [
  'HTMLElement',
  'ShadowRoot',
  'CSSStyleSheet',
  'Document',
  'document',
  'customElements',
] as const;

/**
 * Provides these globals where they are missing. Bundlers for edge runtimes take Lit's browser build, which needs the
 * names although rendering to text uses nothing of the DOM. On Node, Lit's build brings its own.
 */
const provideDom = async (): Promise<void> => {
  if (isServer) return;
  const shim = await import('@lit-labs/ssr-dom-shim');
  const globals = globalThis as Record<string, unknown>;
  for (const name of DOM_GLOBALS) globals[name] ??= shim[name];
};

/**
 * The ticker as HTML, with ages at `now` (epoch ms). The element and Lit's renderer are loaded by the first call, so
 * that a server that only serves `/feed.json` does not load them.
 */
export const renderTicker = async (
  feed: ObservationFeed,
  attributes: TickerAttributes,
  now: number,
): Promise<string> => {
  await provideDom();
  provideLanguages();
  const ticker = await import('./ticker.js');
  return ticker.renderTicker(feed, attributes, now);
};

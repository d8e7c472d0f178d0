import { isServer } from 'lit-html/is-server.js';
import type { ObservationFeed } from '../../feed/index.js';
import { ja } from '../../locale/ja.js';
import { provideLocale } from '../../locale/registry.js';
import { zhHans } from '../../locale/zh-hans.js';
import { zhHant } from '../../locale/zh-hant.js';
import type {
  BoardAttributes,
  ElementName,
  MapAttributes,
  ObservationAttributes,
  TickerAttributes,
} from './attributes.js';

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
 * The elements and Lit's renderer. They are loaded by the first call, so that a server that only serves `/feed.json`
 * does not load them.
 */
const load = async () => {
  await provideDom();
  provideLanguages();
  return import('./element.js');
};

/** An element by its name, or with `plain` its rows as a list that needs no script; see `renderTicker`, `renderList`. */
export const renderNamed = async (
  name: ElementName,
  feed: ObservationFeed,
  attributes: object,
  now: number,
  plain = false,
): Promise<string> => {
  const { renderElement, renderStatic } = await load();
  return plain ? renderStatic(name, feed, attributes, now) : renderElement(name, feed, attributes, now);
};

/**
 * The ticker as HTML, with ages at `now` (epoch ms): its tag with all attributes, declarative shadow DOM, and a list for
 * browsers without that. The feed is not checked.
 */
export const renderTicker = (
  feed: ObservationFeed,
  attributes: TickerAttributes,
  now: number,
): Promise<string> => renderNamed('ticker', feed, attributes, now);

/** The board as HTML, like `renderTicker`. */
export const renderBoard = (
  feed: ObservationFeed,
  attributes: BoardAttributes,
  now: number,
): Promise<string> => renderNamed('board', feed, attributes, now);

/** The map as HTML, like `renderTicker`. Its marks have their places once the script runs; before, it is its list. */
export const renderMap = (feed: ObservationFeed, attributes: MapAttributes, now: number): Promise<string> =>
  renderNamed('map', feed, attributes, now);

/** The observation as HTML, like `renderTicker`. */
export const renderObservation = (
  feed: ObservationFeed,
  attributes: ObservationAttributes,
  now: number,
): Promise<string> => renderNamed('observation', feed, attributes, now);

/**
 * The rows that a ticker with these attributes would show, as a list without script, style and custom element: for AMP
 * pages, feeds and e-mail.
 */
export const renderList = (
  feed: ObservationFeed,
  attributes: TickerAttributes,
  now: number,
): Promise<string> => renderNamed('ticker', feed, attributes, now, true);

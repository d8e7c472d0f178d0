import { render } from '@lit-labs/ssr';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResult } from 'lit';
import { BoardElement } from '../../elements/board/board-element.js';
import { MapElement } from '../../elements/map/map-element.js';
import { ObservationElement } from '../../elements/observation/observation-element.js';
import { widthOf } from '../../elements/ticker/line-controller.js';
import { panelStyles } from '../../elements/ticker/panel.styles.js';
import { TickerElement } from '../../elements/ticker/ticker-element.js';
import type { ObservationFeed } from '../../feed/index.js';
import { readAttributes, type ElementName } from './attributes.js';
import { renderList, type Shown } from './list.js';
import { forEveryEncoding, minifyCss } from './text.js';

const CLASSES = {
  ticker: TickerElement,
  board: BoardElement,
  map: MapElement,
  observation: ObservationElement,
} as const;

// This is the server's registry, in which no page can have defined other elements.
for (const element of Object.values(CLASSES))
  if (!customElements.get(element.tagName)) customElements.define(element.tagName, element);

/** What an element keeps for itself: its clock, and what it shows. */
interface Inside extends Shown {
  readonly source: { now(): number };
  readonly link?: string | null;
  readonly order?: Shown['view']['order'];
  render(): unknown;
}

/** Calls the element back for its attributes as browsers do. */
class Renderer extends LitElementRenderer {
  override attributeChangedCallback(name: string, old: string | null, value: string): void {
    this.element.attributeChangedCallback(name, old, value);
  }
}

/** The element with the feed and its attributes, at the time `now`. */
const prepare = (
  name: ElementName,
  feed: ObservationFeed,
  attributes: readonly (readonly [string, string])[],
  now: number,
): { renderer: Renderer; inside: Inside } => {
  const renderer = new Renderer(CLASSES[name].tagName);
  const inside = renderer.element as unknown as Inside;
  inside.source.now = () => now;
  for (const [attribute, value] of attributes) renderer.setAttribute(attribute, value);
  renderer.setProperty('feed', feed);
  renderer.connectedCallback();
  // An open panel comes with the script, without which nobody could close it.
  if (name === 'ticker') renderer.setProperty('open', false);
  return { renderer, inside };
};

/** Lit's markers for hydration. They are removed, because the element does not hydrate: it renders anew. */
const MARKERS = /<!--\/?lit-(?:part|node)[^>]*-->/g;

/** A template as text, without its indentation. Its slot belongs to the element of `renderer`. */
const print = async (template: unknown, renderer: Renderer): Promise<string> => {
  const text = await collectResult(render(template, { customElementHostStack: [renderer] }));
  return text.replace(MARKERS, '').replace(/\s*\n\s*/g, '\n');
};

/**
 * Rules for what waits for the script. The marks of a map are placed by it; without scripts there is the map's list. The
 * rows of a ticker are a column that can be scrolled: those that are far from the window need no layout yet, but for the
 * widest, which gives the column its width. Without scripts and in print all rows are there, as its own style sheet says.
 */
const WAITING: Readonly<Partial<Record<ElementName, string>>> = {
  ticker: `
    @media screen and (scripting: enabled) {
      .roll:not(.live) .list > li:not([data-widest]) { content-visibility: auto; }
    }`,
  map: `
    :host(:not(:defined)) .marks, .toggle { visibility: hidden; }
    @media (scripting: none) { .map, .detail, .under { display: none; } .all { display: block; } }`,
};

const styleSheets = new Map<ElementName, string>();

const styleOf = (name: ElementName): string => {
  let css = styleSheets.get(name);
  if (css === undefined) {
    const styles = (CLASSES[name].elementStyles as readonly CSSResult[])
      // The panel comes with the script, and so do its styles.
      .filter((style) => style !== panelStyles)
      .map(({ cssText }) => cssText);
    css = minifyCss([...styles, WAITING[name] ?? ''].join('\n'));
    styleSheets.set(name, css);
  }
  return css;
};

/** Drawings have a size of their own where no style sheet gives them one, as under a policy without the nonce. */
const sized = (html: string): string =>
  html
    .replace(/<svg (?=[^>]*viewBox="0 0 (\d\d) \1")/g, '<svg width="$1" height="$1" ')
    .replace(/<svg (?=part="outline")/, '<svg width="320" ');

/** Marks the widest row, as the ticker does in the browser. */
const markWidest = (html: string, { rows, view }: Shown): string => {
  const widths = rows.map((row) => widthOf(row, view));
  const widest = widths.indexOf(Math.max(...widths));
  let index = 0;
  return html.replace(/<li>/g, (tag) => (index++ === widest ? '<li data-widest>' : tag));
};

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const shownBy = (inside: Inside): Shown => {
  const { feed, rows, view, when, link = null, order } = inside;
  return { feed, rows, when, view: { ...view, link, ...(order && { order }) } };
};

/**
 * An element as HTML: declarative shadow DOM, rendered by the element itself, and a list for browsers without it. The
 * language is `lang`, or English where that is not available. Ages are those at `now` (epoch ms).
 */
export const renderElement = async (
  name: ElementName,
  feed: ObservationFeed,
  options: object & { readonly nonce?: string },
  now: number,
): Promise<string> => {
  const { renderer, inside } = prepare(name, feed, readAttributes(name, options), now);
  const { tagName } = CLASSES[name];
  const attributes = [...renderer.renderAttributes()].join('');
  const shown = shownBy(inside);
  const list = await print(renderList(shown), renderer);
  const content = sized(await print(inside.render(), renderer));
  const shadow = name === 'ticker' ? markWidest(content, shown) : content;
  const nonce = options.nonce === undefined ? '' : ` nonce="${escapeAttribute(options.nonce)}"`;
  return forEveryEncoding(`<${tagName}${attributes}><template shadowroot="open" shadowrootmode="open"><style${nonce}>${styleOf(name)}</style>${shadow}</template>
${list}
</${tagName}>
`);
};

/**
 * The rows that an element would show, as a list without any script, style or element of nalssi's: for AMP, feeds and
 * e-mail.
 */
export const renderStatic = async (
  name: ElementName,
  feed: ObservationFeed,
  options: object,
  now: number,
): Promise<string> => {
  const attributes = readAttributes(name, options);
  const { renderer, inside } = prepare(name, feed, attributes, now);
  const list = await print(renderList(shownBy(inside)), renderer);
  const lang = escapeAttribute(renderer.element.getAttribute('lang')!);
  return forEveryEncoding(`<div class="nalssi" lang="${lang}">\n${list}\n</div>\n`);
};

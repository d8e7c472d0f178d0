import { render } from '@lit-labs/ssr';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing } from 'lit';
import { TickerElement } from '../../elements/ticker/ticker-element.js';
import type { ObservationFeed } from '../../feed/index.js';
import type { TemperatureUnit } from '../../locale/locale.js';
import { localeFor } from '../../locale/registry.js';
import { renderList } from './list.js';

const TAG = 'nalssi-ticker';

/** Attributes of the ticker. Those left out have the ticker's defaults. */
export interface TickerAttributes {
  readonly src?: string;
  readonly mode?: string;
  readonly theme?: string;
  readonly unit?: TemperatureUnit;
  readonly lang?: string;
}

/** The clock of an element. */
interface Timed {
  readonly source: { now(): number };
}

/** A renderer that gives the element the feed and the time `now`, and calls back for its attributes as browsers do. */
const rendererOf = (feed: ObservationFeed, now: number) =>
  class extends LitElementRenderer {
    constructor(tag: string) {
      super(tag);
      (this.element as unknown as Timed).source.now = () => now;
      this.setProperty('feed', feed);
    }

    override attributeChangedCallback(name: string, old: string | null, value: string): void {
      this.element.attributeChangedCallback(name, old, value);
    }
  };

/** Lit's markers for hydration. They are removed, because the element does not hydrate: it renders anew. */
const MARKERS = /<!--\/?lit-(?:part|node)[^>]*-->/g;

/**
 * The ticker as HTML: declarative shadow DOM, rendered by the element itself, and a list for browsers without it. The
 * language is `lang`, or English where that is not available. Ages are those at `now` (epoch ms).
 */
export const renderTicker = async (
  feed: ObservationFeed,
  { src, mode, theme, unit = 'c', lang = 'ko' }: TickerAttributes,
  now: number,
): Promise<string> => {
  // This is the server's registry, in which no page can have defined another element.
  if (!customElements.get(TAG)) customElements.define(TAG, TickerElement);
  const list = renderList(feed, { locale: localeFor(lang), unit, now });
  // oxfmt-ignore
  const ticker = html`<nalssi-ticker src=${src ?? nothing} mode=${mode ?? nothing} theme=${theme ?? nothing} unit=${unit === 'c' ? nothing : unit} lang=${lang}>
${list}
</nalssi-ticker>
`;
  const text = await collectResult(render(ticker, { elementRenderers: [rendererOf(feed, now)] }));
  return text.replace(MARKERS, '');
};

import { render } from '@lit-labs/ssr';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing } from 'lit';
import { TickerElement } from '../../elements/ticker/ticker-element.js';
import type { ObservationFeed } from '../../feed/index.js';
import type { TemperatureUnit } from '../../locale/locale.js';
import { localeFor } from '../../locale/registry.js';
import { provideLanguages } from './languages.js';
import { renderList } from './list.js';

const TAG = 'nalssi-ticker';

/** Attributes of the ticker that its HTML starts with; what is left out takes the ticker's default. */
export interface TickerAttributes {
  readonly src?: string;
  readonly mode?: string;
  readonly theme?: string;
  readonly unit?: TemperatureUnit;
  readonly lang?: string;
}

/** What an element tells the time by. */
interface Timed {
  readonly source: { now(): number };
}

/** Renders the element with its feed at `now`, and lets it see its attributes as it would in a browser. */
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

/** Marks for hydration: the element does not hydrate, it replaces its content with its first feed. */
const MARKS = /<!--\/?lit-(?:part|node)[^>]*-->/g;

/**
 * The ticker as HTML: declarative shadow DOM, as the element itself renders, around a list for browsers that
 * do not know it; in `lang`, or English where there is no such language. Ages are those at `now` (epoch ms).
 */
export const renderTicker = async (
  feed: ObservationFeed,
  { src, mode, theme, unit = 'c', lang = 'ko' }: TickerAttributes,
  now: number,
): Promise<string> => {
  // The server's own registry: no page can have put another element there.
  if (!customElements.get(TAG)) customElements.define(TAG, TickerElement);
  provideLanguages();
  const list = renderList(feed, { locale: localeFor(lang), unit, now });
  // prettier-ignore
  const ticker = html`<nalssi-ticker src=${src ?? nothing} mode=${mode ?? nothing} theme=${theme ?? nothing} unit=${unit === 'c' ? nothing : unit} lang=${lang}>
${list}
</nalssi-ticker>
`;
  const text = await collectResult(render(ticker, { elementRenderers: [rendererOf(feed, now)] }));
  return text.replace(MARKS, '');
};

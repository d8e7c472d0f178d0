import { html, nothing, type TemplateResult } from 'lit';
import type { ObservationFeed } from '../../src/feed/schema.js';
import type { Choice } from './choice.js';
import { attributesOf } from './snippet.js';
import type { BuilderWords } from './words.js';

/** Widths of the slots in px: two phones and the header of a desktop page. */
const WIDTHS = [320, 375, 1000] as const;

const renderTicker = (choice: Choice, feed: ObservationFeed | null): TemplateResult => {
  const given = new Map(attributesOf(choice));
  const value = (name: string): string | typeof nothing => given.get(name) ?? nothing;
  return html`<nalssi-ticker
    .feed=${feed}
    stale-after="876000"
    expire-after="876000"
    stations=${value('stations')}
    region=${value('region')}
    mode=${value('mode')}
    limit=${value('limit')}
    start=${value('start')}
    interval=${value('interval')}
    unit=${value('unit')}
    theme=${value('theme')}
    lang=${value('lang')}
    link=${value('link')}
  ></nalssi-ticker>`;
};

/**
 * The chosen ticker at every width. It shows the sample feed of this site, which is years old, so its age limits are
 * raised to 100 years.
 */
export const renderPreview = (
  choice: Choice,
  feed: ObservationFeed | null,
  words: BuilderWords,
): TemplateResult =>
  html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">${words.preview}</h2>
    <div class="devices">${WIDTHS.map((width) => {
      const label = width < 600 ? words.phone(width) : words.desktop;
      return html`<figure>
        <figcaption>${label}</figcaption>
        <div class="scroll" role="group" tabindex=${width < 600 ? nothing : 0} aria-label=${label}>
          <div class="device w${width}">
            <div class="nalssi-slot ${choice.preset && `nalssi-${choice.preset}`}">${renderTicker(choice, feed)}</div>
          </div>
        </div>
      </figure>`;
    })}</div>
    <p class="hint">${words.previewHint}</p>
  </section>`;

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { parseList } from '../../feed/select.js';
import type { Observation } from '../../feed/schema.js';
import { FeedElement } from './feed-element.js';
import { forecastNote, type RowView } from './row-text.js';
import { renderMeta, renderSource } from './templates.js';

/**
 * Base class of the elements that are a block of their own: the feed's date, hour and notice above the content, and
 * the attribution below it. It is not registered itself.
 *
 * @attr {string} measures - What is shown besides condition and temperature: `humidity`, `precipitation`, `windSpeed`, comma-separated; all without the attribute, none where it is empty
 * @csspart retry - Button that requests the feed again after a failure
 * @csspart measure - Humidity, precipitation or wind
 */
export abstract class FramedElement extends FeedElement {
  static override get properties(): PropertyDeclarations {
    return { ...super.properties, measures: {} };
  }

  /** What is shown besides condition and temperature: `humidity,precipitation,windSpeed` or some of them; null for all. */
  declare measures: string | null;

  constructor() {
    super();
    this.measures = null;
  }

  protected override get view(): RowView {
    const { measures } = this;
    return { ...super.view, measures: measures === null ? null : parseList(measures) };
  }

  protected override renderRows(rows: readonly Observation[]): TemplateResult {
    const { locale } = this;
    const feed = this.feed!;
    return html`<div
      part="base"
      class="base ${this.theme} ${this.source.freshness}"
      lang=${locale.tag}
      role="group"
      aria-label=${locale.words.label}
    >
      ${renderMeta(feed, locale, [this.when, ...forecastNote(rows, locale)].join(' · '))}${this.renderContent(rows)}
      <div class="foot">
        ${this.source.freshness === 'fresh' ? nothing : this.#renderRetry()} ${renderSource(feed.source, locale)}
      </div>
    </div>`;
  }

  protected override renderBesideMessage(): TemplateResult | typeof nothing {
    return this.#renderRetry();
  }

  /** The last values stay after a failure. Once they are old, readers can ask for newer ones, as where there are none. */
  #renderRetry(): TemplateResult | typeof nothing {
    return this.source.failed && this.src
      ? html`<button part="retry" class="retry" type="button" @click=${() => void this.refresh()}>${this.locale.words.retry}</button>`
      : nothing;
  }

  /** Renders the content for the rows, of which there is at least one. */
  protected abstract renderContent(rows: readonly Observation[]): TemplateResult;
}

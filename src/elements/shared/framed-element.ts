import { html, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { FeedElement } from './feed-element.js';
import { renderMeta, renderSource } from './meta.js';

/**
 * An element that stands as a block of its own: what it shows, under the feed's date, hour
 * and notice and over its attribution. Not an element of its own.
 */
export abstract class FramedElement extends FeedElement {
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
      ${renderMeta(feed, locale, this.when(feed.observedAt))}${this.renderContent(rows)}
      <div class="foot">
        ${renderSource(feed.source, locale)}
      </div>
    </div>`;
  }

  /** What is shown of the rows, of which there is at least one. */
  protected abstract renderContent(rows: readonly Observation[]): TemplateResult;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { FeedSource, ObservationFeed } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';

/**
 * Day and hour of the observation, in KST and never by the reader's clock, and what the feed has to say of it;
 * `when` is the hour and its age.
 */
export const renderMeta = (
  { observedAt, notice }: ObservationFeed,
  locale: Locale,
  when: string,
): TemplateResult =>
  html`<div class="meta">
    <time part="date" class="date" datetime=${observedAt}>${locale.date(observedAt)}</time>
    <span part="observed-at" class="observed-at">${when}</span>
    ${notice ? html`<span part="notice" class="notice">${notice}</span>` : nothing}
  </div>`;

/** The attribution, a link where the feed names an address; shown whenever data is shown. */
export const renderSource = ({ name, url }: FeedSource, locale: Locale): TemplateResult =>
  url
    ? html`<a part="source" class="source" href=${url} rel="noopener">${locale.source(name)}</a>`
    : html`<span part="source" class="source">${locale.source(name)}</span>`;

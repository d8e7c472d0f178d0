import { html, type TemplateResult } from 'lit';
import type { Freshness } from '../../feed/freshness.js';
import type { FeedSource, ObservationFeed } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';

/** Day and hour of the observation, in KST and never by the reader's clock. */
export const renderMeta = (
  feed: ObservationFeed,
  locale: Locale,
  age: number,
  freshness: Freshness,
): TemplateResult =>
  html`<div class="meta">
    <time part="date" class="date" datetime=${feed.observedAt}>${locale.date(feed.observedAt)}</time>
    <span part="observed-at" class="observed-at">${locale.observedAt(feed.observedAt, age, freshness)}</span>
  </div>`;

/** The attribution, a link where the feed names an address; shown whenever data is shown. */
export const renderSource = ({ name, url }: FeedSource, locale: Locale): TemplateResult =>
  url
    ? html`<a part="source" class="source" href=${url} rel="noopener">${locale.source(name)}</a>`
    : html`<span part="source" class="source">${locale.source(name)}</span>`;

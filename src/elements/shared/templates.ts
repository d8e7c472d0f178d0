import { html, nothing, type TemplateResult } from 'lit';
import { findCondition } from '../../conditions/vocabulary.js';
import { ICONS, nightIcon, type IconLayers } from '../../conditions/icons.js';
import type { FeedSource, Observation, ObservationFeed } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';
import { measuresOf, readRow, spokenMeasures, type RowView } from './row-text.js';

/**
 * Day and hour of the observation, in KST whatever the reader's time zone, and the feed's notice. `when` is the hour
 * with its age.
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

/** The attribution, which is a link where the feed has an address for it. It is shown whenever data is shown. */
export const renderSource = ({ name, url }: FeedSource, locale: Locale): TemplateResult =>
  url
    ? html`<a part="source" class="source" href=${url} rel="noopener">${locale.source(name)}</a>`
    : html`<span part="source" class="source">${locale.source(name)}</span>`;

/** The SVG paths of a condition's icon, by day or night; empty for a layer that the icon does not have. */
export const iconPaths = (condition: string | null, night: boolean): Required<IconLayers> => {
  const icon = (condition && findCondition(condition)?.icon) || 'unknown';
  return { warm: '', ink: '', wet: '', ...ICONS[night ? nightIcon(icon) : icon] };
};

/** The icon of a condition. It is hidden from assistive technology, since the condition's name is beside it. */
export const renderIcon = (condition: string | null, night: boolean): TemplateResult => {
  const { warm, ink, wet } = iconPaths(condition, night);
  return html`<svg part="icon" class="icon" viewBox="0 0 24 24" aria-hidden="true"><path class="warm" d=${warm}></path><path class="ink" d=${ink}></path><path class="wet" d=${wet}></path></svg>`;
};

const renderMeasures = (row: Observation, view: RowView): TemplateResult | typeof nothing => {
  const { measure, words } = view.locale;
  const names = measuresOf([row], view);
  return names.length
    ? html` <span class="measures">${names.map((name) => html`<span part="measure" class="measure">${words[name]} ${measure(name, row[name]!, 'shown')}</span> `)}</span>`
    : nothing;
};

/** One station with its measures, twice: in parts as it is displayed, and as one sentence for screen readers. */
export const renderCard = (row: Observation, view: RowView): TemplateResult => {
  const { night, condition, city, temperature, old, sentence } = readRow(
    row,
    view,
    spokenMeasures(row, view),
  );
  const [, degrees, unit] = /^(.+?)([℃℉]?)$/.exec(temperature)!;
  return html`<span part="row" class="row card ${old && 'old'}" aria-hidden="true">${renderIcon(row.condition, night)}<span part="city" class="city">${city}</span> <span part="temperature" class="temperature">${degrees}<span class="unit">${unit}</span></span> <span part="condition" class="condition">${condition}</span>${renderMeasures(row, view)}${old ? html` <span class="oldness">${old}</span>` : nothing}</span><span class="spoken">${sentence}</span>`;
};

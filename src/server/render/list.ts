import { html, nothing } from 'lit';
import type { Observation, ObservationFeed } from '../../feed/index.js';
import { isCityFirst, readRow } from '../../elements/shared/row-text.js';
import { rowLink, type TickerRowView } from '../../elements/ticker/templates.js';

/** What an element shows. */
export interface Shown {
  readonly feed: ObservationFeed;
  readonly rows: readonly Observation[];
  readonly view: TickerRowView;
  /** Hour of the feed, with its age once it is old. */
  readonly when: string;
}

/** `맑음 동두천 1.5℃`, without a gap for a missing condition. */
const rowText = (row: Observation, view: TickerRowView): string => {
  const { condition, city, temperature, old } = readRow(row, view);
  const texts = isCityFirst(view.order) ? [city, temperature, condition] : [condition, city, temperature];
  return [...texts, old].filter(Boolean).join(' ');
};

/**
 * The observations as plain HTML, for browsers without declarative shadow DOM, feed readers and search engines. The
 * template escapes every text. The hour is an element beside the `<time>`, where the ticker's script finds it.
 */
export const renderList = ({ feed, rows, view, when }: Shown) => {
  const { observedAt, source, notice } = feed;
  const { locale, link } = view;
  const name = locale.source(source.name);
  const item = (row: Observation) => {
    const text = rowText(row, view);
    const address = rowLink(link, row.station);
    return html`<li>${address ? html`<a href=${address}>${text}</a>` : text}</li>\n`;
  };
  // oxfmt-ignore
  return html`<p><time datetime=${observedAt}>${locale.date(observedAt)}</time> <span class="observed-at">${when}</span></p>
<ul>
${rows.map(item)}</ul>
${notice === undefined ? nothing : html`<p>${notice}</p>\n`}<p>${source.url === undefined ? name : html`<a href=${source.url} rel="noopener">${name}</a>`}</p>`;
};

import { html, nothing, type TemplateResult } from 'lit';
import type { Observation, Station } from '../../feed/schema.js';
import { iconPaths } from '../shared/icon.js';
import { readRow, type RowView } from '../shared/row-text.js';

/** http, https or an address without a scheme; nothing that could run. */
const SAFE = /^(https?:\/\/|[^:]*([/?#]|$))/i;

/** A row's address from the `link` template: `/weather?city={name}`, `https://news.example/{id}`. Else empty. */
export const rowLink = (template: string | null, { id, name }: Station): string => {
  if (!template || !SAFE.test(template)) return '';
  return template.replaceAll('{id}', encodeURIComponent(id)).replaceAll('{name}', encodeURIComponent(name));
};

/** What rows are shown with. */
export interface TickerRowView extends RowView {
  /** Where a row leads to, or empty. */
  href(observation: Observation): string;
}

/**
 * One row, twice: as it is seen, in parts, and as it should be heard, one sentence that no screen reader takes
 * apart. A value that is missing shows a dash, never a lone `℃`. The text of the row is what stands here, hence
 * no white space between the tags; and there may be a hundred rows, hence the icon in the row's own template
 * and as few bindings as can be.
 */
export const renderRow = (row: Observation, view: TickerRowView): TemplateResult => {
  const { night, condition, city, temperature, old, sentence } = readRow(row, view);
  const { warm, ink, wet } = iconPaths(row.condition, night);
  const link = view.href(row);
  return html`<li><span part="row" class="row" aria-hidden="true"><svg part="icon" class="icon" viewBox="0 0 24 24"><path class="warm" d=${warm}></path><path class="ink" d=${ink}></path><path class="wet" d=${wet}></path></svg><span part="condition" class="condition">${condition}</span><span part="city">${city}</span> <span part="temperature" class="temperature">${temperature}</span>${old ? html` <span class="oldness">${old}</span>` : nothing}</span><span class="spoken">${link ? html`<a part="link" class="link" href=${link}>${sentence}</a>` : sentence}</span></li>`;
};

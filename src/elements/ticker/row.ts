import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { iconPaths } from '../icon.js';
import { readRow, type RowView as SharedView } from '../reading.js';

/** What rows are shown with. */
export interface RowView extends SharedView {
  /** Where a row leads to, or empty. */
  href(observation: Observation): string;
}

/**
 * One row, twice: as it is seen, in parts, and as it should be heard, one sentence that no screen reader takes
 * apart. A value that is missing shows a dash, never a lone `℃`. The text of the row is what stands here, hence
 * no white space between the tags; and there may be a hundred rows, hence the icon in the row's own template
 * and as few bindings as can be.
 */
export const renderRow = (row: Observation, view: RowView): TemplateResult => {
  const { night, condition, city, temperature, old, sentence } = readRow(row, view);
  const { warm, ink, wet } = iconPaths(row.condition, night);
  const link = view.href(row);
  return html`<li><span part="row" class="row" aria-hidden="true"><svg part="icon" class="icon" viewBox="0 0 24 24"><path class="warm" d=${warm}></path><path class="ink" d=${ink}></path><path class="wet" d=${wet}></path></svg><span part="condition" class="condition">${condition}</span><span part="city">${city}</span> <span part="temperature" class="temperature">${temperature}</span>${old ? html` <span class="oldness">${old}</span>` : nothing}</span><span class="spoken">${link ? html`<a part="link" class="link" href=${link}>${sentence}</a>` : sentence}</span></li>`;
};

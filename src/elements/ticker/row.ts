import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { conditionIcon } from '../icon.js';
import { readRow, type RowView as SharedView } from '../reading.js';

/** What rows are shown with. */
export interface RowView extends SharedView {
  /** Where a row leads to, or empty. */
  href(observation: Observation): string;
}

/**
 * One row, twice: as it is seen, in parts, and as it should be heard, one sentence that no screen reader takes
 * apart. A value that is missing shows a dash, never a lone `℃`. Flat, static and without white space between
 * its tags: there may be a hundred of them, and the text of the row is what stands here.
 */
export const renderRow = (row: Observation, view: RowView, current = false): TemplateResult => {
  const { night, condition, city, temperature, old, sentence } = readRow(row, view);
  const link = view.href(row);
  return html`<li aria-current=${current || nothing}><span part="row" class="row ${old && 'old'}" aria-hidden="true">${conditionIcon(row.condition, night)}<span part="condition" class="condition">${condition}</span><span part="city">${city}</span> <span part="temperature" class="temperature">${temperature}</span>${old ? html` <span class="oldness">${old}</span>` : nothing}</span><span class=${link ? 'linked' : 'spoken'}>${link ? html`<a part="link" class="link" href=${link}>${sentence}</a>` : sentence}</span></li>`;
};

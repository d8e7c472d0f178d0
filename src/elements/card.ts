import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../feed/schema.js';
import { conditionIcon } from './icon.js';
import { renderMeasures, spokenMeasures } from './measures.js';
import { readRow, type RowView } from './reading.js';

/** One station, twice: as it is seen, in parts, and as it should be heard, one sentence. */
export const renderCard = (row: Observation, view: RowView): TemplateResult => {
  const { locale } = view;
  const { night, condition, city, temperature, old, sentence } = readRow(
    row,
    view,
    spokenMeasures(row, locale),
  );
  return html`<span part="row" class="row card ${old && 'old'}" aria-hidden="true">${conditionIcon(row.condition, night)}<span part="city" class="city">${city}</span> <span part="temperature" class="temperature">${temperature}</span> <span part="condition" class="condition">${condition}</span>${renderMeasures(row, locale)}${old ? html` <span class="oldness">${old}</span>` : nothing}</span><span class="spoken">${sentence}</span>`;
};

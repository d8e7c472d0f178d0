import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../feed/schema.js';
import { renderCard } from './card.js';
import type { RowView } from './reading.js';
import { groupByRegion, regionName } from './regions.js';

/** Stations by region (권역), each a list under the region's name, which the list itself is called. */
export const renderRegionLists = (rows: readonly Observation[], view: RowView): TemplateResult[] => {
  const groups = groupByRegion(rows);
  return groups.map(([region, members]) => {
    const name = regionName(region, groups.length, view.locale);
    return html`<div class="group">
      ${name ? html`<p part="region" class="region" aria-hidden="true">${name}</p>` : nothing}
      <ul part="list" class="list" role="list" aria-label=${name || nothing}>
        ${members.map((row) => html`<li>${renderCard(row, view)}</li>`)}
      </ul>
    </div>`;
  });
};

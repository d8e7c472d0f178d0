import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';
import { renderRow, type RowView } from './row.js';

/** Rows by region (권역), both in the order of the feed. */
const groupByRegion = (rows: readonly Observation[]): Map<string, Observation[]> => {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const { region = '' } = row.station;
    groups.set(region, [...(groups.get(region) ?? []), row]);
  }
  return groups;
};

/** Every station of the feed at once, for readers who do not want to wait for theirs. */
export const renderPanel = (
  rows: readonly Observation[],
  current: string | undefined,
  locale: Locale,
  view: RowView,
): TemplateResult =>
  html`<div part="panel" class="panel" id="panel" role="region" aria-label=${locale.words.all} tabindex="-1">
    ${Array.from(
      groupByRegion(rows),
      ([region, group]) =>
        html`<section>
          ${region ? html`<h3 part="region" class="region">${locale.region(region)}</h3>` : nothing}
          <ul class="group" role="list">
            ${group.map((row) => renderRow(row, view, row.station.id === current))}
          </ul>
        </section>`,
    )}
  </div>`;

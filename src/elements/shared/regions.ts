import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';
import { REGIONS } from '../../stations/regions.js';
import type { RowView } from './row-text.js';
import { renderCard } from './templates.js';

/** The rows of one region (권역). The name is empty for rows without a region. */
export type RegionGroup = readonly [region: string, rows: readonly Observation[]];

/** Sorts known regions in their order, then regions that only the feed knows, then rows without a region. */
const rank = ([region]: RegionGroup): number => {
  const known = (REGIONS as readonly string[]).indexOf(region);
  return known >= 0 ? known : REGIONS.length + Number(region === '');
};

/** The rows by region; within a region they keep their order. */
export const groupByRegion = (rows: readonly Observation[]): RegionGroup[] => {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const { region = '' } = row.station;
    groups.set(region, [...(groups.get(region) ?? []), row]);
  }
  return [...groups].sort((one, other) => rank(one) - rank(other));
};

/** The heading of a group. It is empty if no row has a region, since the only group needs no heading. */
export const regionName = (region: string, groups: number, { region: nameOf, words }: Locale): string =>
  region ? nameOf(region) : groups > 1 ? words.elsewhere : '';

/** The stations by region (권역): a list for each, whose accessible name is the heading above it. */
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

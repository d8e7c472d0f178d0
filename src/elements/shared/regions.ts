import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';
import { REGIONS } from '../../stations/regions.js';
import type { RowView } from './row-text.js';
import { renderCard } from './templates.js';

/** Rows of one region (권역); its name is empty where the feed gives none. */
export type RegionGroup = readonly [region: string, rows: readonly Observation[]];

/** Known regions in their order, then those that only the feed knows, then rows without. */
const rank = ([region]: RegionGroup): number => {
  const known = (REGIONS as readonly string[]).indexOf(region);
  return known >= 0 ? known : REGIONS.length + Number(region === '');
};

/** Rows by region, each group in the order of the feed. */
export const groupByRegion = (rows: readonly Observation[]): RegionGroup[] => {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const { region = '' } = row.station;
    groups.set(region, [...(groups.get(region) ?? []), row]);
  }
  return [...groups].sort((one, other) => rank(one) - rank(other));
};

/** What a group is called among so many: empty where no row has a region, since all of them need no name. */
export const regionName = (region: string, groups: number, { region: nameOf, words }: Locale): string =>
  region ? nameOf(region) : groups > 1 ? words.elsewhere : '';

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

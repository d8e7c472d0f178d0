import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';
import { AREA_ORDER, shortName } from '../../stations/regions.js';
import type { RowView } from './row-text.js';
import { renderCard } from './templates.js';

/** The rows of one 권역, or of one 시도 by its short name. The name is empty for rows without a region. */
export type RegionGroup = readonly [region: string, rows: readonly Observation[]];

/** Sorts known regions in their order, then regions that only the feed knows, then rows without a region. */
const rank = ([region]: RegionGroup): number => (region ? (AREA_ORDER + region).indexOf(region) : Infinity);

/** The rows by 권역, or by 시도 where all are of one 권역; within a group they keep their order. */
export const groupByRegion = (rows: readonly Observation[]): RegionGroup[] => {
  const groups = new Map<string, Observation[]>();
  const oneRegion = rows.every(({ station }) => station.region === rows[0]!.station.region);
  for (const row of rows) {
    const { region = '', province } = row.station;
    const name = oneRegion && province ? shortName(province) : region;
    groups.set(name, [...(groups.get(name) ?? []), row]);
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

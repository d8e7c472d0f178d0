import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';
import { REGIONS, shortName } from '../../stations/regions.js';
import type { RowView } from './row-text.js';
import { renderCard } from './templates.js';

/** The rows of one 권역 or of one 시도. The name is empty for rows without a region. */
export type RegionGroup = readonly [region: string, rows: readonly Observation[]];

/**
 * The order of two groups: 권역 in their usual order, then other regions and cities that are a 시도, then 도, then rows
 * without a region; those of the same kind by name.
 */
const compare = ([one]: RegionGroup, [other]: RegionGroup): number =>
  rank(one) - rank(other) || (one < other ? -1 : 1);

const rank = (region: string): number => {
  const known = (REGIONS as readonly string[]).indexOf(region);
  return known >= 0 ? known : region ? REGIONS.length + Number(region.endsWith('도')) : Infinity;
};

/** The rows by 권역, or by 시도 where all are of one 권역; within a group they keep their order. */
export const groupByRegion = (rows: readonly Observation[]): RegionGroup[] => {
  const groups = new Map<string, Observation[]>();
  const oneRegion = rows.every(({ station }) => station.region === rows[0]!.station.region);
  for (const row of rows) {
    const { region = '', province } = row.station;
    const name = (oneRegion && province) || region;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].sort(compare);
};

/**
 * The heading of a group: of a 시도 its short name. It is empty if no row has a region, since the only group needs no
 * heading.
 */
export const regionName = ([name, [row]]: RegionGroup, groups: number, { region, words }: Locale): string =>
  name ? region(name === row!.station.province ? shortName(name) : name) : groups > 1 ? words.elsewhere : '';

/**
 * The stations by region (권역): a heading and a list for each. The heading is for all readers, since screen readers do not
 * say the accessible name of a list.
 */
export const renderRegionLists = (rows: readonly Observation[], view: RowView): TemplateResult[] => {
  const groups = groupByRegion(rows);
  return groups.map((group) => {
    const name = regionName(group, groups.length, view.locale);
    return html`<div class="group">
      ${name ? html`<h3 part="region" class="region">${name}</h3>` : nothing}
      <ul part="list" class="list" role="list">
        ${group[1].map((row) => html`<li>${renderCard(row, view)}</li>`)}
      </ul>
    </div>`;
  });
};

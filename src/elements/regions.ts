import type { Observation } from '../feed/schema.js';
import type { Locale } from '../locale/locale.js';
import { REGIONS } from '../stations/regions.js';

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

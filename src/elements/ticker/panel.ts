import { html, nothing, type TemplateResult } from 'lit';
import type { Observation, ObservationFeed } from '../../feed/schema.js';
import type { Locale } from '../../locale/locale.js';
import { groupByRegion, regionName } from '../shared/regions.js';
import { renderRow, type TickerRowView } from './row.js';

/**
 * Every station of the feed at once, for readers who do not want to wait for theirs, under its notice, of
 * which the line may show the beginning only; it says all of it to a screen reader.
 */
export const renderPanel = (
  { observations, notice }: ObservationFeed,
  locale: Locale,
  view: TickerRowView,
): TemplateResult => {
  const groups = groupByRegion(observations);
  return html`<div part="panel" class="panel" id="panel" role="region" aria-label=${locale.words.all} tabindex="0">
    ${notice ? html`<div class="notice" aria-hidden="true">${notice}</div>` : nothing}
    ${groups.map(([region, group]) => {
      const name = regionName(region, groups.length, locale);
      return html`<section>
        ${name ? html`<h3 part="region" class="region">${name}</h3>` : nothing}
        <ul class="group" role="list">
          ${group.map((row) => renderRow(row, view))}
        </ul>
      </section>`;
    })}
  </div>`;
};

/** Marks the row of the station that the line shows; rows have no binding for it, since no line needs one. */
export const markCurrent = (
  panel: Element,
  rows: readonly Observation[],
  current: string | undefined,
): void => {
  const inOrder = groupByRegion(rows).flatMap(([, group]) => group);
  panel.querySelectorAll('li').forEach((item, index) => {
    item.ariaCurrent = inOrder[index]?.station.id === current ? 'true' : null;
  });
};

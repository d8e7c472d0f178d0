import { html, nothing, type TemplateResult } from 'lit';
import { isNight } from '../../conditions/daylight.js';
import type { Observation } from '../../feed/schema.js';
import type { Locale, TemperatureUnit } from '../../locale/locale.js';
import { conditionIcon } from '../icon.js';

/** What rows are shown with. */
export interface RowView {
  readonly locale: Locale;
  readonly unit: TemperatureUnit;
  /** Of the feed; a row may have its own. */
  readonly observedAt: string;
  /** Words for a row's own time where it is old, else empty. */
  oldness(observedAt: string): string;
  /** Where a row leads to, or empty. */
  href(observation: Observation): string;
}

/**
 * One row, twice: as it is seen, in parts, and as it should be heard, one sentence that no screen reader takes
 * apart. A value that is missing shows a dash, never a lone `℃`. Flat, static and without white space between
 * its tags: there may be a hundred of them, and the text of the row is what stands here.
 */
export const renderRow = (
  row: Observation,
  { locale, unit, observedAt, oldness, href }: RowView,
  current = false,
): TemplateResult => {
  const { station, observedAt: own = observedAt } = row;
  const condition = row.condition === null ? '' : locale.condition(row.condition);
  const temperature = row.temperature === null ? '–' : locale.temperature(row.temperature, unit);
  const old = own === observedAt ? '' : oldness(own);
  const link = href(row);
  const sentence = locale.sentence(row, unit) + (old && `, ${old}`);
  return html`<li aria-current=${current || nothing}><span part="row" class="row ${old && 'old'}" aria-hidden="true">${conditionIcon(row.condition, isNight(Date.parse(own), station))}<span part="condition" class="condition">${condition}</span><span part="city">${locale.city(station)}</span> <span part="temperature" class="temperature">${temperature}</span>${old ? html` <span class="oldness">${old}</span>` : nothing}</span><span class=${link ? 'linked' : 'spoken'}>${link ? html`<a part="link" class="link" href=${link}>${sentence}</a>` : sentence}</span></li>`;
};

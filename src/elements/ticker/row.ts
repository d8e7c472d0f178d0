import { html, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import type { Locale, TemperatureUnit } from '../../locale/locale.js';
import { conditionIcon } from '../icon.js';

/**
 * One row, twice: as it is seen, in parts, and as it should be heard, one sentence that no screen reader takes
 * apart. A value that is missing shows a dash, never a lone `℃`. Flat, static and without white space between
 * its tags: there may be a hundred of them, and the text of the row is what stands here.
 */
export const renderRow = (row: Observation, locale: Locale, unit: TemperatureUnit): TemplateResult => {
  const condition = row.condition === null ? '' : locale.condition(row.condition);
  const temperature = row.temperature === null ? '–' : locale.temperature(row.temperature, unit);
  return html`<li><span part="row" class="row" aria-hidden="true">${conditionIcon(row.condition)}<span part="condition" class="condition">${condition}</span><span part="city">${locale.city(row.station)}</span> <span part="temperature" class="temperature">${temperature}</span></span><span class="spoken">${locale.sentence(row, unit)}</span></li>`;
};

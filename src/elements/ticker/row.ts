import { html, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import type { Locale, TemperatureUnit } from '../../locale/locale.js';
import { conditionIcon } from '../icon.js';

/**
 * One row, twice: as it is seen, in parts, and as it should be heard, one sentence that no screen reader takes
 * apart. Flat and static, since there may be a hundred. A value that is missing shows a dash, never a lone `℃`.
 */
export const renderRow = (row: Observation, locale: Locale, unit: TemperatureUnit): TemplateResult => {
  const { station, condition, temperature } = row;
  return html`<li>
    <span part="row" class="row" aria-hidden="true"
      >${conditionIcon(condition)}<span part="condition" class="condition"
        >${condition === null ? '' : locale.condition(condition)}</span
      ><span part="city" class="city">${locale.city(station)}</span>
      <span part="temperature" class="temperature"
        >${temperature === null ? '–' : locale.temperature(temperature, unit)}</span
      ></span
    ><span class="spoken">${locale.sentence(row, unit)}</span>
  </li>`;
};

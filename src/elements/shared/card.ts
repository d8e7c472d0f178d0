import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { UNITS } from '../../locale/format.js';
import type { Locale, Measure } from '../../locale/locale.js';
import { conditionIcon } from './icon.js';
import { readRow, type RowView } from './row-text.js';

const NAMES = Object.keys(UNITS) as Measure[];

/** What any of the rows has besides condition and temperature. */
export const measuresOf = (rows: readonly Observation[]): Measure[] =>
  NAMES.filter((name) => rows.some((row) => typeof row[name] === 'number'));

/** The measures that a row has, as they should be heard. */
export const spokenMeasures = (row: Observation, { measure, words }: Locale): string[] =>
  measuresOf([row]).map((name) => `${words[name]} ${measure(name, row[name]!, 'spoken')}`);

/** The measures that a row has, as they are seen; nothing where it has none. */
export const renderMeasures = (
  row: Observation,
  { measure, words }: Locale,
): TemplateResult | typeof nothing => {
  const names = measuresOf([row]);
  return names.length
    ? html`<span class="measures">${names.map((name) => html`<span part="measure" class="measure">${words[name]} ${measure(name, row[name]!, 'shown')}</span> `)}</span>`
    : nothing;
};

/** One station, twice: as it is seen, in parts, and as it should be heard, one sentence. */
export const renderCard = (row: Observation, view: RowView): TemplateResult => {
  const { locale } = view;
  const { night, condition, city, temperature, old, sentence } = readRow(
    row,
    view,
    spokenMeasures(row, locale),
  );
  return html`<span part="row" class="row card ${old && 'old'}" aria-hidden="true">${conditionIcon(row.condition, night)}<span part="city" class="city">${city}</span> <span part="temperature" class="temperature">${temperature}</span> <span part="condition" class="condition">${condition}</span>${renderMeasures(row, locale)}${old ? html` <span class="oldness">${old}</span>` : nothing}</span><span class="spoken">${sentence}</span>`;
};

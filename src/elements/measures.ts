import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../feed/schema.js';
import type { Locale } from '../locale/locale.js';
import { formatMeasure, MEASURES, type Measure } from '../locale/measures.js';

const NAMES = Object.keys(MEASURES) as Measure[];

/** What any of the rows has besides condition and temperature. */
export const measuresOf = (rows: readonly Observation[]): Measure[] =>
  NAMES.filter((name) => rows.some((row) => typeof row[name] === 'number'));

/** The measures that a row has, as they should be heard. */
export const spokenMeasures = (row: Observation, { tag, words }: Locale): string[] =>
  measuresOf([row]).map((name) => `${words[name]} ${formatMeasure(tag, name, row[name]!, 'long')}`);

/** The measures that a row has, as they are seen; nothing where it has none. */
export const renderMeasures = (row: Observation, { tag, words }: Locale): TemplateResult | typeof nothing => {
  const names = measuresOf([row]);
  return names.length
    ? html`<span class="measures">${names.map((name) => html`<span part="measure" class="measure">${words[name]} ${formatMeasure(tag, name, row[name]!, 'short')}</span> `)}</span>`
    : nothing;
};

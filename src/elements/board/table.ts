import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { UNITS } from '../../locale/format.js';
import type { Locale, Measure } from '../../locale/locale.js';
import { groupByRegion, regionName, type RegionGroup } from '../shared/regions.js';
import { DASH, measuresOf, readRow, type RowView } from '../shared/row-text.js';
import { renderIcon } from '../shared/templates.js';

/** The columns by which a table can be sorted. */
export type SortKey = 'city' | 'temperature' | Measure;

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** The sorting after a press on a column header: ascending, then descending, then by region again. */
export const nextSorting = (key: SortKey, now: Sorting | null): Sorting | null => {
  if (now?.key !== key) return { key, descending: false };
  return now.descending ? null : { key, descending: true };
};

/** The rows in that order; rows without the value come last in both directions. */
const sortRows = (
  rows: readonly Observation[],
  { key, descending }: Sorting,
  locale: Locale,
): Observation[] => {
  const direction = descending ? -1 : 1;
  if (key === 'city') {
    const { compare } = new Intl.Collator(locale.tag);
    return [...rows].sort(
      (one, other) => direction * compare(locale.city(one.station), locale.city(other.station)),
    );
  }
  const value = (row: Observation): number => row[key] ?? direction * Infinity;
  // Two missing values differ by NaN, which sorts as equal.
  return [...rows].sort((one, other) => direction * (value(one) - value(other)));
};

/** The arrow of a direction; both arrows where the column can be sorted but is not. */
const ARROWS = { ascending: 'M4 10l4-4 4 4', descending: 'M4 6l4 4 4-4', none: 'M5 6l3-3 3 3M5 10l3 3 3-3' };

/** Content of a cell: `seen` is displayed, `heard` is for screen readers, which would misread the former. */
const cell = (seen: string, heard: string): TemplateResult =>
  html`<span aria-hidden="true">${seen}</span><span class="spoken">${heard}</span>`;

const renderMeasure = (name: Measure, row: Observation, { locale }: RowView): TemplateResult => {
  const { measure, words } = locale;
  const value = row[name];
  return html`<td part="measure" class="number">${typeof value === 'number' ? cell(measure(name, value, 'bare'), measure(name, value, 'spoken')) : cell(DASH, words.missing)}</td>`;
};

/** In a dense table the name of the condition is there twice: below the city for a narrow element, which hides the other. */
const renderTableRow = (row: Observation, measures: readonly Measure[], view: RowView): TemplateResult => {
  const { locale, unit } = view;
  const { words } = locale;
  const { night, condition, city, old } = readRow(row, view);
  const { temperature } = row;
  return html`<tr part="row" class="row ${old && 'old'}"><th scope="row"><span part="city" class="city">${city}</span>${measures.length ? html` <span class="below" aria-hidden="true">${condition || DASH}</span>` : nothing}${old ? html` <span class="oldness">${old}</span>` : nothing}</th><td class="sky">${renderIcon(row.condition, night)}<span part="condition" class="condition">${row.condition === null ? cell(DASH, words.missing) : cell(condition, locale.spokenCondition(row.condition))}</span></td><td part="temperature" class="number temperature">${temperature === null ? cell(DASH, words.missing) : cell(locale.degrees(temperature, unit), locale.spokenTemperature(temperature, unit))}</td>${measures.map((name) => renderMeasure(name, row, view))}</tr>`;
};

/** Rows from which the regions of a table can be folded: about two screens of them. */
const FOLDED_FROM = 30;

const renderArrow = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;

/** What the reader has chosen in a table, and how to change it. */
export interface TableState {
  readonly sorting: Sorting | null;
  /** Names of the regions whose rows are folded away. */
  readonly folded: ReadonlySet<string>;
  sort(key: SortKey): void;
  fold(region: string): void;
}

/**
 * The stations as a table: by region, or sorted by the column whose header the reader has pressed. The regions of a long
 * table can be folded.
 */
export const renderTable = (
  rows: readonly Observation[],
  { sorting, folded, sort, fold }: TableState,
  view: RowView,
): TemplateResult => {
  const { words } = view.locale;
  const measures = measuresOf(rows, view);
  const groups: RegionGroup[] = sorting ? [['', sortRows(rows, sorting, view.locale)]] : groupByRegion(rows);

  // The unit is part of the button's name, since readers who speak to their browser say what they see.
  const sortable = (key: SortKey, unit: string): TemplateResult => {
    const order = sorting?.key === key ? (sorting.descending ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" class=${unit && 'number'} aria-sort=${order}>
      <button part="sort" class="sort" type="button" @click=${() => sort(key)}>
        <span>${unit ? html`${`${words[key]} `}<span class="unit">${unit}</span>` : words[key]}</span>${renderArrow(ARROWS[order])}
      </button>
    </th>`;
  };

  return html`<table part="table" class="table ${measures.length ? 'dense' : ''}">
    <thead>
      <tr>
        ${sortable('city', '')}
        <th scope="col">${words.condition}</th>
        ${sortable('temperature', view.unit === 'f' ? '℉' : '℃')}
        ${measures.map((name) => sortable(name, UNITS[name]))}
      </tr>
    </thead>
    ${groups.map((group) => {
      const [key, members] = group;
      const name = regionName(group, groups.length, view.locale);
      const open = !name || !folded.has(key);
      return html`<tbody>
        ${
          name
            ? html`<tr>
                <th part="region" class="region" scope="rowgroup" colspan=${3 + measures.length}>${
                  rows.length < FOLDED_FROM
                    ? name
                    : html`<button part="fold" class="sort" type="button" aria-expanded=${open} @click=${() => fold(key)}>${name}${renderArrow(open ? ARROWS.ascending : ARROWS.descending)}</button>`
                }</th>
              </tr>`
            : nothing
        }
        ${open ? members.map((row) => renderTableRow(row, measures, view)) : nothing}
      </tbody>`;
    })}
  </table>`;
};

import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { FramedElement } from '../shared/framed-element.js';
import { renderRegionLists } from '../shared/regions.js';
import { boardStyles } from './board.styles.js';
import { nextSorting, type Sorting, type SortKey } from './sorting.js';
import { renderTable } from './table.js';

/** How the stations of a board are laid out. */
export type BoardLayout = 'grid' | 'list' | 'table';

/**
 * The weather of many cities at once, by region (권역).
 *
 * @element nalssi-board
 * @attr {string} src - Address of the feed
 * @attr {string} stations - Stations to show, ids or names, comma-separated, in this order within their region
 * @attr {string} region - Only stations of this region (권역)
 * @attr {'grid'|'list'|'table'} layout - How the stations are laid out; a table can be sorted by its reader
 * @attr {'c'|'f'} unit - ℃ or ℉
 * @attr {'auto'|'light'|'dark'} theme - `auto` takes the page's colours
 * @attr {number} stale-after - Hours from which data is said to be old (2)
 * @attr {number} expire-after - Hours from which data is dimmed (6)
 * @attr {string} lang - Language, else the nearest ancestor's
 * @slot - Fallback, shown until the first feed and without JavaScript
 * @fires {NalssiLoadEvent} nalssi-load - A feed arrived
 * @fires {NalssiErrorEvent} nalssi-error - Something was wrong with an answer
 * @fires {NalssiStaleEvent} nalssi-stale - What is shown became stale or expired
 * @cssprop --nalssi-color - Colour of the text
 * @cssprop --nalssi-background - Ground
 * @cssprop --nalssi-padding - Room within the edges (0; with a theme of its own 0.75em)
 * @cssprop --nalssi-muted-color - Colour of date, hour, notice and attribution
 * @cssprop --nalssi-temperature-color - Colour of temperatures
 * @cssprop --nalssi-temperature-weight - Weight of temperatures (700)
 * @cssprop --nalssi-icon-warm - Sun, moon, dust and lightning
 * @cssprop --nalssi-icon-wet - Rain, snow and mist
 * @cssprop --nalssi-focus-color - Colour of the focus ring
 * @cssprop --nalssi-line-color - Colour of hairlines
 * @cssprop --nalssi-control-color - Colour of the buttons
 * @cssprop --nalssi-radius - Corners of buttons
 * @csspart base - All of it
 * @csspart date - Day of the observation
 * @csspart observed-at - Hour of the observation, with its age when it is old
 * @csspart region - Name of a region
 * @csspart list - The stations of a region, in a grid or a list
 * @csspart table - The table
 * @csspart sort - Head of a column that sorts the table
 * @csspart row - One station as it is seen
 * @csspart icon - Icon of the condition
 * @csspart condition - Words of the condition
 * @csspart city - Name of the station
 * @csspart temperature - Temperature
 * @csspart measure - Humidity, rain or wind
 * @csspart notice - The feed's line for the reader
 * @csspart source - Attribution
 * @csspart status - Words in place of data
 */
export class BoardElement extends FramedElement {
  static override styles = boardStyles;

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, layout: {}, sorting: { state: true } };
  }

  /** How the stations are laid out. */
  declare layout: BoardLayout;
  declare private sorting: Sorting | null;

  constructor() {
    super();
    this.layout = 'grid';
    this.sorting = null;
  }

  protected override renderContent(rows: readonly Observation[]): TemplateResult {
    const { view, layout } = this;
    if (layout === 'table')
      return html`<div class="scroll">${renderTable(rows, this.sorting, this.#sort, view)}</div>`;
    return html`<div class=${layout === 'list' ? 'stack' : 'grid'}>${renderRegionLists(rows, view)}</div>`;
  }

  readonly #sort = (key: SortKey): void => {
    this.sorting = nextSorting(key, this.sorting);
  };
}

import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { FramedElement } from '../shared/framed-element.js';
import { renderRegionLists } from '../shared/regions.js';
import { boardStyles } from './board.styles.js';
import { nextSorting, renderTable, type Sorting, type SortKey } from './table.js';

/** Layout of the stations of a board. */
export type BoardLayout = 'grid' | 'list' | 'table';

/**
 * The weather of many cities at once, grouped by region (권역).
 *
 * @attr {string} stations - Stations to show, in this order within their region: ids or names, comma-separated
 * @attr {'grid'|'list'|'table'} layout - Layout of the stations; the reader can sort a table by each number, and fold the regions of a long one
 * @cssprop --nalssi-line-color - Colour of the lines between rows and regions
 * @cssprop --nalssi-control-color - Colour of the buttons
 * @cssprop --nalssi-radius - Corner radius of the buttons
 * @csspart region - Name of a region
 * @csspart list - The stations of a region, in a grid or a list
 * @csspart table - The table
 * @csspart fold - Button that folds the rows of a region away, in a long table
 * @csspart sort - Button in a column header that sorts the table
 */
export class BoardElement extends FramedElement {
  /** The tag under which `nalssi/define` registers the element. */
  static readonly tagName = 'nalssi-board';
  static override styles = boardStyles;

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, layout: {}, sorting: { state: true }, folded: { state: true } };
  }

  /** Layout of the stations: `grid`, `list` or `table`. */
  declare layout: BoardLayout;
  declare private sorting: Sorting | null;
  declare private folded: ReadonlySet<string>;

  constructor() {
    super();
    this.layout = 'grid';
    this.sorting = null;
    this.folded = new Set();
  }

  protected override renderContent(rows: readonly Observation[]): TemplateResult {
    const { view, layout, sorting, folded } = this;
    if (layout === 'table')
      return html`<div class="scroll">
        ${renderTable(rows, { sorting, folded, sort: this.#sort, fold: this.#fold }, view)}
      </div>`;
    return html`<div class=${layout === 'list' ? 'stack' : 'grid'}>${renderRegionLists(rows, view)}</div>`;
  }

  readonly #sort = (key: SortKey): void => {
    this.sorting = nextSorting(key, this.sorting);
  };

  readonly #fold = (region: string): void => {
    // What is not in both is what was folded, but for the region that has been pressed.
    this.folded = new Set([...this.folded, region].filter((one) => one !== region || !this.folded.has(one)));
  };
}

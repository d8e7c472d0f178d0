import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { renderCard } from '../shared/card.js';
import { emit } from '../shared/events.js';
import { FramedElement } from '../shared/framed-element.js';
import { conditionIcon } from '../shared/icon.js';
import { renderRegionLists } from '../shared/regions.js';
import { readRow } from '../shared/row-text.js';
import { mapStyles } from './map.styles.js';
import { MarksController } from './marks-controller.js';
import { OUTLINE } from './outline.js';
import { HEIGHT, pointOf, WIDTH, type Point } from './projection.js';

/**
 * The weather of many cities on a map of Korea. Stations that come first in the feed, or in `stations`, have
 * their marks first; those without room or position are in the list beneath, which has all of them.
 *
 * @element nalssi-map
 * @attr {string} src - Address of the feed; its stations need positions
 * @attr {string} stations - Stations to show, ids or names, comma-separated, the most important first
 * @attr {string} region - Only stations of this region (권역)
 * @attr {'c'|'f'} unit - ℃ or ℉
 * @attr {'auto'|'light'|'dark'} theme - `auto` takes the page's colours
 * @attr {boolean} open - Whether the list of all stations is shown
 * @attr {number} stale-after - Hours from which data is said to be old (2)
 * @attr {number} expire-after - Hours from which data is dimmed (6)
 * @attr {string} lang - Language, else the nearest ancestor's
 * @slot - Fallback, shown until the first feed and without JavaScript
 * @fires {NalssiLoadEvent} nalssi-load - A feed arrived
 * @fires {NalssiErrorEvent} nalssi-error - Something was wrong with an answer
 * @fires {NalssiStaleEvent} nalssi-stale - What is shown became stale or expired
 * @fires {NalssiChangeEvent} nalssi-change - A reader chose a station
 * @fires {NalssiToggleEvent} nalssi-toggle - A reader opened or closed the list
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
 * @cssprop --nalssi-land-color - Ground of the land
 * @cssprop --nalssi-coast-color - Its outline
 * @csspart base - All of it
 * @csspart date - Day of the observation
 * @csspart observed-at - Hour of the observation, with its age when it is old
 * @csspart map - The map with its marks
 * @csspart outline - The land
 * @csspart mark - One station on the map, a button
 * @csspart detail - The station that was chosen
 * @csspart toggle - Opens and closes the list
 * @csspart region - Name of a region in the list
 * @csspart list - The stations of a region
 * @csspart row - One of them as it is seen
 * @csspart icon - Icon of the condition
 * @csspart condition - Words of the condition
 * @csspart city - Name of the station
 * @csspart temperature - Temperature with its unit
 * @csspart measure - Humidity, rain or wind
 * @csspart notice - The feed's line for the reader
 * @csspart source - Attribution
 * @csspart status - Words in place of data
 */
export class MapElement extends FramedElement {
  static override styles = mapStyles;

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, open: { type: Boolean, reflect: true }, chosen: { state: true } };
  }

  /** Whether the list of all stations is shown. */
  declare open: boolean;
  /** Id of the station that was chosen. */
  declare private chosen: string | null;

  readonly #marks = new MarksController(this);

  constructor() {
    super();
    this.open = false;
    this.chosen = null;
  }

  protected override renderContent(rows: readonly Observation[]): TemplateResult {
    const { locale, view } = this;
    const marks = rows.flatMap((row) => {
      const point = pointOf(row.station);
      return point ? [{ row, point }] : [];
    });
    const chosen = marks.find(({ row }) => row.station.id === this.chosen)?.row;
    const open = this.open || marks.length === 0;
    return html`${
      marks.length
        ? html`<div part="map" class="map">
                <svg part="outline" class="outline" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path d=${OUTLINE}></path></svg>
                <ul class="marks" role="list" @keydown=${this.#marks.walk} @focusin=${this.#marks.enter}>
                  ${marks.map(({ row, point }) => this.#renderMark(row, point))}
                </ul>
              </div>
              <div part="detail" class="detail" role="status">${chosen ? renderCard(chosen, view) : nothing}</div>
              <button part="toggle" class="toggle" type="button" aria-expanded=${open} aria-controls="all" @click=${this.#toggle}>${`${locale.words.all} ${rows.length}`}</button>`
        : nothing
    }
      <div id="all" class="all stack" ?hidden=${!open}>${renderRegionLists(rows, view)}</div>`;
  }

  protected override updated(): void {
    this.#marks.follow(this.renderRoot.querySelector('.map'), this.chosen);
  }

  #renderMark(row: Observation, { x, y }: Point): TemplateResult {
    const { station } = row;
    const { night, city, temperature, old, sentence } = readRow(row, this.view);
    return html`<li class="spot" data-id=${station.id} data-x=${x} data-y=${y}><button part="mark" class="mark row ${old && 'old'}" type="button" tabindex="-1" aria-pressed=${station.id === this.chosen} @click=${() => this.#choose(row)}><span class="seen" aria-hidden="true"><span class="head">${conditionIcon(row.condition, night)}<span class="temperature">${temperature}</span></span><span class="name">${city}</span></span><span class="spoken">${sentence}</span></button></li>`;
  }

  #choose(row: Observation): void {
    this.chosen = row.station.id;
    emit(this, 'nalssi-change', { index: this.rows.indexOf(row), observation: row });
  }

  readonly #toggle = (): void => {
    this.choose('open', !this.open);
  };
}

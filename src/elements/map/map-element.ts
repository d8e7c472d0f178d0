import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { emit } from '../shared/events.js';
import { FramedElement } from '../shared/framed-element.js';
import { keyOf } from '../shared/keys.js';
import { renderRegionLists } from '../shared/regions.js';
import { readRow } from '../shared/row-text.js';
import { SWITCH } from '../shared/switch.js';
import { renderCard, renderIcon } from '../shared/templates.js';
import { BORDERS, frameOf, NORTHERN, OUTLINE, pointOf, WHOLE, type Frame, type Point } from './korea.js';
import { rankOf } from './largest.js';
import { mapStyles } from './map.styles.js';
import { MarksController } from './marks-controller.js';

/** The ends of the legend, in ℃. */
const COLDEST_AND_HOTTEST = [-10, 35];

const renderOutline = (frame: Frame): TemplateResult =>
  html`<svg part="outline" class="outline" viewBox=${frame.join(' ')} aria-hidden="true"><path class="north" d=${NORTHERN}></path><path class="land" d=${OUTLINE}></path><path class="borders" d=${BORDERS}></path></svg>`;

/**
 * The weather of many cities on a map of Korea, or of the part that they are in. Stations that come first in `stations`
 * are placed first, without it the largest cities; the list beneath has every station, also those without a position or
 * without room on the map.
 *
 * @attr {string} src - Address of the feed; only stations with a position are on the map
 * @attr {string} stations - Stations to show, the most important first: ids or names, comma-separated
 * @attr {boolean} open - Whether the list of all stations is shown
 * @fires {NalssiChangeEvent} nalssi-change - The reader chose a station
 * @fires {NalssiToggleEvent} nalssi-toggle - The reader opened or closed the list
 * @cssprop --nalssi-line-color - Colour of the lines between rows and around the button
 * @cssprop --nalssi-control-color - Colour of the buttons
 * @cssprop --nalssi-radius - Corner radius of the buttons
 * @cssprop --nalssi-sea-color - Ground of the map
 * @cssprop --nalssi-land-color - Fill of the land
 * @cssprop --nalssi-coast-color - Outline of the land
 * @csspart map - The map with its marks
 * @csspart outline - The land
 * @csspart legend - Colours of the temperatures
 * @csspart mark - Button of one station on the map
 * @csspart detail - The chosen station
 * @csspart toggle - Button that opens and closes the list
 * @csspart region - Name of a region in the list
 * @csspart list - The stations of a region
 */
export class MapElement extends FramedElement {
  /** The tag under which `nalssi/define` registers the element. */
  static readonly tagName = 'nalssi-map';
  static override styles = mapStyles;

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      open: { type: Boolean, converter: SWITCH, reflect: true },
      chosen: { state: true },
    };
  }

  /** Whether the list of all stations is shown. */
  declare open: boolean;
  /** Id of the chosen station. */
  declare private chosen: string | null;

  readonly #marks = new MarksController(this);
  /** Whether the reader has just chosen a station: new values of one that was chosen earlier are not announced. */
  #announces = false;

  constructor() {
    super();
    this.open = false;
    this.chosen = null;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.#announces = changed.has('chosen');
  }

  protected override renderContent(rows: readonly Observation[]): TemplateResult {
    const { locale, view } = this;
    const marks = rows.flatMap((row) => {
      const point = pointOf(row.station);
      return point ? [{ row, point }] : [];
    });
    const frame = frameOf(marks.map(({ point }) => point));
    const chosen = marks.find(({ row }) => row.station.id === this.chosen)?.row;
    const open = this.open || marks.length === 0;
    return html`${
      marks.length
        ? html`<div part="map" class="map ${frame === WHOLE ? '' : 'near'}">
                ${renderOutline(frame)}
                <ul class="marks" role="list" @keydown=${this.#marks.onKeyDown} @focusin=${this.#marks.onFocusIn}>
                  ${marks.map(({ row, point }) => this.#renderMark(row, point, frame))}
                </ul>
              </div>
              <div part="detail" class="detail" aria-live=${this.#announces || !chosen ? 'polite' : 'off'}>${chosen ? renderCard(chosen, view) : nothing}</div>
              <div class="under">
                <span part="legend" class="legend" aria-hidden="true">${COLDEST_AND_HOTTEST.map((celsius) => html`<span>${locale.temperature(celsius, this.unit).replace('.0', '')}</span>`)}</span>
                <button part="toggle" class="toggle" type="button" aria-expanded=${open} aria-controls="all" @click=${this.#toggle} @keydown=${this.#enterList}>${locale.words.showAll.replace('*', String(rows.length))}</button>
              </div>`
        : nothing
    }
      <div id="all" class="all stack" role="group" aria-label=${locale.words.list} tabindex="-1" ?hidden=${!open}>${renderRegionLists(rows, view)}</div>`;
  }

  /** The land, without its cities: a map that comes later is as high. */
  protected override renderBesideMessage(): TemplateResult {
    return html`${super.renderBesideMessage()}<div part="map" class="map">${renderOutline(WHOLE)}</div>`;
  }

  protected override updated(): void {
    this.#marks.follow(this.renderRoot.querySelector('.map'), this.chosen);
  }

  /** What is seen is in the order of its name, so that readers who speak to their browser find it by saying what they see. */
  #renderMark(row: Observation, { x, y }: Point, frame: Frame): TemplateResult {
    const [left, top, width, height] = frame;
    const { station } = row;
    const { night, city, temperature, old, sentence } = readRow(row, this.view);
    const rank = this.stations ? 0 : rankOf(station.name);
    const tinted = row.temperature !== null && 'tinted';
    return html`<li class="spot" data-id=${station.id} data-x=${(x - left) / width} data-y=${(y - top) / height} data-rank=${rank} data-celsius=${row.temperature ?? ''}><i class="leader"></i><i class="dot"></i><button part="mark" class="mark row ${old && 'old'} ${tinted}" type="button" tabindex="-1" aria-pressed=${station.id === this.chosen} @click=${() => this.#choose(row)}><span class="seen" aria-hidden="true"><span class="name">${city}</span><span class="head">${renderIcon(row.condition, night)}<span class="temperature">${temperature}</span></span></span><span class="spoken">${sentence}</span></button></li>`;
  }

  #choose(row: Observation): void {
    this.chosen = row.station.id;
    emit(this, 'nalssi-change', { index: this.rows.indexOf(row), observation: row });
  }

  readonly #toggle = (): void => {
    this.choose('open', !this.open);
  };

  /** ↓ on the button goes into the open list: a screen reader that leaves the arrow keys of such a button to the page would be silent. */
  readonly #enterList = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'ArrowDown' || !this.open) return;
    this.renderRoot.querySelector<HTMLElement>('.all')!.focus();
    event.preventDefault();
  };
}

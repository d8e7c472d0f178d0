import { html, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { renderCard } from '../shared/card.js';
import { FramedElement } from '../shared/framed-element.js';
import { observationStyles } from './observation.styles.js';

/**
 * The weather of one city: a line where there is little room, large where there is more.
 *
 * @element nalssi-observation
 * @attr {string} src - Address of the feed
 * @attr {string} stations - The station, id or name; of several the first that the feed has, of none its first
 * @attr {string} region - Only a station of this region (권역)
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
 * @csspart base - All of it
 * @csspart date - Day of the observation
 * @csspart observed-at - Hour of the observation, with its age when it is old
 * @csspart row - The station as it is seen
 * @csspart icon - Icon of the condition
 * @csspart condition - Words of the condition
 * @csspart city - Name of the station
 * @csspart temperature - Temperature with its unit
 * @csspart measure - Humidity, rain or wind
 * @csspart notice - The feed's line for the reader
 * @csspart source - Attribution
 * @csspart status - Words in place of data
 */
export class ObservationElement extends FramedElement {
  static override styles = observationStyles;

  protected override renderContent([row]: readonly Observation[]): TemplateResult {
    return html`<div class="one">${renderCard(row!, this.view)}</div>`;
  }
}

import { html, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { renderCard } from '../shared/templates.js';
import { FramedElement } from '../shared/framed-element.js';
import { observationStyles } from './observation.styles.js';

/**
 * The weather of one city: one line in a narrow space, large in a wider one.
 *
 * @attr {string} stations - The station, by id or name; the first of several that the feed has, and without the attribute the feed's first
 */
export class ObservationElement extends FramedElement {
  /** The tag under which `nalssi/define` registers the element. */
  static readonly tagName = 'nalssi-observation';
  static override styles = observationStyles;

  protected override renderContent([row]: readonly Observation[]): TemplateResult {
    return html`<div class="one">${renderCard(row!, this.view)}</div>`;
  }
}

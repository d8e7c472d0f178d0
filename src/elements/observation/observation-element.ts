import { css, html, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { renderCard } from '../shared/templates.js';
import { FramedElement } from '../shared/framed-element.js';
import { framedStyles } from '../shared/framed.styles.js';

/** One line in a narrow container; in a wider one the city above a large temperature. */
const observationStyles = [
  framedStyles,
  css`
    .waiting {
      min-block-size: 4.5em;
    }
    .foot {
      margin-block-start: 0.25em;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.5em;
      padding-block: 0.15em;
    }
    .row .icon {
      inline-size: 1.75em;
      block-size: 1.75em;
    }
    .city {
      font-weight: 700;
    }
    .measures,
    .oldness {
      flex-basis: 100%;
    }
    @container (inline-size >= 16em) {
      .waiting {
        min-block-size: 9em;
      }
      .row {
        display: grid;
        grid-template: 'city city' auto 'icon temperature' auto 'condition condition' auto / auto 1fr;
        gap: 0.1em 0.6em;
        justify-items: start;
        padding-block: 0.6em;
      }
      .row .icon {
        grid-area: icon;
        inline-size: 4em;
        block-size: 4em;
        margin-block: 0.25em;
      }
      .row .icon,
      .row .icon path {
        stroke-width: 1.6;
      }
      .city {
        grid-area: city;
        font-size: 1.25em;
      }
      .temperature {
        grid-area: temperature;
        font-size: 3em;
        line-height: 1.1;
        letter-spacing: -0.02em;
      }
      .condition {
        grid-area: condition;
        font-size: 1.125em;
      }
      .measures,
      .oldness {
        grid-column: 1 / -1;
      }
    }
  `,
];

/**
 * The weather of one city: one line in a narrow space, large in a wider one.
 *
 * @attr {string} stations - The station, by id or name; the first of several that the feed has, and without the attribute the feed's first
 */
export class ObservationElement extends FramedElement {
  /** The tag under which `nalssi/define` registers the element. */
  static readonly tagName = 'nalssi-observation';
  static override styles = observationStyles;

  protected override get rows(): readonly Observation[] {
    return super.rows.slice(0, 1);
  }

  protected override renderContent([row]: readonly Observation[]): TemplateResult {
    return html`<div class="one">${renderCard(row!, this.view)}</div>`;
  }
}

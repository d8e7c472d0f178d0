import { css, html, type TemplateResult } from 'lit';
import type { Observation } from '../../feed/schema.js';
import { renderCard } from '../shared/templates.js';
import { FramedElement } from '../shared/framed-element.js';
import { framedStyles } from '../shared/framed.styles.js';

/**
 * One line in a narrow container; in a wider one a large temperature, beneath it what it is, and last, in one line, when
 * and from whom.
 */
const observationStyles = [
  framedStyles,
  css`
    .waiting {
      min-block-size: 4.5em;
    }
    .foot {
      margin: 0;
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
      overflow-wrap: anywhere;
    }
    .measures,
    .oldness {
      flex-basis: 100%;
    }
    @container (inline-size >= 16em) {
      .waiting {
        min-block-size: 9.8em;
      }
      /* The number is still to come, or is not known. */
      .status::before {
        display: block;
        font-size: 4em;
        font-weight: 300;
        line-height: 1.4;
        content: '–' / '';
      }
      .base:not(.waiting) {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1em;
      }
      .one {
        order: -1;
        flex-basis: 100%;
      }
      .row {
        align-items: baseline;
        padding-block-end: 0.75em;
      }
      .city {
        order: -1;
        flex-basis: 100%;
        font-size: 1.125em;
      }
      .row .icon {
        align-self: center;
        inline-size: 4em;
        block-size: 4em;
        stroke-width: 1.6;
      }
      .temperature {
        /* All that the icon and the gap leave of the line. */
        flex: 1 0 calc(100% - 1.125em);
        font-size: 4em;
        font-weight: var(--nalssi-temperature-weight, 300);
        line-height: 1.2;
        letter-spacing: -0.03em;
      }
      .unit {
        font-size: 0.375em;
        letter-spacing: 0;
        vertical-align: 1em;
      }
      .condition {
        font-size: 1.125em;
      }
      .measures {
        flex-basis: auto;
      }
      /* A thin number has no weight to lose. */
      :is(.expired, .row:has(.oldness)) .temperature {
        flex-basis: calc(100% - 1.8em);
        font-size: 2.5em;
        line-height: 1.92;
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

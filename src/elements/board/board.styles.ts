import { css } from 'lit';
import { framedStyles, regionListStyles } from '../shared/framed.styles.js';
import { tableStyles } from './table.styles.js';

/** Grid, list and table. Each depends on the width of the element, not of the window. */
export const boardStyles = [
  framedStyles,
  regionListStyles,
  css`
    .meta {
      padding-block-end: 0.4em;
      border-block-end: 2px solid currentColor;
    }
    .status {
      padding-block-start: 0.75em;
      border-block-start: 2px solid currentColor;
    }
    /*
     * The cards of all regions follow one another. A region's name lies over the room above its first card: it takes half
     * a pixel of a row, as every other card does, and so comes into the next row together with its card.
     */
    .grid {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      column-gap: 16px;
      --width: calc((100% + 16px) / var(--columns, 2) - 16.5px);
    }
    .grid :is(.group, .list) {
      display: contents;
    }
    .grid :is(li, .region) {
      box-sizing: border-box;
      flex: none;
      inline-size: var(--width);
    }
    .grid .region {
      margin-inline-end: calc(-15.5px - var(--width));
      padding-block-start: 1em;
      font-size: max(0.8125em, 12px);
    }
    .grid li {
      padding-block: 2.5em 0.125em;
    }
    .grid li + li {
      margin-inline-start: 0.5px;
    }
    .grid .card {
      display: grid;
      grid-template: 'city icon' auto 'temperature icon' auto 'condition condition' auto / 1fr auto;
      align-items: start;
      padding-block-start: 0.5em;
      border-block-start: 1px solid var(--line);
      line-height: 1.3;
    }
    .grid li:first-child .card {
      border-color: currentColor;
    }
    .grid .icon {
      grid-area: icon;
      align-self: center;
      inline-size: 2.25em;
      block-size: 2.25em;
    }
    .grid .temperature {
      font-size: 1.625em;
      line-height: 1.25;
      letter-spacing: -0.02em;
    }
    .grid :is(.condition, .measures, .oldness) {
      grid-column: 1 / -1;
    }
    .grid .measures {
      margin-block-start: 0.25em;
      font-size: max(0.75em, 12px);
    }
    .grid .measure {
      flex: 0 0 4.5em;
    }
    @container (inline-size < 16em) {
      .grid {
        --columns: 1;
      }
    }
    @container (inline-size >= 30em) {
      .grid {
        --columns: 3;
      }
    }
    @container (inline-size >= 40em) {
      .grid {
        --columns: 4;
      }
    }
    @container (inline-size >= 50em) {
      .grid {
        --columns: 6;
      }
    }
    @container (inline-size >= 70em) {
      .grid {
        --columns: 8;
      }
    }

  `,
  tableStyles,
];

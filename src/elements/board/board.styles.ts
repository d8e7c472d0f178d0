import { css } from 'lit';
import { framedStyles, regionListStyles } from '../shared/framed.styles.js';

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

    /* Numbers that belong together stay near each other. */
    .base:has(.table) {
      max-inline-size: 47.5em;
    }
    .table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: inherit;
      line-height: 1.3;
    }
    thead {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--nalssi-background, none);
      /* The ground of the page is not known: rows that pass beneath are blurred until they are no letters. */
      backdrop-filter: blur(12px);
      box-shadow: 0 1px var(--line);
    }
    .light thead {
      background: var(--nalssi-background, #fff);
    }
    .dark thead {
      background: var(--nalssi-background, #16181d);
    }
    th,
    td {
      padding: 0.45em 0.5em;
      border-block-end: 1px solid var(--line);
      font-weight: inherit;
      text-align: start;
    }
    th:first-child {
      padding-inline-start: 0;
    }
    td:last-child,
    th:last-child {
      padding-inline-end: 0;
    }
    thead th {
      font-size: max(0.8125em, 12px);
      font-weight: 700;
      white-space: nowrap;
    }
    th.region {
      padding-block-start: 1em;
      border-color: currentColor;
    }
    td.temperature {
      font-size: 1.125em;
    }
    .table .condition {
      display: inline-block;
      max-inline-size: calc(100% - 2.4em);
      margin-inline-start: 0.4em;
      vertical-align: middle;
    }
    .number,
    th.number {
      text-align: end;
      white-space: nowrap;
    }
    .sort {
      display: inline-flex;
      align-items: center;
      justify-content: inherit;
      gap: 0.15em;
      min-block-size: 28px;
      min-inline-size: 28px;
      /* Not beneath the head, where the keyboard scrolls to a button. */
      scroll-margin-block: 4em;
      border-radius: var(--nalssi-radius, 2px);
    }
    .sort svg {
      flex: none;
      inline-size: 14px;
      block-size: 14px;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .sort:hover {
      text-decoration: underline;
    }
    @container (inline-size < 36em) {
      th,
      td {
        padding-inline: 0.25em;
      }
      /* A space that breaks, since a block would take it out of the button's name. */
      .sort {
        gap: 0;
        white-space: normal;
      }
      .sort svg {
        inline-size: 11px;
      }
      td.temperature {
        font-size: inherit;
      }
    }
    /* At the height of the row's other text, since Orca reads what is at one height as one line. */
    td .spoken {
      padding-block: 0.45em;
    }
    .below {
      display: none;
      font-size: max(0.8125em, 12px);
      overflow-wrap: anywhere;
    }
    @container (inline-size < 32em) {
      /* Beside many numbers there is room for the icon only. */
      .dense .condition {
        margin: 0;
      }
      .dense .condition [aria-hidden] {
        display: none;
      }
      .below {
        display: block;
      }
      .scroll:has(.dense):not(:lang(ko)) {
        overflow-x: auto;
      }
    }
    /* Where words are wider than a phone. Within what scrolls the head cannot stay in the window. */
    @container (inline-size < 20em) {
      .scroll {
        overflow-x: auto;
      }
      .dense [aria-sort='none'] svg {
        display: none;
      }
      .dense .sort {
        min-inline-size: 24px;
      }
    }
    @media print {
      .scroll {
        overflow: visible;
      }
      .sort svg {
        display: none;
      }
      thead {
        display: table-header-group;
      }
    }
  `,
];

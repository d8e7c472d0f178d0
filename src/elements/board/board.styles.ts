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
    .grid + .foot {
      padding-block-start: 0.5em;
      border-block-start: 1px solid var(--line);
    }
    .grid .group {
      padding-block: 0.75em;
    }
    .grid .group + .group {
      border-block-start: 1px solid var(--line);
    }
    .grid .list {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(9em, 45%), 1fr));
      gap: 0.75em 1.25em;
      padding-block-start: 0.4em;
    }
    .grid .card {
      display: grid;
      grid-template: 'city city' auto 'icon temperature' auto 'icon condition' auto / auto 1fr;
      align-items: start;
      gap: 0 0.5em;
      padding-block-end: 0.125em;
      line-height: 1.3;
    }
    .grid .icon {
      grid-area: icon;
      align-self: center;
      margin-block: 0.25em;
      inline-size: 2.5em;
      block-size: 2.5em;
    }
    .grid .city {
      grid-area: city;
    }
    .grid .condition {
      grid-area: condition;
    }
    .grid .measures,
    .grid .oldness {
      grid-column: 1 / -1;
    }
    @container (inline-size >= 48em) {
      .grid .group {
        display: grid;
        grid-template-columns: 6em 1fr;
      }
      .grid .list {
        grid-column: 2;
        padding: 0;
      }
    }

    .scroll {
      overflow-x: auto;
    }
    .table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: inherit;
      line-height: 1.3;
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
    }
    .table .condition {
      margin-inline-start: 0.4em;
    }
    .number,
    th.number {
      text-align: end;
      white-space: nowrap;
    }
    .unit {
      font-weight: 400;
    }
    .sort {
      display: inline-flex;
      align-items: center;
      justify-content: inherit;
      gap: 0.15em;
      min-block-size: 28px;
      min-inline-size: 28px;
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
      .unit {
        display: block;
      }
    }
    @container (inline-size < 30em) {
      /* Beside many numbers there is room for the icon only. */
      .dense .condition [aria-hidden] {
        display: none;
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

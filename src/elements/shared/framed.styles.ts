import { css } from 'lit';
import { themeStyles } from './theme.styles.js';

/** Date, hour and attribution around the content, and the rows as all framed elements display them. */
export const framedStyles = [
  themeStyles,
  css`
    :host {
      container-type: inline-size;
      /* The width in a flex row or a float, which comes from the content: size containment hides that. */
      contain-intrinsic-inline-size: 20em;
    }
    .base {
      display: flow-root;
      padding: var(--nalssi-padding, 0);
    }
    .light,
    .dark {
      padding: var(--nalssi-padding, 0.75em);
    }
    .meta {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5em;
    }
    .foot {
      margin-block-start: 0.75em;
      text-align: end;
    }
    .meta,
    .foot {
      font-size: max(0.8125em, 12px);
    }
    .stale .observed-at,
    .expired .observed-at {
      font-weight: 700;
    }
    .retry {
      min-block-size: 28px;
      font-weight: 700;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .foot .retry {
      margin-inline-end: 0.75em;
    }
    .list {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .temperature {
      white-space: nowrap;
    }
    .unit {
      font-size: max(0.6em, 12px);
      font-weight: 400;
    }
    .city {
      overflow-wrap: break-word;
    }
    .condition,
    .oldness,
    .measures {
      font-size: max(0.8125em, 12px);
    }
    .measures {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75em;
      color: var(--nalssi-muted-color, inherit);
    }
    .measure {
      white-space: nowrap;
    }
    .icon {
      vertical-align: -0.3em;
    }
    /* What a sentence for screen readers covers, and nothing behind it. */
    .one,
    li,
    td {
      position: relative;
      isolation: isolate;
    }
    :focus-visible {
      outline-offset: 2px;
    }
  `,
];

/**
 * Lists of stations by region. Within `.stack` each station is one line. Where there is room for columns, a region with
 * many stations spans several, so that its name is above all of them, and small regions stand side by side.
 */
export const regionListStyles = css`
  .region {
    margin: 0;
    font-size: max(0.875em, 12px);
    font-weight: 700;
    break-after: avoid;
  }
  .group {
    padding-block-start: 1em;
  }
  li {
    break-inside: avoid;
  }
  .stack .region {
    padding-block-end: 0.35em;
    border-block-end: 1px solid currentColor;
  }
  .stack .card {
    display: grid;
    grid-template: 'icon city temperature' auto 'icon condition temperature' auto / auto 1fr auto;
    gap: 0 0.6em;
    align-items: baseline;
    padding-block: 0.4em;
    border-block-end: 1px solid var(--line);
    line-height: 1.3;
  }
  .card :is(.city, .condition) {
    overflow-wrap: anywhere;
  }
  .stack .icon {
    align-self: center;
  }
  .stack .city {
    min-inline-size: 3.5em;
  }
  .stack .condition {
    grid-area: condition;
  }
  .stack .temperature {
    grid-area: temperature;
    font-size: 1.25em;
    line-height: 1.2;
    text-align: end;
  }
  .stack .measures,
  .stack .oldness {
    grid-column: 2 / -1;
  }
  /* Letters of twice their size on a phone. */
  @container (inline-size < 14em) {
    .stack .card {
      grid-template: 'icon city' auto 'icon temperature' auto 'icon condition' auto / auto 1fr;
    }
    .stack .temperature {
      text-align: start;
    }
  }
  /* English words are too long for this layout. */
  @container (inline-size >= 20em) {
    .stack .card:not(:lang(en)) {
      grid-template: 'icon city condition temperature' auto / auto fit-content(50%) 1fr minmax(4.2em, auto);
    }
  }
  @container (inline-size >= 40em) {
    .stack:not([hidden]) {
      display: grid;
      grid-template-columns: repeat(var(--columns, 2), minmax(0, 1fr));
      grid-auto-flow: dense;
      column-gap: 2em;
    }
    .stack .group:has(li:nth-child(9)) {
      grid-column: span 2;
    }
    .stack .group:has(li:nth-child(9)) .list {
      columns: 2;
      column-gap: 2em;
    }
  }
  @container (inline-size >= 60em) {
    .stack {
      --columns: 3;
    }
    .stack .group:has(li:nth-child(10)) {
      grid-column: 1 / -1;
    }
    .stack .group:has(li:nth-child(10)) .list {
      columns: 3;
    }
  }
`;

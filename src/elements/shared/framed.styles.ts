import { css } from 'lit';
import { themeStyles } from './theme.styles.js';

/** Date, hour and attribution around what an element shows, and rows as all such elements draw them. */
export const framedStyles = [
  themeStyles,
  css`
    :host {
      container-type: inline-size;
      /* In a flex row or a float, where the content would set the width. */
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
    .list {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .temperature {
      white-space: nowrap;
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
    }
    .measure {
      white-space: nowrap;
    }
    .expired .row,
    .old {
      opacity: 0.8;
    }
    .icon {
      vertical-align: -0.3em;
    }
    :focus-visible {
      outline-offset: 2px;
    }
  `,
];
